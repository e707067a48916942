package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.core.api.Dataset;
import org.entente.core.api.Mentions;
import org.entente.core.api.Rows;
import org.entente.core.api.Workspace;
import org.entente.core.model.Decision;
import org.entente.core.model.Revision;

/** Tells of records in a few words, such as {@code Türkiye → Pakistan, transfer, 4 × MILGEM}. */
final class RecordWords {

    private static final Set<String> GIVING = Set.of("SUPPLIER", "PROVIDER", "INVESTOR", "HOST", "IMPOSER", "LICENSOR");
    private static final Set<String> TAKING = Set.of("RECIPIENT", "TARGET", "LICENSEE", "END_USER");
    private static final String AMONG = " IN (SELECT unnest(CAST(? AS BIGINT[])))";

    private static final String SIDES = "SELECT p.tie, p.role, coalesce(a.title, p.named, p.actor) FROM participant p"
            + " LEFT JOIN actor a ON a.id = p.actor WHERE p.tie" + AMONG + " ORDER BY p.tie, p.ordinal";
    private static final String ITEMS = "SELECT i.tie, CAST(i.quantity AS VARCHAR), CASE WHEN i.designation = i.system"
            + " THEN coalesce(s.designation, i.designation) ELSE coalesce(i.designation, i.description) END FROM item i"
            + " LEFT JOIN system s ON s.id = i.system WHERE i.tie" + AMONG + " ORDER BY i.tie, i.ordinal";
    private static final String OBSERVATIONS = "SELECT o.id, coalesce(a.title, o.subject), o.measure, o.period,"
            + " CAST(CAST(o.value AS DOUBLE) AS VARCHAR), o.unit FROM observation o LEFT JOIN actor a ON a.id = o.subject"
            + " WHERE o.id" + AMONG;
    private static final String CAPABILITIES = "SELECT c.id, coalesce(a.title, c.actor), c.stance, c.capability_class"
            + " FROM capability c LEFT JOIN actor a ON a.id = c.actor WHERE c.id" + AMONG;

    private RecordWords() {}

    /** What a revision did, with words for what it names, and the ids by which verbs call it. */
    static String of(Workspace workspace, Revision revision) throws IOException {
        if (Mentions.in(revision.what()).none()) {
            return revision.what();
        }
        Map<Long, String> records = Mentions.records(workspace, revision, RecordWords::tell);
        Map<String, Decision> decisions = Mentions.decisions(workspace, revision);
        return Mentions.told(
                revision.what(),
                id -> Optional.ofNullable(records.get(id)),
                key -> Optional.ofNullable(decisions.get(key)).map(decision -> decision.a() + " ↔ " + decision.b()));
    }

    private static Map<Long, String> tell(Dataset dataset, Set<Long> ids) throws IOException {
        List<Long> all = List.copyOf(ids);
        Map<Long, String> told = new LinkedHashMap<>();
        Map<Long, List<String[]>> sides = grouped(dataset, SIDES, all);
        Map<Long, List<String[]>> items = grouped(dataset, ITEMS, all);
        try (Rows rows = dataset.query("SELECT id, type, title FROM tie WHERE id" + AMONG, all)) {
            while (rows.next()) {
                long id = rows.integer(0);
                List<String> parts = new ArrayList<>(
                        List.of(sides(sides.getOrDefault(id, List.of())), words(String.valueOf(rows.text(1)))));
                String things = things(items.getOrDefault(id, List.of()), rows.text(2));
                told.put(id, String.join(", ", things.isEmpty() ? parts : with(parts, things)));
            }
        }
        try (Rows rows = dataset.query(OBSERVATIONS, all)) {
            while (rows.next()) {
                String period = rows.text(3) == null ? "" : " " + rows.text(3);
                told.put(
                        rows.integer(0),
                        rows.text(1) + ", " + words(String.valueOf(rows.text(2))) + period + ", " + rows.text(4) + " "
                                + rows.text(5));
            }
        }
        try (Rows rows = dataset.query(CAPABILITIES, all)) {
            while (rows.next()) {
                told.put(
                        rows.integer(0),
                        rows.text(1) + " " + words(String.valueOf(rows.text(2))) + " "
                                + words(String.valueOf(rows.text(3))));
            }
        }
        return told;
    }

    private static List<String> with(List<String> parts, String more) {
        parts.add(more);
        return parts;
    }

    /** Who takes part, the ones who give before those who get; who has two roles on one side is named once. */
    private static String sides(List<String[]> sides) {
        Set<String> from = new LinkedHashSet<>();
        Set<String> to = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (String[] side : sides) {
            (GIVING.contains(side[0]) ? from : TAKING.contains(side[0]) ? to : others).add(side[1]);
        }
        List<String> arrow = new ArrayList<>();
        List.of(from, to).forEach(side -> {
            if (!side.isEmpty()) {
                arrow.add(String.join(", ", side));
            }
        });
        List<String> all = new ArrayList<>();
        if (!arrow.isEmpty()) {
            all.add(String.join(" → ", arrow));
        }
        all.addAll(others);
        return String.join(" · ", all);
    }

    private static String things(List<String[]> items, String title) {
        List<String> things = new ArrayList<>();
        for (String[] item : items) {
            things.add((item[0] == null ? "" : item[0].replaceAll("\\.0+$", "") + " × ") + item[1]);
        }
        if (title != null && !title.isEmpty()) {
            things.add(title);
        }
        return String.join("; ", things);
    }

    private static Map<Long, List<String[]>> grouped(Dataset dataset, String sql, List<Long> ids) throws IOException {
        Map<Long, List<String[]>> grouped = new LinkedHashMap<>();
        try (Rows rows = dataset.query(sql, ids)) {
            while (rows.next()) {
                grouped.computeIfAbsent(rows.integer(0), id -> new ArrayList<>())
                        .add(new String[] {rows.text(1), rows.text(2)});
            }
        }
        return grouped;
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
