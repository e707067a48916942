package org.entente.matcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.analyzer.partnership.PartnershipAnalyzer;
import org.entente.core.internal.Parameters;
import org.entente.core.model.Edtf;
import org.entente.core.model.Role;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
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
    void reportsOfOneStoryAreToldAsSuchOnce() throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            fill(workspace);
            List<SameAs> stories = match(workspace, library.all()).stream()
                    .filter(same -> same.kind().equals(SameKind.STORY))
                    .toList();
            // Four reports on the radars, which three pairs hold together.
            assertThat(stories)
                    .hasSize(3)
                    .allSatisfy(same -> assertThat(same.first())
                            .isIn(
                                    library.digest("radar-agency"),
                                    library.digest("radar-reprint"),
                                    library.digest("radar-cut"),
                                    library.digest("radar-rewrite")));
        }
    }

    /** One paper's story in other words and with other numbers, six times. */
    private void retold(SampleWorkspace workspace, String name, int number, String day) throws IOException {
        library.add(
                workspace.ledger(),
                texts,
                name,
                "Pakistan buys helicopters",
                "Paper " + name,
                new Edtf(day),
                "In 2019 Turkey signed a contract to sell Pakistan " + number
                        + " T129 helicopters, the ministry said. The"
                        + " helicopters will be built in Ankara, wrote paper " + name + ".");
    }

    @Test
    void tiesAgainstWhichAnythingSpeaksAreNeverJoined() throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            for (int i = 0; i < 6; i++) {
                retold(workspace, "p" + i, 10 + i, "2019-03-0" + (1 + i));
            }
            List<SameAs> found = match(workspace, library.all());
            assertThat(found).extracting(SameAs::kind).contains(SameKind.STORY).doesNotContain(SameKind.TIE);
        }
    }

    @Test
    void tiesThatAgreeAreJoinedAndNoThirdJoinsWhatDiffers() throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            retold(workspace, "p1", 10, "2019-03-01");
            retold(workspace, "p2", 10, "2019-03-02");
            retold(workspace, "p3", 12, "2019-03-02");
            library.add(
                    workspace.ledger(),
                    texts,
                    "p4",
                    "Pakistan buys helicopters",
                    "Paper p4",
                    new Edtf("2019-03-03"),
                    "In 2019 Turkey signed a contract to sell Pakistan T129 helicopters, the ministry said. The helicopters"
                            + " will be built in Ankara, wrote paper p4.");
            Groups groups = new Groups();
            match(workspace, library.all()).stream()
                    .filter(same -> same.kind().equals(SameKind.TIE))
                    .forEach(same -> groups.join(Long.parseLong(same.first()), Long.parseLong(same.second())));
            long first = library.ties("p1").keySet().iterator().next();
            long second = library.ties("p2").keySet().iterator().next();
            long third = library.ties("p3").keySet().iterator().next();
            assertThat(groups.of(first)).isEqualTo(groups.of(second));
            assertThat(groups.of(first)).isNotEqualTo(groups.of(third));
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
                    .filteredOn(same -> same.kind().equals(SameKind.TIE))
                    .hasSize(3)
                    .allSatisfy(same -> {
                        assertThat(fresh).containsAnyOf(Long.valueOf(same.first()), Long.valueOf(same.second()));
                        assertThat(same.score()).isGreaterThan(0.9);
                        assertThat(same.reason()).contains("same system +2.5").contains("same story +2.0");
                    });
        }
    }
}
