package org.entente.analyzer.consistency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.core.api.Dataset;
import org.entente.core.api.Decisions;
import org.entente.core.api.Rows;
import org.entente.core.model.Conflict;
import org.entente.core.model.Decision;
import org.entente.core.model.Dyad;
import org.entente.core.model.Findings.Finding;
import org.entente.core.model.Severity;
import org.entente.core.model.Support;
import org.jspecify.annotations.Nullable;

/**
 * What newer editions of registers say otherwise of records that stay as somebody has decided, until somebody decides on them
 * again.
 */
final class NotTaken {

    private static final String CODE = "edition.kept";

    private static final String ROWS = """
            SELECT n.target, n.kind, n.holds, n.says, n.source, s.name,
                coalesce((SELECT string_agg(actor, ' – ' ORDER BY ordinal) FROM participant p WHERE p.tie = n.target)
                    || coalesce(': ' || (SELECT string_agg(designation, ' + ' ORDER BY ordinal) FROM item i
                        WHERE i.tie = n.target), ''),
                    (SELECT concat_ws(', ', o.subject, lower(o.measure), o.period) FROM observation o WHERE o.id = n.target)),
                (SELECT string_agg(DISTINCT e.source, ',') FROM evidence e WHERE e.id IN (
                    SELECT evidence FROM tie_evidence WHERE tie = n.target
                    UNION ALL SELECT evidence FROM observation_evidence WHERE observation = n.target)),
                coalesce(v.row_number, v.start_at)
            FROM not_taken n JOIN source s ON s.digest = n.source LEFT JOIN evidence v ON v.id = n.evidence
            WHERE (? = '' OR n.target IN (SELECT tie FROM dyad WHERE first = ? AND second = ?))
                AND NOT EXISTS (SELECT 1 FROM coding c WHERE c.target = n.target AND c.adjudicates AND c.revision > n.revision)
            ORDER BY n.target""";

    private NotTaken() {}

    /** @param dyad of which countries alone, or null for all */
    static List<Finding> findings(Dataset data, @Nullable Dyad dyad) throws IOException {
        Decisions decisions = Decisions.of(data);
        String first = dyad == null ? "" : dyad.first();
        String second = dyad == null ? "" : dyad.second();
        List<Finding> findings = new ArrayList<>();
        try (Rows rows = data.query(ROWS, first, first, second)) {
            while (rows.next()) {
                findings.add(finding(rows, decisions));
            }
        }
        return findings;
    }

    private static Finding finding(Rows rows, Decisions decisions) throws IOException {
        long target = rows.integer(0);
        boolean tie = "tie".equals(rows.text(1));
        String holds = String.valueOf(rows.text(2));
        String says = String.valueOf(rows.text(3));
        String source = String.valueOf(rows.text(4));
        String name = String.valueOf(rows.text(5));
        String what = String.valueOf(rows.text(6));
        String held = rows.text(7);
        Conflict conflict = new Conflict(
                new Conflict.Side(
                        holds, "kept as decided", Set.of(target), held == null ? Set.of() : Set.of(held.split(","))),
                new Conflict.Side(says, name, Set.of(), Set.of(source)),
                what,
                "A newer edition was compared with the one in whose place it came.",
                "The register was revised after somebody had decided on its row.");
        String key = Key.of(CODE, new TreeSet<>(Set.of(source + " " + rows.text(8), what)));
        Decision decision = decisions.on(key).orElse(null);
        return new Finding(
                CODE,
                Severity.DOUBT,
                "KEPT AS DECIDED (" + what + "): held " + holds + "; the register " + name + " now says " + says + "."
                        + (decision == null ? "" : " · " + Sheet.told(decision, conflict)),
                tie ? Support.ties(List.of(target)) : Support.of(List.of(), List.of(target)),
                key,
                conflict,
                decision);
    }
}
