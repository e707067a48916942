package org.entente.importer.text;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Instrument;
import org.entente.core.model.Modality;
import org.entente.core.model.Role;
import org.entente.core.model.Stage;
import org.entente.core.model.TieKind;
import org.entente.core.model.TieType;

/** Checks what a frame demands beside its word: equipment, a second partner, a word of the field. */
final class Flags {

    /** What must hold for a frame to be told, by flag. */
    private static final Map<String, Predicate<Candidate>> CHECKS = Stream.of(
                    GoodsChecks.ALL, ActChecks.ALL, Errands.ALL)
            .flatMap(checks -> checks.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Takes its parties from the tie of that sort told before where it names none; nothing to check. */
    private static final String AGAIN = "again";

    /** Its parties take part in the tie of that sort told right before; nothing to check. */
    private static final String FURTHER = "further";

    private Flags() {}

    /** Whether a frame may have this flag; {@code name=VALUE} is told of what the word alone says. */
    static boolean known(String flag) {
        int equals = flag.indexOf('=');
        if (equals < 0) {
            return CHECKS.containsKey(flag) || flag.equals(AGAIN) || flag.equals(FURTHER);
        }
        String value = flag.substring(equals + 1);
        return switch (flag.substring(0, equals)) {
            case "stage" -> Stage.known().contains(new Stage(value));
            case "modality" -> Modality.known().contains(new Modality(value));
            case "kind" -> TieKind.known().contains(new TieKind(value));
            case "instrument" -> Instrument.known().contains(new Instrument(value));
            default -> false;
        };
    }

    static boolean hold(Candidate candidate) {
        for (String flag : candidate.frame.flags()) {
            if (!holds(flag, candidate)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all holds but that a second party is told. */
    static boolean half(Candidate candidate) {
        boolean several = candidate.type.equals(TieType.MEMBERSHIP)
                && candidate.principals().size() > 1;
        if (candidate.principals().size() != 1 && !several || FlagWords.WIDE.contains(candidate.frame.trigger())) {
            return false;
        }
        boolean both = false;
        for (String flag : candidate.frame.flags()) {
            if (BOTH.contains(flag)
                    || flag.equals("alliance") && belongs(candidate)
                    || flag.equals("trainees")
                            && candidate.has(Role.RECIPIENT)
                            && candidate.clauses.any(FlagWords.PEOPLE)
                    || flag.equals("aid") && candidate.has(Role.RECIPIENT) && candidate.clauses.any(FlagWords.AID)) {
                both = true;
            } else if (!holds(flag, candidate)) {
                return false;
            }
        }
        return both;
    }

    /** "Norway has never joined": a body is meant that was named before. */
    private static boolean belongs(Candidate c) {
        boolean told = c.trigger.verb()
                || ENTERS.contains(c.frame.trigger())
                || c.verb != null && FlagWords.BEING.contains(c.verb.lemma());
        return told
                && c.has(Role.MEMBER)
                && c.clauses.grammar.after(c.trigger).stream()
                        .filter(f -> c.frame.roles().get(f.slot()) == Role.BODY
                                || f.slot().startsWith("obj"))
                        .flatMap(f -> f.phrases().stream())
                        .allMatch(p -> FlagWords.BODIES.contains(p.head().lemma())
                                || p.head().lemma().equals(c.frame.object()));
    }

    /** Nouns that tell of a member's coming without a verb. */
    private static final Set<String> ENTERS = Set.of("accession", "admission", "entry", "joining");

    /** What asks for both sides. */
    private static final Set<String> BOTH = Set.of("named", "supplied", "supplied2", "joint", "abroad", "owned");

    private static boolean holds(String flag, Candidate c) {
        return CHECKS.getOrDefault(flag, any -> true).test(c);
    }
}
