package org.entente.analyzer.consistency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.core.api.Rows;
import org.entente.core.model.Item;

/** The same act with other parties: supplier and recipient exchanged, or another partner. */
final class PartyRule implements Rule {

    private static final String ELSEWHERE = """
            SELECT DISTINCT tie FROM item
            WHERE system IS NOT NULL AND quantity IS NOT NULL
              AND system || '=' || CAST(quantity AS BIGINT) IN (SELECT unnest(string_split(?, ' ')))
            """;

    /** Smaller lots are of one size too often. */
    private static final int FEW = 10;

    @Override
    public String id() {
        return "party";
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) throws IOException {
        Map<Deal, Set<String>> lone = new HashMap<>();
        for (Deal claim : material.deals()) {
            if (claim.arms()
                    && claim.asserted()
                    && claim.sides().directed()
                    && material.rows(claim).isEmpty()) {
                Optional<Deal> exchanged = exchanged(claim, material);
                exchanged.ifPresent(other -> found.accept(exchanged(claim, other)));
                Set<String> lots = lots(claim);
                if (exchanged.isEmpty() && !lots.isEmpty() && claim.year().isPresent()) {
                    lone.put(claim, lots);
                }
            }
        }
        if (!lone.isEmpty()) {
            others(lone, material, found);
        }
    }

    private static Optional<Deal> exchanged(Deal claim, Material material) {
        return material.held().alike(claim).stream()
                .filter(other -> !other.beside(claim) && other.arms() && other.asserted())
                .filter(other -> claim.sides().otherWay(other.sides()))
                .filter(other -> !Things.pairs(claim, other).isEmpty() && near(claim, other))
                .findFirst();
    }

    private Judgement exchanged(Deal claim, Deal other) {
        return Judgement.of(id(), claim, claim.sides().toString())
                .found(other.sides().toString())
                .against(other)
                .because("Who supplies here receives there.")
                .cause("Supplier and recipient are exchanged in one of them.")
                .high(Verdict.DIFFERS);
    }

    /** The systems of an act with their numbers. */
    private static Set<String> lots(Deal claim) {
        Set<String> lots = new LinkedHashSet<>();
        for (Item item : claim.tie().items()) {
            if (item.system() != null
                    && item.ordered() != null
                    && item.ordered().value().intValue() >= FEW) {
                lots.add(item.system() + "=" + item.ordered().value().longValue());
            }
        }
        return lots;
    }

    private void others(Map<Deal, Set<String>> lone, Material material, Consumer<Judgement> found) throws IOException {
        Set<String> all = new LinkedHashSet<>();
        lone.values().forEach(all::addAll);
        Set<Long> elsewhere = new TreeSet<>();
        try (Rows rows = material.library().data().query(ELSEWHERE, String.join(" ", all))) {
            while (rows.next()) {
                elsewhere.add(rows.integer(0));
            }
        }
        Map<String, List<Deal>> deals = new HashMap<>();
        for (Deal deal : material.library().dealsWith(elsewhere)) {
            lots(deal)
                    .forEach(lot ->
                            deals.computeIfAbsent(lot, l -> new ArrayList<>()).add(deal));
        }
        for (Deal claim : material.deals()) {
            List<Deal> others = lone.getOrDefault(claim, Set.of()).stream()
                    .flatMap(lot -> deals.getOrDefault(lot, List.of()).stream())
                    .filter(other -> moved(claim, other))
                    .toList();
            if (others.size() == 1) {
                found.accept(Judgement.of(id(), claim, claim.sides().toString())
                        .found(others.get(0).sides().toString())
                        .against(others)
                        .because("The same number of the same system in the same year, with another partner.")
                        .cause("A partner is mistaken, or two orders of one size.")
                        .doubt(Verdict.DIFFERS));
            }
        }
    }

    /** Whether one side is the same and the other is not, at the same time. */
    private static boolean moved(Deal claim, Deal other) {
        boolean giver = Sides.meet(claim.sides().givers(), other.sides().givers());
        boolean taker = Sides.meet(claim.sides().takers(), other.sides().takers());
        return giver != taker && !other.beside(claim) && other.asserted() && near(claim, other);
    }

    private static boolean near(Deal claim, Deal other) {
        return claim.year().isPresent()
                && other.year().isPresent()
                && Math.abs(claim.year().getAsInt() - other.year().getAsInt()) <= 1;
    }
}
