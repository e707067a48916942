package org.entente.matcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.analyzer.partnership.PartnershipAnalyzer;
import org.entente.core.internal.Parameters;
import org.entente.core.model.Role;
import org.entente.core.model.SameAs;
import org.entente.core.model.Table;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Store;
import org.entente.core.spi.Transaction;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.MatcherContract;
import org.entente.testkit.SampleWorkspace;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryMatcherTest implements MatcherContract<StoryMatcher.Parameters> {

    @TempDir
    private Path texts;

    @TempDir
    private Path folder;

    private final Library library = new Library();

    @Override
    public StoryMatcher matcher() {
        return new StoryMatcher();
    }

    @Override
    public Class<StoryMatcher.Parameters> parametersType() {
        return StoryMatcher.Parameters.class;
    }

    @Override
    public Store store() {
        return new DuckStore();
    }

    @Override
    public void fill(SampleWorkspace workspace) throws IOException {
        for (Article article : Article.all()) {
            if (Set.of("radar", "archer", "radar-delivery").contains(article.story())) {
                library.add(workspace.ledger(), texts, article);
            }
        }
    }

    private List<SameAs> match(SampleWorkspace workspace, Set<String> fresh) throws IOException {
        try (Ledger.Snapshot snapshot = workspace.snapshot()) {
            return matcher().match(snapshot, fresh, parameters(), TestRun.plain());
        }
    }

    private static void keep(SampleWorkspace workspace, List<SameAs> sames) throws IOException {
        try (Transaction transaction = workspace.ledger().begin()) {
            long id = transaction.reserve(sames.size());
            for (SameAs same : sames) {
                transaction.same(id++, same);
            }
            transaction.commit("test", "Found ties that are told again.", "");
        }
    }

    private static Table partnerships(SampleWorkspace workspace) throws IOException {
        try (Ledger.Snapshot snapshot = workspace.snapshot()) {
            return new PartnershipAnalyzer()
                    .analyze(
                            snapshot,
                            (PartnershipAnalyzer.Parameters)
                                    new Parameters(PartnershipAnalyzer.Parameters.class).bind(Map.of()),
                            TestRun.plain());
        }
    }

    @Test
    void tiesThatAreToldAgainCountOnceAndTheirReportsApart() throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            fill(workspace);
            Table before = partnerships(workspace);
            // Four orders of radars, two exercises, the howitzers, the delivery.
            assertThat(before.cell(0, "ties")).isEqualTo(8L);
            keep(workspace, match(workspace, library.all()));
            Table after = partnerships(workspace);
            assertThat(after.cell(0, "ties")).isEqualTo(4L);
            assertThat(after.cell(0, "reports")).isEqualTo(before.cell(0, "reports"));
        }
    }

    @Test
    void tiesOfWhichNothingButTheCountriesIsKnownAreNoFault() throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            fill(workspace);
            Tie bare = Tie.of(TieType.TRANSFER)
                    .with("SWE", Role.PARTNER)
                    .with("NOR", Role.PARTNER)
                    .build();
            workspace.add(List.of(), List.of(bare, bare), List.of());
            assertThat(match(workspace, Set.of(workspace.digest()))).isEmpty();
        }
    }

    @Test
    void aMatchIsNotProposedAgainOnceItStands() throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            fill(workspace);
            keep(workspace, match(workspace, library.all()));
            assertThat(match(workspace, library.all())).isEmpty();
        }
    }

    @Test
    void onlyWhatIsNewIsComparedWithTheRest() throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            fill(workspace);
            Set<Long> fresh = library.ties("radar-cut").keySet();
            assertThat(match(workspace, Set.of(library.digest("radar-cut"))))
                    .hasSize(3)
                    .allSatisfy(same -> {
                        assertThat(fresh).containsAnyOf(Long.valueOf(same.first()), Long.valueOf(same.second()));
                        assertThat(same.score()).isGreaterThan(0.9);
                        assertThat(same.reason()).contains("same system +2.5").contains("same story +2.0");
                    });
        }
    }
}
