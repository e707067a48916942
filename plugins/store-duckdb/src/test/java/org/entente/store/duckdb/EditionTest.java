package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.api.Reviews;
import org.entente.core.internal.Desk;
import org.entente.core.internal.Freezing;
import org.entente.core.internal.NameIndex;
import org.entente.core.model.Actor;
import org.entente.core.model.Choice;
import org.entente.core.model.Credibility;
import org.entente.core.model.Decision;
import org.entente.core.model.Detail;
import org.entente.core.model.Different;
import org.entente.core.model.Edition;
import org.entente.core.model.Edtf;
import org.entente.core.model.Evidence;
import org.entente.core.model.Genre;
import org.entente.core.model.Grade;
import org.entente.core.model.Item;
import org.entente.core.model.Link;
import org.entente.core.model.LinkType;
import org.entente.core.model.Locator;
import org.entente.core.model.Rating;
import org.entente.core.model.Reliability;
import org.entente.core.model.Review;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Role;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Source;
import org.entente.core.model.Stage;
import org.entente.core.model.Status;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    Path folder;

    private Ledger ledger;
    private Freezing freezing;
    private String source = "";
    private long kaan;
    private long atak;
    private int frozen;

    private interface Change {
        void to(Transaction transaction) throws IOException;
    }

    @BeforeEach
    void open() throws IOException {
        ledger = new DuckStore().open(folder.resolve("workspace"));
        freezing = new Freezing(ledger);
        Path file = Files.writeString(folder.resolve("a.txt"), "a source");
        source = Sample.digest(file);
        change(transaction -> {
            for (String country : List.of("IDN", "PAK", "TUR")) {
                transaction.actor(Actor.country(country, country));
            }
            transaction.source(Source.of(source, "a"), file);
            kaan = tie(transaction, "KAAN", 0);
            atak = tie(transaction, "T129", 10);
        });
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    private long tie(Transaction transaction, String system, int at) throws IOException {
        long id = transaction.reserve(2);
        transaction.evidence(id, Evidence.of(source, new Locator.Span(at, at + 5), "words", "test 1"));
        transaction.tie(
                id + 1,
                Tie.of(TieType.TRANSFER)
                        .with("TUR", Role.SUPPLIER)
                        .with("PAK", Role.RECIPIENT)
                        .status(new Status(Stage.SIGNED, Detail.UNKNOWN, new Edtf("2025-07")))
                        .item(Item.of(null, system, null))
                        .build(),
                id);
        return id + 1;
    }

    private Revision change(Change change) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            change.to(transaction);
            return transaction.commit(RevisionKind.EDIT, "ann", "Changed something.", "");
        }
    }

    private Edition freeze(String name, String corrects) throws IOException {
        return freezing.freeze(name, ledger.revision().number(), corrects, "ann", "", DAY);
    }

    private String digest() throws IOException {
        return freeze("edition-" + ++frozen, null).digest();
    }

    /** The digest with a change, which is taken back. */
    private String with(Change change) throws IOException {
        Revision made = change(change);
        String digest = digest();
        ledger.undo(made.number(), "ann", "");
        return digest;
    }

    private String accepting(long tie) throws IOException {
        Revision made = new Desk(ledger, NameIndex.EMPTY)
                .decide(new Reviews.Decision(Set.of(tie), Review.ACCEPTED, Map.of(), "bob", "", false));
        String digest = digest();
        ledger.undo(made.number(), "ann", "");
        return digest;
    }

    @Test
    void whateverTheRecordSaysIsInTheDigest() throws IOException {
        String first = Long.toString(kaan);
        String second = Long.toString(atak);
        assertThat(List.of(
                        digest(),
                        accepting(kaan),
                        accepting(atak),
                        with(t -> t.grade(t.reserve(1), grade(Grade.Of.TIE, kaan, "2"))),
                        with(t -> t.grade(t.reserve(1), grade(Grade.Of.TIE, kaan, "1"))),
                        with(t -> t.grade(t.reserve(1), grade(Grade.Of.TIE, atak, "2"))),
                        with(t -> t.grade(t.reserve(1), grade(Grade.Of.EVIDENCE, kaan - 1, "2"))),
                        with(t -> t.rating(new Rating("Wire", Genre.NEWS, new Reliability("B"), "ann", ""))),
                        with(t -> t.link(t.reserve(1), new Link(LinkType.PART_OF, kaan, atak, false, null, List.of()))),
                        with(t -> t.link(t.reserve(1), new Link(LinkType.PART_OF, atak, kaan, false, null, List.of()))),
                        with(t -> t.same(t.reserve(1), new SameAs(SameKind.TIE, first, second, 1, "Alike.", "ann"))),
                        with(t ->
                                t.same(t.reserve(1), new SameAs(SameKind.SYSTEM, "KAAN", "T129", 1, "Alike.", "ann"))),
                        with(t -> t.different(t.reserve(1), new Different(SameKind.TIE, first, second, "", "ann"))),
                        with(t -> t.actor(Actor.country("TUR", "Türkiye"))),
                        with(t -> t.decision(decision(Choice.PREFER_A, kaan))),
                        with(t -> t.decision(decision(Choice.PREFER_A, atak))),
                        with(t -> t.decision(decision(Choice.PREFER_B, kaan)))))
                .doesNotHaveDuplicates();
    }

    private static Grade grade(Grade.Of of, long target, String credibility) {
        return new Grade(of, target, new Credibility(credibility), "ann", "");
    }

    private Decision decision(Choice choice, long aside) {
        return new Decision("f1", "v", choice, "52", "54", Set.of(aside), Set.of(source), "ann", "", DAY);
    }

    @Test
    void idsAndTheOrderInWhichRecordsCameAreNotInIt() throws IOException {
        String digest = digest();
        change(transaction -> transaction.remove(kaan));
        assertThat(digest()).isNotEqualTo(digest);
        change(transaction -> kaan = tie(transaction, "KAAN", 0));
        assertThat(kaan).isGreaterThan(atak);
        assertThat(digest()).isEqualTo(digest);
    }

    @Test
    void aNameIsGivenOnceAndAnEditionIsNotUndone() throws IOException {
        freeze("spring", null);
        long revision = ledger.revision().number();
        assertThatThrownBy(() -> ledger.undo(revision, "ann", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("An edition may be cited and is not undone");
        assertThatThrownBy(() -> freeze("spring", null)).hasMessageStartingWith("The name spring is taken;");
        assertThatThrownBy(() -> ledger.name("spring", 1, "ann", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The name spring is that of an edition, which keeps it; choose another one.");
        assertThat(freezing.all()).hasSize(1);
    }

    @Test
    void aNameThatAnEditionOnceHadIsSpent() throws IOException {
        change(transaction -> {});
        try (Transaction transaction = ledger.begin()) {
            transaction.rating(new Rating("Wire", Genre.NEWS, new Reliability("B"), "ann", ""));
            transaction.commit(RevisionKind.EDITION, "ann", "Froze revision 1 as edition spring.", "");
        }
        assertThatThrownBy(() -> freeze("spring", null))
                .hasMessageStartingWith("The name spring was that of an edition, which somebody may have cited;");
    }

    @Test
    void whatMeansSomethingElseOrIsNoWordIsNoName() {
        for (String name : List.of("last", "Last", "two words", "2024", "2024-05", "", " spring")) {
            assertThatThrownBy(() -> freeze(name, null)).as(name).hasMessageStartingWith("A revision's name is a word");
            assertThatThrownBy(() -> ledger.name(name, 1, "ann", ""))
                    .as(name)
                    .hasMessageStartingWith("A revision's name is a word");
        }
    }

    @Test
    void anEditionHasOneSuccessor() throws IOException {
        freeze("spring", null);
        freeze("summer", "spring");
        assertThatThrownBy(() -> freeze("autumn", "spring"))
                .hasMessage(
                        "The edition spring is superseded by summer already; correct that one with --corrects summer.");
        freeze("autumn", "summer");
        assertThatThrownBy(() -> freeze("winter", "spring")).hasMessageEndingWith("--corrects autumn.");
        assertThat(freezing.all()).hasSize(3);
    }
}
