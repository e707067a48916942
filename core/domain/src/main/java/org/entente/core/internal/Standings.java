package org.entente.core.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Names;
import org.entente.core.api.Origins;
import org.entente.core.api.Origins.Report;
import org.entente.core.api.Reports;
import org.entente.core.api.Rows;
import org.entente.core.api.Standing;
import org.entente.core.model.Credibility;
import org.entente.core.model.Grade;
import org.entente.core.model.Reliability;

/** Reads how reports and their ties are graded. */
final class Standings {

    private static final String TIES = """
            SELECT e.id, s.reliability, te.tie, coalesce(CAST(c.canonical AS BIGINT), te.tie)
            FROM evidence e JOIN source s ON s.digest = e.source
            LEFT JOIN tie_evidence te ON te.evidence = e.id
            LEFT JOIN canonical c ON c.kind = 'TIE' AND c.id = CAST(te.tie AS VARCHAR)
            WHERE e.id IN (SELECT unnest(CAST(? AS BIGINT[]))) ORDER BY e.id, te.tie
            """;

    private static final String SAME = "SELECT CAST(canonical AS BIGINT), CAST(id AS BIGINT) FROM canonical"
            + " WHERE kind = 'TIE' AND CAST(canonical AS BIGINT) IN (SELECT unnest(CAST(? AS BIGINT[]))) ORDER BY 1, 2";

    private final Dataset data;
    private final Origins origins;

    /** A tie by its own id and that of the one that stands for it. */
    private record Told(long tie, long act) {}

    Standings(Dataset data, Names names) throws IOException {
        this.data = data;
        origins = Origins.of(data, names);
    }

    Map<Long, Standing> of(Collection<Long> evidence) throws IOException {
        Map<Long, Reliability> reliability = new LinkedHashMap<>();
        Map<Long, List<Told>> told = new HashMap<>();
        Map<Long, Set<Long>> acts = new LinkedHashMap<>();
        try (Rows rows = data.query(TIES, List.copyOf(evidence))) {
            while (rows.next()) {
                long id = rows.integer(0);
                reliability.put(id, new Reliability(String.valueOf(rows.text(1))));
                List<Told> ties = told.computeIfAbsent(id, any -> new ArrayList<>());
                if (rows.get(2) != null) {
                    ties.add(new Told(rows.integer(2), rows.integer(3)));
                    acts.computeIfAbsent(rows.integer(3), any -> new LinkedHashSet<>())
                            .add(rows.integer(3));
                }
            }
        }
        try (Rows rows = data.query(SAME, List.copyOf(acts.keySet()))) {
            while (rows.next()) {
                acts.getOrDefault(rows.integer(0), new LinkedHashSet<>()).add(rows.integer(1));
            }
        }
        Reports reports =
                Reports.of(data, acts.values().stream().flatMap(Set::stream).toList());
        Map<Long, Grade> ofTies = signed(Grade.Of.TIE);
        Map<Long, Grade> ofReports = signed(Grade.Of.EVIDENCE);
        Map<Long, Standing> standing = new LinkedHashMap<>();
        reliability.forEach((id, reliable) -> standing.put(
                id,
                new Standing(
                        reliable,
                        ofReports.get(id),
                        told.getOrDefault(id, List.of()).stream()
                                .map(tie -> ofTie(tie, acts.getOrDefault(tie.act, Set.of()), reports, ofTies))
                                .toList())));
        return standing;
    }

    private Standing.OfTie ofTie(Told told, Set<Long> same, Reports reports, Map<Long, Grade> signed) {
        List<Report> all =
                same.stream().flatMap(tie -> reports.of(tie).stream()).toList();
        return new Standing.OfTie(
                told.tie,
                origins.suggested(all),
                origins.backing(all),
                same.stream()
                        .flatMap(tie -> Stream.ofNullable(signed.get(tie)))
                        .findFirst()
                        .orElse(null));
    }

    private Map<Long, Grade> signed(Grade.Of of) throws IOException {
        Map<Long, Grade> signed = new HashMap<>();
        try (Rows rows = data.query(
                "SELECT target, credibility, author, why FROM grade WHERE kind = ? ORDER BY id", of.name())) {
            while (rows.next()) {
                signed.put(
                        rows.integer(0),
                        new Grade(
                                of,
                                rows.integer(0),
                                new Credibility(String.valueOf(rows.text(1))),
                                String.valueOf(rows.text(2)),
                                String.valueOf(rows.text(3))));
            }
        }
        return signed;
    }
}
