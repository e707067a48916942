package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Filter;
import org.entente.core.api.Rows;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.ActorName;
import org.entente.core.model.Clearance;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Evidence;
import org.entente.core.model.Genre;
import org.entente.core.model.Handling;
import org.entente.core.model.Item;
import org.entente.core.model.Locator;
import org.entente.core.model.NameKind;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Role;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Source;
import org.entente.core.model.Stored;
import org.entente.core.model.SystemCategory;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a level of handling withholds. */
class HandlingTest {

    /** Is part of everything that only the withheld source tells. */
    private static final String SECRET = "zanzibar";

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void fill() throws IOException {
        ledger = new DuckStore().open(folder.resolve("w"));
        try (Transaction transaction = ledger.begin()) {
            transaction.actor(actor("TUR", ActorKind.COUNTRY, "Türkiye"));
            transaction.actor(actor("PAK", ActorKind.COUNTRY, "Pakistan"));
            transaction.actor(actor("baykar", ActorKind.COMPANY, "Baykar"));
            told(transaction, "open", Handling.CLEAR, 8, "Baykar sold drones to Pakistan.", "baykar", "TB2");
            transaction.actor(actor(SECRET + "-works", ActorKind.COMPANY, "The Zanzibar Works"));
            told(
                    transaction,
                    SECRET + "-cable",
                    Handling.RED,
                    600,
                    "The Zanzibar Works sold drones to Pakistan.",
                    SECRET + "-works",
                    SECRET + "-7");
            told(transaction, SECRET + "-plain", Handling.UNKNOWN, 600, "Baykar met Zanzibar.", "baykar", "TB2");
            transaction.commit(RevisionKind.IMPORT, "ann", "Imported zanzibar-cable and others.", "zanzibar");
        }
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    private static Actor actor(String id, ActorKind kind, String name) {
        return new Actor(
                id,
                kind,
                List.of(new ActorName(name, NameKind.OFFICIAL, null, null)),
                List.of(),
                List.of(),
                kind.equals(ActorKind.COUNTRY) ? id : "TUR",
                null,
                false);
    }

    private static Source source(String digest, String name, Handling handling, int quote) {
        Source of = Source.of(digest, name);
        return new Source(
                of.digest(),
                name,
                "On " + name,
                null,
                Genre.NEWS,
                null,
                false,
                null,
                null,
                of.reliability(),
                of.coverage(),
                handling,
                null,
                quote,
                List.of());
    }

    private void told(
            Transaction transaction,
            String name,
            Handling handling,
            int quote,
            String said,
            String supplier,
            String designation)
            throws IOException {
        Source source = source(digest(said), name, handling, quote);
        Path bytes = Files.writeString(folder.resolve(name), said, StandardCharsets.UTF_8);
        transaction.source(source, bytes);
        long evidence = transaction.reserve(2);
        transaction.evidence(
                evidence, Evidence.of(source.digest(), new Locator.Span(0, said.length()), said, "test 1"));
        transaction.system(new DefenceSystem(
                designation.toLowerCase(Locale.ROOT),
                designation,
                List.of(),
                SystemCategory.UNKNOWN,
                List.of(supplier)));
        transaction.tie(
                evidence + 1,
                Tie.of(TieType.TRANSFER)
                        .with(supplier, Role.SUPPLIER)
                        .with("PAK", Role.RECIPIENT)
                        .item(Item.of(designation.toLowerCase(Locale.ROOT), designation, null))
                        .build(),
                evidence);
    }

    private static String digest(String said) {
        return HexFormat.of().formatHex(Originals.sha256().digest(said.getBytes(StandardCharsets.UTF_8)));
    }

    private Ledger.Snapshot upTo(Clearance clearance) throws IOException {
        return ledger.snapshot(ledger.revision().number(), ReviewFilter.ANY, clearance);
    }

    /** All that anybody can ask for. */
    private static List<String> views() throws IOException {
        try (InputStream schema = DuckStore.class.getResourceAsStream("schema.sql")) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("CREATE VIEW \\w+ AS.*"))
                    .map(line -> line.split(" ")[2])
                    .toList();
        }
    }

    private static String all(Dataset data) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String view : views()) {
            try (Rows rows = data.query("SELECT * FROM \"" + view + "\"")) {
                while (rows.next()) {
                    all.append(view);
                    for (int i = 0; i < rows.columns().size(); i++) {
                        all.append('|').append(rows.get(i));
                    }
                    all.append('\n');
                }
            }
        }
        all.append(data.sources()).append(data.revision());
        try (Stream<Stored<Tie>> ties = data.ties(Filter.ALL)) {
            ties.forEach(all::append);
        }
        for (String id : List.of("TUR", "baykar", SECRET + "-works")) {
            all.append(data.actor(id));
        }
        all.append(data.system(SECRET + "-7"));
        return all.toString().toLowerCase(Locale.ROOT);
    }

    private static long count(Dataset data, String what) throws IOException {
        try (Rows rows = data.query("SELECT times FROM withheld WHERE what = ?", what)) {
            rows.next();
            return rows.integer(0);
        }
    }

    private void same(SameKind kind, String first, String second) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            transaction.same(transaction.reserve(1), new SameAs(kind, first, second, 1, SECRET, "ann"));
            transaction.commit(RevisionKind.MERGE, "ann", "Took two for the same.", "");
        }
    }

    private static List<String> texts(Dataset data, String sql) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Rows rows = data.query(sql)) {
            while (rows.next()) {
                texts.add(rows.text(0));
            }
        }
        return texts;
    }

    @Test
    void whatIsTheSameGoesByARecordThatIsShown() throws IOException {
        try (Transaction transaction = ledger.begin()) {
            transaction.actor(actor("kale", ActorKind.COMPANY, "Kale"));
            told(transaction, "other", Handling.CLEAR, 8, "Kale sold drones to Pakistan.", "kale", "Fury");
            transaction.commit(RevisionKind.IMPORT, "ann", "Imported other.", "");
        }
        String suppliers = "SELECT DISTINCT actor FROM participant WHERE role = 'SUPPLIER' ORDER BY actor";
        String systems = "SELECT DISTINCT system FROM item ORDER BY system";
        same(SameKind.ACTOR, SECRET + "-works", "kale");
        same(SameKind.ACTOR, SECRET + "-works", "baykar");
        same(SameKind.SYSTEM, SECRET + "-7", "tb2");
        same(SameKind.SYSTEM, SECRET + "-7", "fury");
        same(SameKind.SYSTEM, SECRET + " mark 8", "fury");
        try (Ledger.Snapshot data = upTo(Clearance.ALL)) {
            assertThat(texts(data, suppliers)).containsExactly(SECRET + "-works");
            assertThat(texts(data, systems)).containsExactly(SECRET + "-7");
        }
        try (Ledger.Snapshot data = upTo(Clearance.of("amber", "red"))) {
            assertThat(all(data)).doesNotContain(SECRET);
            // Those that are shown are one by way of what is not.
            assertThat(texts(data, suppliers)).containsExactly("baykar");
            assertThat(texts(data, systems)).containsExactly("fury");
            assertThat(texts(data, "SELECT id FROM actor ORDER BY id")).containsExactly("PAK", "TUR", "baykar");
        }
        try (Ledger.Snapshot data = upTo(Clearance.of("red", "clear"))) {
            assertThat(texts(data, suppliers)).containsExactly(SECRET + "-works");
        }
    }

    @Test
    void nothingOfAWithheldSourceIsSeenInAnyView() throws IOException {
        try (Ledger.Snapshot data = upTo(Clearance.of("amber", "red"))) {
            assertThat(all(data)).doesNotContain(SECRET).contains("baykar", "tb2", "türkiye", "pakistan");
            assertThat(count(data, "sources")).isEqualTo(2);
            assertThat(count(data, "ties")).isEqualTo(2);
            assertThat(data.original(digest("The Zanzibar Works sold drones to Pakistan.")))
                    .isEmpty();
            assertThat(data.original(digest("Baykar sold drones to Pakistan."))).isPresent();
        }
        try (Ledger.Snapshot data = upTo(Clearance.ALL)) {
            assertThat(all(data)).contains(SECRET + "-cable", "the zanzibar works");
            assertThat(count(data, "ties")).isZero();
        }
    }

    @Test
    void sourcesWithoutAMarkingCountAsTold() throws IOException {
        try (Ledger.Snapshot data = upTo(Clearance.of("amber", "green"))) {
            assertThat(data.sources()).extracting(Source::name).containsExactly("open", SECRET + "-plain");
            assertThat(count(data, "ties")).isEqualTo(1);
        }
    }

    @Test
    void quotationsAreCutToWhatTheirSourceAllows() throws IOException {
        try (Ledger.Snapshot data = upTo(Clearance.of("clear", "red"));
                Rows rows = data.query("SELECT id, quote FROM evidence")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.text(1)).isEqualTo("Baykar s…");
            assertThat(data.evidence(rows.integer(0)).orElseThrow().quote()).isEqualTo("Baykar s…");
            assertThat(rows.next()).isFalse();
        }
    }

    /** Tells the open source anew, with another marking. */
    private void marked(Handling handling) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            String said = "Baykar sold drones to Pakistan.";
            transaction.source(source(digest(said), "open", handling, 8), folder.resolve("open"));
            transaction.commit(RevisionKind.EDIT, "ann", "Marked open " + handling + ".", "");
        }
    }

    private boolean shows(long revision) throws IOException {
        try (Ledger.Snapshot data = ledger.snapshot(revision, ReviewFilter.ANY, Clearance.of("amber", "red"))) {
            return all(data).contains("baykar s");
        }
    }

    @Test
    void aMarkingHoldsForAllRevisions() throws IOException {
        assertThat(shows(1)).isTrue();
        marked(Handling.RED);
        assertThat(List.of(shows(1), shows(2))).as("raised").containsOnly(false);
        marked(Handling.GREEN);
        assertThat(List.of(shows(1), shows(2), shows(3)))
                .as("lowered on purpose")
                .containsOnly(true);
        ledger.undo(3, "ann", "");
        assertThat(List.of(shows(1), shows(2), shows(3), shows(4)))
                .as("the lowering is undone")
                .containsOnly(false);
    }

    @Test
    void aMarkingOutlivesTheUndoOfItsImport() throws IOException {
        ledger.undo(1, "ann", "wrong marking");
        marked(Handling.RED);
        assertThat(shows(1)).as("imported again with a higher one").isFalse();
        ledger.undo(3, "ann", "");
        assertThat(shows(1)).as("the last word on it").isFalse();
        ledger.undo(2, "ann", "");
        assertThat(List.of(shows(1), shows(5)))
                .as("brought back with the lower one")
                .containsOnly(false);
        marked(Handling.UNKNOWN);
        assertThat(shows(1)).as("no marking lowers none").isFalse();
    }

    @Test
    void atTheHighestMarkingAllIsShownWithQuotationsCut() throws IOException {
        try (Ledger.Snapshot data = upTo(Clearance.of("red", "red"))) {
            assertThat(all(data)).contains(SECRET, "baykar s…").doesNotContain("baykar sold");
            assertThat(count(data, "sources")).isZero();
        }
    }
}
