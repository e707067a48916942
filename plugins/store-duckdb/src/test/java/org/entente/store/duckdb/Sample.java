package org.entente.store.duckdb;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.*;
import org.entente.core.spi.Transaction;

/**
 * One story that uses every field of the model: an MoU, a contract under it, its amendment, a delivery in part, a suspension and
 * a resale.
 */
final class Sample {

    final List<Object> records = new ArrayList<>();
    final Map<Long, Tie> ties = new LinkedHashMap<>();
    final Map<Long, List<Long>> rests = new LinkedHashMap<>();
    final Map<Long, Evidence> evidence = new LinkedHashMap<>();
    final List<Actor> actors;
    final List<DefenceSystem> systems;
    final Programme programme;
    final Source source;
    final Source translation;
    final Path original;
    final Map<Long, Link> links = new LinkedHashMap<>();
    final Map<Long, Observation> observations = new LinkedHashMap<>();
    final Map<Long, Capability> capabilities = new LinkedHashMap<>();
    final Map<Long, SameAs> same = new LinkedHashMap<>();
    final List<Problem> problems;
    private final Path translated;
    private final long base;

    Sample(Path folder, long base) throws IOException {
        this.base = base;
        original = Files.writeString(folder.resolve("deal.txt"), "Aland buys twelve Falcons.\n");
        translated = Files.writeString(folder.resolve("deal-en.txt"), "Aland buys twelve Falcons, translated.\n");
        source = new Source(
                digest(original),
                "deal",
                "A deal",
                "The Herald",
                Genre.NEWS,
                new Edtf("2024-05-06"),
                true,
                "https://example.org/deal",
                "tr",
                Reliability.B,
                new Coverage(
                        List.of("AAA", "BBB"),
                        new Edtf("2010/2024"),
                        List.of(TieType.TRANSFER, new TieType("FUTURE_TYPE")),
                        "Only what was published."),
                Handling.AMBER,
                "CC BY 4.0",
                250,
                List.of("a".repeat(64)));
        translation = Source.of(digest(translated), "deal-en");
        actors = List.of(
                new Actor(
                        "AAA",
                        ActorKind.COUNTRY,
                        List.of(
                                new ActorName("Aland", NameKind.OFFICIAL, "en", new Edtf("1990/..")),
                                ActorName.of("Alandic", NameKind.DEMONYM)),
                        List.of(
                                new ActorCode(CodeScheme.COW, "999", new Edtf("1946/2000")),
                                new ActorCode(new CodeScheme("NEW_SCHEME"), "x", null)),
                        List.of(new ActorRelation(
                                RelationType.MEMBER_OF, "the-alliance", null, new Edtf("2004/.."), List.of(base + 1))),
                        "AAA",
                        null,
                        false),
                Actor.country("BBB", "Borland"),
                Actor.of("the-alliance", ActorKind.ALLIANCE, "The Alliance", null),
                new Actor(
                        "falcon-works",
                        ActorKind.CONSORTIUM,
                        List.of(ActorName.of("Falcon Works", NameKind.OFFICIAL)),
                        List.of(),
                        List.of(new ActorRelation(
                                RelationType.OWNS,
                                "wing-co",
                                new BigDecimal("0.375"),
                                new Edtf("2001"),
                                List.of(base, base + 1))),
                        "BBB",
                        "SHARES",
                        false),
                Actor.of("wing-co", ActorKind.COMPANY, "Wing Co", "BBB"),
                new Actor(
                        "unknown-financier",
                        ActorKind.GROUPING,
                        List.of(ActorName.of("unknown financier", NameKind.ALIAS)),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        true));
        systems = List.of(new DefenceSystem(
                "falcon", "Falcon", List.of("F-1", "Falcon A"), SystemCategory.AIRCRAFT, List.of("falcon-works")));
        programme =
                new Programme("falcon-next", "Falcon Next", List.of("FN"), List.of("AAA", "BBB"), List.of("falcon"));
        evidence();
        ties();
        links();
        observations.put(
                base + 30,
                new Observation(
                        Measure.RANK,
                        "BBB",
                        new Edtf("2023"),
                        new BigDecimal("4"),
                        new BigDecimal("5"),
                        Certainty.RANGE,
                        "RANK",
                        Qualifier.PROJECTED,
                        Component.GOODS,
                        "AAA",
                        Concept.DELIVERIES,
                        "major weapons",
                        "The Institute",
                        Measure.DEFENCE_EXPORTS,
                        "exporters",
                        25));
        observations.put(base + 31, Observation.of(Measure.GROWTH, "AAA", null, new BigDecimal("-12.5"), "PERCENT"));
        capabilities.put(
                base + 32, new Capability("AAA", Stance.SEEKS, "air defence", Modality.PLANNED, new Edtf("2025-07")));
        same.put(
                base + 33,
                new SameAs(
                        SameKind.TIE,
                        Long.toString(base + 10),
                        Long.toString(base + 11),
                        0.75,
                        "Same system and year.",
                        "ann"));
        problems = List.of(
                new Problem(
                        "row.fields", Severity.DOUBT, "Row 3 has one field too many.", new Locator.Cell(3, "Price")),
                new Problem("span.odd", Severity.NOTE, "A span is odd.", new Locator.Span(4, 9)),
                new Problem("whole", Severity.LOSS, "The table ends early.", null));
        records.addAll(actors);
        records.addAll(systems);
        records.add(programme);
        records.add(source);
        for (Map<Long, ?> map : List.of(evidence, ties, links, observations, capabilities, same)) {
            records.addAll(map.values());
        }
        records.addAll(problems);
    }

    private void evidence() {
        evidence.put(
                base,
                new Evidence(
                        source.digest(),
                        new Locator.Span(0, 26),
                        "Aland buys twelve Falcons.",
                        "importer.text 0.1.0",
                        "minister-a",
                        "AAA",
                        Speech.DIRECT_QUOTE,
                        "Agency",
                        Interest.BUYER,
                        new Admiralty(Reliability.B, Credibility.GRADE_2, "ann")));
        evidence.put(
                base + 1,
                new Evidence(
                        source.digest(),
                        new Locator.Cell(7, "Seller"),
                        "falcon-works",
                        "importer.table 0.1.0",
                        "spokesman-b",
                        "BBB",
                        Speech.REPORTED,
                        null,
                        Interest.SELLER,
                        new Admiralty(Reliability.F, Credibility.GRADE_6, null)));
        evidence.put(base + 2, Evidence.of(source.digest(), new Locator.Whole(), "", "importer.text 0.1.0"));
    }

    private void tie(long id, Tie tie, Long... rest) {
        ties.put(id, tie);
        rests.put(id, List.of(rest));
    }

    private void ties() {
        tie(
                base + 10,
                Tie.of(TieType.AGREEMENT)
                        .kind(TieKind.DEFENCE_INDUSTRY)
                        .instrument(Instrument.MOU)
                        .with("AAA", Role.PARTNER)
                        .with("BBB", Role.PARTNER)
                        .status(Stage.SIGNED)
                        .date(DateKind.SIGNED, new Edtf("2019"))
                        .build(),
                base);
        tie(
                base + 11,
                Tie.of(TieType.TRANSFER)
                        .kind(TieKind.SALE)
                        .instrument(Instrument.CONTRACT)
                        .channel(Channel.GOVERNMENT_TO_GOVERNMENT)
                        .modality(Modality.PLANNED)
                        .with(new Participant("falcon-works", Role.SUPPLIER, new BigDecimal("0.6"), "Falcon Works Ltd"))
                        .with(new Participant("wing-co", Role.LICENSOR, new BigDecimal("0.4"), null))
                        .with("unknown-financier", Role.FINANCIER)
                        .with("AAA", Role.RECIPIENT)
                        .with("BBB", Role.END_USER)
                        .status(new Status(Stage.SIGNED, Detail.CONTRACTED, new Edtf("2020-03"), List.of(base)))
                        .status(new Status(Stage.ACTIVE, Detail.DELIVERING, new Edtf("2022"), List.of(base, base + 1)))
                        .status(new Status(Stage.ACTIVE, Detail.SUSPENDED, new Edtf("2023-01-15"), List.of(base + 1)))
                        .item(new Item(
                                "falcon",
                                "Falcon A-2",
                                "trainer aircraft",
                                Quantity.of(12),
                                List.of(
                                        new Delivery(new Edtf("2021/2022"), Quantity.about(5)),
                                        new Delivery(null, null),
                                        new Delivery(
                                                new Edtf("2023~"),
                                                new Quantity(BigDecimal.ONE, new BigDecimal("3"), Certainty.RANGE))),
                                Condition.MODERNISED,
                                List.of(
                                        Amount.of(new BigDecimal("14.5"), Amount.TIV, Basis.PER_UNIT),
                                        Amount.of(new BigDecimal("174"), Amount.TIV, Basis.ORDERED))))
                        .item(Item.of(null, "spares", null))
                        .amount(new Amount(
                                new BigDecimal("1200000000"),
                                new BigDecimal("1500000000.25"),
                                Certainty.RANGE,
                                "USD",
                                Basis.CEILING))
                        .amount(new Amount(
                                new BigDecimal("0.000000001"), null, Certainty.ABOUT, "EUR", Basis.PACKAGE_SHARE))
                        .date(DateKind.ORDERED, new Edtf("2020-03"))
                        .date(DateKind.DELIVERED, new Edtf("{2021,2023}"))
                        .date(DateKind.EXPIRY, new Edtf("2030?"))
                        .programme("falcon-next")
                        .title("The Falcon contract")
                        .note("for the new wing")
                        .rule("frame:sale-of")
                        .rule("role:maker")
                        .confidence(0.875)
                        .build(),
                base,
                base + 1);
        tie(
                base + 12,
                Tie.of(new TieType("FUTURE_TYPE"))
                        .instrument(Instrument.OPTION)
                        .with("AAA", new Role("FUTURE_ROLE"))
                        .with("BBB", Role.SUPPLIER)
                        .status(new Status(Stage.PROPOSED, new Detail("FUTURE_DETAIL"), null))
                        .build(),
                base + 2);
        tie(
                base + 13,
                Tie.of(TieType.RESTRICTION)
                        .with("BBB", Role.IMPOSER)
                        .modality(Modality.DENIED)
                        .build(),
                base + 2);
        tie(
                base + 14,
                Tie.of(TieType.TRANSFER)
                        .with("AAA", Role.SUPPLIER)
                        .with("the-alliance", Role.RECIPIENT)
                        .build(),
                base);
    }

    private void links() {
        links.put(
                base + 20,
                new Link(LinkType.CALL_OFF_UNDER, base + 11, base + 10, true, "under the MoU", List.of(base)));
        links.put(base + 21, new Link(LinkType.OPTION_OF, base + 12, base + 11, false, null, List.of()));
        links.put(base + 22, new Link(LinkType.AMENDS, base + 13, base + 11, false, null, List.of(base, base + 2)));
        links.put(base + 23, new Link(LinkType.RESALE_OF, base + 14, base + 11, false, null, List.of()));
        links.put(base + 24, new Link(LinkType.OFFSET_FOR, base + 10, base + 12, false, null, List.of()));
    }

    void write(Transaction transaction) throws IOException {
        transaction.source(source, original);
        transaction.source(translation, translated);
        transaction.telling(Set.of(source.digest()));
        for (Actor actor : actors) {
            transaction.actor(actor);
        }
        for (DefenceSystem system : systems) {
            transaction.system(system);
        }
        transaction.programme(programme);
        for (var entry : evidence.entrySet()) {
            transaction.evidence(entry.getKey(), entry.getValue());
        }
        for (var entry : ties.entrySet()) {
            long[] rest = rests.get(entry.getKey()).stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            transaction.tie(entry.getKey(), entry.getValue(), rest);
        }
        for (var entry : links.entrySet()) {
            transaction.link(entry.getKey(), entry.getValue());
        }
        for (var entry : observations.entrySet()) {
            transaction.observation(entry.getKey(), entry.getValue(), base, base + 1);
        }
        for (var entry : capabilities.entrySet()) {
            transaction.capability(entry.getKey(), entry.getValue(), base + 2);
        }
        for (var entry : same.entrySet()) {
            transaction.same(entry.getKey(), entry.getValue());
        }
        for (Problem problem : problems) {
            transaction.problem(source.digest(), problem);
        }
    }

    static String digest(Path file) throws IOException {
        return HexFormat.of().formatHex(Originals.sha256().digest(Files.readAllBytes(file)));
    }

    static String digest(String text) {
        return HexFormat.of().formatHex(Originals.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
