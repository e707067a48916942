package org.entente.core.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure about one subject, with the dimensions that tell whether two figures can be compared (after SDMX).
 *
 * @param subject the id of an actor or system
 * @param value the figure, amounts written out in full; may be negative for a growth
 * @param upper the upper end; given for a {@link Certainty#RANGE} only
 * @param unit a currency code, TIV, PERCENT, COUNT or RANK
 * @param of the measure that a GROWTH or RANK is about, or null
 * @param among among what a RANK is, verbatim, or null
 * @param size among how many a RANK is, or null
 * @param counterpart the id of the other actor, or null for the world or where none is told
 * @param scope what the figure covers, verbatim, or null
 * @param issuer who reckoned it, an actor's id or a name, or null
 */
public record Observation(
        Measure measure,
        String subject,
        @Nullable Edtf period,
        BigDecimal value,
        @Nullable BigDecimal upper,
        Certainty certainty,
        String unit,
        Qualifier qualifier,
        Component component,
        @Nullable String counterpart,
        Concept concept,
        @Nullable String scope,
        @Nullable String issuer,
        @Nullable Measure of,
        @Nullable String among,
        @Nullable Integer size) {
    public Observation {
        Checks.text(subject, "An observation's subject");
        Checks.text(unit, "An observation's unit");
        Quantity.range(value, upper, certainty);
    }

    /** A figure of which only measure, subject, period and value are told. */
    public static Observation of(
            Measure measure, String subject, @Nullable Edtf period, BigDecimal value, String unit) {
        return new Observation(
                measure,
                subject,
                period,
                value,
                null,
                Certainty.EXACT,
                unit,
                Qualifier.ACTUAL,
                Component.UNKNOWN,
                null,
                Concept.UNKNOWN,
                null,
                null,
                null,
                null,
                null);
    }

    /** This figure with another counterpart. */
    public Observation withCounterpart(@Nullable String other) {
        return new Observation(
                measure, subject, period, value, upper, certainty, unit, qualifier, component, other, concept, scope,
                issuer, of, among, size);
    }
}
