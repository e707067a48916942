package org.entente.itest.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Filter;
import org.entente.core.api.ImportReport;
import org.entente.core.api.ImportReport.FileReport;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Workbench;
import org.entente.core.api.Workspace;
import org.entente.core.model.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Import, analysis and export, with the store that is shipped. */
class WholeRunTest {

    private static boolean installed;

    private final Bench bench = new Bench();

    @TempDir
    private Path folder;

    private Workbench workbench;

    @BeforeEach
    void install() throws Exception {
        workbench = bench.workbench();
        if (!installed) {
            bench.install("lines");
            installed = true;
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static ImportRequest request(Path... paths) {
        return new ImportRequest(List.of(paths), null, Map.of(), "test", "to see");
    }

    @Test
    void whatIsImportedIsAnalysedAndExported() throws Exception {
        try (Workspace workspace = workbench.open(folder.resolve("workspace"))) {
            ImportReport report = workspace.load(request(file("pairs.lines", "KOR TUR\nPOL KOR\n")), Monitor.NONE);
            assertThat(report.revision().number()).isEqualTo(1);
            assertThat(report.files()).extracting(FileReport::ties).containsExactly(2L);

            Outcome outcome = workspace.analyze("lines", Map.of(), Monitor.NONE);
            Path target = folder.resolve("out.lines");
            workspace.export("lines", Map.of(), List.of(outcome), target, Monitor.NONE);
            assertThat(target).hasContent("KOR TUR\nPOL KOR\n");
            assertThat(outcome.card().revision()).isEqualTo(1);
        }
    }

    @Test
    void whatWasImportedIsThereWhenTheWorkspaceIsOpenedAgain() throws Exception {
        try (Workspace workspace = workbench.open(folder.resolve("workspace"))) {
            workspace.load(request(file("pairs.lines", "KOR TUR\n")), Monitor.NONE);
        }
        try (Workspace workspace = workbench.open(folder.resolve("workspace"));
                Workspace.OpenDataset dataset = workspace.dataset();
                var ties = dataset.get().ties(Filter.ALL)) {
            assertThat(ties).hasSize(1);
            assertThat(workspace.revisions()).hasSize(1);
        }
    }

    @Test
    void aRefusedFileLeavesTheWorkspaceAsItWas() throws Exception {
        try (Workspace workspace = workbench.open(folder.resolve("workspace"))) {
            Path good = file("good.lines", "KOR TUR\n");
            Path bad = file("bad.lines", "KOR TUR\nKOR\n");
            assertThatThrownBy(() -> workspace.load(request(good, bad), Monitor.NONE))
                    .isInstanceOf(JobException.class)
                    .hasMessage("Line 2 of bad.lines is no pair.");
            assertThat(workspace.revisions()).isEmpty();
            try (Workspace.OpenDataset dataset = workspace.dataset();
                    var ties = dataset.get().ties(Filter.ALL)) {
                assertThat(ties).isEmpty();
            }
        }
    }

    @Test
    void whatStandsBesideAFileIsReadWithIt() throws Exception {
        try (Workspace workspace = workbench.open(folder.resolve("workspace"))) {
            file("pairs.meta.yaml", "title: Two countries\npublished: 2025-07\n");
            workspace.load(request(file("pairs.lines", "KOR TUR\n")), Monitor.NONE);
            try (Workspace.OpenDataset dataset = workspace.dataset()) {
                assertThat(dataset.get().sources())
                        .extracting(source -> source.title() + ", " + source.published())
                        .containsExactly("Two countries, 2025-07");
            }
        }
    }

    @Test
    void aFolderThatHoldsTheWorkspaceItselfCanBeImported() throws Exception {
        try (Workspace workspace = workbench.open(folder.resolve("workspace"))) {
            file("pairs.lines", "KOR TUR\n");
            assertThat(workspace.load(request(folder), Monitor.NONE).files())
                    .extracting(FileReport::name)
                    .containsExactly("pairs.lines");
            assertThatThrownBy(() -> workspace.load(request(folder.resolve("workspace")), Monitor.NONE))
                    .isInstanceOf(JobException.class)
                    .hasMessageContaining("is part of the workspace");
        }
    }
}
