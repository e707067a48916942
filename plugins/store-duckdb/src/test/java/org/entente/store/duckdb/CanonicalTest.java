package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.store.duckdb.RoundTripTest.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.entente.core.api.Filter;
import org.entente.core.api.Projection;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Different;
import org.entente.core.model.Evidence;
import org.entente.core.model.Item;
import org.entente.core.model.Locator;
import org.entente.core.model.Participant;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Role;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Severity;
import org.entente.core.model.Source;
import org.entente.core.model.SystemCategory;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Ledger.Snapshot;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanonicalTest {

    @TempDir
    Path folder;

    private Ledger ledger;
    private long first;
    private String digest;

    /** Two sources of one deal: one names the recipient and the system as a lexicon does, the other as it pleases. */
    @BeforeEach
    void twoTellings() throws IOException {
        ledger = new DuckStore().open(folder.resolve("w"));
        try (Transaction transaction = ledger.begin()) {
            Path file = Files.writeString(folder.resolve("s"), "s");
            digest = Sample.digest(file);
            transaction.source(Source.of(digest, "s"), file);
            transaction.actor(Actor.country("TUR", "Türkiye"));
            transaction.actor(Actor.country("PAK", "Pakistan"));
            transaction.actor(Actor.of("turkiye-republic", ActorKind.UNKNOWN, "Republic of Türkiye", null));
            transaction.system(
                    new DefenceSystem("kalkan", "KALKAN", List.of(), new SystemCategory("RADAR"), List.of()));
            long id = transaction.reserve(4);
            transaction.evidence(id, Evidence.of(digest, new Locator.Whole(), "s", "test 1"));
            transaction.evidence(id + 1, Evidence.of(digest, new Locator.Whole(), "t", "test 1"));
            first = id + 2;
            transaction.tie(first, tie("TUR", "kalkan", "KALKAN"), id);
            transaction.tie(first + 1, tie("turkiye-republic", null, "KALKA"), id + 1);
            transaction.commit(RevisionKind.IMPORT, "ann", "Imported.", "");
        }
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    private static Tie tie(String recipient, String system, String designation) {
        return Tie.of(TieType.TRANSFER)
                .with("PAK", Role.SUPPLIER)
                .with(recipient, Role.RECIPIENT)
                .item(Item.of(system, designation, null))
                .build();
    }

    private long same(SameKind kind, String one, String other) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            long id = transaction.reserve(1);
            transaction.same(id, new SameAs(kind, one, other, 1, "", "ann"));
            transaction.commit(RevisionKind.MERGE, "ann", "Merged two.", "");
            return id;
        }
    }

    private List<List<Object>> asked(long revision, String sql) throws IOException {
        try (Snapshot data = ledger.snapshot(revision)) {
            return rows(data, sql);
        }
    }

    private List<List<Object>> now(String sql) throws IOException {
        return asked(ledger.revision().number(), sql);
    }

    @Test
    void whatIsTheSameGoesByOneIdFromThenOnAndNotBefore() throws IOException {
        same(SameKind.ACTOR, "turkiye-republic", "TUR");
        String recipients = "SELECT actor, principal, read_as FROM participant WHERE role = 'RECIPIENT' ORDER BY tie";
        assertThat(now(recipients))
                .containsExactly(List.of("TUR", "TUR", "TUR"), List.of("TUR", "TUR", "turkiye-republic"));
        assertThat(now("SELECT count(*) FROM dyad WHERE first = 'PAK' AND second = 'TUR'"))
                .containsExactly(List.of(2L));
        assertThat(now("SELECT id FROM actor ORDER BY id")).containsExactly(List.of("PAK"), List.of("TUR"));
        assertThat(now("SELECT text FROM actor_name WHERE actor = 'TUR' ORDER BY text"))
                .containsExactly(List.of("Republic of Türkiye"), List.of("Türkiye"));
        assertThat(asked(1, recipients))
                .containsExactly(
                        List.of("TUR", "TUR", "TUR"),
                        List.of("turkiye-republic", "turkiye-republic", "turkiye-republic"));
        try (Snapshot data = ledger.snapshot(ledger.revision().number());
                Snapshot read = ledger.asRead(ledger.revision().number());
                var merged = data.ties(Filter.ALL.between("PAK", "TUR"));
                var raw = read.ties(Filter.ALL)) {
            assertThat(merged.map(stored -> stored.value().participants().get(1).actor()))
                    .containsExactly("TUR", "TUR");
            assertThat(raw.map(stored -> stored.value().participants().get(1)).map(Participant::actor))
                    .containsExactly("TUR", "turkiye-republic");
        }
    }

    @Test
    void aDesignationThatNobodyKnewIsASystemAndStaysAsRead() throws IOException {
        same(SameKind.SYSTEM, "kalkan", "KALKA");
        assertThat(now("SELECT system, designation FROM item ORDER BY tie"))
                .containsExactly(List.of("kalkan", "KALKAN"), List.of("kalkan", "KALKA"));
        assertThat(now("SELECT alias FROM system_alias WHERE system = 'kalkan'"))
                .containsExactly(List.of("KALKA"));
        assertThat(ledger.examine())
                .allSatisfy(check -> assertThat(check.found()).doesNotContain("names"));
    }

    @Test
    void twoDesignationsThatNobodyKnewGoByOneId() throws IOException {
        try (Transaction transaction = ledger.begin()) {
            long id = transaction.reserve(2);
            transaction.evidence(id, Evidence.of(digest, new Locator.Whole(), "u", "test 1"));
            transaction.tie(id + 1, tie("TUR", null, "KALKA Alpha"), id);
            transaction.commit(RevisionKind.IMPORT, "ann", "Imported.", "");
        }
        same(SameKind.SYSTEM, "KALKA", "KALKA Alpha");
        assertThat(now("SELECT system, designation FROM item WHERE designation <> 'KALKAN' ORDER BY tie"))
                .containsExactly(List.of("KALKA", "KALKA"), List.of("KALKA", "KALKA Alpha"));
    }

    @Test
    void twoCountriesAreNotJoinedByWayOfAThird() throws IOException {
        same(SameKind.ACTOR, "TUR", "turkiye-republic");
        assertThatThrownBy(() -> same(SameKind.ACTOR, "turkiye-republic", "PAK"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two countries are never one");
        assertThat(ledger.revision().number()).isEqualTo(2);
    }

    @Test
    void nothingThatIsBroughtBackJoinsTwoCountries() throws IOException {
        same(SameKind.ACTOR, "TUR", "turkiye-republic");
        ledger.undo(2, "ann", "no");
        same(SameKind.ACTOR, "turkiye-republic", "PAK");
        assertThatThrownBy(() -> ledger.undo(3, "ann", "yes"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Revision 2 cannot be brought back, since then ")
                .hasMessageContaining("two countries are never one");
        assertThat(now("SELECT id, canonical FROM canonical")).containsExactly(List.of("turkiye-republic", "PAK"));
    }

    @Test
    void nothingThatIsBroughtBackJoinsWhatWasToldApart() throws IOException {
        same(SameKind.ACTOR, "TUR", "turkiye-republic");
        ledger.undo(2, "ann", "no");
        try (Transaction transaction = ledger.begin()) {
            transaction.different(
                    transaction.reserve(1),
                    new Different(SameKind.ACTOR, "turkiye-republic", "TUR", "Two things.", "bob"));
            transaction.commit(RevisionKind.UNMERGE, "bob", "Told apart.", "");
        }
        assertThatThrownBy(() -> ledger.undo(3, "ann", "yes"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bob has told them apart");
        assertThatThrownBy(() -> same(SameKind.ACTOR, "TUR", "turkiye-republic"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void examinationNamesWhatWasToldApartAndIsOneByWayOfOthers() throws Exception {
        try (Transaction transaction = ledger.begin()) {
            transaction.actor(Actor.of("turks", ActorKind.UNKNOWN, "The Turks", null));
            transaction.commit(RevisionKind.EDIT, "ann", "Added.", "");
        }
        same(SameKind.ACTOR, "turkiye-republic", "turks");
        same(SameKind.ACTOR, "turkiye-republic", "TUR");
        assertThat(ledger.examine()).allMatch(check -> check.severity().equals(Severity.NOTE), "is well");
        // As an older version let happen.
        ledger.close();
        try (DuckDBConnection connection = DuckDBConnection.newConnection(
                        "jdbc:duckdb:" + folder.resolve("w/workspace.duckdb"), false, null, new Properties());
                var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO held.different VALUES (99, 'ACTOR', 'turks', 'TUR', 'Two things.', 'ann', 2, NULL)");
        }
        ledger = new DuckStore().open(folder.resolve("w"));
        assertThat(ledger.examine())
                .filteredOn(check -> !check.severity().equals(Severity.NOTE))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.severity()).isEqualTo(Severity.DOUBT);
                    assertThat(check.found())
                            .startsWith("ann told turks and TUR apart (")
                            .contains("one actor");
                });
        ledger.undo(4, "ann", "no");
        assertThat(ledger.examine()).allMatch(check -> check.severity().equals(Severity.NOTE), "is well");
    }

    @Test
    void anUndoneMergeIsApartAgainAlsoUnderALaterOne() throws IOException {
        try (Transaction transaction = ledger.begin()) {
            transaction.actor(Actor.of("turks", ActorKind.UNKNOWN, "The Turks", null));
            transaction.commit(RevisionKind.EDIT, "ann", "Added.", "");
        }
        same(SameKind.ACTOR, "turkiye-republic", "turks");
        same(SameKind.ACTOR, "turkiye-republic", "TUR");
        String standing = "SELECT id, canonical FROM canonical ORDER BY id";
        assertThat(asked(3, standing)).containsExactly(List.of("turks", "turkiye-republic"));
        assertThat(now(standing)).containsExactly(List.of("turkiye-republic", "TUR"), List.of("turks", "TUR"));
        ledger.undo(3, "ann", "no");
        assertThat(now(standing)).containsExactly(List.of("turkiye-republic", "TUR"));
        ledger.undo(5, "ann", "yes");
        assertThat(now(standing)).containsExactly(List.of("turkiye-republic", "TUR"), List.of("turks", "TUR"));
    }

    @Test
    void tiesThatAreTheSameJoinTwoCountriesOnce() throws IOException {
        same(SameKind.ACTOR, "TUR", "turkiye-republic");
        assertThat(ties()).isEqualTo(2);
        long id = same(SameKind.TIE, Long.toString(first + 1), Long.toString(first));
        assertThat(now("SELECT id, canonical FROM canonical WHERE kind = 'TIE'"))
                .containsExactly(List.of(Long.toString(first + 1), Long.toString(first)));
        assertThat(ties()).isEqualTo(1);
        try (Transaction transaction = ledger.begin()) {
            transaction.remove(id);
            transaction.different(
                    transaction.reserve(1),
                    new Different(SameKind.TIE, Long.toString(first), Long.toString(first + 1), "Two batches.", "ann"));
            transaction.commit(RevisionKind.UNMERGE, "ann", "Told two ties apart.", "");
        }
        assertThat(ties()).isEqualTo(2);
        assertThat(now("SELECT kind, reason FROM different")).containsExactly(List.of("TIE", "Two batches."));
    }

    private List<List<Object>> kept(String sql) throws IOException {
        try (Snapshot data = ledger.snapshot(ledger.revision().number())) {
            return RoundTripTest.held(data, sql);
        }
    }

    private int ties() throws IOException {
        try (Snapshot data = ledger.snapshot(ledger.revision().number())) {
            var graph = data.graph(new Projection(Set.of(), Set.of(), null, true));
            return graph.weight(graph.edge(0, 0));
        }
    }

    @Test
    void anErasedTieTakesItsAssertionsAlong() throws IOException {
        same(SameKind.TIE, Long.toString(first + 1), Long.toString(first));
        ledger.purge(digest, "ann", "a court");
        assertThat(kept("SELECT count(*) FROM held.same_as")).containsExactly(List.of(0L));
        assertThat(kept("SELECT count(*) FROM held.canonical")).containsExactly(List.of(0L));
    }
}
