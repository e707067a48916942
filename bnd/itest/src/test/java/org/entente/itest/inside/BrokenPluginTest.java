package org.entente.itest.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.core.api.ImportReport;
import org.entente.core.api.ImportReport.FileReport;
import org.entente.core.api.ImportReport.Outcome;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Workbench;
import org.entente.core.api.Workspace;
import org.entente.core.model.RunCard;
import org.entente.core.model.Table;
import org.entente.launch.Host;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** Plugins whose constructors throw: one analyzer, one importer, one lexicon. */
class BrokenPluginTest {

    private static Bundle broken;

    private final Bench bench = new Bench();
    private Workbench workbench;

    @BeforeEach
    void install() throws Exception {
        workbench = bench.workbench();
        if (broken == null) {
            broken = bench.install("broken");
            bench.install("spelling");
            bench.install("ruritania");
            bench.install("lines");
        }
    }

    @Test
    void itIsNamedWhenItIsToRun(@TempDir Path folder) throws Exception {
        try (Workspace workspace = workbench.open(folder.resolve("workspace"))) {
            assertThatThrownBy(() -> workspace.analyze("broken", Map.of(), Monitor.NONE))
                    .isInstanceOf(JobException.class)
                    .hasMessageContaining("The analyzer broken 1.0.0 failed on the analysis broken")
                    .hasMessageContaining("org.entente.itest.sample.broken");
        }
        assertThat(bench.service(Host.class).faults(broken.getBundleId()))
                .anySatisfy(
                        fault -> assertThat(fault).contains("BrokenAnalyzer").contains("broken on purpose"));
    }

    @Test
    void itIsListedLikeAnyOther() {
        assertThat(Bench.ids(workbench, Type.ANALYZER)).contains("broken", "spelling", "lines");
    }

    @Test
    void anAnalysisGoesOnWithTheOtherLexiconsAndSaysWhichOnes(@TempDir Path folder) throws Exception {
        try (Workspace workspace = workbench.open(folder.resolve("workspace"))) {
            var outcome = workspace.analyze("spelling", Map.of(), Monitor.NONE);
            assertThat(((Table) outcome.result()).cells("id")).containsExactly("RUR");
            assertThat(outcome.card().used())
                    .extracting(RunCard.Part::id)
                    .contains("ruritania")
                    .doesNotContain("broken");
        }
    }

    @Test
    void anImportGoesOnWithTheOtherImporters(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("pairs.lines"), "KOR TUR\n", StandardCharsets.UTF_8);
        ImportRequest request = new ImportRequest(List.of(file), null, Map.of(), "test", "");
        try (Workspace workspace = workbench.open(folder.resolve("workspace"))) {
            ImportReport report = workspace.load(request, Monitor.NONE);
            assertThat(report.files()).extracting(FileReport::outcome).containsExactly(Outcome.READ);
        }
    }
}
