package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.Modality;
import org.entente.core.model.Role;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an agreement that was told of provides for: "It also covers joint exercises and the training of pilots".
 *
 * <p>Such a sentence names nobody; who trains and exercises are those who signed.
 */
final class Contents {

    /** The rule of a tie that was read so. */
    static final String RULE = "reading:contents";

    /** Verbs by which a document says what is to be done. */
    static final Set<String> PROVIDES = Vocabulary.words(
            "provide cover include foresee envisage envision allow comprise encompass embrace regulate contain"
                    + " stipulate concern entail permit promise");

    /** What states agree upon. */
    static final Set<String> DOCUMENTS = Vocabulary.words(
            "contract order agreement deal mou memorandum pact accord treaty arrangement document text protocol partnership"
                    + " declaration plan roadmap package programme charter framework");

    private static final Map<String, TieType> FIELDS = Map.ofEntries(
            Map.entry("training", TieType.TRAINING),
            Map.entry("education", TieType.TRAINING),
            Map.entry("instruction", TieType.TRAINING),
            Map.entry("exercise", TieType.EXERCISE),
            Map.entry("drill", TieType.EXERCISE),
            Map.entry("manoeuvre", TieType.EXERCISE),
            Map.entry("maneuver", TieType.EXERCISE),
            Map.entry("production", TieType.PRODUCTION),
            Map.entry("manufacture", TieType.PRODUCTION),
            Map.entry("assembly", TieType.PRODUCTION),
            Map.entry("development", TieType.DEVELOPMENT),
            Map.entry("research", TieType.DEVELOPMENT),
            Map.entry("consultation", TieType.DIALOGUE),
            Map.entry("meeting", TieType.DIALOGUE));

    /** What two states do by themselves too, unless it is said to be joint. */
    private static final Set<TieType> JOINT = Set.of(TieType.PRODUCTION, TieType.DEVELOPMENT);

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "its", "their");

    /** How far, in characters, behind the agreement it may still be meant. */
    private static final int LATELY = 600;

    private Contents() {}

    /** The ties of a sentence that are told so, each of the parties of the agreement told last; none where it tells of another. */
    static List<Candidate> read(Clauses clauses, List<Candidate> earlier, List<Candidate> found) {
        Candidate agreement = agreement(clauses, earlier);
        List<Candidate> told = new ArrayList<>();
        if (agreement == null) {
            return told;
        }
        for (Verb verb : clauses.grammar.verbs()) {
            if (verb.passive || verb.negated || !PROVIDES.contains(verb.lemma()) || !subject(clauses, verb, earlier)) {
                continue;
            }
            List<Phrase> phrases = clauses.phrases;
            for (int i = verb.phrase.index + 1; i < phrases.size() && !ends(clauses, phrases.get(i)); i++) {
                Phrase phrase = phrases.get(i);
                TieType type = phrase.noun() && phrase.actors.isEmpty() && phrase.before.isEmpty()
                        ? FIELDS.get(phrase.head().lemma())
                        : null;
                boolean known = type == null
                        || found.stream().anyMatch(c -> c.type.equals(type))
                        || told.stream().anyMatch(c -> c.type.equals(type));
                // Of a sale the lessons go with what is sold; the rest is the seller's own work.
                boolean sold = agreement.type.equals(TieType.TRANSFER) && !TieType.TRAINING.equals(type);
                // "The exercise of the option": of a right, and no drill.
                boolean right = phrase.head().is("exercise")
                        && i + 1 < phrases.size()
                        && phrases.get(i + 1).word().equals("of");
                if (!known && !sold && !right && !Denials.none(phrase) && (!JOINT.contains(type) || joint(phrase))) {
                    told.add(of(type, agreement, clauses, phrase, verb));
                }
            }
            break;
        }
        return told;
    }

    /** The last agreement or sale between two, where it was told of just before. */
    private static @Nullable Candidate agreement(Clauses clauses, List<Candidate> earlier) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Candidate candidate = earlier.get(i);
            if (clauses.sentence.start() - candidate.clauses.sentence.end() > LATELY) {
                return null;
            }
            boolean sale = candidate.type.equals(TieType.TRANSFER)
                    && candidate.has(Role.SUPPLIER)
                    && candidate.has(Role.RECIPIENT);
            if (candidate.type.equals(TieType.AGREEMENT) || sale) {
                boolean off = candidate.modality.equals(Modality.DENIED) || candidate.stage.equals(Stage.ENDED);
                return candidate.principals().size() == 2 && !off ? candidate : null;
            }
        }
        return null;
    }

    /** Whether the agreement is what the verb is about: "it" means what was told last. */
    private static boolean subject(Clauses clauses, Verb verb, List<Candidate> earlier) {
        List<Phrase> subject = clauses.grammar.subject(verb.phrase);
        if (subject.size() != 1) {
            return false;
        }
        Phrase phrase = subject.get(0);
        if (phrase.tokens.size() == 1 && phrase.word().equals("it")) {
            TieType last = earlier.get(earlier.size() - 1).type;
            return last.equals(TieType.AGREEMENT) || last.equals(TieType.TRANSFER);
        }
        return DOCUMENTS.contains(phrase.head().lemma()) && DEFINITE.contains(phrase.word()) && phrase.actors.isEmpty();
    }

    private static boolean joint(Phrase phrase) {
        return phrase.tokens.stream().anyMatch(t -> FlagWords.JOINT.contains(t.lower()));
    }

    /** Whether another clause begins: what follows is not what the document provides for. */
    private static boolean ends(Clauses clauses, Phrase phrase) {
        Verb verb = clauses.grammar.verb(phrase);
        return phrase.word().equals(";")
                || phrase.sort == Phrase.Sort.CLAUSE
                || Clausal.RELATIVES.contains(phrase.word())
                || verb != null && verb.finite() && !verb.reduced;
    }

    private static Candidate of(TieType type, Candidate agreement, Clauses clauses, Phrase phrase, Verb verb) {
        boolean open = agreement.stage.equals(Stage.PROPOSED) || agreement.stage.equals(Stage.NEGOTIATING);
        String stage = "stage=" + (open ? Stage.PROPOSED : Stage.SIGNED).name();
        // What is agreed on is no surer than the agreement.
        String modality = "modality=" + agreement.modality.name();
        Frame frame = new Frame(type, true, "contents", null, Map.of("subj", Role.PARTNER), Set.of(stage, modality));
        Candidate candidate = new Candidate(frame, clauses, phrase);
        candidate.verb = verb;
        candidate.slots.add("subj");
        for (Candidate.Part part : agreement.parts) {
            Role role = part.role().equals(Role.SUPPLIER) ? Role.PROVIDER : part.role();
            candidate.add(new Party(part.party().actor(), part.party().named(), "ANAPHOR"), role);
        }
        candidate.rules.add(RULE);
        return candidate;
    }
}
