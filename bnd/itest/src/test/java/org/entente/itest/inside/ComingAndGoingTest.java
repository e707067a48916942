package org.entente.itest.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Workbench;
import org.entente.core.api.Workspace;
import org.entente.core.model.Outcome;
import org.entente.core.model.RunCard;
import org.entente.core.model.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

class ComingAndGoingTest {

    private final Bench bench = new Bench();

    @Test
    void anAnalyzerThatComesIsUsedAndOneThatGoesIsGone(@TempDir Path folder) throws Exception {
        Workbench workbench = bench.workbench();
        try (Workspace workspace = workbench.open(folder.resolve("workspace"))) {
            Bundle bundle = bench.install("spelling");
            Bench.within(Bench.LIMIT, "it is listed", () -> Bench.has(workbench, Type.ANALYZER, "spelling"));
            Outcome outcome = workspace.analyze("spelling", Map.of("name", "Nowhere"), Monitor.NONE);
            assertThat(((Table) outcome.result()).size()).isZero();
            assertThat(((Table) outcome.result()).notes()).isEmpty();
            assertThat(outcome.card().plugin().digest()).hasSize(64);

            bundle.uninstall();
            Bench.within(Bench.LIMIT, "it is gone", () -> !Bench.has(workbench, Type.ANALYZER, "spelling"));
            assertThatThrownBy(() -> workspace.analyze("spelling", Map.of(), Monitor.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("There is no analyzer spelling");
        }
    }

    @Test
    void aLexiconThatComesIsAskedByTheNextRunAndNamedOnItsCard(@TempDir Path folder) throws Exception {
        Workbench workbench = bench.workbench();
        Bundle analyzer = bench.install("spelling");
        try (Workspace workspace = workbench.open(folder.resolve("workspace"))) {
            assertThat(countries(workspace)).isEmpty();

            Bundle lexicon = bench.install("ruritania");
            Bench.within(Bench.LIMIT, "it is listed", () -> Bench.has(workbench, Type.LEXICON, "ruritania"));
            assertThat(countries(workspace)).containsExactly("RUR");
            assertThat(workspace
                            .analyze("spelling", Map.of(), Monitor.NONE)
                            .card()
                            .used())
                    .extracting(RunCard.Part::id)
                    .contains("core", "ruritania");

            lexicon.uninstall();
            Bench.within(Bench.LIMIT, "it is gone", () -> !Bench.has(workbench, Type.LEXICON, "ruritania"));
            assertThat(countries(workspace)).isEmpty();
        } finally {
            analyzer.uninstall();
        }
    }

    private static List<Object> countries(Workspace workspace) throws Exception {
        Outcome outcome = workspace.analyze("spelling", Map.of(), Monitor.NONE);
        return ((Table) outcome.result()).cells("id");
    }

    @Test
    void theExampleForAuthorsCanBeDroppedIn(@TempDir Path folder) throws Exception {
        Workbench workbench = bench.workbench();
        Bundle bundle = bench.installNamed("org.entente.analyzer.example");
        Bench.within(Bench.LIMIT, "it is listed", () -> Bench.has(workbench, Type.ANALYZER, "example"));
        try (Workspace workspace = workbench.open(folder.resolve("workspace"))) {
            assertThat(workspace.analyze("example", Map.of(), Monitor.NONE)).isNotNull();
        }
        bundle.uninstall();
        Bench.within(Bench.LIMIT, "it is gone", () -> !Bench.has(workbench, Type.ANALYZER, "example"));
    }

    @Test
    void anImporterThatComesReadsAndOneThatGoesNoLongerDoes() throws Exception {
        Workbench workbench = bench.workbench();
        Bundle bundle = bench.install("lines");
        Bench.within(Bench.LIMIT, "it is listed", () -> Bench.has(workbench, Type.IMPORTER, "lines"));
        bundle.uninstall();
        Bench.within(Bench.LIMIT, "it is gone", () -> !Bench.has(workbench, Type.IMPORTER, "lines"));
    }

    @Test
    void theEngineStaysTheSameWhateverComesAndGoes() throws Exception {
        Workbench before = bench.workbench();
        long service = (Long) bench.reference().getProperty("service.id");
        List<String> told = new CopyOnWriteArrayList<>();
        try (AutoCloseable listening = before.listen(told::add)) {
            for (String sample : List.of("spelling", "ruritania", "lines", "broken")) {
                bench.install(sample).uninstall();
            }
        }
        assertThat(told)
                .contains("The analyzer spelling is there: What a name stands for.", "The lexicon ruritania is gone.");
        assertThat(bench.reference().getProperty("service.id")).isEqualTo(service);
        assertThat(bench.workbench()).isSameAs(before);
    }
}
