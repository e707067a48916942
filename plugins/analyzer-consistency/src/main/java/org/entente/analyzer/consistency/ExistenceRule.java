package org.entente.analyzer.consistency;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.core.api.Rows;
import org.entente.core.model.Item;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** A system that did not exist then, as far as registers tell: its first transfer to anybody is years later. */
final class ExistenceRule implements Rule {

    /** The state that makes a system has it for some years before it sells it. */
    private static final int BEFORE = 5;

    private static final String FIRST = """
            SELECT i.system, e.source, min(year(t.first_day)), count(DISTINCT i.tie)
            FROM item i
            JOIN tie t ON t.id = i.tie
            JOIN tie_evidence l ON l.tie = i.tie
            JOIN evidence e ON e.id = l.evidence
            JOIN source s ON s.digest = e.source
            WHERE s.genre = 'REGISTER' AND t.first_day IS NOT NULL AND i.system IN (SELECT unnest(string_split(?, ' ')))
            GROUP BY ALL ORDER BY 1, 3, 2
            """;

    /** When a register first has a system. */
    private record First(Document register, int year, long rows) {}

    @Override
    public String id() {
        return "existence";
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) throws IOException {
        Set<String> systems = new TreeSet<>();
        List<Deal> claims = material.deals().stream()
                .filter(claim -> claim.is(TieType.TRANSFER)
                        && claim.asserted()
                        && claim.year().isPresent())
                .toList();
        for (Deal claim : claims) {
            claim.tie().items().stream()
                    .map(Item::system)
                    .filter(system -> system != null)
                    .forEach(systems::add);
        }
        if (systems.isEmpty()) {
            return;
        }
        Map<String, First> firsts = firsts(String.join(" ", systems), material);
        for (Deal claim : claims) {
            int year = claim.year().getAsInt();
            claim.tie().items().stream()
                    .filter(item -> item.system() != null)
                    .filter(item -> early(year, firsts.get(item.system())))
                    .findFirst()
                    .ifPresent(item -> found.accept(judge(claim, item, year, firsts.get(item.system()))));
        }
    }

    private static Map<String, First> firsts(String systems, Material material) throws IOException {
        Map<String, First> firsts = new HashMap<>();
        try (Rows rows = material.library().data().query(FIRST, systems)) {
            while (rows.next()) {
                firsts.putIfAbsent(
                        String.valueOf(rows.text(0)),
                        new First(
                                material.library().document(String.valueOf(rows.text(1))),
                                (int) rows.integer(2),
                                rows.integer(3)));
            }
        }
        return firsts;
    }

    private static boolean early(int year, @Nullable First first) {
        return first != null && year + BEFORE < first.year() && first.register().spans(year);
    }

    private Judgement judge(Deal claim, Item item, int year, First first) {
        return Judgement.of(id(), claim, item.designation() + ", " + year)
                .found("first in " + first.year())
                .because("Of " + first.rows() + " rows with it, the first of "
                        + first.register().edition() + " is of " + first.year() + ".")
                .cause("Another system of that name, or a slip in the year.")
                .doubt(Verdict.DIFFERS);
    }
}
