package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import org.entente.core.model.Measure;
import org.jspecify.annotations.Nullable;

/** Whose a figure is, and with whom. */
final class Owners {

    private Owners() {}

    /** What stands before whoever is the other side of a figure: "trade with Russia", "more than Poland". */
    private static final Set<String> OTHERS = Set.of("with", "to", "than", "against", "like", "after", "behind");

    /** What stands before whose figure it is, after the measure. */
    private static final Set<String> OF = Set.of("of", "by", "between", "from");

    /**
     * Whose figure it is: who is named right before what is measured or by "of" after it, else first, else whom "its" means, else
     * of whom the text speaks.
     */
    static @Nullable String subject(Clauses clauses, Discourse discourse, Measures.@Nullable Named told) {
        String named = named(clauses, told, true);
        if (named != null) {
            return named;
        }
        if (regional(clauses, told)) {
            return null;
        }
        String meant = named(clauses, told, false);
        if (meant != null) {
            return meant;
        }
        String other = told == null ? null : guest(clauses, told);
        for (Phrase phrase : clauses.phrases) {
            String country = other(clauses, phrase, told) ? null : country(phrase, false);
            if (country != null) {
                return country;
            }
        }
        return first(discourse, other);
    }

    /** "Arms imports of African states": those of many, whoever else is named. */
    private static boolean regional(Clauses clauses, Measures.@Nullable Named told) {
        int to = told == null ? Integer.MAX_VALUE : clauses.sentence.start() + told.end();
        for (Phrase phrase : clauses.phrases) {
            if (phrase.index > 0 && phrase.start() >= to && phrase.start() - to < 16) {
                return OF.contains(clauses.phrases.get(phrase.index - 1).word())
                        && MANY.contains(phrase.head().lower());
            }
        }
        return false;
    }

    private static final Set<String> MANY = Set.of(
            "states",
            "countries",
            "nations",
            "members",
            "allies",
            "africa",
            "europe",
            "asia",
            "region",
            "continent",
            "gulf",
            "nato");

    private static @Nullable String named(Clauses clauses, Measures.@Nullable Named told, boolean byName) {
        int from = told == null ? Integer.MAX_VALUE : clauses.sentence.start() + told.start();
        int to = told == null ? Integer.MAX_VALUE : clauses.sentence.start() + told.end();
        String nearest = null;
        String firm = null;
        for (Phrase phrase : clauses.phrases) {
            boolean after = phrase.start() >= to;
            if (after && nearest == null && firm == null && told != null) {
                int at = phrase.index - 1;
                boolean of = phrase.start() - to < 16
                        && at >= 0
                        && OF.contains(clauses.phrases.get(at).word());
                String owner = of ? country(phrase, byName) : null;
                if (owner != null) {
                    return owner;
                }
            }
            if (after || other(clauses, phrase, told)) {
                continue;
            }
            String country = country(phrase, byName);
            if (country != null && (phrase.start() < from || phrase.end() <= to)) {
                boolean first = told == null || told.measure().equals(Measure.TRADE);
                nearest = nearest != null && first ? nearest : country;
                firm = null;
            }
            for (Party party : phrase.actors) {
                if (party.company() && country == null && byName == party.rule().equals("NAMED")) {
                    firm = party.actor().id();
                }
            }
        }
        return firm != null && told != null && told.measure().equals(Measure.DEFENCE_EXPORTS) ? firm : nearest;
    }

    /** Whether a phrase is the other side by the preposition before it. */
    private static boolean other(Clauses clauses, Phrase phrase, Measures.@Nullable Named told) {
        int at = phrase.index - 1;
        String word = at < 0 || clauses.phrases.get(at).sort != Phrase.Sort.PREPOSITION
                ? ""
                : clauses.phrases.get(at).word();
        // "Spending rose, with Colombia's up 7 percent": only trade is with somebody.
        boolean trade = told != null && told.measure().equals(Measure.TRADE);
        return OTHERS.contains(word) && (trade || !word.equals("with"));
    }

    /** The other side that a sentence names, or null. */
    private static @Nullable String guest(Clauses clauses, Measures.Named told) {
        for (Phrase phrase : clauses.phrases) {
            String country = other(clauses, phrase, told) ? country(phrase, true) : null;
            if (country != null) {
                return country;
            }
        }
        return null;
    }

    private static @Nullable String country(Phrase phrase, boolean byName) {
        for (List<Party> parties : List.of(phrase.before, phrase.actors)) {
            for (Party party : parties) {
                boolean counts = !byName || party.rule().equals("NAMED");
                if (counts && party.country()) {
                    return party.actor().id();
                }
                if (counts && party.actor().country() != null && !party.company()) {
                    return party.actor().country();
                }
            }
        }
        return null;
    }

    /** Of whom the document speaks most, since the last subject may be a guest or a buyer; else that subject. */
    private static @Nullable String first(Discourse discourse, @Nullable String other) {
        for (String state : discourse.weights()) {
            if (!state.equals(other)) {
                return state;
            }
        }
        return discourse.subject().isEmpty()
                ? null
                : discourse.subject().get(0).actor().country();
    }

    /** The last country named between two offsets, or null. */
    static @Nullable String between(Clauses clauses, int from, int to) {
        String last = null;
        for (Phrase phrase : clauses.phrases) {
            String country = phrase.end() > from && phrase.start() < to ? country(phrase, true) : null;
            last = country == null ? last : country;
        }
        return last;
    }

    /** The other country that a sentence names, or null. */
    static @Nullable String counterpart(Clauses clauses, String subject) {
        for (Phrase phrase : clauses.phrases) {
            for (List<Party> parties : List.of(phrase.before, phrase.actors)) {
                for (Party party : parties) {
                    if (party.country() && !party.actor().id().equals(subject)) {
                        return party.actor().id();
                    }
                }
            }
        }
        return null;
    }

    /** The country after a preposition between two offsets, or null. */
    static @Nullable String slot(Clauses clauses, String preposition, int from, int to) {
        for (Phrase phrase : clauses.phrases) {
            if (phrase.sort == Phrase.Sort.PREPOSITION
                    && phrase.start() >= from
                    && phrase.start() <= to
                    && phrase.word().equals(preposition)
                    && phrase.index + 1 < clauses.phrases.size()) {
                for (Party party : clauses.phrases.get(phrase.index + 1).actors) {
                    if (party.country()) {
                        return party.actor().id();
                    }
                }
            }
        }
        return null;
    }
}
