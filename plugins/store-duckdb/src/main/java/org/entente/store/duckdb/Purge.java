package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.core.model.Plural;

/** Erases a source with its parts, and what rests on nothing else, from the tables: from all revisions. */
final class Purge {

    /** Ids as an argument; of an empty list the database would not know what it is of. */
    private static final String IDS = "SELECT unnest(CAST(? AS BIGINT[]))";

    private static final Map<String, String> RESTING =
            Map.of("tie", "tie_evidence", "observation", "observation_evidence", "capability", "capability_evidence");

    private final Session session;
    private final Set<String> sources = new LinkedHashSet<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private List<Long> revisions = List.of();

    Purge(Session session) {
        this.session = session;
    }

    /** @throws IllegalArgumentException if no revision holds the source */
    void run(String digest) throws SQLException {
        choose(digest);
        List<String> gone = List.copyOf(sources);
        revisions = session.all(
                "SELECT DISTINCT added FROM held.source WHERE digest IN (SELECT unnest(?)) ORDER BY added",
                List.of(gone),
                Fields::number);
        List<Long> evidence = ids("SELECT DISTINCT id FROM held.evidence WHERE source IN (SELECT unnest(?))", gone);
        Set<Long> touched = new LinkedHashSet<>(
                ids("SELECT DISTINCT tie FROM held.tie_evidence WHERE evidence IN (" + IDS + ")", evidence));
        for (Map.Entry<String, String> resting : RESTING.entrySet()) {
            String table = resting.getKey();
            List<Long> ids = ids(
                    "SELECT " + table + " FROM held." + resting.getValue() + " GROUP BY " + table
                            + " HAVING bool_and(evidence IN (" + IDS + "))",
                    evidence);
            counts.put(table, (long) ids.size());
            touched.removeAll(ids);
            for (HeldTable part : parts(table)) {
                delete(part.path(), part.key().get(0), ids);
            }
            versions(table, resting.getValue(), evidence);
            codings(ids);
            delete("held.not_taken", "target", ids);
            if (table.equals("tie")) {
                links(ids);
            }
        }
        for (String table : RESTING.values()) {
            delete("held." + table, "evidence", evidence);
        }
        lists(evidence);
        session.execute("DELETE FROM held.grade WHERE kind = 'EVIDENCE' AND target IN (" + IDS + ")", evidence);
        delete("held.evidence", "id", evidence);
        counts.put("evidence", (long) evidence.size());
        delete("held.problem", "source", gone);
        // They quote what both sides say.
        session.execute("DELETE FROM held.decision WHERE list_has_any(sources, ?)", gone);
        delete("held.source", "digest", gone);
        delete("held.not_taken", "source", gone);
        delete("held.source_edition", "newer", gone);
        delete("held.source_edition", "older", gone);
        session.execute(
                "UPDATE held.tie SET reports = (SELECT count(*) FROM held.tie_evidence e WHERE e.tie = id"
                        + " AND e.added <= tie.added AND (e.removed IS NULL OR e.removed > tie.added))"
                        + " WHERE id IN (" + IDS + ")",
                List.copyOf(touched));
        if (new Rejoining(session).run("STORY", gone) > 0) {
            new Canonical(session).rebuild();
        }
        new EntityPurge(session).run(gone);
        reasons();
    }

    /** The source and, again and again, those that are derived from nothing but these. */
    private void choose(String digest) throws SQLException {
        if (session.all("SELECT 1 FROM held.source WHERE digest = ?", List.of(digest), Fields::number)
                .isEmpty()) {
            throw new IllegalArgumentException("No revision holds a source " + digest + ".");
        }
        Collection<String> found = List.of(digest);
        while (sources.addAll(found)) {
            found = session.all(
                    "SELECT DISTINCT digest FROM held.source WHERE len(derived_from) > 0 AND list_has_all(?, derived_from)",
                    List.of(List.copyOf(sources)),
                    Fields::text);
        }
    }

    private static List<HeldTable> parts(String table) {
        return HeldTable.ALL.stream()
                .filter(part -> part.name().equals(table) || part.parent().equals(table))
                .toList();
    }

    /** Erases how something was told once, on these grounds alone, under an id under which others have told it since. */
    private void versions(String table, String resting, List<Long> evidence) throws SQLException {
        List<Long> ids = new ArrayList<>();
        List<Long> added = session.all(
                "SELECT " + table + ", added FROM held." + resting + " GROUP BY ALL HAVING bool_and(evidence IN (" + IDS
                        + "))",
                List.of(evidence),
                f -> {
                    ids.add(f.number());
                    return f.number();
                });
        for (HeldTable part : added.isEmpty() ? List.<HeldTable>of() : parts(table)) {
            session.execute(
                    "DELETE FROM " + part.path() + " WHERE (" + part.key().get(0) + ", added) IN (SELECT unnest("
                            + "CAST(? AS BIGINT[])), unnest(CAST(? AS BIGINT[])))",
                    ids,
                    added);
        }
    }

    private void codings(List<Long> targets) throws SQLException {
        List<Long> codings = ids("SELECT DISTINCT id FROM held.coding WHERE target IN (" + IDS + ")", targets);
        delete("held.coding_field", "coding", codings);
        delete("held.coding", "id", codings);
    }

    private void links(List<Long> ties) throws SQLException {
        delete("held.alert", "tie", ties);
        delete("held.tie_link", "from_tie", ties);
        delete("held.tie_link", "to_tie", ties);
        session.execute("DELETE FROM held.grade WHERE kind = 'TIE' AND target IN (" + IDS + ")", ties);
        for (String side : List.of("first", "second")) {
            session.execute(
                    "DELETE FROM held.different WHERE kind = 'TIE' AND TRY_CAST(" + side + " AS BIGINT) IN (" + IDS
                            + ")",
                    ties);
        }
        if (new Rejoining(session).run("TIE", ties.stream().map(String::valueOf).toList()) > 0) {
            new Canonical(session).rebuild();
        }
    }

    /** Takes evidence out of lists; a relation of actors that rested on nothing else goes. */
    private void lists(List<Long> evidence) throws SQLException {
        if (evidence.isEmpty()) {
            return;
        }
        session.execute(
                "DELETE FROM held.actor_relation WHERE len(evidence) > 0 AND list_has_all(?, evidence)", evidence);
        for (String table : List.of("status", "tie_link", "actor_relation")) {
            session.execute(
                    "UPDATE held." + table + " SET evidence = list_filter(evidence, lambda x: NOT list_contains(?, x))"
                            + " WHERE list_has_any(evidence, ?)",
                    evidence,
                    evidence);
        }
    }

    /** Blanks the reasons given for what is erased altogether, as they may quote it. */
    private void reasons() throws SQLException {
        String numbers = HeldTable.ALL.stream()
                .map(table -> "SELECT added AS number FROM " + table.path() + " UNION ALL SELECT removed FROM "
                        + table.path() + " WHERE removed IS NOT NULL")
                .collect(Collectors.joining(" UNION ALL "));
        session.execute("UPDATE held.revision SET why = '' WHERE why <> '' AND kind IS DISTINCT FROM 'PURGE'"
                + " AND number NOT IN (SELECT number FROM (" + numbers + "))");
    }

    private List<Long> ids(String sql, List<?> argument) throws SQLException {
        return session.all(sql, List.of(argument), Fields::number);
    }

    private void delete(String table, String column, List<?> values) throws SQLException {
        if (!values.isEmpty()) {
            session.execute("DELETE FROM " + table + " WHERE " + column + " IN (SELECT unnest(?))", values);
        }
    }

    /** The digests of what is erased. */
    Set<String> sources() {
        return sources;
    }

    /** The first revision that held any of it. */
    long since() {
        return revisions.get(0);
    }

    /** What is erased, with digests and counts and nothing of the content. */
    String what() {
        String digests =
                sources.stream().map(digest -> digest.substring(0, 12)).toList().toString();
        return (sources.size() == 1 ? "the source " : sources.size() + " sources ")
                + digests.substring(1, digests.length() - 1) + " with "
                + counted("evidence", "piece of evidence", "pieces of evidence") + ", "
                + counted("tie", "tie", "ties") + ", " + counted("observation", "observation", "observations") + " and "
                + counted("capability", "capability", "capabilities") + " that rested on nothing else";
    }

    private String counted(String what, String one, String several) {
        return Plural.of(counts.getOrDefault(what, 0L), one, several);
    }
}
