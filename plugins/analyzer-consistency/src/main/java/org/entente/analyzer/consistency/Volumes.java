package org.entente.analyzer.consistency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;
import org.entente.core.model.Amount;
import org.entente.core.model.Edtf;
import org.entente.core.model.Measure;

/**
 * What was delivered by whom to whom in which year, in millions of TIV, by each register that tells it.
 *
 * <p>A register of transfers gives the years of a delivery but not how much came in each: it is split equally over them.
 */
final class Volumes {

    /**
     * A part of what was delivered.
     *
     * @param tie the transfer that it is a part of, or 0 where a figure tells it
     * @param figure the figure that tells it, or 0
     */
    record Part(String supplier, String recipient, int year, double value, long tie, long figure) {}

    // An armed group is never its country. Who trades with whom comes first: of a few countries that leaves few
    // amounts.
    private static final String DELIVERED = """
            WITH trade AS MATERIALIZED (
                SELECT p.tie, CASE WHEN s.kind = 'ARMED_GROUP' THEN p.actor ELSE p.principal END AS supplier,
                    CASE WHEN t.kind = 'ARMED_GROUP' THEN q.actor ELSE q.principal END AS recipient
                FROM participant p
                JOIN participant q ON q.tie = p.tie AND q.role = 'RECIPIENT'
                LEFT JOIN actor s ON s.id = p.actor
                LEFT JOIN actor t ON t.id = q.actor
                WHERE p.role = 'SUPPLIER' AND (? OR p.principal IN (SELECT unnest(string_split(?, ' ')))
                    OR q.principal IN (SELECT unnest(string_split(?, ' ')))))
            SELECT DISTINCT e.source, a.tie, a.item, a.value, d.period, trade.supplier, trade.recipient
            FROM trade
            JOIN amount a ON a.tie = trade.tie
            JOIN delivery d ON d.tie = a.tie AND d.item = a.item
            JOIN tie_evidence l ON l.tie = a.tie
            JOIN evidence e ON e.id = l.evidence
            WHERE a.unit = 'TIV' AND a.basis = 'DELIVERED' AND d.period IS NOT NULL
            ORDER BY a.tie, a.item, d.period
            """;

    private final Map<Document, List<Part>> parts = new LinkedHashMap<>();

    private Volumes() {}

    /**
     * What is told of some countries, by registers and by tables of figures.
     *
     * @param world whether registers are read for all countries
     */
    static Volumes read(Library library, Set<String> countries, boolean world, Collection<Figure> figures, Run run)
            throws IOException {
        Volumes volumes = new Volumes();
        if (world || !countries.isEmpty()) {
            volumes.transfers(library, String.join(" ", countries), world, run);
        }
        for (Figure figure : figures) {
            String counterpart = figure.observation().counterpart();
            if (figure.is(Measure.ARMS_TRANSFERS)
                    && figure.observation().unit().equals(Amount.TIV)
                    && counterpart != null
                    && figure.year().isPresent()) {
                volumes.add(
                        figure.document(),
                        new Part(
                                figure.observation().subject(),
                                counterpart,
                                figure.year().getAsInt(),
                                figure.value().doubleValue(),
                                0,
                                figure.id()));
            }
        }
        return volumes;
    }

    private void transfers(Library library, String countries, boolean world, Run run) throws IOException {
        record Lot(Document document, long tie, long item, double value, String supplier, String recipient) {}
        Map<Lot, Set<Integer>> lots = new LinkedHashMap<>();
        try (Rows rows = library.data().query(DELIVERED, world, countries, countries)) {
            while (rows.next()) {
                run.check();
                Double value = rows.number(3);
                Lot lot = new Lot(
                        library.document(String.valueOf(rows.text(0))),
                        rows.integer(1),
                        rows.integer(2),
                        value == null ? 0 : value,
                        String.valueOf(rows.text(5)),
                        String.valueOf(rows.text(6)));
                lots.computeIfAbsent(lot, l -> new TreeSet<>()).addAll(new Edtf(String.valueOf(rows.text(4))).years());
            }
        }
        lots.forEach((lot, years) -> {
            for (int year : years) {
                add(
                        lot.document(),
                        new Part(lot.supplier(), lot.recipient(), year, lot.value() / years.size(), lot.tie(), 0));
            }
        });
    }

    private void add(Document document, Part part) {
        parts.computeIfAbsent(document, d -> new ArrayList<>()).add(part);
    }

    /** The registers that tell volumes. */
    List<Document> documents() {
        return List.copyOf(parts.keySet());
    }

    /** What one country delivered to another in some years, as one register tells it. */
    List<Part> between(Document document, String supplier, String recipient, Collection<Integer> years) {
        return parts.getOrDefault(document, List.of()).stream()
                .filter(part -> part.supplier().equals(supplier)
                        && part.recipient().equals(recipient)
                        && years.contains(part.year()))
                .toList();
    }

    /** All that went to, or came from, a country in some years. */
    List<Part> of(Document document, String country, boolean supplies, Collection<Integer> years) {
        return parts.getOrDefault(document, List.of()).stream()
                .filter(part -> (supplies ? part.supplier() : part.recipient()).equals(country))
                .filter(part -> years.contains(part.year()))
                .toList();
    }

    /** All that was delivered in some years, if the world was read. */
    List<Part> all(Document document, Collection<Integer> years) {
        return parts.getOrDefault(document, List.of()).stream()
                .filter(part -> years.contains(part.year()))
                .toList();
    }

    /** Parts added up by the other country. */
    static Map<String, Double> partners(Collection<Part> parts, boolean supplies) {
        Map<String, Double> sums = new TreeMap<>();
        parts.forEach(part -> sums.merge(supplies ? part.recipient() : part.supplier(), part.value(), Double::sum));
        return sums;
    }
}
