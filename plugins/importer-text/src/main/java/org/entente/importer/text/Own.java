package org.entente.importer.text;

import java.util.Set;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;

/** Tells what a state does for itself, which is no tie: it guards its own skies, pays its own budget. */
final class Own {

    private static final Set<String> BUDGETS = Vocabulary.words(
            "defence defense security military modernisation modernization procurement purchase force rearmament spending");

    private static final Set<String> HARD = Set.of("hard", "difficult", "harder", "impossible", "tricky");

    private Own() {}

    /** Whether nobody but the one that is told is meant. */
    static boolean alone(Candidate c) {
        boolean guessed = c.parts.stream()
                        .filter(p -> p.role().equals(Role.RECIPIENT))
                        .noneMatch(p -> p.party().rule().equals("NAMED"))
                && c.trigger.verb();
        if (c.type.equals(TieType.SUPPORT)) {
            return guessed && (itself(c) || budget(c));
        }
        return c.type.equals(TieType.TRANSFER) && hard(c);
    }

    /** "Has to protect its own airspace". */
    private static boolean itself(Candidate c) {
        return c.clauses.grammar.after(c.trigger).stream()
                .filter(f -> f.slot().startsWith("obj"))
                .flatMap(f -> f.phrases().stream())
                .anyMatch(p -> p.has("own"));
    }

    /** "Set aside $3 billion for defence". */
    private static boolean budget(Candidate c) {
        return c.frame.has("money")
                && c.clauses.grammar.after(c.trigger).stream()
                        .filter(f -> f.slot().equals("for") || f.slot().equals("on"))
                        .anyMatch(
                                f -> BUDGETS.contains(f.phrases().get(0).head().lemma())
                                        && f.phrases().get(0).before.isEmpty());
    }

    /** "Spare parts have become hard to get". */
    private static boolean hard(Candidate c) {
        int before = c.trigger.index - 1;
        return c.verb != null
                && c.verb.phrase == c.trigger
                && c.verb.infinitive
                && before >= 0
                && HARD.contains(c.clauses.phrases.get(before).word());
    }
}
