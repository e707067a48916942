package org.entente.analyzer.dependence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;
import org.entente.core.model.Basis;
import org.entente.core.model.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * What was supplied to whom by whom in the window, read off the amounts of the transfers.
 *
 * @param undated how many amounts have no year of delivery
 * @param uncertain how many of the counted amounts are not exact
 * @param sideless how many amounts have no supplier or no recipient
 * @param repeated how many ties are the same as another one that counts
 */
record Supplies(List<Supply> list, int undated, int uncertain, int sideless, int repeated) {

    /** A part of an amount. */
    record Supply(String recipient, String supplier, long tie, double value) {}

    // Production under licence is in a register of transfers as well. What was delivered counts however the tie ended;
    // what
    // was only ordered or agreed counts while it is firm.
    private static final String AMOUNTS = """
            SELECT a.tie, a.item, a.ordinal, a.value, a.certainty, d.period
            FROM amount a
            JOIN tie t ON t.id = a.tie
            LEFT JOIN delivery d ON d.tie = a.tie AND (a.item IS NULL OR d.item = a.item)
            WHERE t.type IN ('TRANSFER', 'PRODUCTION')
              AND t.modality NOT IN ('DENIED', 'PLANNED', 'POSSIBLE')
              AND a.unit = ? AND a.basis = ? AND (a.basis = 'DELIVERED' OR t.commitment = 'FIRM')
              AND a.value > 0
            ORDER BY a.tie, a.item NULLS FIRST, a.ordinal, d.ordinal
            """;

    // An armed group is never its country.
    private static final String SIDES = """
            SELECT p.tie, p.role, CASE WHEN a.kind = 'ARMED_GROUP' THEN p.actor ELSE coalesce(p.principal, p.actor) END, p.share
            FROM participant p
            LEFT JOIN actor a ON a.id = p.actor
            WHERE p.role IN ('SUPPLIER', 'RECIPIENT')
              AND p.tie IN (SELECT tie FROM amount WHERE unit = ? AND basis = ?)
            ORDER BY p.tie, p.ordinal
            """;

    private static final String SAME =
            "SELECT CAST(id AS BIGINT), CAST(canonical AS BIGINT) FROM canonical WHERE kind = 'TIE'";

    static Supplies read(Dataset data, DependenceAnalyzer.Parameters parameters, Run run) throws IOException {
        Basis basis = parameters.basis();
        run.progress(0, 3, "Reading suppliers and recipients");
        Map<Long, Sides> sides = sides(data, parameters.unit(), basis, run);
        run.progress(1, 3, "Reading amounts");
        List<Sum> sums = amounts(data, parameters.unit(), basis, run);
        run.progress(2, 3, "Splitting amounts over years");
        Set<Long> repeated = repeated(data, sums);
        List<Supply> list = new ArrayList<>();
        int undated = 0;
        int uncertain = 0;
        int sideless = 0;
        for (Sum sum : sums) {
            double value = sum.value * parameters.window().part(sum.years);
            if (repeated.contains(sum.tie)) {
                continue;
            }
            undated += sum.years.isEmpty() ? 1 : 0;
            if (value > 0) {
                uncertain += sum.exact ? 0 : 1;
                Sides of = sides.get(sum.tie);
                if (of == null || of.suppliers.isEmpty() || of.recipients.isEmpty()) {
                    sideless++;
                } else {
                    of.split(sum.tie, value, list);
                }
            }
        }
        return new Supplies(List.copyOf(list), undated, uncertain, sideless, repeated.size());
    }

    private static List<Sum> amounts(Dataset data, String unit, Basis basis, Run run) throws IOException {
        List<Sum> sums = new ArrayList<>();
        try (Rows rows = data.query(AMOUNTS, unit, basis.name())) {
            while (rows.next()) {
                if ((sums.size() & 255) == 0) {
                    run.check();
                }
                String place = rows.text(0) + " " + rows.text(1) + " " + rows.text(2);
                Double value = rows.number(3);
                if (sums.isEmpty() || !sums.get(sums.size() - 1).place.equals(place)) {
                    sums.add(new Sum(
                            place,
                            rows.integer(0),
                            value == null ? 0 : value,
                            "EXACT".equals(rows.text(4)),
                            new TreeSet<>()));
                }
                String period = rows.text(5);
                if (period != null) {
                    sums.get(sums.size() - 1).years.addAll(new Edtf(period).years());
                }
            }
        }
        return sums;
    }

    private static Map<Long, Sides> sides(Dataset data, String unit, Basis basis, Run run) throws IOException {
        Map<Long, Sides> sides = new HashMap<>();
        try (Rows rows = data.query(SIDES, unit, basis.name())) {
            while (rows.next()) {
                if ((sides.size() & 255) == 0) {
                    run.check();
                }
                Sides of =
                        sides.computeIfAbsent(rows.integer(0), tie -> new Sides(new ArrayList<>(), new ArrayList<>()));
                String actor = rows.text(2);
                if (actor != null) {
                    ("SUPPLIER".equals(rows.text(1)) ? of.suppliers : of.recipients)
                            .add(new Side(actor, rows.number(3)));
                }
            }
        }
        return sides;
    }

    /** The ties with amounts that are asserted to be the same as another with amounts and a lower id. */
    private static Set<Long> repeated(Dataset data, List<Sum> sums) throws IOException {
        Map<Long, Long> canonical = new HashMap<>();
        try (Rows rows = data.query(SAME)) {
            while (rows.next()) {
                canonical.put(rows.integer(0), rows.integer(1));
            }
        }
        Map<Long, Long> first = new HashMap<>();
        Set<Long> repeated = new HashSet<>();
        for (long tie : new TreeSet<>(sums.stream().map(Sum::tie).toList())) {
            if (first.putIfAbsent(canonical.getOrDefault(tie, tie), tie) != null) {
                repeated.add(tie);
            }
        }
        return Set.copyOf(repeated);
    }

    /** An amount with the years of its delivery. */
    private record Sum(String place, long tie, double value, boolean exact, Set<Integer> years) {}

    private record Side(String actor, @Nullable Double share) {}

    private record Sides(List<Side> suppliers, List<Side> recipients) {

        void split(long tie, double value, List<Supply> into) {
            for (Side recipient : recipients) {
                for (Side supplier : suppliers) {
                    double part = part(recipient, recipients) * part(supplier, suppliers) * value;
                    into.add(new Supply(recipient.actor, supplier.actor, tie, part));
                }
            }
        }

        private static double part(Side side, List<Side> all) {
            double sum = 0;
            for (Side one : all) {
                if (one.share == null) {
                    return 1.0 / all.size();
                }
                sum += one.share;
            }
            return side.share == null || sum == 0 ? 1.0 / all.size() : side.share / sum;
        }
    }
}
