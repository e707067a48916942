package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** Reads who deals with whom where the second verb is left out: "ordered radars from Peru, Oman tanks from Chile", "…, and Oman from Chile". */
final class GappedDeals {

    private static final Set<String> SLOTS = Set.of("from", "to", "with");

    private GappedDeals() {}

    /** Leaves a candidate its own part, and gives the other deal; null where there is none. */
    static @Nullable Candidate of(Candidate c, Verb verb) {
        Role doer = c.frame.roles().get("subj");
        if (!c.type.equals(TieType.TRANSFER) || verb.passive || doer == null || !c.has(doer) || c.things.isEmpty()) {
            return null;
        }
        List<Phrase> phrases = c.clauses.phrases;
        for (int i = verb.phrase.index + 4; i + 2 < phrases.size(); i++) {
            if (phrases.get(i).verb()) {
                return null;
            }
            Party other = other(phrases, i);
            String slot = phrases.get(i + 1).sort == Phrase.Sort.PREPOSITION
                    ? phrases.get(i + 1).word()
                    : "";
            Role role = c.frame.roles().get(slot);
            List<Party> named = phrases.get(i + 2).actors;
            if (other != null
                    && SLOTS.contains(slot)
                    && role != null
                    && named.size() == 1
                    && c.slots.contains(slot)
                    && ends(phrases, i + 3)) {
                return parted(c, phrases.get(i), Map.of(other, doer, named.get(0), role));
            }
        }
        return null;
    }

    private static Candidate parted(Candidate c, Phrase first, Map<Party, Role> sides) {
        List<Candidate.Part> parts = new ArrayList<>();
        sides.forEach((party, role) -> {
            parts.add(new Candidate.Part(party, role));
            c.parts.removeIf(p -> p.party().same(party));
            c.elsewhere.add(party.principal());
        });
        Candidate gapped = c.with(parts);
        gapped.elsewhere.clear();
        c.principals().forEach(gapped.elsewhere::add);
        c.things.remove(first);
        c.systems.removeAll(first.systems);
        if (first.thing) {
            gapped.things.clear();
            gapped.systems.clear();
            gapped.things.add(first);
            gapped.systems.addAll(first.systems);
        }
        return gapped;
    }

    /** Who stands right behind a comma, alone or before what he deals in. */
    private static @Nullable Party other(List<Phrase> phrases, int i) {
        Phrase phrase = phrases.get(i);
        int at = phrases.get(i - 1).sort == Phrase.Sort.CONJUNCTION ? i - 2 : i - 1;
        Mention first = phrase.tokens.get(0).mention();
        boolean state = phrase.noun()
                && at > 0
                && phrases.get(at).word().equals(",")
                && first != null
                && first.country()
                && !first.demonym()
                && (phrase.tokens.size() == 1
                        || phrase.thing && !phrase.tokens.get(1).is("'s"));
        if (!state) {
            return null;
        }
        List<Party> parties = phrase.tokens.size() == 1 ? phrase.actors : phrase.before;
        return parties.size() == 1 ? parties.get(0) : null;
    }

    /** Whether the clause ends, or a time follows. */
    private static boolean ends(List<Phrase> phrases, int i) {
        return i >= phrases.size()
                || phrases.get(i).sort == Phrase.Sort.MARK
                || phrases.get(i).word().equals("in")
                || Grammar.temporal(phrases.get(i));
    }
}
