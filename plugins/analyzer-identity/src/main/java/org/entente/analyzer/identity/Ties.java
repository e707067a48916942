package org.entente.analyzer.identity;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Reports;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;

/** Reads ties and says how alike two of different sources are. */
final class Ties {

    private static final List<Set<String>> KIN = List.of(
            Set.of("TRANSFER", "PRODUCTION", "DEVELOPMENT"),
            Set.of("TRANSFER", "SUPPORT"),
            Set.of("TRANSFER", "AGREEMENT"),
            Set.of("AGREEMENT", "COOPERATION"),
            Set.of("EXERCISE", "TRAINING"));

    private static final Set<String> LOOSE = Set.of("MOU", "LOI", "FRAMEWORK");
    private static final Set<String> BINDING = Set.of("CONTRACT", "CALL_OFF", "LICENCE");
    private static final Set<String> GIVING = Set.of("SUPPLIER", "PROVIDER", "INVESTOR", "IMPOSER", "LICENSOR");
    private static final Set<String> TAKING = Set.of("RECIPIENT", "TARGET", "HOST", "LICENSEE", "END_USER");

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");

    private Ties() {}

    static Collection<Told> read(Dataset data, Run run) throws IOException {
        Map<Long, Told> all = new LinkedHashMap<>();
        try (Rows rows = data.query("SELECT id, type, instrument, modality = 'DENIED', concat_ws(' ', title, note)"
                + " FROM tie ORDER BY id")) {
            while (rows.next()) {
                run.check();
                long id = rows.integer(0);
                Told tie = new Told(id, text(rows, 1), text(rows, 2), Boolean.TRUE.equals(rows.get(3)));
                String remarks = text(rows, 4);
                if (!remarks.isEmpty()) {
                    tie.remarks =
                            " " + String.join(" ", Spelt.of(remarks, Set.of()).words()) + " ";
                }
                all.put(id, tie);
            }
        }
        fill(data, run, all, "SELECT tie, principal, role, actor FROM participant", (tie, rows) -> {
            String who = text(rows, 1);
            if (COUNTRY.matcher(who).matches()) {
                tie.countries.add(who);
            }
            if (!COUNTRY.matcher(text(rows, 3)).matches()) {
                tie.bodies.add(text(rows, 3));
            }
            if (GIVING.contains(text(rows, 2))) {
                tie.givers.add(who);
            } else if (TAKING.contains(text(rows, 2))) {
                tie.takers.add(who);
            }
        });
        fill(data, run, all, "SELECT tie, system, designation, quantity FROM item", (tie, rows) -> {
            Spelt spelt = Spelt.of(text(rows, 2), Spelt.SORTS);
            tie.things.put(rows.text(1) == null ? spelt.key() : text(rows, 1), spelt);
            Double quantity = rows.number(3);
            if (quantity != null) {
                tie.quantities.add(quantity);
            }
        });
        fill(
                data,
                run,
                all,
                "SELECT tie, unit, value FROM amount WHERE item IS NULL",
                (tie, rows) -> tie.values.put(text(rows, 1), rows.number(2)));
        fill(
                data,
                run,
                all,
                """
                SELECT tie, CAST(earliest AS VARCHAR), CAST(latest AS VARCHAR) FROM tie_date
                WHERE kind IN ('SIGNED', 'ORDERED', 'IN_FORCE', 'HELD', 'ANNOUNCED')
                    AND earliest IS NOT NULL AND latest IS NOT NULL""",
                (tie, rows) -> tie.date(LocalDate.parse(text(rows, 1)), LocalDate.parse(text(rows, 2))));
        fill(
                data,
                run,
                all,
                "SELECT te.tie, e.source FROM tie_evidence te JOIN evidence e ON e.id = te.evidence",
                (tie, rows) -> tie.sources.add(text(rows, 1)));
        Map<String, String> stories = Reports.stories(data);
        all.values()
                .forEach(tie -> tie.sources.stream()
                        .flatMap(source -> Stream.ofNullable(stories.get(source)))
                        .forEach(tie.stories::add));
        return all.values();
    }

    @FunctionalInterface
    private interface Filling {
        void fill(Told tie, Rows rows) throws IOException;
    }

    private static void fill(Dataset data, Run run, Map<Long, Told> all, String sql, Filling filling)
            throws IOException {
        try (Rows rows = data.query(sql)) {
            while (rows.next()) {
                run.check();
                Told tie = all.get(rows.integer(0));
                if (tie != null) {
                    filling.fill(tie, rows);
                }
            }
        }
    }

    private static String text(Rows rows, int column) throws IOException {
        return String.valueOf(rows.text(column));
    }

    /** Fills the card of two; false where they cannot be one, or one source tells both. */
    static boolean compare(Told one, Told other, Card card) {
        if (!one.parties().equals(other.parties())
                || one.parties().size() < 2
                || one.denied != other.denied
                || one.turned(other)
                || Told.meet(one.sources, other.sources)
                || !one.type.equals(other.type)
                        && KIN.stream().noneMatch(kin -> kin.contains(one.type) && kin.contains(other.type))) {
            return false;
        }
        String parties = String.join(" ", one.parties());
        card.add(one.countries.size() > 1 ? "same countries" : "same parties", parties, parties, 1);
        if (one.countries.size() > 1 && !one.bodies.isEmpty() && !other.bodies.isEmpty()) {
            boolean same = Told.meet(one.bodies, other.bodies);
            card.add(
                    same ? "same company or body" : "other company or body",
                    String.join(" ", one.bodies),
                    String.join(" ", other.bodies),
                    same ? 1 : -0.5);
        }
        boolean typed = one.type.equals(other.type);
        card.add(typed ? "same type" : "kindred type", one.type, other.type, typed ? 0.5 : 0.1);
        things(one, other, card);
        quantities(one, other, card);
        values(one, other, card);
        dates(one, other, card);
        if (Told.meet(one.stories, other.stories)) {
            // In a story a tie is told again by most of those who tell it.
            card.add("same story", "", "", 2);
        }
        if (LOOSE.contains(one.instrument) && BINDING.contains(other.instrument)
                || LOOSE.contains(other.instrument) && BINDING.contains(one.instrument)) {
            card.add("other instrument", one.instrument, other.instrument, -1.5);
        }
        return true;
    }

    private static void things(Told one, Told other, Card card) {
        if (one.things.isEmpty() || other.things.isEmpty()) {
            return;
        }
        boolean same = Told.meet(one.things.keySet(), other.things.keySet());
        boolean remarked = one.remarks(other) || other.remarks(one);
        boolean like = one.things.values().stream()
                .anyMatch(mine -> other.things.values().stream()
                        .anyMatch(its -> Naming.compare(List.of(mine), List.of(its), new Card())));
        card.add(
                same ? "same system" : remarked ? "system in remarks" : like ? "system of like name" : "other system",
                designations(one),
                designations(other),
                same ? 2.5 : remarked ? 2 : like ? 1.2 : -3);
    }

    private static String designations(Told tie) {
        return String.join(
                ", ",
                tie.things.values().stream().map(Spelt::text).sorted().limit(3).toList());
    }

    private static void quantities(Told one, Told other, Card card) {
        if (!one.quantities.isEmpty() && !other.quantities.isEmpty()) {
            boolean same = Told.meet(one.quantities, other.quantities);
            card.add(
                    same ? "same quantity" : "other quantity",
                    one.quantities.toString(),
                    other.quantities.toString(),
                    same ? 1.5 : -1.5);
        }
    }

    private static void values(Told one, Told other, Card card) {
        for (Map.Entry<String, Double> value : one.values.entrySet()) {
            Double its = other.values.get(value.getKey());
            if (its != null && !card.has("same value") && !card.has("other value")) {
                // Sums are rounded, or of another day's rate.
                boolean same = Math.abs(value.getValue() - its) <= 0.05 * Math.max(value.getValue(), its);
                card.add(
                        same ? "same value" : "other value",
                        value.getValue() + " " + value.getKey(),
                        its + " " + value.getKey(),
                        same ? 1.5 : -1.5);
            }
        }
    }

    private static void dates(Told one, Told other, Card card) {
        LocalDate mine = one.first;
        LocalDate its = other.first;
        LocalDate mineEnds = one.last;
        LocalDate itsEnds = other.last;
        if (mine == null || its == null || mineEnds == null || itsEnds == null) {
            return;
        }
        long apart = ChronoUnit.DAYS.between(
                mineEnds.isBefore(itsEnds) ? mineEnds : itsEnds, mine.isAfter(its) ? mine : its);
        boolean exact = ChronoUnit.DAYS.between(mine, mineEnds) <= 31 && ChronoUnit.DAYS.between(its, itsEnds) <= 31;
        if (apart <= 0) {
            card.add(exact ? "same month" : "same date", span(mine, mineEnds), span(its, itsEnds), exact ? 1.8 : 1);
        } else {
            card.add(
                    "other date",
                    span(mine, mineEnds),
                    span(its, itsEnds),
                    apart > 3 * 366 ? -4 : apart > 366 ? -2 : -0.5);
        }
    }

    private static String span(LocalDate first, LocalDate last) {
        return first.equals(last) ? first.toString() : first + "/" + last;
    }
}
