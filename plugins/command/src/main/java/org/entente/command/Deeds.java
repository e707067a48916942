package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;

/** What a revision brought and took away, record by record, each in a sentence. */
record Deeds(List<String> sentences, boolean more) {

    /** How many are told at most. */
    private static final int MOST = 20;

    private static final String SENTENCES = """
            WITH told AS (
                SELECT 0 AS sort, digest AS id, added, removed, 'source ' || name AS text FROM held.source
                UNION ALL SELECT 1, CAST(id AS VARCHAR), added, removed, 'tie ' || id || ': ' || concat_ws(', ', type,
                    (SELECT string_agg(role || ' ' || actor, ', ' ORDER BY ordinal) FROM held.participant p
                        WHERE p.tie = t.id AND p.added = t.added),
                    (SELECT string_agg(designation, ', ' ORDER BY ordinal) FROM held.item i
                        WHERE i.tie = t.id AND i.added = t.added), stage, as_of) FROM held.tie t
                UNION ALL SELECT 2, CAST(id AS VARCHAR), added, removed, 'observation ' || id || ': ' || concat_ws(', ', measure,
                    subject, period, CAST(CAST(value AS DOUBLE) AS VARCHAR) || ' ' || unit) FROM held.observation
                UNION ALL SELECT 3, CAST(id AS VARCHAR), added, removed, 'capability ' || id || ': ' || concat_ws(' ', actor,
                    stance, capability_class) FROM held.capability
                UNION ALL SELECT 4, CAST(id AS VARCHAR), added, removed, 'coding ' || id || ': ' || concat_ws(' ', kind, target,
                    review, 'by', coder) FROM held.coding
                UNION ALL SELECT 5, CAST(id AS VARCHAR), added, removed, 'same ' || lower(kind) || ' ' || first || ' and '
                    || second || ': ' || reason FROM held.same_as
                UNION ALL SELECT 6, CAST(id AS VARCHAR), added, removed, 'link ' || id || ': ' || from_tie || ' ' || type
                    || ' ' || to_tie FROM held.tie_link
                UNION ALL SELECT 7, id, added, removed, 'actor ' || id || ': ' || title FROM held.actor
                UNION ALL SELECT 8, id, added, removed, 'system ' || id || ': ' || designation FROM held.system
                UNION ALL SELECT 9, name, added, removed, 'name ' || name || ': revision ' || revision FROM held.revision_name
                UNION ALL SELECT 10, finding, added, removed, 'decision on ' || finding || ': '
                    || lower(replace(choice, '_', ' ')) || ' by ' || author || ' (a: ' || a || '; b: ' || b || ')'
                    FROM held.decision)
            SELECT CASE WHEN added = ? THEN '+ ' ELSE '- ' END || text FROM told WHERE added = ? OR removed = ?
            ORDER BY sort, TRY_CAST(id AS BIGINT), id, removed NULLS LAST LIMIT ?""";

    static Deeds of(Dataset dataset, long revision) throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Rows rows = dataset.query(SENTENCES, revision, revision, revision, MOST + 1)) {
            while (rows.next()) {
                sentences.add(String.valueOf(rows.text(0)));
            }
        }
        return new Deeds(sentences.subList(0, Math.min(MOST, sentences.size())), sentences.size() > MOST);
    }
}
