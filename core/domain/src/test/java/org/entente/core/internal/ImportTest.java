package org.entente.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.api.ImportReport;
import org.entente.core.api.ImportReport.FileReport;
import org.entente.core.api.ImportReport.Outcome;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.Input;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.entente.core.api.Workspace;
import org.entente.core.model.Actor;
import org.entente.core.model.Edtf;
import org.entente.core.model.Evidence;
import org.entente.core.model.Genre;
import org.entente.core.model.Locator;
import org.entente.core.model.Problem;
import org.entente.core.model.Revision;
import org.entente.core.model.Role;
import org.entente.core.model.Severity;
import org.entente.core.model.Source;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Head;
import org.entente.core.spi.Importer;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Recipe;
import org.entente.core.spi.Recognition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final PluginBox box = new PluginBox();
    private final MemoryStore store = new MemoryStore();
    private final Engine engine = new Engine(box.registry(), box.runs(), store, null, CLOCK);
    private Workspace workspace;
    private Set<Path> scratchBefore;

    /** Does what the text of the file says. */
    private static final class Obedient implements Importer<Plugin.None> {
        @Override
        public Recognition recognise(Head head) {
            return head.name().endsWith(".txt") ? new Recognition(50, "a text") : Recognition.no("not a text");
        }

        @Override
        public void read(Input input, Plugin.None parameters, Sink sink, Run run) throws IOException {
            String text = Files.readString(input.file(), StandardCharsets.UTF_8);
            sink.actor(Actor.country("KOR", "Korea"));
            sink.tie(
                    Tie.of(TieType.AGREEMENT).with("KOR", Role.PARTNER).build(),
                    sink.evidence(Evidence.of(input.source().digest(), new Locator.Whole(), text, run.reader())));
            Files.writeString(input.scratch().resolve("left"), text, StandardCharsets.UTF_8);
            if (text.startsWith("refuse")) {
                sink.problem(new Problem("no", Severity.REFUSED, input.name() + " is refused.", null));
            } else if (text.startsWith("fail")) {
                throw new IllegalStateException("what is " + text + "?");
            } else if (text.startsWith("table")) {
                Path table = Files.writeString(input.scratch().resolve("t.csv"), "k\n1\n2\n", StandardCharsets.UTF_8);
                sink.load(
                        new Recipe("k", "k", "k", List.of(new Recipe.Insert(Recipe.Target.TIE, Map.of(), null))),
                        table);
            } else if (text.startsWith("wait")) {
                run.progress(0, 0, "waiting");
                while (true) {
                    sink.evidence(Evidence.of(input.source().digest(), new Locator.Whole(), text, run.reader()));
                    run.check();
                }
            }
        }
    }

    @BeforeEach
    void open() throws IOException {
        scratchBefore = scratch();
        box.importer("obedient", Obedient::new);
        workspace = engine.open(folder.resolve("workspace"));
    }

    @AfterEach
    void nothingIsLeftOpen() throws IOException {
        workspace.close();
        assertThat(store.openTransactions).hasValue(0);
        assertThat(store.openLedgers).hasValue(0);
        box.empty();
        assertThat(box.taken()).isZero();
        assertThat(scratch()).isSubsetOf(scratchBefore);
    }

    private static Set<Path> scratch() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("entente-import-"))
                    .collect(Collectors.toSet());
        }
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static ImportRequest request(Path... paths) {
        return new ImportRequest(List.of(paths), null, Map.of(), "me", "because");
    }

    private ImportReport load(Path... paths) throws JobException, IOException {
        return workspace.load(request(paths), Monitor.NONE);
    }

    private void nothingIsChanged() throws IOException {
        assertThat(workspace.revisions()).isEmpty();
        assertThat(store.content.sources()).isEmpty();
        assertThat(store.content.ties()).isEmpty();
    }

    @Test
    void aFileBecomesARevision() throws Exception {
        ImportReport report = load(file("a.txt", "hello"));
        assertThat(report.files()).containsExactly(new FileReport("a.txt", Outcome.READ, "a text", 1, 0, List.of()));
        assertThat(report.revision()).isEqualTo(new Revision(1, Instant.EPOCH, "me", "Imported a.txt.", "because"));
        assertThat(store.content.ties()).hasSize(1);
    }

    @Test
    void aTableThatIsLoadedAtOnceIsCounted() throws Exception {
        assertThat(load(file("a.txt", "table")).files())
                .extracting(FileReport::ties)
                .containsExactly(3L);
    }

    @Test
    void aNamedFileThatIsRefusedChangesNothing() throws Exception {
        Path good = file("a.txt", "hello");
        for (Path bad :
                List.of(file("b.txt", "refuse"), file("c.txt", "fail"), file("d.bin", "x"), file("e.txt", ""))) {
            assertThatThrownBy(() -> load(good, bad))
                    .isInstanceOf(JobException.class)
                    .hasMessageContaining(bad.getFileName().toString());
            nothingIsChanged();
        }
        assertThatThrownBy(() -> load(good, folder.resolve("nowhere")))
                .isInstanceOf(JobException.class)
                .hasMessage("There is no file " + folder.resolve("nowhere") + ".");
        nothingIsChanged();
    }

    @Test
    void aBadFileInAFolderIsToldByNameAndTheOthersAreRead() throws Exception {
        file("a.txt", "hello");
        file("b.txt", "refuse");
        file("c.txt", "fail");
        file("d.bin", "x");
        file("e.txt", "");
        file("sub/f.txt", "hello again");
        file(".hidden/g.txt", "not for us");
        file(".h.txt", "nor this");
        Files.createSymbolicLink(folder.resolve("in/g.txt"), folder.resolve("nowhere"));
        ImportReport report = load(folder.resolve("in"));
        assertThat(report.files())
                .extracting(file -> file.name() + " " + file.outcome())
                .containsExactly(
                        "a.txt READ",
                        "b.txt REFUSED",
                        "c.txt REFUSED",
                        "d.bin SKIPPED",
                        "e.txt SKIPPED",
                        "g.txt SKIPPED",
                        "f.txt READ");
        assertThat(report.files().get(1).problems()).hasSize(1);
        assertThat(report.files().get(2).as())
                .isEqualTo("The importer obedient 1.2.3 failed on the import of c.txt: what is fail?");
        assertThat(report.files().get(3).as()).contains("obedient: not a text");
        assertThat(report.files().get(5).as()).contains("dead link");
        assertThat(report.revision().what()).isEqualTo("Imported 2 files.");
        assertThat(store.content.ties()).as("nothing of the bad ones").hasSize(2);
    }

    @Test
    void bytesThatAreThereAreKnownWhateverTheirName() throws Exception {
        load(file("a.txt", "hello"));
        ImportReport report = load(file("b.txt", "hello"), file("c.txt", "new"), file("d.txt", "new"));
        assertThat(report.files())
                .extracting(FileReport::outcome)
                .containsExactly(Outcome.KNOWN, Outcome.READ, Outcome.KNOWN);
    }

    @Test
    void anImportOfNothingNewIsNoRevision() throws Exception {
        load(file("a.txt", "hello"));
        assertThat(load(file("a.txt", "hello")).revision().number()).isEqualTo(1);
        assertThat(workspace.revisions()).hasSize(1);
    }

    @Test
    void theWorkspaceIsNeverImportedIntoItself() throws Exception {
        file("a.txt", "hello");
        Files.writeString(workspace.folder().resolve("inside.txt"), "mine", StandardCharsets.UTF_8);
        assertThat(load(folder).files()).extracting(FileReport::name).containsExactly("a.txt");
        assertThatThrownBy(() -> load(workspace.folder().resolve("inside.txt")))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("is part of the workspace");
    }

    @Test
    void anImporterThatCannotBeMadeOrFailsLeavesTheFileToOthers() throws Exception {
        box.importer("a-broken", () -> null);
        box.importer("a-failing", () -> new Importer<Plugin.None>() {
            @Override
            public Recognition recognise(Head head) {
                throw new NoClassDefFoundError("org/example/Gone");
            }

            @Override
            public void read(Input input, Plugin.None parameters, Sink sink, Run run) {}
        });
        assertThat(load(file("a.txt", "hello")).files())
                .extracting(FileReport::outcome)
                .containsExactly(Outcome.READ);
        assertThatThrownBy(() -> load(file("d.bin", "x")))
                .hasMessageContaining("a-broken")
                .hasMessageContaining("org/example/Gone");
    }

    @Test
    void theImporterThatIsAskedForReadsWhatItDoesNotKnow() throws Exception {
        ImportRequest request = new ImportRequest(List.of(file("d.bin", "x")), "obedient", Map.of(), "me", "");
        assertThat(workspace.load(request, Monitor.NONE).files())
                .extracting(FileReport::as)
                .containsExactly("as asked");
        ImportRequest other = new ImportRequest(List.of(file("a.txt", "x")), "absent", Map.of(), "me", "");
        assertThatThrownBy(() -> workspace.load(other, Monitor.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no importer absent; there are obedient.");
    }

    @Test
    void aSidecarThatNobodyReadsOrThatSaysWhatCannotBeRefusesItsFileOnly() throws Exception {
        Path named = file("a.txt", "hello");
        file("a.meta.yaml", "title: A");
        file("b.txt", "hello b");
        assertThatThrownBy(() -> load(named))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("a.meta.yaml")
                .hasMessage("The sidecar a.meta.yaml cannot be read: no plugin reads sidecars.");
        nothingIsChanged();
        assertThat(load(folder.resolve("in")).files())
                .extracting(file -> file.name() + " " + file.outcome())
                .containsExactly("a.txt REFUSED", "b.txt READ");
    }

    @Test
    void aSidecarSaysWhatTheDocumentDoesNot() throws Exception {
        Path file = file("a.txt", "hello");
        Source source = Sidecars.source(
                Digests.of(file),
                file,
                Map.of("title", "T", "published", "2025-07", "genre", "press release", "handling", "TLP:AMBER+STRICT"));
        assertThat(source.name()).isEqualTo("a");
        assertThat(source.published()).isEqualTo(new Edtf("2025-07"));
        assertThat(source.genre()).isEqualTo(new Genre("PRESS_RELEASE"));
        assertThat(source.handling().name()).isEqualTo("AMBER_STRICT");
        assertThatThrownBy(() -> Sidecars.source(Digests.of(file), file, Map.of("published", "22 July 2025")))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("a.txt")
                .hasMessageContaining("22 July 2025");
        for (Map.Entry<String, String> slip :
                Map.of("handling", "RDE", "genre", "nwes", "reliability", "Z").entrySet()) {
            assertThatThrownBy(() -> Sidecars.source(Digests.of(file), file, Map.of(slip.getKey(), slip.getValue())))
                    .isInstanceOf(JobException.class)
                    .hasMessageContaining(
                            "a.txt says what cannot be: there is no " + slip.getKey() + " \"" + slip.getValue() + "\"");
        }
    }

    @Test
    void whatASidecarSaysAnewOfAHeldSourceIsARevisionOfItsOwn() throws Exception {
        Map<String, String> said = new HashMap<>(Map.of("title", "T", "handling", "clear"));
        box.sidecar(file -> said);
        Path file = file("a.txt", "hello");
        file("a.meta.yaml", "");
        load(file);
        assertThat(load(file).files()).extracting(FileReport::as).containsExactly("imported before");
        assertThat(workspace.revisions()).hasSize(1);
        said.remove("title");
        said.putAll(Map.of("handling", "TLP:RED", "longest_quote", "40", "published", "2025"));
        ImportReport report = load(file, file("b.txt", "new"));
        assertThat(report.files())
                .extracting(FileReport::as)
                .containsExactly(
                        "imported before; described anew: published none → 2025, handling CLEAR → RED,"
                                + " longest_quote 600 → 40 (import --again reads its dates by that day)",
                        "a text");
        assertThat(workspace.revisions())
                .extracting(Revision::what)
                .startsWith("Imported a.txt.", "Imported b.txt.")
                .hasSize(3);
        assertThat(report.revision().what())
                .isEqualTo("Described anew a: published none → 2025, handling CLEAR → RED, longest_quote 600 → 40.");
        Source now = store.content.sources().get(Digests.of(file));
        assertThat(List.of(now.title(), now.handling().name(), now.longestQuote()))
                .isEqualTo(List.of("T", "RED", 40));
        assertThat(load(file).revision().number()).isEqualTo(3);
    }

    @Test
    void howMuchIsQuotedIsSaidBeforeOrAfterASourceIsHeld() throws Exception {
        Path file = file("a.txt", "hello");
        quoting(file, 80);
        assertThat(store.content.sources().get(Digests.of(file)).longestQuote()).isEqualTo(80);
        quoting(file, 0);
        assertThat(store.content.sources().get(Digests.of(file)).longestQuote()).isZero();
        load(file);
        assertThat(store.content.sources().get(Digests.of(file)).longestQuote()).isZero();
        assertThatThrownBy(() -> quoting(file, -1)).hasMessageContaining("0 characters or more, and not -1");
        for (String wrong : List.of("-1", "many", "2.5", "")) {
            assertThatThrownBy(() -> Sidecars.source(Digests.of(file), file, Map.of("longest_quote", wrong)))
                    .isInstanceOf(JobException.class)
                    .hasMessageEndingWith("a whole number of characters, 0 or more, and not " + wrong);
        }
    }

    private void quoting(Path file, int characters) throws JobException, IOException {
        workspace.load(
                new ImportRequest(List.of(file), null, Map.of(), "me", "", false, null, characters), Monitor.NONE);
    }

    @Test
    void aCancelledImportLeavesNothing() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        Monitor monitor = new Monitor() {
            @Override
            public void progress(long done, long total, String what) {
                if (what.equals("waiting")) {
                    waiting.countDown();
                }
            }

            @Override
            public boolean cancelled() {
                return waiting.getCount() == 0;
            }
        };
        assertThatThrownBy(() -> workspace.load(request(file("a.txt", "hello"), file("b.txt", "wait")), monitor))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("Cancelled");
        nothingIsChanged();
    }

    @Test
    void anImportCancelledBeforeTheFirstFileLeavesNothing() throws Exception {
        Path file = file("a.txt", "hello");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> load(file))
                    .isInstanceOf(JobException.class)
                    .hasMessageContaining("Cancelled");
        } finally {
            assertThat(Thread.interrupted()).as("the caller stays interrupted").isTrue();
        }
        nothingIsChanged();
    }

    @Test
    void anImporterThatIsRemovedWhileItReadsEndsTheImport() throws Exception {
        AtomicReference<Thread> reading = new AtomicReference<>();
        var reference = box.importer("slow", () -> new Importer<Plugin.None>() {
            @Override
            public Recognition recognise(Head head) {
                return new Recognition(100, "anything");
            }

            @Override
            public void read(Input input, Plugin.None parameters, Sink sink, Run run) {
                run.progress(0, 0, "reading");
                reading.set(Thread.currentThread());
                while (true) {
                    run.check();
                }
            }
        });
        Monitor removing = new Monitor() {
            @Override
            public void progress(long done, long total, String what) {
                if (what.equals("reading")) {
                    box.remove(reference);
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        file("a.txt", "hello");
        assertThatThrownBy(() -> workspace.load(request(folder.resolve("in")), removing))
                .isInstanceOf(JobException.class)
                .hasMessage("The importer slow was removed while it ran; nothing was changed.");
        nothingIsChanged();
    }
}
