package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.Objects;
import org.entente.core.model.Certainty;
import org.entente.core.model.Component;
import org.entente.core.model.Concept;
import org.entente.core.model.Measure;
import org.entente.core.model.Observation;
import org.entente.core.model.Qualifier;
import org.entente.core.model.Stored;
import org.jspecify.annotations.Nullable;

/** Rebuilds observations from their two tables. */
final class ObservationReader implements Reader<Observation> {

    private record Head(long id, long revision, Observation value) {}

    private final Cursor heads;
    private final Children<Long> evidence;

    ObservationReader(Opening opening, Choice choice) throws SQLException {
        heads = opening.open(
                "SELECT id, added, measure, subject, period, value, upper, certainty, unit, qualifier, component, counterpart,"
                        + " concept, scope, issuer, of_measure, among, size FROM held.one_observation" + choice.heads()
                        + " ORDER BY id",
                choice.arguments());
        evidence = new Children<>(
                opening.open(
                        "SELECT observation, evidence FROM held.observation_evidence" + choice.where("observation")
                                + " ORDER BY observation, ordinal",
                        choice.arguments()),
                Fields::number);
    }

    @Override
    public @Nullable Stored<Observation> next() throws SQLException {
        Head head = heads.next(f -> new Head(f.number(), f.number(), observation(f)));
        return head == null ? null : new Stored<>(head.id, head.revision, head.value, evidence.of(head.id));
    }

    private static Observation observation(Fields f) throws SQLException {
        return new Observation(
                new Measure(f.text()),
                f.text(),
                f.date(),
                Objects.requireNonNull(f.decimal()),
                f.decimal(),
                new Certainty(f.text()),
                f.text(),
                new Qualifier(f.text()),
                new Component(f.text()),
                f.textOrNull(),
                new Concept(f.text()),
                f.textOrNull(),
                f.textOrNull(),
                measure(f.textOrNull()),
                f.textOrNull(),
                f.integerOrNull());
    }

    private static @Nullable Measure measure(@Nullable String name) {
        return name == null ? null : new Measure(name);
    }
}
