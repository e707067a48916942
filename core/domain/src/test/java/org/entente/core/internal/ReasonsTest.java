package org.entente.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.core.api.Rows;
import org.entente.core.model.Column;
import org.entente.core.model.Result;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.spi.Ledger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which revisions are told as the reason, and how much is asked for it. */
class ReasonsTest {

    private static final int ROWS = 300;

    private final List<String> asked = new ArrayList<>();
    private final TreeSet<Long> looked = new TreeSet<>();

    @Test
    void aResultOfManyPairsIsLookedUpInAFewQueries() throws IOException {
        Table.Builder pairs = Table.of("Pairs", new Column("pair", Column.Type.TEXT));
        for (int row = 0; row < ROWS; row++) {
            pairs.row(Support.filter("this pair", "AAA", "B" + row), "AAA-B" + row);
        }
        Result result = pairs.build();
        Revision first = revision(1, "Imported.");
        String why = new Reasons(ledger(), View.USUAL).of(first, List.of(revision(2, "Changed.")), result, result);
        assertThat(why).isEqualTo("2: Changed.");
        assertThat(asked).hasSizeLessThanOrEqualTo(4);
        // Both take part in 7 alone; what is observed of either counts.
        assertThat(looked).containsExactly(7L, 21L, 22L);
    }

    private static Revision revision(long number, String what) {
        return new Revision(number, RevisionKind.EDIT, number - 1, 0, Instant.EPOCH, "ann", what, "");
    }

    private Ledger ledger() {
        return answering(Ledger.class, (name, given) -> switch (name) {
            case "revision" -> revision(2, "Changed.");
            case "snapshot" -> snapshot();
            case "touching" -> {
                ((Collection<?>) given[0]).forEach(id -> looked.add((Long) id));
                yield List.of(2L);
            }
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private Ledger.Snapshot snapshot() {
        return answering(Ledger.Snapshot.class, (name, given) -> {
            if (name.equals("close")) {
                return null;
            }
            asked.add(name);
            return !name.equals("query")
                    ? Stream.of()
                    : ((String) given[0]).contains("participant")
                            ? rows(List.of("AAA", 7L), List.of("B3", 7L), List.of("AAA", 8L), List.of("B4", 9L))
                            : rows(List.of("AAA", 21L), List.of("B5", 22L));
        });
    }

    private static Rows rows(List<?>... rows) {
        Iterator<List<?>> all = List.of(rows).iterator();
        return new Rows() {
            private List<?> row = List.of();

            @Override
            public List<Column> columns() {
                return List.of();
            }

            @Override
            public boolean next() {
                row = all.hasNext() ? all.next() : List.of();
                return !row.isEmpty();
            }

            @Override
            public Object get(int column) {
                return row.get(column);
            }

            @Override
            public void close() {}
        };
    }

    private interface Answering {
        @Nullable
        Object to(String name, Object[] given) throws IOException;
    }

    private static <T> T answering(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, given) -> answering.to(method.getName(), given)));
    }
}
