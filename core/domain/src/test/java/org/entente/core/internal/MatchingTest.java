package org.entente.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.core.api.Filter;
import org.entente.core.api.ImportReport;
import org.entente.core.api.ImportReport.MatchReport;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.Input;
import org.entente.core.api.Monitor;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.entente.core.api.Workspace;
import org.entente.core.model.Actor;
import org.entente.core.model.Evidence;
import org.entente.core.model.Locator;
import org.entente.core.model.Problem;
import org.entente.core.model.Revision;
import org.entente.core.model.Role;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Head;
import org.entente.core.spi.Importer;
import org.entente.core.spi.Matcher;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Recognition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final PluginBox box = new PluginBox();
    private final MemoryStore store = new MemoryStore();
    private final Engine engine = new Engine(box.registry(), box.runs(), store, null, CLOCK);
    private final List<Set<String>> asked = new ArrayList<>();
    private Workspace workspace;

    /** Reads one tie of every file. */
    private static final class OneTie implements Importer<Plugin.None> {
        @Override
        public Recognition recognise(Head head) {
            return new Recognition(50, "a text");
        }

        @Override
        public void read(Input input, Plugin.None parameters, Sink sink, Run run) {
            sink.actor(Actor.country("KOR", "Korea"));
            sink.tie(
                    Tie.of(TieType.AGREEMENT).with("KOR", Role.PARTNER).build(),
                    sink.evidence(Evidence.of(input.source().digest(), new Locator.Whole(), "it", run.reader())));
        }
    }

    private interface Proposing {
        List<SameAs> of(List<String> ties, Run run);
    }

    private Matcher<Plugin.None> matcher(Proposing proposing) {
        return (data, fresh, parameters, run) -> {
            asked.add(fresh);
            try (Stream<Stored<Tie>> ties = data.ties(Filter.ALL)) {
                return proposing.of(ties.map(tie -> Long.toString(tie.id())).toList(), run);
            }
        };
    }

    private static SameAs same(String first, String second, String author) {
        return new SameAs(SameKind.TIE, first, second, 1, "both are told", author);
    }

    /** Says of each two ties that follow each other that they are the same. */
    private static List<SameAs> all(List<String> ties, Run run) {
        List<SameAs> all = new ArrayList<>();
        for (int i = 1; i < ties.size(); i++) {
            all.add(same(ties.get(i), ties.get(i - 1), run.reader()));
        }
        return all;
    }

    @BeforeEach
    void open() throws IOException {
        box.importer("one-tie", OneTie::new);
        workspace = engine.open(folder.resolve("workspace"));
    }

    @AfterEach
    void nothingIsLeftOpen() throws IOException {
        workspace.close();
        assertThat(store.openTransactions).hasValue(0);
        assertThat(store.openSnapshots).hasValue(0);
        box.empty();
        assertThat(box.taken()).isZero();
    }

    private ImportReport load(Monitor monitor, String... names) throws Exception {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(Files.writeString(folder.resolve(name), name, StandardCharsets.UTF_8));
        }
        return workspace.load(new ImportRequest(files, null, Map.of(), "ann", ""), monitor);
    }

    private ImportReport load(String... names) throws Exception {
        return load(Monitor.NONE, names);
    }

    @Test
    void whatAMatcherFindsIsARevisionOfItsOwn() throws Exception {
        box.matcher("pairs", () -> matcher(MatchingTest::all));
        ImportReport report = load("a", "b");
        assertThat(report.revision().number()).isEqualTo(1);
        assertThat(report.matches()).singleElement().satisfies(match -> {
            assertThat(match.matcher()).isEqualTo("pairs");
            assertThat(match.pairs()).isEqualTo(1);
            assertThat(match.revision().number()).isEqualTo(2);
            assertThat(match.revision().author()).startsWith("pairs ");
            SameAs said = store.content.sames().get(0);
            assertThat(match.revision().what())
                    .isEqualTo("Took 1 pair of ties for the same (" + said.first() + " and " + said.second()
                            + "); entente undo 2 takes that back.");
        });
        assertThat(store.content.sames()).extracting(SameAs::score).containsExactly(1.0);
    }

    @Test
    void thatSourcesTellOneStoryIsSaidAndCountsNoTies() throws Exception {
        box.matcher(
                "tellers",
                () -> matcher((ties, run) ->
                        List.of(new SameAs(SameKind.STORY, "1a", "2b", 0.7, "wording +3.0", run.reader()))));
        assertThat(load("a", "b").matches()).singleElement().satisfies(match -> {
            assertThat(match.pairs()).isZero();
            assertThat(match.problems()).isEmpty();
            assertThat(match.revision().what())
                    .isEqualTo("Found 1 pair of sources that tell one story; entente undo 2 takes that back.");
        });
        assertThat(load("c").matches()).extracting(MatchReport::revision).containsExactly(Revision.NONE);
    }

    @Test
    void aMatcherIsToldWhichSourcesAreNew() throws Exception {
        box.matcher("pairs", () -> matcher(MatchingTest::all));
        load("a");
        load("a", "b");
        assertThat(asked).hasSize(2).allSatisfy(fresh -> assertThat(fresh).hasSize(1));
        assertThat(asked.get(1)).isNotEqualTo(asked.get(0));
    }

    @Test
    void whatIsAssertedAlreadyIsNotAssertedAgain() throws Exception {
        box.matcher("pairs", () -> matcher(MatchingTest::all));
        box.matcher(
                "turned",
                () -> matcher((ties, run) -> all(ties, run).stream()
                        .map(same -> same(same.second(), same.first(), run.reader()))
                        .toList()));
        assertThat(load("a", "b").matches()).extracting(MatchReport::pairs).containsExactly(1L, 0L);
        assertThat(load("c").matches()).extracting(MatchReport::pairs).containsExactly(1L, 0L);
        assertThat(workspace.revisions()).hasSize(4);
    }

    @Test
    void noMatcherIsAskedWhereNothingIsNew() throws Exception {
        box.matcher("pairs", () -> matcher(MatchingTest::all));
        load("a");
        assertThat(load("a").matches()).isEmpty();
        assertThat(workspace.revisions()).hasSize(1);
    }

    @Test
    void aMatcherThatFailsCostsNothingElse() throws Exception {
        box.matcher(
                "broken",
                () -> matcher((ties, run) -> {
                    throw new IllegalStateException("no idea");
                }));
        box.matcher("pairs", () -> matcher(MatchingTest::all));
        ImportReport report = load("a", "b");
        assertThat(report.matches()).extracting(MatchReport::pairs).containsExactly(0L, 1L);
        assertThat(report.matches().get(0).problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .startsWith("The matcher broken ")
                .endsWith("no idea. What was imported stands.");
    }

    @Test
    void aMatcherSpeaksOfTiesAndInItsOwnNameOnly() throws Exception {
        box.matcher(
                "actors",
                () -> matcher((ties, run) ->
                        List.of(new SameAs(SameKind.ACTOR, "KOR", "PRK", 1, "both are Korean", run.reader()))));
        box.matcher("other", () -> matcher((ties, run) -> List.of(same("1", "2", "ann"))));
        box.matcher("words", () -> matcher((ties, run) -> List.of(same("one", "two", run.reader()))));
        assertThat(load("a").matches())
                .hasSize(3)
                .allSatisfy(match -> assertThat(match.problems()).hasSize(1));
        assertThat(store.content.sames()).isEmpty();
    }

    @Test
    void aMatcherThatIsCancelledLeavesTheImport() throws Exception {
        box.matcher(
                "endless",
                () -> matcher((ties, run) -> {
                    while (true) {
                        run.progress(0, 0, "matching");
                    }
                }));
        ImportReport report = load(
                new Monitor() {
                    private volatile boolean matching;

                    @Override
                    public void progress(long done, long total, String what) {
                        matching |= what.equals("matching");
                    }

                    @Override
                    public boolean cancelled() {
                        return matching;
                    }
                },
                "a");
        assertThat(workspace.revisions()).extracting(Revision::number).containsExactly(1L);
        assertThat(report.matches().get(0).problems())
                .extracting(Problem::message)
                .containsExactly("Cancelled the search for ties that are told again; nothing was changed."
                        + " What was imported stands.");
    }
}
