package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.jspecify.annotations.Nullable;

/** Whom phrases of a sentence mean as those who hold, want or make something. */
final class Holders {

    private static final Set<String> WE = Set.of("we", "us", "i");

    private final Clauses clauses;
    private final Function<String, @Nullable Actor> countries;

    Holders(Clauses clauses, Function<String, @Nullable Actor> countries) {
        this.clauses = clauses;
        this.countries = countries;
    }

    /** For whom noun phrases stand; equipment stands for nobody. */
    List<Party> of(List<Phrase> phrases) {
        List<Party> parties = new ArrayList<>();
        for (Phrase phrase : phrases) {
            if (!phrase.thing) {
                boolean we = WE.contains(phrase.text());
                phrase.actors.stream().filter(party -> !we || named(party)).forEach(parties::add);
            }
        }
        return each(parties);
    }

    /** Parties, each once, people as the states for which they speak. */
    List<Party> each(List<Party> parties) {
        List<Party> holders = new ArrayList<>();
        for (Party party : parties) {
            Party holder = holder(party);
            if (holder != null && holders.stream().noneMatch(holder::same)) {
                holders.add(holder);
            }
        }
        return holders;
    }

    /** Of "the Turkish drone maker Baykar" the company, of "Turkish drone makers" the state. */
    List<Party> makers(Phrase phrase) {
        List<Party> companies = phrase.actors.stream().filter(Party::company).toList();
        return each(companies.isEmpty() ? phrase.actors : companies);
    }

    /** Who stands before a comma and this phrase. */
    List<Party> apposed(Phrase phrase) {
        int i = phrase.index;
        boolean comma = i >= 2 && clauses.phrases.get(i - 1).word().equals(",");
        Phrase named = comma ? clauses.phrases.get(i - 2) : null;
        return named != null
                        && named.noun()
                        && !named.thing
                        && phrase.actors.stream().noneMatch(Party::company)
                ? each(named.actors)
                : List.of();
    }

    /** Of whom a "lack" tells that the tagger takes for a noun, the word of a phrase with this index. */
    List<Party> lacking(Phrase phrase, int word) {
        if (word > 0) {
            return each(phrase.actors.isEmpty() ? phrase.before : phrase.actors);
        }
        for (int i = phrase.index - 1; i >= 0; i--) {
            Phrase before = clauses.phrases.get(i);
            if (before.verb()) {
                return of(clauses.grammar.subject(before));
            }
            if (i == phrase.index - 1 && before.noun() && !before.actors.isEmpty()) {
                return each(before.actors);
            }
        }
        return List.of();
    }

    /** Whether the sentence itself names a state, which "we" in it may mean. */
    private boolean named(Party party) {
        return clauses.phrases.stream()
                .filter(phrase -> phrase.noun() && !WE.contains(phrase.text()))
                .flatMap(phrase -> Stream.concat(phrase.actors.stream(), phrase.before.stream()))
                .anyMatch(other -> other.principal().equals(party.principal()));
    }

    /** A person speaks and acts for a state. */
    private @Nullable Party holder(Party party) {
        if (!party.actor().kind().equals(ActorKind.PERSON)) {
            return party;
        }
        Actor state = party.actor().country() == null
                ? null
                : countries.apply(party.actor().country());
        return state == null ? null : new Party(state, party.named(), party.rule());
    }
}
