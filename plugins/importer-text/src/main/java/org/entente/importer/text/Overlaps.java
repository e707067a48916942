package org.entente.importer.text;

import java.util.List;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;

/** What one act of a sentence says of another: that it is the same, that who gets here does not give there. */
final class Overlaps {

    /** How often a sentence may tell of the same parties by the same word before the rest is repetition. */
    private static final int OFTEN = 8;

    private Overlaps() {}

    /** Whether a sentence told it so often that once more, of another day and sum, cannot be meant. */
    static boolean repeats(Candidate candidate, List<Candidate> found) {
        return found.stream()
                        .filter(f ->
                                f.frame == candidate.frame && f.principals().equals(candidate.principals()))
                        .count()
                >= OFTEN;
    }

    /** Who receives in one act of a sentence does not supply in another like it, unless it is told: "A got six, B has ordered as many". */
    static void opposed(List<Candidate> candidates) {
        for (Candidate c : candidates) {
            for (Candidate other : candidates) {
                if (other != c && other.type.equals(c.type) && c.type.equals(TieType.TRANSFER)) {
                    other.in(Role.RECIPIENT).stream()
                            .map(Party::principal)
                            .filter(p -> !c.principals().contains(p))
                            .filter(p -> c.has(Role.RECIPIENT))
                            .forEach(c.elsewhere::add);
                    other.in(Role.SUPPLIER).stream()
                            .map(Party::principal)
                            .filter(p -> !c.principals().contains(p))
                            .filter(p -> c.has(Role.SUPPLIER))
                            .forEach(c.elsewhere::add);
                }
            }
        }
    }

    /** "Supplies them under a contract": the contract is the form of what is told already, and no second deal. */
    static void under(List<Candidate> candidates) {
        candidates.removeIf(c -> c.type.equals(TieType.TRANSFER)
                && c.trigger.noun()
                && c.trigger.index > 0
                && c.clauses.phrases.get(c.trigger.index - 1).word().equals("under")
                && c.principals().size() < 2
                && candidates.stream()
                        .anyMatch(other -> other != c
                                && other.type.equals(TieType.TRANSFER)
                                && other.trigger.verb()
                                && other.principals().size() > 1
                                && c.verb != null
                                && c.verb.phrase == other.trigger));
    }
}
