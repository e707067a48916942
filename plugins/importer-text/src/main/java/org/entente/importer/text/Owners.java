package org.entente.importer.text;

import java.util.List;
import org.entente.core.model.Measure;
import org.jspecify.annotations.Nullable;

/** Whose a figure is, and with whom. */
final class Owners {

    private Owners() {}

    /** Whose figure it is: who is named right before what is measured or by "of" after it, else first, else before. */
    static @Nullable String subject(Clauses clauses, Discourse discourse, Measures.@Nullable Named told) {
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
                        && List.of("of", "by", "between", "from")
                                .contains(clauses.phrases.get(at).word());
                String owner = of ? country(phrase) : null;
                if (owner != null) {
                    return owner;
                }
            }
            if (after) {
                continue;
            }
            String country = country(phrase);
            if (country != null && (phrase.start() < from || phrase.end() <= to)) {
                boolean first = told == null || told.measure().equals(Measure.TRADE);
                nearest = nearest != null && first ? nearest : country;
                firm = null;
            }
            for (Party party : phrase.actors) {
                if (party.company() && country == null) {
                    firm = party.actor().id();
                }
            }
        }
        if (firm != null && told != null && told.measure().equals(Measure.DEFENCE_EXPORTS)) {
            return firm;
        }
        if (nearest != null) {
            return nearest;
        }
        for (Phrase phrase : clauses.phrases) {
            String country = country(phrase);
            if (country != null) {
                return country;
            }
        }
        return first(discourse);
    }

    private static @Nullable String country(Phrase phrase) {
        for (List<Party> parties : List.of(phrase.before, phrase.actors)) {
            for (Party party : parties) {
                if (party.country()) {
                    return party.actor().id();
                }
                if (party.actor().country() != null && !party.company()) {
                    return party.actor().country();
                }
            }
        }
        return null;
    }

    /** Of whom the document speaks most, since the last subject may be a guest or a buyer; else that subject. */
    private static @Nullable String first(Discourse discourse) {
        List<String> weights = discourse.weights();
        if (!weights.isEmpty()) {
            return weights.get(0);
        }
        return discourse.subject().isEmpty()
                ? null
                : discourse.subject().get(0).actor().country();
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

    /** The country after a preposition, or null. */
    static @Nullable String slot(Clauses clauses, String preposition) {
        for (Phrase phrase : clauses.phrases) {
            if (phrase.sort == Phrase.Sort.PREPOSITION
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
