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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** All of a tie at once, as each question at each revision takes its time. */
    private static final String TIES = "SELECT t.id, t.type, t.title, (SELECT string_agg(p.role || chr(31)"
            + " || coalesce(a.title, p.named, p.actor), chr(30) ORDER BY p.ordinal) FROM participant p"
            + " LEFT JOIN actor a ON a.id = p.actor WHERE p.tie = t.id), (SELECT string_agg(CASE WHEN i.quantity IS NULL"
            + " THEN '' ELSE CAST(CAST(i.quantity AS DOUBLE) AS VARCHAR) || ' × ' END || CASE WHEN i.designation = i.system"
            + " THEN coalesce(s.designation, i.designation) ELSE coalesce(i.designation, i.description) END, '; '"
            + " ORDER BY i.ordinal) FROM item i LEFT JOIN system s ON s.id = i.system WHERE i.tie = t.id)"
            + " FROM tie t WHERE t.id" + AMONG;

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
        Map<Long, String> told = new LinkedHashMap<>();
        tell(dataset, TIES, ids, told, row -> {
            String things = Stream.of(number(text(row, 4)), text(row, 2))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
            return sides(text(row, 3)) + ", " + words(text(row, 1)) + (things.isEmpty() ? "" : ", " + things);
        });
        tell(dataset, OBSERVATIONS, ids, told, row -> {
            String period = text(row, 3).isEmpty() ? "" : " " + text(row, 3);
            return text(row, 1) + ", " + words(text(row, 2)) + period + ", " + number(text(row, 4)) + " "
                    + text(row, 5);
        });
        tell(
                dataset,
                CAPABILITIES,
                ids,
                told,
                row -> text(row, 1) + " " + words(text(row, 2)) + " " + words(text(row, 3)));
        return told;
    }

    /** Words of the current row. */
    @FunctionalInterface
    private interface Line {
        String of(Rows row) throws IOException;
    }

    /** Tells of those that are not told yet. */
    private static void tell(Dataset dataset, String sql, Set<Long> ids, Map<Long, String> told, Line line)
            throws IOException {
        List<Long> missing = ids.stream().filter(id -> !told.containsKey(id)).toList();
        if (missing.isEmpty()) {
            return;
        }
        try (Rows rows = dataset.query(sql, missing)) {
            while (rows.next()) {
                told.put(rows.integer(0), line.of(rows));
            }
        }
    }

    private static String text(Rows row, int column) throws IOException {
        String text = row.text(column);
        return text == null ? "" : text;
    }

    /** Whole numbers without what a fraction would have. */
    private static String number(String text) {
        return text.replaceAll("(\\d)\\.0+(?!\\d)", "$1");
    }

    /** Who takes part, the ones who give before those who get; who has two roles on one side is named once. */
    private static String sides(String told) {
        Set<String> from = new LinkedHashSet<>();
        Set<String> to = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (String side : told.split("\u001e")) {
            String[] parts = side.split("\u001f", 2);
            (GIVING.contains(parts[0]) ? from : TAKING.contains(parts[0]) ? to : others).add(parts[parts.length - 1]);
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

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
