package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.entente.core.model.Coding;
import org.entente.core.model.Decision;
import org.entente.core.model.Different;
import org.entente.core.model.Edition;
import org.entente.core.model.Grade;
import org.entente.core.model.Rating;
import org.entente.core.model.SameAs;
import org.entente.core.model.Watch;

/** Writes what people say of what was read: codings, identities, grades, decisions, names. */
final class JudgementWriter {

    private final Session session;
    private final Appenders tables;
    private final long revision;

    JudgementWriter(Session session, Appenders tables, long revision) {
        this.session = session;
        this.tables = tables;
        this.revision = revision;
    }

    void same(long id, SameAs same) throws SQLException {
        tables.row("same_as", id, same.kind(), same.first(), same.second(), same.score(), same.reason(), same.author());
    }

    void different(long id, Different different) throws SQLException {
        tables.row(
                "different",
                id,
                different.kind(),
                different.first(),
                different.second(),
                different.reason(),
                different.author());
    }

    void rating(Rating rating) throws SQLException {
        session.execute(
                "UPDATE held.rating SET removed = " + revision
                        + " WHERE removed IS NULL AND publisher = ? AND genre = ?",
                rating.publisher(),
                rating.genre().name());
        tables.row("rating", rating.publisher(), rating.genre(), rating.reliability(), rating.author(), rating.why());
    }

    void grade(long id, Grade grade) throws SQLException {
        session.execute(
                "UPDATE held.grade SET removed = " + revision + " WHERE removed IS NULL AND kind = ? AND target = ?",
                grade.of().name(),
                grade.target());
        tables.row("grade", id, grade.of().name(), grade.target(), grade.credibility(), grade.author(), grade.why());
    }

    void coding(long id, Coding coding) throws SQLException {
        tables.row(
                "coding",
                id,
                coding.kind(),
                coding.target(),
                coding.coder(),
                coding.review(),
                coding.note(),
                coding.adjudicates());
        int ordinal = 0;
        for (Map.Entry<String, String> field : coding.corrections().entrySet()) {
            tables.row("coding_field", id, ordinal++, field.getKey(), field.getValue());
        }
    }

    void decision(Decision decision) throws SQLException {
        session.execute(
                "UPDATE held.decision SET removed = " + revision + " WHERE removed IS NULL AND finding = ?",
                decision.finding());
        tables.row(
                "decision",
                decision.finding(),
                decision.values(),
                decision.choice(),
                decision.a(),
                decision.b(),
                sorted(decision.setAside()),
                sorted(decision.sources()),
                decision.author(),
                decision.why(),
                decision.day());
    }

    void edition(Edition edition) throws SQLException {
        tables.row(
                "edition",
                edition.name(),
                edition.revision(),
                edition.day(),
                edition.digest(),
                edition.author(),
                edition.corrects(),
                edition.notes());
    }

    void watch(long id, Watch watch) throws SQLException {
        tables.row("watch", id, watch.actors(), watch.about(), watch.from(), watch.author());
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<T> values) {
        return values.stream().sorted().toList();
    }

    /** Gives a revision a name, which another one loses. */
    void name(String name, long number) throws SQLException {
        session.execute(
                "UPDATE held.revision_name SET removed = " + revision + " WHERE removed IS NULL AND name = ?", name);
        tables.row("revision_name", name, number);
    }
}
