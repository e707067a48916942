package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.entente.core.spi.Transaction.Succeeded;

/**
 * Puts the rows of a newer edition of a dataset in the place of the older one's, within the revision that brought them.
 *
 * <p>Rows are paired where they say the same, then by what identifies a deal or figure, then by parties and things alone; a
 * row that is paired has the id of the one before. What somebody has coded stays as it was.
 */
final class Succession {

    private static final List<String> CHILDREN =
            List.of("tie_rule", "tie_date", "tie_evidence", "status", "participant", "item", "delivery", "amount");

    private static final String FIGURE =
            "CREATE OR REPLACE TEMP MACRO figure(number) AS" + " rtrim(rtrim(CAST(number AS VARCHAR), '0'), '.')";

    private static final String ROWS = """
            CREATE TEMP TABLE edition_row AS
            WITH mine AS (
                SELECT x.tie AS id, e.source AS source FROM held.tie_evidence x JOIN held.evidence e ON e.id = x.evidence
                WHERE x.removed IS NULL AND e.removed IS NULL AND e.source IN (?, ?) GROUP BY ALL
                UNION SELECT target, source FROM held.not_taken WHERE removed IS NULL AND kind = 'tie' AND source = ?),
            who AS (SELECT tie, string_agg(concat_ws(':', role, actor, share), ',' ORDER BY role, actor) AS text
                FROM held.participant WHERE removed IS NULL GROUP BY tie),
            what AS (SELECT tie, string_agg(coalesce(system, designation), ',' ORDER BY ordinal) AS text,
                string_agg(concat_ws(':', designation, description, quantity, quantity_upper, quantity_certainty, condition), ','
                    ORDER BY ordinal) AS whole,
                string_agg(figure(quantity), ' + ' ORDER BY ordinal) AS told FROM held.item WHERE removed IS NULL GROUP BY tie),
            gone AS (SELECT tie, string_agg(concat_ws(':', item, period, quantity, quantity_certainty), ','
                ORDER BY item, ordinal) AS text,
                string_agg(concat_ws(' in ', figure(quantity), period), ', ' ORDER BY item, ordinal) AS told FROM held.delivery WHERE removed IS NULL GROUP BY tie),
            worth AS (SELECT tie, string_agg(concat_ws(':', item, value, upper, certainty, unit, basis), ','
                ORDER BY item, ordinal) AS text,
                string_agg(concat_ws(' ', figure(value), unit, basis), ', ' ORDER BY item, ordinal) AS told FROM held.amount WHERE removed IS NULL GROUP BY tie),
            dated AS (SELECT tie, string_agg(kind || ':' || date, ',' ORDER BY kind, date) AS text,
                string_agg(kind || ':' || date, ',' ORDER BY kind, date) FILTER (kind IN ('ORDERED', 'SIGNED')) AS made
                FROM held.tie_date WHERE removed IS NULL GROUP BY tie),
            staged AS (SELECT tie, string_agg(concat_ws(':', stage, detail, as_of), ',' ORDER BY ordinal) AS text,
                string_agg(concat_ws('@', stage, as_of), ', ' ORDER BY ordinal) AS told
                FROM held.status WHERE removed IS NULL GROUP BY tie)
            SELECT 'tie' AS kind, t.id, m.source = ? AS old,
                concat_ws('|', t.type, who.text, what.text) AS weak,
                concat_ws('|', t.type, who.text, what.text, dated.made, t.title) AS strong,
                md5(concat_ws('|', t.type, t.kind, t.instrument, t.channel, t.modality, t.programme, t.title, t.note,
                    who.text, what.whole, gone.text, worth.text, dated.text, staged.text)) AS print,
                ['quantity ' || what.told, 'delivered ' || gone.told, 'stage ' || staged.told, dated.text, worth.told,
                    who.text] AS told
            FROM mine m JOIN held.tie t ON t.id = m.id AND t.removed IS NULL
            LEFT JOIN who ON who.tie = t.id LEFT JOIN what ON what.tie = t.id LEFT JOIN gone ON gone.tie = t.id
            LEFT JOIN worth ON worth.tie = t.id LEFT JOIN dated ON dated.tie = t.id LEFT JOIN staged ON staged.tie = t.id
            UNION ALL
            SELECT 'observation', o.id, m.source = ?,
                concat_ws('|', measure, subject, counterpart, component, unit, qualifier, of_measure, concept, scope, period),
                concat_ws('|', measure, subject, counterpart, component, unit, qualifier, of_measure, concept, scope, period),
                md5(concat_ws('|', measure, subject, counterpart, component, unit, qualifier, of_measure, concept, scope, period,
                    value, upper, certainty, issuer, among, size)),
                ['value ' || figure(value), 'to ' || figure(upper), certainty, issuer]
            FROM (SELECT x.observation AS id, e.source FROM held.observation_evidence x
                    JOIN held.evidence e ON e.id = x.evidence
                    WHERE x.removed IS NULL AND e.removed IS NULL AND e.source IN (?, ?) GROUP BY ALL
                    UNION SELECT target, source FROM held.not_taken WHERE removed IS NULL AND kind = 'observation' AND source = ?) m
            JOIN held.observation o ON o.id = m.id AND o.removed IS NULL""";

    /** What the newer edition says of the coded rows, with the piece of evidence for it: what differs, both ways. */
    private static final String NOT_TAKEN = """
            INSERT INTO held.not_taken
            SELECT p.old_id, o.kind, ?, coalesce(
                    (SELECT min(evidence) FROM held.tie_evidence WHERE tie = p.new_id AND removed IS NULL),
                    (SELECT min(evidence) FROM held.observation_evidence WHERE observation = p.new_id AND removed IS NULL)),
                CASE WHEN p.same THEN '' ELSE list_aggregate(
                    list_filter(o.told, lambda x: x IS NOT NULL AND NOT list_contains(n.told, x)), 'string_agg', '; ') END,
                CASE WHEN p.same THEN '' ELSE coalesce(nullif(list_aggregate(
                    list_filter(n.told, lambda x: x IS NOT NULL AND NOT list_contains(o.told, x)), 'string_agg', '; '), ''),
                    'less than that') END,
                %d, NULL
            FROM edition_pair p JOIN edition_row o ON o.id = p.old_id JOIN edition_row n ON n.id = p.new_id
            WHERE p.old_id IN (SELECT id FROM edition_kept)""";

    private static final String PAIR = """
            INSERT INTO edition_pair
            SELECT o.id, n.id, o.print = n.print FROM
                (SELECT *, row_number() OVER (PARTITION BY kind, %1$s ORDER BY id) AS nth FROM edition_row
                    WHERE old AND id NOT IN (SELECT old_id FROM edition_pair)) o
                JOIN (SELECT *, row_number() OVER (PARTITION BY kind, %1$s ORDER BY id) AS nth FROM edition_row
                    WHERE NOT old AND id NOT IN (SELECT new_id FROM edition_pair)) n
                ON o.kind = n.kind AND o.%1$s = n.%1$s AND o.nth = n.nth""";

    private static final String COUNTS = """
            SELECT (SELECT count(*) FROM edition_pair WHERE same),
                (SELECT count(*) FROM edition_pair WHERE NOT same),
                (SELECT count(*) FROM edition_row WHERE NOT old AND id NOT IN (SELECT new_id FROM edition_pair)),
                (SELECT count(*) FROM edition_row WHERE old AND id NOT IN (SELECT old_id FROM edition_pair)),
                (SELECT count(*) FROM edition_row WHERE old AND id IN (SELECT target FROM held.coding WHERE removed IS NULL))""";

    private final Session session;
    private final Appenders tables;
    private final long revision;

    Succession(Session session, Appenders tables, long revision) {
        this.session = session;
        this.tables = tables;
        this.revision = revision;
    }

    /**
     * Does it; nothing where fewer of the older rows come again than that share, and that is told by {@code replaced}.
     *
     * @param least the least share of the older rows that must come again
     */
    Succeeded run(String older, String newer, double least) throws SQLException {
        session.execute("DROP TABLE IF EXISTS edition_row");
        session.execute("DROP TABLE IF EXISTS edition_pair");
        session.execute(FIGURE);
        session.execute(ROWS, older, newer, older, older, older, older, newer, older);
        session.execute("CREATE TEMP TABLE edition_pair (old_id BIGINT, new_id BIGINT, same BOOLEAN)");
        for (String by : List.of("print", "strong", "weak")) {
            session.execute(String.format(Locale.ROOT, PAIR, by));
        }
        long[] counts = session.all(
                        COUNTS, List.of(), f -> new long[] {f.number(), f.number(), f.number(), f.number(), f.number()})
                .get(0);
        long pairs = counts[0] + counts[1];
        long before = pairs + counts[3];
        boolean replaced = before > 0 && pairs >= least * before;
        if (replaced) {
            replace(newer);
            tables.row("source_edition", newer, older);
        }
        session.execute("DROP TABLE edition_row");
        session.execute("DROP TABLE edition_pair");
        return new Succeeded(replaced, counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private void replace(String newer) throws SQLException {
        session.execute("CREATE TEMP TABLE edition_kept AS SELECT id FROM edition_row"
                + " WHERE old AND id IN (SELECT target FROM held.coding WHERE removed IS NULL)");
        session.execute("CREATE TEMP TABLE edition_gone AS SELECT id FROM edition_row"
                + " WHERE old AND id NOT IN (SELECT id FROM edition_kept)");
        leave("not_taken", "target IN (SELECT id FROM edition_kept)");
        session.execute(String.format(Locale.ROOT, NOT_TAKEN, revision), newer);
        // What the newer one says of a coded row was never there: the decision was about what stood.
        String spare = "(SELECT new_id FROM edition_pair WHERE old_id IN (SELECT id FROM edition_kept))";
        session.execute("DELETE FROM held.tie_link WHERE added = " + revision + " AND (from_tie IN " + spare
                + " OR to_tie IN " + spare + ")");
        leave("tie_link", "from_tie IN (SELECT id FROM edition_gone) AND to_tie IN (SELECT id FROM edition_gone)");
        for (String table : CHILDREN) {
            renew(table, "tie", spare);
        }
        renew("tie", "id", spare);
        renew("observation_evidence", "observation", spare);
        renew("observation", "id", spare);
        renumber("tie_link", "from_tie");
        renumber("tie_link", "to_tie");
        String vanished = "(SELECT id FROM edition_gone WHERE id NOT IN (SELECT old_id FROM edition_pair))";
        leave("tie_link", "from_tie IN " + vanished + " OR to_tie IN " + vanished);
        for (String pairs : List.of("same_as", "different")) {
            leave(
                    pairs,
                    "kind = 'TIE' AND (TRY_CAST(first AS BIGINT) IN " + vanished + " OR TRY_CAST(second AS BIGINT) IN "
                            + vanished + ")");
        }
        session.execute("DROP TABLE edition_kept");
        session.execute("DROP TABLE edition_gone");
    }

    private void renew(String table, String column, String spare) throws SQLException {
        session.execute("DELETE FROM held." + table + " WHERE added = " + revision + " AND " + column + " IN " + spare);
        leave(table, column + " IN (SELECT id FROM edition_gone)");
        renumber(table, column);
    }

    private void leave(String table, String which) throws SQLException {
        session.execute("UPDATE held." + table + " SET removed = " + revision + " WHERE removed IS NULL AND added < "
                + revision + " AND (" + which + ")");
    }

    private void renumber(String table, String column) throws SQLException {
        session.execute("UPDATE held." + table + " SET " + column + " = p.old_id FROM edition_pair p WHERE held."
                + table + "." + column + " = p.new_id AND added = " + revision);
    }
}
