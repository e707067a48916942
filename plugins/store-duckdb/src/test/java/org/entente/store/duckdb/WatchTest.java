package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.core.api.Watches;
import org.entente.core.internal.NameIndex;
import org.entente.core.internal.WatchList;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Detail;
import org.entente.core.model.Edtf;
import org.entente.core.model.Evidence;
import org.entente.core.model.Item;
import org.entente.core.model.Locator;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Role;
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

class WatchTest {

    @TempDir
    Path folder;

    private Ledger ledger;
    private Watches watches;
    private int sources;

    @BeforeEach
    void open() throws IOException {
        ledger = new DuckStore().open(folder.resolve("workspace"));
        watches = new WatchList(ledger, NameIndex.EMPTY);
        load(fighters("IDN", Stage.PROPOSED));
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    private static Tie fighters(String buyer, Stage stage) {
        return Tie.of(TieType.TRANSFER)
                .with("tusas", Role.SUPPLIER)
                .with(buyer, Role.RECIPIENT)
                .status(new Status(stage, Detail.UNKNOWN, new Edtf("2025-07")))
                .item(Item.of(null, "KAAN", null))
                .build();
    }

    private long load(Tie tie) throws IOException {
        sources++;
        Path file = Files.writeString(folder.resolve(sources + ".txt"), "source " + sources);
        String digest = Sample.digest(file);
        try (Transaction transaction = ledger.begin()) {
            for (String country : List.of("IDN", "PAK", "TUR")) {
                transaction.actor(Actor.country(country, country));
            }
            transaction.actor(Actor.of("tusas", ActorKind.COMPANY, "TUSAŞ", "TUR"));
            transaction.source(Source.of(digest, "source " + sources), file);
            long id = transaction.reserve(2);
            transaction.evidence(id, Evidence.of(digest, new Locator.Whole(), "words", "test 1"));
            transaction.tie(id + 1, tie, id);
            transaction.commit(RevisionKind.IMPORT, "ann", "Imported a source.", "");
            return id + 1;
        }
    }

    @Test
    void anImportedTieTouchesAWatchByTheCountryOfItsCompany() throws IOException {
        watches.add("TUR-PAK", "kaan", "negotiating", "ann", "");
        load(fighters("IDN", Stage.SIGNED));
        load(fighters("PAK", Stage.PROPOSED));
        assertThat(watches.alerts(0)).isEmpty();
        long tie = load(fighters("PAK", Stage.NEGOTIATING));
        assertThat(watches.alerts(0)).singleElement().satisfies(alert -> {
            assertThat(alert.tie()).isEqualTo(tie);
            assertThat(alert.revision()).isEqualTo(5);
            assertThat(alert.sentence()).isEqualTo("tusas – PAK: transfer, KAAN, negotiating, 2025-07");
        });
        assertThat(watches.alerts(5)).isEmpty();
    }

    @Test
    void anAlertGoesWithTheImportThatIsUndone() throws IOException {
        watches.add(null, "kaan", null, "ann", "");
        load(fighters("PAK", Stage.SIGNED));
        assertThat(watches.alerts(0)).hasSize(1);
        ledger.undo(3, "ann", "");
        assertThat(watches.alerts(0)).isEmpty();
        ledger.undo(4, "ann", "");
        assertThat(watches.alerts(0)).hasSize(1);
    }

    @Test
    void aWatchThatIsRemovedKeepsItsAlertsAndRaisesNoMore() throws IOException {
        watches.add("TUR", null, null, "ann", "for the brief");
        load(fighters("PAK", Stage.SIGNED));
        assertThat(watches.list()).singleElement().satisfies(watch -> {
            assertThat(watch.value().actors()).containsExactly("TUR");
            assertThat(watches.remove(watch.id(), "ann", "").what()).contains("no longer");
        });
        load(fighters("IDN", Stage.SIGNED));
        assertThat(watches.list()).isEmpty();
        assertThat(watches.alerts(0)).hasSize(1);
        assertThatThrownBy(() -> watches.remove(99, "ann", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no watch 99");
    }

    @Test
    void whatCannotBeWatchedIsRefused() {
        assertThatThrownBy(() -> watches.add("Atlantis-TUR", null, null, "ann", ""))
                .hasMessageContaining("Nobody knows the actor Atlantis");
        assertThatThrownBy(() -> watches.add("TUR", null, "SIGNET", "ann", ""))
                .hasMessageContaining("[PROPOSED, NEGOTIATING, SIGNED, ACTIVE, COMPLETED, ENDED]");
        assertThatThrownBy(() -> watches.add(null, null, "SIGNED", "ann", ""))
                .hasMessageContaining("A watch names actors");
    }

    @Test
    void theSameIsNotWatchedTwice() throws IOException {
        watches.add("TUR-PAK", "kaan", "negotiating", "ann", "");
        assertThatThrownBy(() -> watches.add("PAK-TUR", "kaan", "NEGOTIATING", "bob", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("Watch \\d+ of ann is about PAK and TUR, kaan, from NEGOTIATING already\\.");
        watches.add("TUR-PAK", "kaan", null, "bob", "");
        assertThat(watches.list()).hasSize(2);
    }

    @Test
    void whatNobodyNamesYetIsWatchedAndTheAnswerSaysSo() throws IOException {
        assertThat(watches.add("TUR", "zzz", null, "ann", "").what())
                .endsWith(", though nothing that is held is called so yet.");
        assertThat(watches.add("TUR", "kaan", null, "ann", "").what()).matches("Watches TUR, kaan as watch \\d+\\.");
        assertThat(watches.add("TUR", null, null, "ann", "").what()).matches("Watches TUR as watch \\d+\\.");
    }
}
