package org.entente.itest.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Basis;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.Workbench;
import org.entente.core.api.Workspace;
import org.entente.core.model.Figure;
import org.entente.core.model.Outcome;
import org.entente.core.model.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every number in every result of every shipped analyzer, on the samples of the demo. */
class EveryFigureTest {

    /** What analyzers must be told beside their defaults; each of these is a run of its own. */
    private static final Map<String, List<Map<String, String>>> TOLD = Map.of(
            "brief",
            List.of(
                    Map.of("dyad", "PAK-TUR"),
                    Map.of("dyad", "KOR-POL", "compare", "IDN-TUR"),
                    Map.of("dyad", "FRA-PER")));

    @TempDir
    private Path folder;

    @Test
    void opensEvidenceOrIsNoneOfWhatItsFilterFinds() throws Exception {
        Bench bench = new Bench();
        Workbench workbench = bench.workbench();
        List<String> bare = new ArrayList<>();
        int walked = 0;
        try (Workspace workspace = workbench.open(Demo.make(bench, folder))) {
            for (String analyzer : Bench.ids(workbench, PluginInfo.Type.ANALYZER)) {
                for (Map<String, String> parameters : TOLD.getOrDefault(analyzer, List.of(Map.of()))) {
                    Outcome made = workspace.analyze(analyzer, parameters, Monitor.NONE);
                    Outcome kept = workspace.run(made.card().id());
                    List<Figure> figures = Figure.all(kept.result());
                    walked += figures.size();
                    assertThat(figures).hasSameSizeAs(Figure.all(made.result()));
                    try (Workspace.OpenDataset dataset =
                            workspace.at(kept.card()).dataset()) {
                        Map<Support, Basis> seen = new HashMap<>();
                        for (Figure figure : figures) {
                            if (!seen.containsKey(figure.support())) {
                                seen.put(figure.support(), Basis.of(figure.support(), dataset.get()));
                            }
                            Basis basis = seen.get(figure.support());
                            if (!(basis.evidence().isEmpty() ? isNone(figure) : found(kept, figure))) {
                                bare.add(analyzer + " " + figure.address() + " " + figure.name() + " = "
                                        + figure.value() + ": " + figure.support());
                            }
                        }
                    }
                }
            }
        }
        assertThat(bare).isEmpty();
        assertThat(walked).isGreaterThan(300);
    }

    /** Whether it says that there is none of what its filter lets through. */
    private static boolean isNone(Figure figure) {
        return figure.support().filter() != null
                && figure.value() instanceof Number number
                && number.doubleValue() == 0;
    }

    /** Whether a reader who writes down the address gets to the same cell. */
    private static boolean found(Outcome outcome, Figure figure) {
        Figure again = Figure.find(outcome.result(), figure.address());
        return again.row() == figure.row() && again.column() == figure.column() && again.place() == figure.place();
    }
}
