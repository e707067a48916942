package org.entente.analyzer.partnership;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Amount;
import org.entente.core.model.Basis;
import org.entente.core.model.Condition;
import org.entente.core.model.Coverage;
import org.entente.core.model.DateKind;
import org.entente.core.model.Delivery;
import org.entente.core.model.Detail;
import org.entente.core.model.Edtf;
import org.entente.core.model.Evidence;
import org.entente.core.model.Genre;
import org.entente.core.model.Handling;
import org.entente.core.model.Instrument;
import org.entente.core.model.Interest;
import org.entente.core.model.Item;
import org.entente.core.model.Locator;
import org.entente.core.model.Modality;
import org.entente.core.model.NameKind;
import org.entente.core.model.Problem;
import org.entente.core.model.Quantity;
import org.entente.core.model.Reliability;
import org.entente.core.model.Role;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Severity;
import org.entente.core.model.Source;
import org.entente.core.model.Speech;
import org.entente.core.model.Stage;
import org.entente.core.model.Status;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Name;
import org.entente.core.spi.Transaction;
import org.entente.testkit.TestRun;

/** A small world of our own making: what three sources tell of Türkiye, Pakistan and Korea. */
final class Samples {

    static final List<Actor> ACTORS = List.of(
            Actor.country("KOR", "South Korea"),
            Actor.country("PAK", "Pakistan"),
            Actor.country("TUR", "Türkiye"),
            Actor.of("baykar", ActorKind.COMPANY, "Baykar", "TUR"));

    private final Transaction transaction;
    private final Path folder;
    private final List<Long> ties = new ArrayList<>();

    private Samples(Transaction transaction, Path folder) {
        this.transaction = transaction;
        this.folder = folder;
    }

    static TestRun run() {
        List<Name> names = new ArrayList<>();
        for (Actor actor : ACTORS) {
            names.add(new Name(actor.title(), NameKind.OFFICIAL, actor, false, List.of()));
        }
        names.add(new Name("Turkey", NameKind.ALIAS, ACTORS.get(2), false, List.of()));
        return TestRun.with(names);
    }

    /** Adds the world as one revision; the ids of the ties in the order below. */
    static List<Long> fill(Ledger ledger, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Transaction transaction = ledger.begin()) {
            Samples samples = new Samples(transaction, folder);
            samples.fill();
            transaction.commit("test", "Added a sample.", "");
            return samples.ties;
        }
    }

    private void fill() throws IOException {
        for (Actor actor : ACTORS) {
            transaction.actor(actor);
        }
        Source register = source("register", "Stockholm Peace Institute (SPI)", Genre.REGISTER, "2024-03");
        Source article = source("article", "Daily News", Genre.NEWS, "2021-05-02");
        Source blog = source("blog", null, Genre.UNKNOWN, null);
        for (String made : List.of("Gujranwala", "Kamra")) {
            transaction.problem(
                    register.digest(),
                    new Problem(
                            "row.note",
                            Severity.NOTE,
                            "Row 7 keeps as a note what no pattern reads: " + made + ".",
                            new Locator.Cell(7, null)));
        }

        long order = add(trainers("2016", 18), evidence(register, new Locator.Cell(7, null), "Türkiye,Pakistan", null));
        long told = add(
                trainers("2016", 0),
                evidence(article, new Locator.Span(10, 60), "inked a contract for 52 Super Mushshak", "SPI"),
                evidence(blog, new Locator.Span(5, 20), "52 trainers", null));
        transaction.same(
                transaction.reserve(1),
                new SameAs(SameKind.TIE, "" + order, "" + told, 0.9, "System and number agree.", "test"));
        add(
                Tie.of(TieType.PRODUCTION)
                        .with("baykar", Role.SUPPLIER)
                        .with("PAK", Role.RECIPIENT)
                        .status(Stage.ACTIVE)
                        .build(),
                evidence(article, new Locator.Span(70, 90), "supplies drone parts", null));
        add(
                Tie.of(TieType.TRANSFER)
                        .instrument(Instrument.MOU)
                        .with("TUR", Role.SUPPLIER)
                        .with("PAK", Role.RECIPIENT)
                        .status(new Status(Stage.SIGNED, Detail.UNKNOWN, new Edtf("2018-07")))
                        .item(Item.of(null, "T129", Quantity.of(30)))
                        .amount(Amount.of(new BigDecimal("1500000000"), "USD", Basis.CONTRACT))
                        .date(DateKind.SIGNED, new Edtf("2018-07"))
                        .build(),
                evidence(article, new Locator.Span(95, 120), "a memorandum on 30 T129", null));
        add(agreement("TUR", "PAK", "1954"), evidence(article, new Locator.Span(130, 150), "the pact of 1954", null));
        add(
                Tie.of(TieType.DEVELOPMENT)
                        .with("TUR", Role.PARTNER)
                        .with("PAK", Role.PARTNER)
                        .status(Stage.PROPOSED)
                        .modality(Modality.POSSIBLE)
                        .confidence(0.4)
                        .build(),
                evidence(blog, new Locator.Span(30, 50), "could build a jet together", null));
        add(
                Tie.of(TieType.RESTRICTION)
                        .with("TUR", Role.IMPOSER)
                        .with("PAK", Role.TARGET)
                        .status(Stage.ACTIVE)
                        .build(),
                evidence(article, new Locator.Span(160, 170), "an export ban", null));
        add(
                Tie.of(TieType.EXERCISE)
                        .with("TUR", Role.PARTNER)
                        .with("PAK", Role.PARTNER)
                        .status(Stage.COMPLETED)
                        .modality(Modality.DENIED)
                        .build(),
                evidence(article, new Locator.Span(180, 190), "no exercise was held", null));
        add(agreement("TUR", "KOR", "2010"), evidence(article, new Locator.Span(200, 210), "a pact of 2010", null));
    }

    private long add(Tie tie, long... evidence) throws IOException {
        long id = transaction.reserve(1);
        transaction.tie(id, tie, evidence);
        ties.add(id);
        return id;
    }

    private static Tie trainers(String year, int delivered) {
        Item item = new Item(
                null,
                "Super Mushshak",
                null,
                Quantity.of(52),
                delivered == 0 ? List.of() : List.of(new Delivery(new Edtf("{2022,2023}"), Quantity.about(delivered))),
                Condition.NEW,
                List.of());
        return Tie.of(TieType.TRANSFER)
                .instrument(Instrument.CONTRACT)
                .with("PAK", Role.SUPPLIER)
                .with("TUR", Role.RECIPIENT)
                .status(new Status(Stage.SIGNED, Detail.UNKNOWN, new Edtf(year)))
                .item(item)
                .date(DateKind.ORDERED, new Edtf(year))
                .build();
    }

    private static Tie agreement(String first, String second, String year) {
        return Tie.of(TieType.AGREEMENT)
                .instrument(Instrument.TREATY)
                .with(first, Role.PARTNER)
                .with(second, Role.PARTNER)
                .status(Stage.SIGNED)
                .date(DateKind.SIGNED, new Edtf(year))
                .build();
    }

    private long evidence(Source source, Locator where, String quote, String origin) throws IOException {
        long id = transaction.reserve(1);
        transaction.evidence(
                id,
                new Evidence(
                        source.digest(),
                        where,
                        quote,
                        "test 1.0.0",
                        null,
                        null,
                        Speech.OWN_VOICE,
                        origin,
                        Interest.UNKNOWN,
                        null));
        return id;
    }

    private Source source(String name, String publisher, Genre genre, String published) throws IOException {
        byte[] bytes = ("the source " + name).getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve(name + ".txt");
        Files.write(file, bytes);
        Source source = new Source(
                digest(bytes),
                name,
                null,
                publisher,
                genre,
                published == null ? null : new Edtf(published),
                false,
                null,
                "en",
                Reliability.F,
                Coverage.UNKNOWN,
                Handling.UNKNOWN,
                null,
                Source.QUOTE,
                List.of());
        transaction.source(source, file);
        return source;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
