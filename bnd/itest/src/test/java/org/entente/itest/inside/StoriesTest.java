package org.entente.itest.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.core.api.ImportReport;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.Monitor;
import org.entente.core.api.Workspace;
import org.entente.core.model.Composite;
import org.entente.core.model.Revision;
import org.entente.core.model.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped matcher, as it follows an import. */
class StoriesTest {

    @TempDir
    private Path folder;

    private ImportReport load(Workspace workspace, String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name + ".lines"), text, StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve(name + ".meta.yaml"),
                "title: Two pairs\npublished: 2025-03-04\n",
                StandardCharsets.UTF_8);
        return workspace.load(new ImportRequest(List.of(file), null, Map.of(), "test", ""), Monitor.NONE);
    }

    private static Table partnerships(Workspace workspace) throws Exception {
        return (Table) workspace.analyze("partnership", Map.of(), Monitor.NONE).result();
    }

    @Test
    void whatASecondFileTellsAgainCountsOnce() throws Exception {
        Bench bench = new Bench();
        bench.install("lines");
        try (Workspace workspace = bench.workbench().open(folder.resolve("workspace"))) {
            assertThat(load(workspace, "one", "KOR TUR\nPOL KOR\n").matches())
                    .extracting(ImportReport.MatchReport::pairs)
                    .containsExactly(0L);
            ImportReport again = load(workspace, "other", "POL KOR\nKOR TUR\n");
            assertThat(again.matches()).singleElement().satisfies(match -> {
                assertThat(match.problems()).isEmpty();
                assertThat(match.pairs()).isEqualTo(2);
                assertThat(match.revision().author()).startsWith("story 0.1.0");
            });
            assertThat(workspace.revisions()).extracting(Revision::number).containsExactly(1L, 2L, 3L);
            Table table = partnerships(workspace);
            assertThat(table.cells("ties")).containsExactly(1L, 1L);
            assertThat(table.cells("reports")).containsExactly(2L, 2L);
            Composite stories = (Composite)
                    workspace.analyze("story", Map.of(), Monitor.NONE).result();
            assertThat(((Table) stories.parts().get(0)).cells("source")).containsExactly("one", "other");
        }
    }
}
