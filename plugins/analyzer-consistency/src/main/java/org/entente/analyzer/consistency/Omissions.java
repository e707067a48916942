package org.entente.analyzer.consistency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Dyad;
import org.entente.core.model.Table;

/** What registers hold on the countries and in the years of which a document speaks, and the document leaves out. */
final class Omissions {

    static final List<Column> COLUMNS = List.of(
            new Column("what", Type.TEXT),
            new Column("dyad", Type.TEXT),
            new Column("begun", Type.DATE),
            new Column("delivered", Type.TEXT),
            new Column("edition", Type.TEXT),
            new Column("evidence", Type.TEXT),
            new Column("tie", Type.TIE));

    /** How many years back a document that gives no year is taken to speak. */
    private static final int YEARS = 10;

    /** The years of which a document speaks on a pair of countries. */
    private record Period(int from, int to) {}

    private Omissions() {}

    /** @param most how many rows are shown of each pair of countries */
    static Table of(Material material, int most) {
        Set<Long> told = new HashSet<>();
        // Who tells of transfers in general leaves out which.
        material.deals().stream()
                .filter(deal -> !deal.arms() || !deal.tie().items().isEmpty())
                .forEach(deal -> material.kin(deal).forEach(row -> told.add(row.id())));
        Table.Builder table = Table.of("What registers hold and the document leaves out", COLUMNS);
        int shown = 0;
        for (Map.Entry<Dyad, Period> pair : periods(material).entrySet()) {
            List<Deal> rows = new ArrayList<>(material.held().between(pair.getKey()));
            rows.removeIf(row -> !row.document().register()
                    || told.contains(row.id())
                    || row.arms() && row.tie().items().isEmpty()
                    || !row.during(pair.getValue().from(), pair.getValue().to()));
            rows.sort(Comparator.comparing((Deal row) -> -row.year().orElse(0)).thenComparing(Deal::id));
            rows.stream().limit(most).forEach(row -> row(table, pair.getKey(), row));
            shown += Math.min(most, rows.size());
            if (rows.size() > most) {
                table.note(pair.getKey() + ": the latest " + most + " of " + rows.size()
                        + " rows; raise the parameter rows for all.");
            }
            table.note(pair.getKey() + " is looked at from " + pair.getValue().from() + " to "
                    + pair.getValue().to() + ", the years of which the document speaks.");
        }
        List<Document> registers = material.library().documents().stream()
                .filter(Document::register)
                .sorted(Comparator.comparing(document -> document.source().name()))
                .toList();
        registers.forEach(register -> table.note(register.coverage()));
        if (registers.isEmpty()) {
            table.note("No register is held.");
        } else if (shown == 0) {
            table.note("The registers that are held have nothing that it leaves out.");
        }
        return table.build();
    }

    private static void row(Table.Builder table, Dyad dyad, Deal row) {
        String delivered = row.delivered()
                .map(number -> (row.deliveredExactly() ? "" : "about ") + Wording.plain(number))
                .orElse(null);
        table.row(
                row.support(),
                row.told(),
                dyad.toString(),
                row.begun().map(Object::toString).orElse(null),
                delivered,
                row.document().edition(),
                row.passage().cited(),
                row.id());
    }

    /** From the first to the last year told on a pair of which more is told than that they cooperate. */
    private static Map<Dyad, Period> periods(Material material) {
        Map<Dyad, Period> periods = new TreeMap<>(Comparator.comparing(Dyad::toString));
        int now = material.today().getYear();
        for (Deal deal : material.deals()) {
            if (deal.tie().items().isEmpty() && deal.year().isEmpty()) {
                continue;
            }
            for (Dyad dyad : deal.sides().dyads()) {
                Period own = period(deal, now);
                periods.merge(
                        dyad,
                        own,
                        (one, other) -> new Period(Math.min(one.from(), other.from()), Math.max(one.to(), other.to())));
            }
        }
        return periods;
    }

    /** The years of an act's dates; the last ten before its document where it has none. */
    private static Period period(Deal deal, int now) {
        List<Integer> years = deal.tie().dates().stream()
                .flatMap(date -> date.date().years().stream())
                .sorted()
                .toList();
        int last = deal.document().published().map(LocalDate::getYear).orElse(now);
        return years.isEmpty() ? new Period(last - YEARS, last) : new Period(years.get(0), years.get(years.size() - 1));
    }
}
