package org.entente.analyzer.consistency;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.core.model.Component;
import org.entente.core.model.Dyad;
import org.entente.core.model.Edtf;
import org.entente.core.model.Measure;
import org.entente.core.model.Observation;
import org.entente.core.model.Qualifier;
import org.entente.core.model.Support;
import org.jspecify.annotations.Nullable;

/** A figure that a document tells. */
record Figure(long id, Observation observation, List<Passage> passages) implements Claim {

    Figure {
        passages = List.copyOf(passages);
    }

    BigDecimal value() {
        return observation.value();
    }

    /** The two countries that it is told of. */
    Optional<Dyad> pair() {
        String one = observation.subject();
        String other = observation.counterpart();
        boolean states = other != null && one.matches("[A-Z]{3}") && other.matches("[A-Z]{3}") && !one.equals(other);
        return states ? Optional.of(new Dyad(one, other)) : Optional.empty();
    }

    boolean is(Measure measure) {
        return observation.measure().equals(measure);
    }

    boolean actual() {
        return observation.qualifier().equals(Qualifier.ACTUAL);
    }

    boolean money() {
        return observation.unit().matches("[A-Z]{3}") && !observation.unit().equals("TIV");
    }

    /** The one year that it is told of. */
    OptionalInt year() {
        List<Integer> years = years();
        boolean whole = years.size() == 1 && span() == null;
        return whole ? OptionalInt.of(years.get(0)) : OptionalInt.empty();
    }

    /** The part of a year that it is told of, or null where it is whole years. */
    private @Nullable String span() {
        Edtf period = observation.period();
        return period == null || !period.text().contains("-") ? null : period.text();
    }

    /** The years that it is told of. */
    List<Integer> years() {
        Edtf period = observation.period();
        return period == null ? List.of() : period.years();
    }

    /** Whether both measure the same of the same, times and values aside. */
    boolean comparable(Figure other) {
        Observation o = other.observation;
        return observation.measure().equals(o.measure())
                && observation.subject().equals(o.subject())
                && Objects.equals(observation.counterpart(), o.counterpart())
                && Objects.equals(observation.of(), o.of())
                && (whole() ? other.whole() : observation.component().equals(o.component()));
    }

    /** Whether both are told of the same time, which both say. */
    boolean sameTime(Figure other) {
        Edtf period = observation.period();
        Edtf its = other.observation.period();
        return period != null
                && its != null
                && period.earliest().equals(its.earliest())
                && period.latest().equals(its.latest());
    }

    /** Whether it is no part of a total. */
    boolean whole() {
        return observation.component().unknown() || observation.component().equals(Component.TOTAL);
    }

    /** The value with its unit, and how exactly it is told. */
    String said() {
        return Wording.certainty(observation.certainty()) + Wording.value(value(), observation.unit());
    }

    @Override
    public String told() {
        StringBuilder told = new StringBuilder(observation.subject());
        if (observation.counterpart() != null) {
            told.append(" → ").append(observation.counterpart());
        }
        told.append(": ").append(Wording.words(observation.measure().name()));
        if (observation.of() != null) {
            told.append(" of ").append(Wording.words(observation.of().name()));
        }
        if (!whole()) {
            told.append(" (")
                    .append(Wording.words(observation.component().name()))
                    .append(')');
        }
        told.append(' ').append(said());
        if (observation.period() != null) {
            told.append(", ").append(observation.period());
        }
        if (!actual() && !observation.qualifier().unknown()) {
            told.append(", ").append(Wording.words(observation.qualifier().name()));
        }
        return told.toString();
    }

    @Override
    public String identity() {
        Observation o = observation;
        return String.join(
                "|",
                Claim.place(passage()),
                o.measure().name(),
                String.valueOf(o.of()),
                o.subject(),
                String.valueOf(o.counterpart()),
                o.component().name(),
                o.qualifier().name(),
                String.valueOf(o.period()));
    }

    @Override
    public Support support() {
        return document().guest() ? Support.NONE : Support.of(List.of(), List.of(id));
    }

    /** The id alone, as all that is told would be slow. */
    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
