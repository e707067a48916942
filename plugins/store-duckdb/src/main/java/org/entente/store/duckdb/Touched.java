package org.entente.store.duckdb;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads which revisions touched what is said of records. */
final class Touched {

    private static final String ASKED = "(SELECT unnest(CAST(? AS BIGINT[])) AS id)";

    /** Their evidence, of which grades and ratings of publishers speak. */
    private static final String EVIDENCE = "(SELECT evidence FROM held.tie_evidence WHERE tie IN (FROM asked)"
            + " UNION SELECT evidence FROM held.observation_evidence WHERE observation IN (FROM asked))";

    private static final List<String> OF_EVIDENCE = List.of(
            "FROM held.grade WHERE kind = 'EVIDENCE' AND target IN (FROM known)",
            "FROM held.rating WHERE publisher IN (SELECT s.publisher FROM held.source s"
                    + " JOIN held.evidence e ON e.source = s.digest WHERE e.id IN (FROM known))");

    /** The revisions that touched the ties and observations of a list of ids after a revision, ascending. */
    static final String REVISIONS = "WITH asked AS " + ASKED + ", known AS " + EVIDENCE
            + " SELECT DISTINCT number FROM (SELECT unnest([added, removed]) AS number FROM ("
            + Stream.concat(HeldTable.ALL.stream().flatMap(Touched::of), OF_EVIDENCE.stream())
                    .map(rows -> "SELECT added, removed " + rows)
                    .collect(Collectors.joining(" UNION ALL "))
            + ")) WHERE number > ? ORDER BY number";

    private Touched() {}

    private static Stream<String> of(HeldTable table) {
        return Stream.concat(
                        recorded(table.name()) ? table.key().stream() : Stream.of(),
                        table.references().stream()
                                .filter(reference -> recorded(reference.table()))
                                .map(HeldTable.Reference::value))
                .map(id -> "FROM " + table.path() + " WHERE " + id + " IN (FROM asked)");
    }

    private static boolean recorded(String table) {
        return table.equals("tie") || table.equals("observation");
    }
}
