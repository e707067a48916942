package org.entente.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Dataset;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Output;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.Run;
import org.entente.core.api.Workspace;
import org.entente.core.model.Outcome;
import org.entente.core.model.Result;
import org.entente.core.model.RunCard;
import org.entente.core.model.Table;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Exporter;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Shape;
import org.entente.core.spi.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final PluginBox box = new PluginBox();
    private final MemoryStore store = new MemoryStore();
    private final Engine engine = new Engine(box.registry(), box.runs(), store, null, CLOCK);
    private Workspace workspace;

    record Settings(
            @Parameter(title = "Low", help = "The lowest.", byDefault = "1", max = 9)
            int low) {}

    /** Does what a test wants. */
    private record Analysis(Body body) implements Analyzer<Settings> {
        interface Body {
            @Nullable
            Result run(Dataset data, Settings settings) throws IOException;
        }

        @Override
        public Shape describe(Settings parameters) {
            return Shape.table(List.of());
        }

        @Override
        public @Nullable Result analyze(Dataset data, Settings parameters, Run run) throws IOException {
            return body.run(data, parameters);
        }
    }

    private record Writer(Body body) implements Exporter<Plugin.None> {
        interface Body {
            void run(Output output) throws IOException;
        }

        @Override
        public void write(Subject subject, Plugin.None parameters, Output output, Run run) throws IOException {
            body.run(output);
        }
    }

    private static void write(Output output, String name) throws IOException {
        try (OutputStream out = output.open(name)) {
            out.write(name.getBytes(StandardCharsets.UTF_8));
        }
    }

    @BeforeEach
    void open() throws IOException {
        workspace = engine.open(folder.resolve("workspace"));
    }

    @AfterEach
    void nothingIsLeftOpen() throws IOException {
        workspace.close();
        assertThat(store.openSnapshots).hasValue(0);
        assertThat(store.openLedgers).hasValue(0);
        // An object is kept between runs, but not beyond its plugin.
        box.empty();
        assertThat(box.taken()).isZero();
    }

    private void analyzer(Analysis.Body body) {
        box.analyzer("a", Settings.class, () -> new Analysis(body));
    }

    private Outcome analyze(Map<String, String> given) throws JobException, IOException {
        return workspace.analyze("a", given, Monitor.NONE);
    }

    @Test
    void aGuestIsSeenBesideTheDataAndTheResultIsNotKept() throws Exception {
        analyzer((data, settings) -> Table.of(data.revision().number() + " beside "
                        + data.guest().map(guest -> guest.revision().number()).orElse(-1L))
                .build());
        assertThat(analyze(Map.of()).result().title()).isEqualTo("0 beside -1");
        int kept = store.kept.size();
        try (Workspace visitor = engine.open(folder.resolve("visitor"));
                Workspace.OpenDataset guest = visitor.dataset()) {
            Outcome outcome = workspace.analyze("a", Map.of(), guest.get(), Monitor.NONE);
            assertThat(outcome.result().title()).isEqualTo("0 beside 0");
        }
        assertThat(store.kept).hasSize(kept);
    }

    @Test
    void aResultIsKeptWithTheCardOfItsRun() throws Exception {
        analyzer((data, settings) -> Table.of("Low " + settings.low()).build());
        Outcome outcome = analyze(Map.of("low", "3"));
        assertThat(outcome.result().title()).isEqualTo("Low 3");
        assertThat(outcome.card())
                .isEqualTo(new RunCard(
                        new RunCard.Part("a", "1.2.3", ""),
                        "Title of a",
                        List.of(new RunCard.Part("core", "", "")),
                        Map.of("low", "3"),
                        0,
                        LocalDate.of(2026, 3, 1)));
        assertThat(store.kept).containsExactly(outcome);
    }

    @Test
    void aWrongParameterIsToldBeforeAnythingBegins() throws Exception {
        analyzer((data, settings) -> {
            throw new AssertionError("nothing is to run");
        });
        engine.check(PluginInfo.Type.ANALYZER, "a", Map.of("low", "3"));
        assertThatThrownBy(() -> engine.check(PluginInfo.Type.ANALYZER, "a", Map.of("high", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no parameter high; there are low.");
        assertThatThrownBy(() -> engine.check(PluginInfo.Type.ANALYZER, "a", Map.of("low", "10")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engine.check(PluginInfo.Type.EXPORTER, "a", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no exporter a");
    }

    @Test
    void aWrongParameterIsTheCallersFault() {
        analyzer((data, settings) -> Table.of("t").build());
        assertThatThrownBy(() -> analyze(Map.of("low", "10"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> analyze(Map.of("high", "1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFailedAnalysisIsNotKept() {
        analyzer((data, settings) -> {
            throw new ArithmeticException("/ by zero");
        });
        assertThatThrownBy(() -> analyze(Map.of()))
                .isInstanceOf(JobException.class)
                .hasMessage("The analyzer a 1.2.3 failed on the analysis a: / by zero");
        assertThat(store.kept).isEmpty();
    }

    @Test
    void anAnalyzerThatGivesNothingOrCannotBeMadeIsNamed() {
        analyzer((data, settings) -> null);
        assertThatThrownBy(() -> analyze(Map.of())).hasMessageContaining("The analyzer a gave no result");
        box.analyzer("b", Plugin.None.class, () -> null);
        assertThatThrownBy(() -> workspace.analyze("b", Map.of(), Monitor.NONE))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("The analyzer b cannot be made: ask `entente plugins why org.example.plugin`");
    }

    @Test
    void theDatasetIsClosedWhenTheRunIsOver() throws Exception {
        Dataset[] seen = new Dataset[1];
        analyzer((data, settings) -> {
            seen[0] = data;
            return Table.of("t").build();
        });
        analyze(Map.of());
        assertThatThrownBy(() -> seen[0].ties(org.entente.core.api.Filter.ALL)).isInstanceOf(IOException.class);
    }

    @Test
    void anExportThatFailsLeavesTheOldFile() throws Exception {
        Path target = Files.writeString(folder.resolve("out"), "old", StandardCharsets.UTF_8);
        box.exporter(
                "w",
                new Writer(output -> {
                    write(output, "");
                    throw new IllegalStateException("half way");
                }),
                "WORKSPACE");
        assertThatThrownBy(() -> workspace.export("w", Map.of(), List.of(), target, Monitor.NONE))
                .isInstanceOf(JobException.class)
                .hasMessage("The exporter w 1.2.3 failed on the export to out: half way");
        assertThat(target).hasContent("old");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("out", "workspace");
    }

    @Test
    void anExportWritesWhatItIsGiven() throws Exception {
        box.exporter("w", new Writer(output -> write(output, "x")), "WORKSPACE");
        workspace.export("w", Map.of(), List.of(), folder.resolve("results"), Monitor.NONE);
        assertThat(folder.resolve("results").resolve("x")).hasContent("x");
    }

    @Test
    void anExporterIsGivenOnlyWhatItTakes() throws Exception {
        analyzer((data, settings) -> Table.of("t").build());
        Outcome table = analyze(Map.of());
        box.exporter("networks", new Writer(output -> {}), "NETWORK");
        assertThatThrownBy(() ->
                        workspace.export("networks", Map.of(), List.of(table), folder.resolve("out"), Monitor.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The exporter networks takes NETWORK and no TABLE.");
        assertThatThrownBy(() -> workspace.export("networks", Map.of(), List.of(), folder.resolve("out"), Monitor.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name an analysis");
    }

    @Test
    void aFolderThatIsOpenedTwiceIsSharedAndTheLastOneClosesIt() throws Exception {
        Workspace second = engine.open(folder.resolve(".").resolve("workspace"));
        assertThat(store.openLedgers).hasValue(1);
        second.close();
        second.close();
        assertThat(store.openLedgers)
                .as("one has it open, however often the other closes")
                .hasValue(1);
    }

    @Test
    void whenTheEngineEndsAllWorkspacesAreClosed() throws Exception {
        engine.open(folder.resolve("other"));
        assertThat(store.openLedgers).hasValue(2);
        engine.closeAll();
        assertThat(store.openLedgers).hasValue(0);
    }
}
