package org.entente.command;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one text tells, as it was annotated or as it was read; both have the form of the annotation guidelines.
 *
 * @param id the stem of the text's file
 */
record Account(String id, List<Actor> actors, List<Weapon> systems, List<Tie> ties, List<Figure> observations) {

    Account {
        actors = List.copyOf(actors);
        systems = List.copyOf(systems);
        ties = List.copyOf(ties);
        observations = List.copyOf(observations);
    }

    /** The same with nothing optional and no type or stage accepted but the annotated one. */
    Account strict() {
        return new Account(
                id,
                actors,
                systems,
                ties.stream().map(Tie::strict).toList(),
                observations.stream().map(Figure::strict).toList());
    }

    /** Nothing at all. */
    static Account nothing(String id) {
        return new Account(id, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Who takes part.
     *
     * @param kind null where it is not told
     * @param country the id of its country, or null where it has none; of a country null too
     */
    record Actor(String id, @Nullable String kind, @Nullable String country, List<String> names) {
        Actor {
            names = List.copyOf(names);
        }

        /** Whether it is of a kind. */
        boolean is(String other) {
            return other.equals(kind);
        }
    }

    /** A named system. */
    record Weapon(String id, List<String> names) {
        Weapon {
            names = List.copyOf(names);
        }
    }

    /** Who takes part in a tie, and as what. */
    record Party(String actor, String role) {}

    /** An amount of money. */
    record Money(double amount, @Nullable String currency) {}

    /** Characters of the text, in code points, the end excluded. */
    record Span(int start, int end) {

        /** What both have in common, as a share of what either has. */
        double overlap(Span other) {
            int common = Math.min(end, other.end) - Math.max(start, other.start);
            return common <= 0 ? 0 : (double) common / (Math.max(end, other.end) - Math.min(start, other.start));
        }
    }

    /**
     * A tie.
     *
     * @param types the type, and of an annotation those that are accepted as well
     * @param stages the stage, and of an annotation those that are accepted as well
     * @param commitment null where it follows from stage and instrument
     * @param values the same value in one or several currencies
     * @param optional whether finding it is neither rewarded nor punished
     * @param spans where the text says it, the place named first in front
     * @param confidence from 0 to 1, or null where none is told
     */
    record Tie(
            String type,
            Set<String> types,
            List<Party> parties,
            String stage,
            Set<String> stages,
            String modality,
            @Nullable String instrument,
            @Nullable String commitment,
            Set<String> systems,
            @Nullable Double quantity,
            List<Money> values,
            @Nullable String date,
            boolean optional,
            List<Span> spans,
            String quote,
            @Nullable Double confidence) {
        Tie {
            types = Set.copyOf(types);
            parties = List.copyOf(parties);
            stages = Set.copyOf(stages);
            systems = Set.copyOf(systems);
            values = List.copyOf(values);
            spans = List.copyOf(spans);
        }

        private Tie strict() {
            return new Tie(
                    type,
                    Set.of(type),
                    parties,
                    stage,
                    Set.of(stage),
                    modality,
                    instrument,
                    commitment,
                    systems,
                    quantity,
                    values,
                    date,
                    false,
                    spans,
                    quote,
                    confidence);
        }
    }

    /**
     * A figure about an actor or a system.
     *
     * @param optional whether finding it is neither rewarded nor punished
     */
    record Figure(
            String subject,
            String measure,
            @Nullable String period,
            @Nullable Double value,
            @Nullable String unit,
            @Nullable String counterpart,
            @Nullable String qualifier,
            boolean optional,
            String quote) {

        private Figure strict() {
            return new Figure(subject, measure, period, value, unit, counterpart, qualifier, false, quote);
        }

        /** This figure about another subject. */
        Figure about(String other) {
            return new Figure(other, measure, period, value, unit, counterpart, qualifier, optional, quote);
        }
    }
}
