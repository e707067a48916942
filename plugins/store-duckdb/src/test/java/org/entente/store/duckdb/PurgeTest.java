package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Coding;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Evidence;
import org.entente.core.model.Locator;
import org.entente.core.model.Measure;
import org.entente.core.model.Observation;
import org.entente.core.model.Review;
import org.entente.core.model.Revision;
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
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a purge takes along and what it leaves. */
class PurgeTest {

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() throws IOException {
        ledger = new DuckStore().open(folder.resolve("w"));
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    /** Tells of actors and, in a tie, of the first two of them; the id of the tie. */
    private long tell(Transaction transaction, String name, Actor... actors) throws IOException {
        Path file = Files.writeString(folder.resolve(name), name);
        String digest = Sample.digest(file);
        transaction.source(Source.of(digest, name), file);
        transaction.telling(Set.of(digest));
        for (Actor actor : actors) {
            transaction.actor(actor);
        }
        long id = transaction.reserve(2);
        transaction.evidence(id, Evidence.of(digest, new Locator.Whole(), name, "test 1"));
        transaction.tie(
                id + 1,
                Tie.of(TieType.AGREEMENT)
                        .with(actors[0].id(), Role.PARTNER)
                        .with(actors[1].id(), Role.PARTNER)
                        .build(),
                id);
        return id + 1;
    }

    private long imported(String name, Actor... actors) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            long tie = tell(transaction, name, actors);
            transaction.commit(RevisionKind.IMPORT, "ann", "Imported.", "");
            return tie;
        }
    }

    private void purge(String name) throws IOException {
        ledger.purge(Sample.digest(folder.resolve(name)), "ann", "A court asks for it.");
        assertThat(ledger.examine()).allMatch(check -> check.severity().equals(Severity.NOTE), "is well");
    }

    private List<List<Object>> now(String sql) throws IOException {
        try (Ledger.Snapshot data = ledger.snapshot(ledger.revision().number())) {
            return RoundTripTest.rows(data, sql);
        }
    }

    private static Actor country(String id) {
        return Actor.country(id, id);
    }

    private static Actor company(String id, String country) {
        return Actor.of(id, ActorKind.COMPANY, id, country);
    }

    @Test
    void whatAnotherSourceOfTheSameImportToldStays() throws IOException {
        try (Transaction transaction = ledger.begin()) {
            tell(transaction, "x1", country("AAA"), country("BBB"), company("first-works", "AAA"));
            tell(transaction, "x2", country("CCC"), country("DDD"), company("other-works", "CCC"));
            transaction.commit(RevisionKind.IMPORT, "ann", "Imported both.", "");
        }
        purge("x1");
        assertThat(now("SELECT id FROM actor ORDER BY id"))
                .containsExactly(List.of("CCC"), List.of("DDD"), List.of("other-works"));
        assertThat(now("SELECT DISTINCT actor FROM actor_name")).hasSize(3);
    }

    @Test
    void whatALaterSourceToldInTheSameWordsStays() throws IOException {
        imported("x1", country("AAA"), country("BBB"), company("works", "AAA"), company("own", "AAA"));
        imported("x2", country("AAA"), country("CCC"), company("works", "AAA"));
        purge("x1");
        assertThat(now("SELECT id FROM actor ORDER BY id"))
                .containsExactly(List.of("AAA"), List.of("CCC"), List.of("works"));
    }

    @Test
    void aCountryThatAnActorOfAnotherSourceNamesStays() throws IOException {
        imported("x1", country("AAA"), country("BBB"));
        imported("x2", company("works", "AAA"), country("CCC"));
        purge("x1");
        assertThat(now("SELECT id FROM actor ORDER BY id"))
                .containsExactly(List.of("AAA"), List.of("CCC"), List.of("works"));
    }

    @Test
    void aSystemOfWhichSomethingIsObservedIsNamedThereAndStays() throws IOException {
        imported("x1", country("AAA"), country("BBB"));
        try (Transaction transaction = ledger.begin()) {
            String digest = Sample.digest(folder.resolve("x1"));
            transaction.telling(Set.of(digest));
            transaction.system(new DefenceSystem("jet", "Jet", List.of(), SystemCategory.AIRCRAFT, List.of()));
            transaction.commit("ann", "Added a system.", "");
        }
        try (Transaction transaction = ledger.begin()) {
            Path file = Files.writeString(folder.resolve("x2"), "x2");
            transaction.source(Source.of(Sample.digest(file), "x2"), file);
            long id = transaction.reserve(2);
            transaction.evidence(id, Evidence.of(Sample.digest(file), new Locator.Whole(), "x2", "test 1"));
            transaction.observation(
                    id + 1, Observation.of(Measure.DEFENCE_EXPORTS, "jet", null, BigDecimal.TEN, "USD"), id);
            transaction.commit("ann", "Added an observation.", "");
        }
        assertThat(ledger.examine()).allMatch(check -> check.severity().equals(Severity.NOTE), "is well");
        purge("x1");
        assertThat(now("SELECT id FROM system")).containsExactly(List.of("jet"));
    }

    @Test
    void whatOnlyTheErasedSourceToldUnderAnIdIsErasedAndWhatOthersToldLaterStays() throws IOException {
        long tie = imported("x1", country("AAA"), country("BBB"));
        try (Transaction transaction = ledger.begin()) {
            Path file = Files.writeString(folder.resolve("x2"), "x2");
            String digest = Sample.digest(file);
            transaction.source(Source.of(digest, "x2"), file);
            transaction.telling(Set.of(digest));
            transaction.actor(country("AAA"));
            transaction.actor(country("CCC"));
            long id = transaction.reserve(1);
            transaction.evidence(id, Evidence.of(digest, new Locator.Whole(), "x2", "test 1"));
            transaction.withdraw(List.of(tie));
            transaction.tie(
                    tie,
                    Tie.of(TieType.AGREEMENT)
                            .with("AAA", Role.PARTNER)
                            .with("CCC", Role.PARTNER)
                            .build(),
                    id);
            transaction.commit(RevisionKind.IMPORT, "ann", "Imported a newer edition.", "");
        }
        purge("x1");
        assertThat(now("SELECT actor FROM participant ORDER BY actor")).containsExactly(List.of("AAA"), List.of("CCC"));
        try (Ledger.Snapshot before = ledger.snapshot(1)) {
            assertThat(RoundTripTest.rows(before, "SELECT id FROM tie")).isEmpty();
        }
        assertThat(now("SELECT id FROM actor ORDER BY id")).containsExactly(List.of("AAA"), List.of("CCC"));
    }

    @Test
    void theReasonsGivenForWhatIsErasedAreErasedAndOthersStay() throws IOException {
        long tie = imported("x1", country("AAA"), country("BBB"));
        long other = imported("x2", country("AAA"), country("BBB"));
        for (long target : List.of(tie, other)) {
            try (Transaction transaction = ledger.begin()) {
                transaction.coding(
                        transaction.reserve(1),
                        new Coding(CodedKind.TIE, target, "bob", Review.ACCEPTED, Map.of(), null, true));
                transaction.commit("bob", "Accepted record " + target + ".", "words of " + target);
            }
        }
        purge("x1");
        assertThat(ledger.revisions())
                .extracting(Revision::why)
                .containsExactly("", "", "", "words of " + other, "A court asks for it.");
    }

    @Test
    void whatWasOneByWayOfTheErasedStaysOne() throws IOException {
        List<Long> ties = new ArrayList<>();
        for (String name : List.of("x1", "x2", "x3", "x4")) {
            ties.add(imported(name, country("AAA"), country("BBB")));
        }
        try (Transaction transaction = ledger.begin()) {
            for (int other : List.of(1, 2)) {
                same(transaction, SameKind.STORY, digest(0), digest(other));
                same(transaction, SameKind.TIE, Long.toString(ties.get(0)), Long.toString(ties.get(other)));
            }
            same(transaction, SameKind.TIE, Long.toString(ties.get(3)), Long.toString(ties.get(1)));
            transaction.commit(RevisionKind.MERGE, "ann", "Merged.", "");
        }
        purge("x1");
        assertThat(now("SELECT kind, count(DISTINCT canonical), count(*) FROM canonical GROUP BY kind ORDER BY kind"))
                .containsExactly(List.of("STORY", 1L, 1L), List.of("TIE", 1L, 2L));
        assertThat(now("SELECT kind, first, second, author FROM same_as ORDER BY id"))
                .containsExactly(
                        List.of("STORY", digest(1), digest(2), "ann"),
                        List.of("TIE", Long.toString(ties.get(1)), Long.toString(ties.get(2)), "ann"),
                        List.of("TIE", Long.toString(ties.get(3)), Long.toString(ties.get(1)), "ann"));
        purge("x2");
        assertThat(now("SELECT kind, count(*) FROM canonical GROUP BY kind")).containsExactly(List.of("TIE", 1L));
    }

    @Test
    void whatWasOneByWayOfTheErasedAtDifferentTimesIsNotJoined() throws IOException {
        List<Long> ties = new ArrayList<>();
        for (String name : List.of("x1", "x2", "x3")) {
            ties.add(imported(name, country("AAA"), country("BBB")));
        }
        long first;
        try (Transaction transaction = ledger.begin()) {
            first = same(transaction, SameKind.TIE, Long.toString(ties.get(0)), Long.toString(ties.get(1)));
            transaction.commit(RevisionKind.MERGE, "ann", "Merged.", "");
        }
        try (Transaction transaction = ledger.begin()) {
            transaction.remove(first);
            same(transaction, SameKind.TIE, Long.toString(ties.get(0)), Long.toString(ties.get(2)));
            transaction.commit(RevisionKind.MERGE, "ann", "Merged another one.", "");
        }
        purge("x1");
        assertThat(now("SELECT count(*) FROM same_as")).containsExactly(List.of(0L));
    }

    private String digest(int number) throws IOException {
        return Sample.digest(folder.resolve("x" + (number + 1)));
    }

    private static long same(Transaction transaction, SameKind kind, String first, String second) throws IOException {
        long id = transaction.reserve(1);
        transaction.same(id, new SameAs(kind, first, second, 0.9, "Alike.", "ann"));
        return id;
    }
}
