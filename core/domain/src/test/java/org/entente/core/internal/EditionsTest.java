package org.entente.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.model.Column;
import org.entente.core.model.Coverage;
import org.entente.core.model.Edtf;
import org.entente.core.model.Genre;
import org.entente.core.model.Handling;
import org.entente.core.model.Reliability;
import org.entente.core.model.Source;
import org.entente.core.spi.Transaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of which dataset held a file is a newer edition. */
class EditionsTest {

    private final List<Source> held = new ArrayList<>();
    private final List<List<String>> replaced = new ArrayList<>();
    private final List<List<String>> readers = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Transaction.Succeeded answer = new Transaction.Succeeded(true, 2, 1, 0, 1, 0);
    private int count;

    private Source source(String name, @Nullable String publisher, @Nullable String published) {
        return new Source(
                String.format(java.util.Locale.ROOT, "%064x", ++count),
                name,
                null,
                publisher,
                Genre.REGISTER,
                published == null ? null : new Edtf(published),
                false,
                null,
                null,
                Reliability.F,
                Coverage.UNKNOWN,
                Handling.UNKNOWN,
                null,
                Source.QUOTE,
                List.of());
    }

    private Source held(String name, @Nullable String publisher, @Nullable String published) {
        Source source = source(name, publisher, published);
        held.add(source);
        readers.add(List.of(source.digest(), "table 1.0.0"));
        return source;
    }

    private record Listed(Iterator<List<String>> each, List<List<String>> current) implements Rows {
        @Override
        public List<Column> columns() {
            return List.of();
        }

        @Override
        public boolean next() {
            current.clear();
            if (each.hasNext()) {
                current.add(each.next());
            }
            return !current.isEmpty();
        }

        @Override
        public Object get(int column) {
            return current.get(0).get(column);
        }

        @Override
        public void close() {}
    }

    private Dataset data() {
        return (Dataset) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Dataset.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("sources")) {
                        return held;
                    }
                    List<List<String>> rows = arguments[0].toString().contains("source_edition") ? replaced : readers;
                    return new Listed(rows.iterator(), new ArrayList<>());
                });
    }

    private String succeed(Source newer, @Nullable String named) throws IOException {
        Transaction transaction = (Transaction) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Transaction.class}, (proxy, method, arguments) -> {
                    asked.add(arguments[0] + " " + arguments[2]);
                    return answer;
                });
        return Editions.read(data()).succeed(newer, "table 1.1.0", named, transaction);
    }

    @Test
    void ofOneSeriesTheLatestBeforeItIsReplaced() throws IOException {
        held("trade-2022", "SIPRI", "2022");
        Source before = held("Trade-2023", "SIPRI", "2023");
        held("trade-2025", "SIPRI", "2025");
        held("tiv-2023", "SIPRI", "2023");
        assertThat(succeed(source("trade-2024", "SIPRI", "2024"), null))
                .isEqualTo(
                        "; newer edition of Trade-2023 in its place: 2 rows the same, 1 changed, 0 added, 1 vanished");
        assertThat(asked).containsExactly(before.digest() + " 0.5");
    }

    @Test
    void whatWasReplacedAlreadyIsNotReplacedAgain() throws IOException {
        Source oldest = held("trade-2022", "SIPRI", null);
        Source older = held("trade-2023", "SIPRI", null);
        replaced.add(List.of(oldest.digest()));
        succeed(source("trade-2024", "SIPRI", null), null);
        assertThat(asked).containsExactly(older.digest() + " 0.5");
    }

    @Test
    void theSameFileAndFilesOfOthersAreNoEditions() throws IOException {
        Source same = held("trade-2023", "SIPRI", null);
        assertThat(succeed(same, null)).isEmpty();
        assertThat(succeed(source("trade-2024", "ISS", null), null))
                .as("another publisher")
                .isEmpty();
        assertThat(succeed(source("deals-2024", "SIPRI", null), null))
                .as("another name")
                .isEmpty();
        readers.set(0, List.of(same.digest(), "json 1.0.0"));
        assertThat(succeed(source("trade-2024", "SIPRI", null), null))
                .as("another importer")
                .isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void anotherFileOfTheSameNameIsOneOnlyWhereThePublisherIsTold() throws IOException {
        held("trade", null, null);
        assertThat(succeed(source("trade", null, null), null)).isEmpty();
        Source told = held("register", "SIPRI", null);
        assertThat(succeed(source("register", "SIPRI", null), null)).contains("newer edition of register");
        assertThat(asked).containsExactly(told.digest() + " 0.5");
    }

    @Test
    void oneThatSharesTooFewRowsIsTakenForSomethingElseAndSaysSo() throws IOException {
        held("trade-2023", "SIPRI", null);
        answer = new Transaction.Succeeded(false, 0, 0, 3, 3, 0);
        assertThat(succeed(source("trade-2024", "SIPRI", null), null))
                .isEqualTo("; not taken for a newer edition of trade-2023, with which it shares too few rows:"
                        + " --edition-of trade-2023 puts it in its place");
        assertThat(succeed(source("anything", null, null), "trade-2023"))
                .isEqualTo("; trade-2023 has no rows in whose place it could come");
    }

    @Test
    void oneThatIsNamedIsReplacedWhateverItShares() throws IOException {
        Source named = held("trade", null, null);
        succeed(source("afresh", null, null), "trade");
        succeed(source("afresh", null, null), named.digest());
        assertThat(asked).containsExactly(named.digest() + " 0.0", named.digest() + " 0.0");
        assertThatThrownBy(() -> succeed(source("afresh", null, null), "nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No source nowhere is held of which this could be an edition.");
        held("trade", null, null);
        assertThatThrownBy(() -> succeed(source("afresh", null, null), "trade"))
                .hasMessage("Several sources are called trade; name one by its digest.");
    }
}
