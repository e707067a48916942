package org.entente.itest.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.api.Monitor;
import org.entente.core.api.Rerun;
import org.entente.core.api.Reviews;
import org.entente.core.api.Rows;
import org.entente.core.api.Workspace;
import org.entente.core.model.Difference;
import org.entente.core.model.Review;
import org.entente.core.model.Revision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** Which kept results a change makes stale, with the shipped plugins on the samples of the demo. */
class StaleResultTest {

    private final Bench bench = new Bench();

    @TempDir
    private Path folder;

    private Workspace workspace;
    private String turkey;
    private String poland;
    private String dependence;

    @BeforeEach
    void analyze() throws Exception {
        workspace = bench.workbench().open(Demo.make(bench, folder));
        turkey = kept("brief", Map.of("dyad", "PAK-TUR"));
        poland = kept("brief", Map.of("dyad", "KOR-POL"));
        dependence = kept("dependence", Map.of());
    }

    private String kept(String analyzer, Map<String, String> parameters) throws Exception {
        return workspace.analyze(analyzer, parameters, Monitor.NONE).card().id();
    }

    private List<String> stale(String id) throws Exception {
        return workspace.stale(id, Monitor.NONE);
    }

    private long tie(String first, String second) throws Exception {
        try (Workspace.OpenDataset dataset = workspace.dataset();
                Rows rows = dataset.get()
                        .query("SELECT min(tie) FROM dyad WHERE first = ? AND second = ?", first, second)) {
            rows.next();
            return rows.integer(0);
        }
    }

    private Revision reject(long tie) throws Exception {
        return workspace
                .reviews(Monitor.NONE)
                .decide(new Reviews.Decision(Set.of(tie), Review.REJECTED, Map.of(), "ann", "no", false));
    }

    @Test
    void aDecisionMakesStaleWhatItMovesAndItsUndoMakesThatHoldAgain() throws Exception {
        assertThat(stale(turkey)).isEmpty();
        Revision rejected = reject(tie("PAK", "TUR"));
        assertThat(stale(poland)).isEmpty();
        assertThat(stale(turkey))
                .singleElement()
                .satisfies(why ->
                        assertThat(why).contains(" moved since revision ", rejected.number() + ": " + rejected.what()));
        Rerun rerun = workspace.rerun(turkey, Monitor.NONE);
        assertThat(rerun.difference().moves()).extracting(Difference.Move::sort).contains(Difference.Sort.VANISHED);
        assertThat(stale(rerun.after().card().id())).isEmpty();
        assertThat(workspace.standing())
                .containsKeys(rerun.after().card().id(), poland)
                .doesNotContainKey(turkey);

        workspace.undo(rejected.number(), "ann", "");
        assertThat(stale(turkey)).isEmpty();
        assertThat(stale(rerun.after().card().id())).isNotEmpty();
    }

    @Test
    void theRevisionIsToldThatTouchedWhatTheResultRestsOn() throws Exception {
        for (String country : List.of("Poland", "Norway", "Chile")) {
            workspace.watches(Monitor.NONE).add(country, null, null, "ann", "");
        }
        reject(tie("KOR", "POL"));
        Revision rejected = reject(tie("PAK", "TUR"));
        workspace.freeze("spring", rejected.number(), null, "ann", "", Monitor.NONE);
        assertThat(stale(turkey))
                .singleElement()
                .satisfies(why -> assertThat(why).endsWith(". " + rejected.number() + ": " + rejected.what()));
    }

    @Test
    void whatChangedUpToARevisionIsSettled() throws Exception {
        String changes = kept("changes", Map.of("since", "0", "until", "1"));
        reject(tie("PAK", "TUR"));
        assertThat(stale(changes)).isEmpty();
        assertThat(stale(turkey)).isNotEmpty();
    }

    @Test
    void aNameIsNoChangeAndAPastRevisionDoesNotMove() throws Exception {
        workspace.name("first", 1, "ann", "");
        assertThat(stale(turkey)).isEmpty();
        String past = workspace
                .at(workspace.revision("1"))
                .analyze("brief", Map.of("dyad", "PAK-TUR"), Monitor.NONE)
                .card()
                .id();
        reject(tie("PAK", "TUR"));
        assertThat(stale(past)).isEmpty();
        assertThat(workspace.rerun(past, Monitor.NONE).difference().none()).isTrue();
    }

    @Test
    void aLexiconMakesStaleOnlyWhatLookedAtNames() throws Exception {
        Bundle ruritania = bench.install("ruritania");
        assertThat(stale(turkey)).containsExactly("The part ruritania has come.");
        assertThat(stale(dependence)).isEmpty();
        ruritania.uninstall();
        assertThat(stale(turkey)).isEmpty();
    }
}
