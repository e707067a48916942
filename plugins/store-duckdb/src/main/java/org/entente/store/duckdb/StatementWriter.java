package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.model.Admiralty;
import org.entente.core.model.Capability;
import org.entente.core.model.Evidence;
import org.entente.core.model.Observation;
import org.entente.core.model.Problem;
import org.jspecify.annotations.Nullable;

/** Writes what was read beside ties, where it stands, and what could not be read. */
final class StatementWriter {

    private final Session session;
    private final Appenders tables;
    private final Map<String, Long> problems = new HashMap<>();

    StatementWriter(Session session, Appenders tables) {
        this.session = session;
        this.tables = tables;
    }

    void evidence(long id, Evidence evidence) throws SQLException {
        @Nullable Object[] place = Appenders.place(evidence.where());
        Admiralty grades = evidence.assessment();
        tables.row(
                "evidence",
                id,
                evidence.source(),
                place[0],
                place[1],
                place[2],
                place[3],
                place[4],
                evidence.quote(),
                evidence.reader(),
                evidence.saidBy(),
                evidence.side(),
                evidence.speech(),
                evidence.citedOrigin(),
                evidence.interest(),
                grades == null ? null : grades.reliability(),
                grades == null ? null : grades.credibility(),
                grades == null ? null : grades.signedBy());
    }

    void observation(long id, Observation o, long... evidence) throws SQLException {
        tables.row(
                "observation",
                id,
                o.measure(),
                o.subject(),
                o.period(),
                TieWriter.earliest(o.period()),
                TieWriter.latest(o.period()),
                o.value(),
                o.upper(),
                o.certainty(),
                o.unit(),
                o.qualifier(),
                o.component(),
                o.counterpart(),
                o.concept(),
                o.scope(),
                o.issuer(),
                o.of(),
                o.among(),
                o.size());
        evidence("observation_evidence", id, evidence);
    }

    void capability(long id, Capability capability, long... evidence) throws SQLException {
        tables.row(
                "capability",
                id,
                capability.actor(),
                capability.stance(),
                capability.capabilityClass(),
                capability.modality(),
                capability.asOf());
        evidence("capability_evidence", id, evidence);
    }

    void problem(String source, Problem problem) throws SQLException {
        @Nullable Object[] place = Appenders.place(problem.where());
        Long next = problems.get(source);
        long ordinal = next == null
                ? session.all(
                                "SELECT coalesce(max(ordinal) + 1, 0) FROM held.problem WHERE source = ?",
                                List.of(source),
                                Fields::number)
                        .get(0)
                : next;
        problems.put(source, ordinal + 1);
        tables.row(
                "problem",
                source,
                ordinal,
                problem.code(),
                problem.severity(),
                problem.message(),
                place[0],
                place[1],
                place[2],
                place[3],
                place[4]);
    }

    private void evidence(String table, long id, long[] evidence) throws SQLException {
        for (int i = 0; i < evidence.length; i++) {
            tables.row(table, id, i, evidence[i]);
        }
    }
}
