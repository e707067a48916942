package org.entente.analyzer.consistency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.core.api.Rows;
import org.entente.core.model.Certainty;
import org.entente.core.model.Dyad;
import org.entente.core.model.Item;
import org.entente.core.model.Quantity;
import org.entente.core.model.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Rows of two registers that tell the same deal differently.
 *
 * <p>A register has many rows between two countries, so only such are compared of which each register has but one near
 * that time. Registers of one publisher are editions, which are compared elsewhere.
 */
final class Registers {

    private static final String RULE = "rows";

    /** How many years apart two registers may date one order. */
    private static final int YEARS = 1;

    /** Ties of systems of which two publishers have rows between the same countries. */
    private static final String SHARED = """
            SELECT tie FROM (
                SELECT i.tie, min(coalesce(s.publisher, s.digest)) OVER same AS first,
                    max(coalesce(s.publisher, s.digest)) OVER same AS last
                FROM item i
                JOIN participant p ON p.tie = i.tie AND p.role = 'SUPPLIER'
                JOIN participant q ON q.tie = i.tie AND q.role = 'RECIPIENT'
                JOIN tie_evidence l ON l.tie = i.tie
                JOIN evidence e ON e.id = l.evidence
                JOIN source s ON s.digest = e.source
                WHERE s.genre = 'REGISTER' AND i.system IS NOT NULL
                WINDOW same AS (PARTITION BY i.system, p.principal, q.principal))
            WHERE first <> last
            """;

    private final Library library;

    Registers(Library library) {
        this.library = library;
    }

    /** @param dyad the two countries that are looked at, or null for all */
    List<Judgement> judgements(@Nullable Dyad dyad) throws IOException {
        Set<String> publishers = library.documents().stream()
                .filter(Document::register)
                .map(Registers::publisher)
                .collect(Collectors.toSet());
        if (publishers.size() < 2) {
            return List.of();
        }
        Map<String, List<Deal>> shelves = new TreeMap<>();
        for (Deal deal : dyad == null ? library.dealsWith(shared()) : library.dealsOf(Set.of(dyad))) {
            if (deal.document().register() && deal.year().isPresent()) {
                for (String system : systems(deal)) {
                    shelves.computeIfAbsent(deal.sides() + "|" + system, key -> new ArrayList<>())
                            .add(deal);
                }
            }
        }
        List<Judgement> judgements = new ArrayList<>();
        shelves.values().forEach(shelf -> compare(shelf, judgements));
        return judgements;
    }

    private Set<Long> shared() throws IOException {
        Set<Long> ids = new TreeSet<>();
        try (Rows rows = library.data().query(SHARED)) {
            while (rows.next()) {
                ids.add(rows.integer(0));
            }
        }
        return ids;
    }

    private static String publisher(Document register) {
        String publisher = register.source().publisher();
        return publisher == null ? register.source().digest() : publisher;
    }

    private static Set<String> systems(Deal deal) {
        return deal.tie().items().stream()
                .map(Item::system)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void compare(Collection<Deal> shelf, List<Judgement> judgements) {
        shelf.stream()
                .sorted(Comparator.comparing(deal -> deal.document().source().name()))
                .forEach(one -> only(one, shelf)
                        .filter(other -> only(other, shelf).equals(Optional.of(one)))
                        .filter(other -> Judgement.BY_NAME.compare(one.document(), other.document()) < 0)
                        .flatMap(other -> judge(one, other))
                        .ifPresent(judgements::add));
    }

    /** The one row of another publisher near that time. */
    private static Optional<Deal> only(Deal row, Collection<Deal> shelf) {
        List<Deal> near = shelf.stream()
                .filter(other -> !publisher(other.document()).equals(publisher(row.document())))
                .filter(other -> apart(row, other) <= YEARS)
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private static int apart(Deal one, Deal other) {
        return Math.abs(one.year().getAsInt() - other.year().getAsInt());
    }

    private static Optional<Judgement> judge(Deal one, Deal other) {
        Optional<Things.Pair> pair = Things.pairs(one, other).stream()
                .filter(both -> both.here().ordered() != null && both.there().ordered() != null)
                .findFirst();
        if (pair.isPresent()) {
            Quantity here = Objects.requireNonNull(pair.get().here().ordered());
            Quantity there = Objects.requireNonNull(pair.get().there().ordered());
            boolean same = here.value().compareTo(there.value()) == 0
                    || QuantityRule.allows(here, there.value())
                    || QuantityRule.allows(there, here.value());
            if (!same) {
                boolean exact = here.certainty().equals(Certainty.EXACT)
                        && there.certainty().equals(Certainty.EXACT)
                        && apart(one, other) == 0;
                return Optional.of(Judgement.of(RULE, one, Deal.item(pair.get().here()))
                        .found(Deal.item(pair.get().there()))
                        .against(other)
                        .because("Each register has one such row near that time: "
                                + Wording.quantity(here) + " in the one, " + Wording.quantity(there)
                                + " in the other.")
                        .cause("One counts options, kits or a second batch, or is an older edition.")
                        .with(Verdict.DIFFERS, exact ? Severity.HIGH : Severity.DOUBT));
            }
        }
        return apart(one, other) == 0
                ? Optional.empty()
                : Optional.of(Judgement.of(RULE, one, year(one))
                        .found(year(other))
                        .against(other)
                        .because("Each register has one such row near that time, of another year.")
                        .cause("One dates the decision and the other the contract.")
                        .doubt(Verdict.DIFFERS));
    }

    private static String year(Deal deal) {
        return Integer.toString(deal.year().getAsInt());
    }
}
