package org.entente.importer.text;

import java.util.List;
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
                    && !other.principal().equals(named.get(0).principal())
                    && c.slots.contains(slot)
                    && ends(phrases, i + 3)) {
                return parted(
                        c, phrases.get(i), new Candidate.Part(other, doer), new Candidate.Part(named.get(0), role));
            }
        }
        return null;
    }

    private static Candidate parted(Candidate c, Phrase first, Candidate.Part doer, Candidate.Part partner) {
        List<Candidate.Part> parts = List.of(doer, partner);
        for (Candidate.Part part : parts) {
            // "Norway ordered radars from Spain, Oman tanks from Spain": who is told before it too stays in the first.
            if (!before(c, part.party(), first)) {
                c.parts.removeIf(p -> p.party().same(part.party()));
                c.elsewhere.add(part.party().principal());
            }
        }
        Candidate gapped = c.with(parts);
        gapped.elsewhere.clear();
        c.principals().stream().filter(p -> !gapped.principals().contains(p)).forEach(gapped.elsewhere::add);
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

    /** Whether a phrase before this one names somebody. */
    private static boolean before(Candidate c, Party party, Phrase first) {
        return c.clauses.phrases.subList(0, first.index).stream()
                .anyMatch(p -> p.actors.stream().anyMatch(party::same));
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
