package org.entente.itest.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.api.Basis;
import org.entente.core.api.Dataset;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.Reviews;
import org.entente.core.api.Rows;
import org.entente.core.api.Workbench;
import org.entente.core.api.Workspace;
import org.entente.core.model.Credibility;
import org.entente.core.model.Figure;
import org.entente.core.model.Grade;
import org.entente.core.model.Outcome;
import org.entente.core.model.Review;
import org.entente.core.model.SameAs;
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

    private final Bench bench = new Bench();

    @Test
    void opensEvidenceOrIsNoneOfWhatItsFilterFinds() throws Exception {
        Workbench workbench = bench.workbench();
        try (Workspace workspace = workbench.open(Demo.make(bench, folder))) {
            assertThat(walk(workspace, Bench.ids(workbench, PluginInfo.Type.ANALYZER), TOLD))
                    .isGreaterThan(300);
        }
    }

    /** What people judge, and names that only texts have, are where a figure most easily rests on all, or on nothing. */
    @Test
    void opensEvidenceOfWhatWasJudgedAndSuggested() throws Exception {
        Workbench workbench = bench.workbench();
        Path text = Files.writeString(
                folder.resolve("order.txt"),
                "Turkey signed a contract to sell Pakistan 30 T-129 helicopters in 2018, officials said.\n\nTürkiye sold"
                        + " Pakistan T129 ATAK helicopters in 2018.\n\nGermany delivered Leopard 2A4 tanks to Turkey in 2006."
                        + " Germany sold Turkey Leopard-2 tanks.",
                StandardCharsets.UTF_8);
        try (Workspace workspace = workbench.open(Demo.make(bench, folder))) {
            long since = workspace.revisions().size();
            workspace.load(new ImportRequest(List.of(text), null, Map.of(), "ann", ""), Monitor.NONE);
            long tie = tie(workspace);
            workspace
                    .reviews(Monitor.NONE)
                    .decide(new Reviews.Decision(Set.of(tie), Review.ACCEPTED, Map.of(), "ann", "seen", false));
            workspace
                    .grades(Monitor.NONE)
                    .sign(new Grade(Grade.Of.TIE, tie, new Credibility("2"), "ann", "two papers"));
            List<SameAs> suggested = workspace.identities(Monitor.NONE).suggested(Map.of(), Monitor.NONE);
            assertThat(suggested).hasSizeGreaterThan(1);
            workspace.identities(Monitor.NONE).merge(suggested.subList(0, 1), "ann", "");
            Map<String, List<Map<String, String>>> told =
                    Map.of("changes", List.of(Map.of("since", Long.toString(since))));
            assertThat(walk(workspace, List.of("changes", "identity", "consistency"), told))
                    .isGreaterThan(20);
        }
    }

    private static long tie(Workspace workspace) throws Exception {
        try (Workspace.OpenDataset dataset = workspace.dataset();
                Rows rows = dataset.get().query("SELECT max(tie) FROM dyad WHERE first = 'PAK' AND second = 'TUR'")) {
            rows.next();
            return rows.integer(0);
        }
    }

    /** Opens every figure; how many there are. */
    private static int walk(Workspace workspace, List<String> analyzers, Map<String, List<Map<String, String>>> told)
            throws Exception {
        List<String> bare = new ArrayList<>();
        int walked = 0;
        for (String analyzer : analyzers) {
            for (Map<String, String> parameters : told.getOrDefault(analyzer, List.of(Map.of()))) {
                Outcome made = workspace.analyze(analyzer, parameters, Monitor.NONE);
                Outcome kept = workspace.run(made.card().id());
                List<Figure> figures = Figure.all(kept.result());
                walked += figures.size();
                assertThat(figures).hasSameSizeAs(Figure.all(made.result()));
                try (Workspace.OpenDataset dataset = workspace.at(kept.card()).dataset()) {
                    Map<Support, Basis> seen = new HashMap<>();
                    long all = everything(dataset.get());
                    for (Figure figure : figures) {
                        if (!seen.containsKey(figure.support())) {
                            seen.put(figure.support(), Basis.of(figure.support(), dataset.get()));
                        }
                        Basis basis = seen.get(figure.support());
                        boolean rests = basis.evidence().isEmpty()
                                ? isNone(figure)
                                : found(kept, figure)
                                        && basis.ties().size()
                                                        + basis.observations().size()
                                                < all;
                        if (!rests) {
                            bare.add(analyzer + " " + figure.address() + " " + figure.name() + " = " + figure.value()
                                    + ": " + figure.support());
                        }
                    }
                }
            }
        }
        assertThat(bare).isEmpty();
        return walked;
    }

    /** No figure of a shipped analyzer counts all that is held. */
    private static long everything(Dataset data) throws IOException {
        try (Rows rows = data.query("SELECT (SELECT count(*) FROM tie) + (SELECT count(*) FROM observation)")) {
            rows.next();
            return rows.integer(0);
        }
    }

    /** Whether it says that there is none of what its filter lets through. */
    private static boolean isNone(Figure figure) {
        return !figure.support().actors().isEmpty()
                && figure.value() instanceof Number number
                && number.doubleValue() == 0;
    }

    /** Whether a reader who writes down the address gets to the same cell. */
    private static boolean found(Outcome outcome, Figure figure) {
        Figure again = Figure.find(outcome.result(), figure.address());
        return again.row() == figure.row() && again.column() == figure.column() && again.place() == figure.place();
    }
}
