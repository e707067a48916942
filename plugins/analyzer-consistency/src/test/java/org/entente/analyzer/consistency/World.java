package org.entente.analyzer.consistency;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.Actor;
import org.entente.core.model.Amount;
import org.entente.core.model.Basis;
import org.entente.core.model.Condition;
import org.entente.core.model.Coverage;
import org.entente.core.model.DateKind;
import org.entente.core.model.Delivery;
import org.entente.core.model.Edtf;
import org.entente.core.model.Evidence;
import org.entente.core.model.Genre;
import org.entente.core.model.Handling;
import org.entente.core.model.Item;
import org.entente.core.model.Locator;
import org.entente.core.model.Measure;
import org.entente.core.model.Observation;
import org.entente.core.model.Quantity;
import org.entente.core.model.Reliability;
import org.entente.core.model.Role;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Source;
import org.entente.core.model.Stage;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.TestRun;
import org.jspecify.annotations.Nullable;

/** A workspace that is filled by a test, and what rules say of it. */
final class World implements AutoCloseable {

    static final List<Actor> COUNTRIES = List.of(
            Actor.country("CHL", "Chile"),
            Actor.country("NOR", "Norway"),
            Actor.country("POL", "Poland"),
            Actor.country("SWE", "Sweden"));

    private final Path folder;
    private final Ledger ledger;
    private int place;

    World(Path folder) throws IOException {
        this(folder, new DuckStore().open(folder.resolve("workspace")));
    }

    /** A world on a ledger that another one closes. */
    World(Path folder, Ledger ledger) throws IOException {
        this.folder = folder;
        this.ledger = ledger;
        try (Transaction transaction = ledger.begin()) {
            for (Actor country : COUNTRIES) {
                transaction.actor(country);
            }
            transaction.commit("test", "Added countries.", "");
        }
    }

    Ledger ledger() {
        return ledger;
    }

    /** A register of transfers and agreements from 1950 to 2023. */
    Source register(String name) throws IOException {
        return source(
                name,
                Genre.REGISTER,
                null,
                new Coverage(
                        List.of(), new Edtf("1950/2023"), List.of(TieType.TRANSFER, TieType.AGREEMENT), "Large arms."));
    }

    Source text(String name, @Nullable String published) throws IOException {
        return source(name, Genre.NEWS, published, Coverage.UNKNOWN);
    }

    Source source(String name, Genre genre, @Nullable String published, Coverage coverage) throws IOException {
        Path bytes = Files.writeString(folder.resolve(name), name, StandardCharsets.UTF_8);
        Source source = new Source(
                digest(name),
                name,
                null,
                null,
                genre,
                published == null ? null : new Edtf(published),
                false,
                null,
                "en",
                Reliability.F,
                coverage,
                Handling.UNKNOWN,
                null,
                Source.QUOTE,
                List.of());
        try (Transaction transaction = ledger.begin()) {
            transaction.source(source, bytes);
            transaction.commit("test", "Added " + name + ".", "");
        }
        return source;
    }

    long tell(Source source, Tie tie, String quote) throws IOException {
        return tell(source, quote, (transaction, id, evidence) -> transaction.tie(id, tie, evidence));
    }

    long tell(Source source, Observation observation, String quote) throws IOException {
        return tell(source, quote, (transaction, id, evidence) -> transaction.observation(id, observation, evidence));
    }

    private final Map<Long, String> told = new HashMap<>();

    private interface Telling {
        void tell(Transaction transaction, long id, long evidence) throws IOException;
    }

    private long tell(Source source, String quote, Telling telling) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            long id = transaction.reserve(2);
            place += 100;
            Locator where = source.genre().equals(Genre.REGISTER)
                    ? new Locator.Cell(place / 100, null)
                    : new Locator.Span(place, place + quote.length());
            transaction.evidence(id + 1, Evidence.of(source.digest(), where, quote, "test 1.0.0"));
            telling.tell(transaction, id, id + 1);
            told.put(id, source.digest());
            transaction.commit("test", "Told.", "");
            return id;
        }
    }

    void same(long one, long other) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            transaction.same(
                    transaction.reserve(1), new SameAs(SameKind.TIE, "" + one, "" + other, 0.9, "Alike.", "test"));
            transaction.same(
                    transaction.reserve(1),
                    new SameAs(SameKind.STORY, told.get(one), told.get(other), 0.9, "Alike.", "test"));
            transaction.commit("test", "Said the same.", "");
        }
    }

    /** What a rule says of a source: {@code VERDICT severity: said / found}. */
    List<String> by(Rule rule, Source source) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Judgement judgement : judgements(rule, source)) {
            lines.add(judgement.verdict().label() + " "
                    + Wording.words(judgement.severity().name()) + ": " + judgement.said()
                    + (judgement.found() == null ? "" : " / " + judgement.found()));
        }
        return lines;
    }

    List<Judgement> judgements(Rule rule, Source source) throws IOException {
        try (Ledger.Snapshot snapshot = ledger.snapshot(ledger.revision().number())) {
            Library library = new Library(snapshot, false, TestRun.plain());
            Set<String> digests = Set.of(source.digest());
            Material material = Material.of(library.deals(digests), library.figures(digests), library, TestRun.plain());
            List<Judgement> judgements = new ArrayList<>();
            rule.judge(material, judgements::add);
            return judgements;
        }
    }

    /** A transfer of a system from one country to another. */
    static Tie.Builder transfer(String supplier, String recipient, Item item) {
        return Tie.of(TieType.TRANSFER)
                .with(supplier, Role.SUPPLIER)
                .with(recipient, Role.RECIPIENT)
                .status(Stage.SIGNED)
                .item(item);
    }

    /** An order of some pieces in a year. */
    static Tie order(String supplier, String recipient, @Nullable Integer number, String system, String year) {
        Item item = Item.of(system, system, number == null ? null : Quantity.of(number));
        return transfer(supplier, recipient, item)
                .date(DateKind.ORDERED, new Edtf(year))
                .build();
    }

    /** A row of a register: ordered, and delivered in some years, with the volume of what was delivered. */
    static Tie row(
            String supplier,
            String recipient,
            int ordered,
            String system,
            String year,
            int delivered,
            String years,
            int tiv) {
        Item item = new Item(
                system,
                system,
                null,
                Quantity.of(ordered),
                delivered == 0 ? List.of() : List.of(new Delivery(new Edtf(years), Quantity.of(delivered))),
                Condition.UNKNOWN,
                List.of(Amount.of(BigDecimal.valueOf(tiv), Amount.TIV, Basis.DELIVERED)));
        return transfer(supplier, recipient, item)
                .date(DateKind.ORDERED, new Edtf(year))
                .build();
    }

    /** Exports of a country in a time. */
    static Observation exports(String subject, String period, String value, String unit) {
        return Observation.of(Measure.DEFENCE_EXPORTS, subject, new Edtf(period), new BigDecimal(value), unit);
    }

    /** What went from one country to another in a time. */
    static Observation transfers(String supplier, String recipient, String period, String value, String unit) {
        return Observation.of(Measure.ARMS_TRANSFERS, supplier, new Edtf(period), new BigDecimal(value), unit)
                .withCounterpart(recipient);
    }

    @Override
    public void close() throws IOException {
        ledger.close();
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
