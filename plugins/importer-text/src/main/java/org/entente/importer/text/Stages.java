package org.entente.importer.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.entente.core.model.Detail;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;

/** Reads how far a tie has come and whether it is told as fact, plan or possibility: from tense, modals and governing words. */
final class Stages {

    private static final Set<String> BEGINS =
            Set.of("open", "begin", "start", "kick", "commence", "launch", "continue", "run", "go");

    /** What is a plan only with an infinitive behind it. */
    private static final Set<String> PREPARED = Set.of("set", "ready", "mean");

    /** What goes on where it has been done since a year. */
    private static final Set<TieType> LASTING =
            Set.of(TieType.TRAINING, TieType.SUPPORT, TieType.EXERCISE, TieType.COOPERATION, TieType.PRODUCTION);

    /** What does not go on while it is suspended; a contract stands. */
    private static final Set<TieType> SUSPENDED =
            Set.of(TieType.TRAINING, TieType.EXERCISE, TieType.COOPERATION, TieType.SUPPORT);

    private static final Pattern SINCE = Pattern.compile("\\bsince (?:\\w+ )?(?:19|20)\\d\\d\\b");

    /** Verbs of turning to somebody, which tell of a purchase only when it is done. */
    private static final Set<String> TURNS = Set.of("turn", "opt", "settle", "go", "plump");

    private Stages() {}

    /** Sets stage, modality and detail of a candidate. */
    static void read(Candidate c) {
        Helped.drilled(c);
        String fixed = c.frame.value("stage");
        c.stage = fixed != null ? new Stage(fixed) : PlainStages.usual(c.type, c.frame);
        String told = c.frame.value("modality");
        c.modality = told != null ? new Modality(told) : Modality.ASSERTED;
        Verb verb = c.verb;
        if (c.type.equals(TieType.RESTRICTION)) {
            Curbs.read(c);
        } else if (verb != null) {
            byVerb(c, verb, fixed != null);
        }
        StageNouns.read(c);
        Prospects.read(c);
        Progress.read(c);
        Provisos.read(c);
        around(c);
        Reversals.read(c);
        Endings.within(c);
        Course.read(c);
        Doubts.read(c);
    }

    /** What is told outside of the tie's own clause: talks about it, a denial, a ratification that lacks. */
    private static void around(Candidate c) {
        if (Governors.unready(c)) {
            c.tell(Stage.NEGOTIATING, Modality.ASSERTED);
        } else if (Denials.denied(c) || Denials.without(c)) {
            c.stage = c.stage.equals(Stage.ENDED) ? PlainStages.usual(c.type, c.frame) : c.stage;
            c.modality = Modality.DENIED;
        } else if (c.type.equals(TieType.DIALOGUE)
                || c.type.equals(TieType.RESTRICTION)
                || c.stage.equals(Stage.ENDED)
                || c.modality.equals(Modality.DENIED)) {
            if (c.modality.equals(Modality.DENIED) && Governors.talks(c) != null) {
                c.stage = Stage.NEGOTIATING;
            }
            return;
        }
        if (Denials.disputed(c)) {
            return;
        }
        if (Governors.lapsed(c)) {
            c.tell(Stage.ENDED, Modality.ASSERTED);
            c.detail = Detail.CANCELLED;
            return;
        }
        Phrase talks = Governors.talks(c);
        if (talks != null) {
            Verb governor = c.clauses.grammar.governor(talks);
            Verb verb = governor == null ? c.verb : governor;
            if (verb != null && Governors.ends(c, verb) || talks.has("failed")) {
                c.tell(Stage.ENDED, Modality.ASSERTED);
                c.detail = Detail.CANCELLED;
            } else if (verb == null || !future(c, verb)) {
                boolean held = verb == null || !verb.negated || !verb.passive;
                c.tell(Stage.NEGOTIATING, held ? Modality.ASSERTED : Modality.DENIED);
            }
        } else if (!StageNouns.dated(c)
                && (Governors.nearlyDone(c) || c.type.equals(TieType.AGREEMENT) && Governors.unratified(c))) {
            c.tell(Stage.NEGOTIATING, Modality.ASSERTED);
        }
    }

    private static void byVerb(Candidate c, Verb verb, boolean fixed) {
        Verb above = verb.infinitive || verb.reduced && verb.main.tag().equals("VBG")
                ? Governors.above(c, verb)
                : Governors.causing(c, verb);
        Phrase nounAbove = verb.infinitive || verb.main.tag().equals("VBG") ? Governors.nounAbove(c, verb) : null;
        if (Governors.noLonger(c, verb)) {
            c.tell(Stage.ENDED, Modality.ASSERTED);
            return;
        }
        if (Prospects.read(c, verb)) {
            return;
        }
        if (Governors.notYet(verb)) {
            boolean form = c.type.equals(TieType.AGREEMENT) || StageWords.FORMS.contains(verb.lemma());
            c.tell(form ? Stage.NEGOTIATING : Stage.PROPOSED, form ? Modality.ASSERTED : Modality.PLANNED);
            return;
        }
        if (Denials.off(c, verb) || verb.negated && OtherForms.told(c.clauses.phrases, verb)) {
            return;
        }
        if (verb.negated || Denials.none(c, verb) || Denials.refused(c, verb, above)) {
            if (!future(c, verb) && above != null) {
                future(c, above);
            }
            c.modality = Modality.DENIED;
            c.stage = c.type.equals(TieType.EXERCISE) && verb.past ? Stage.COMPLETED : c.stage;
            return;
        }
        if (Denials.nearly(c, verb) && StageWords.SIGNS.contains(verb.lemma()) && verb.modal.isEmpty()) {
            // "Has almost signed" is on its way, "almost signed" came to nothing.
            boolean open = verb.perfect || verb.progressive || verb.passive && !verb.past;
            c.stage = open ? Stage.NEGOTIATING : PlainStages.usual(c.type, c.frame);
            c.modality = open ? Modality.ASSERTED : Modality.DENIED;
            return;
        }
        if (above != null && (Governors.ends(c, above) || StageWords.STOPS.contains(above.lemma()))
                || Governors.ends(c, verb) && !StageWords.ENDS.contains(verb.lemma())
                || verb.chain.stream().anyMatch(StageWords.STOPS::contains)) {
            c.tell(Stage.ENDED, Modality.ASSERTED);
            c.detail = Detail.CANCELLED;
            return;
        }
        if (c.type.equals(TieType.TRANSFER) && c.frame.type().equals(TieType.DIALOGUE)) {
            c.tell(Stage.NEGOTIATING, Modality.ASSERTED);
            return;
        }
        if (nounAbove != null && Denials.none(nounAbove)) {
            c.tell(Stage.PROPOSED, Modality.DENIED);
            return;
        }
        if (Governors.dropped(c, nounAbove)) {
            c.tell(Stage.ENDED, Modality.ASSERTED);
            return;
        }
        if (nounAbove != null && (Governors.intended(c, nounAbove) || Governors.awaited(c, nounAbove))) {
            c.tell(Stage.PROPOSED, Modality.PLANNED);
            return;
        }
        if (nounAbove != null && Governors.exercised(c, nounAbove)) {
            c.stage = Stage.SIGNED;
            return;
        }
        if (nounAbove != null
                && StageWords.POSSIBILITIES.contains(nounAbove.head().lemma())) {
            c.tell(Stage.PROPOSED, Modality.POSSIBLE);
            return;
        }
        if (nounAbove != null && StageWords.REQUESTS.contains(nounAbove.head().lemma())) {
            c.tell(Stage.PROPOSED, Modality.ASSERTED);
            return;
        }
        if (nounAbove != null && StageWords.DEALS.contains(nounAbove.head().lemma())) {
            c.stage = Stage.SIGNED;
            return;
        }
        if (future(c, verb) || above != null && future(c, above) || Progress.shared(c, verb)) {
            return;
        }
        if (c.type.equals(TieType.TRANSFER) && StageWords.won(verb, above)) {
            c.stage = Stage.SIGNED;
            return;
        }
        if (above != null
                && above.lemma().equals("agree")
                && (above.past || above.perfect)
                && !above.negated
                && !c.type.equals(TieType.DIALOGUE)) {
            c.stage = Stage.SIGNED;
            return;
        }
        if (c.type.equals(TieType.MEMBERSHIP)
                && (StageWords.APPLIES.contains(verb.lemma())
                        || above != null && StageWords.APPLIES.contains(above.lemma())
                        || verb.chain.stream().anyMatch(StageWords.APPLIES::contains))) {
            c.tell(Stage.PROPOSED, Modality.ASSERTED);
            return;
        }
        if (above != null && !fixed) {
            if (StageWords.EXPLORES.contains(above.lemma())) {
                c.tell(Stage.PROPOSED, Modality.ASSERTED);
                return;
            }
            if (StageWords.NEGOTIATES.contains(above.lemma())) {
                c.tell(Stage.NEGOTIATING, Modality.ASSERTED);
                return;
            }
            if (StageWords.PLANS.contains(above.lemma())) {
                c.tell(Stage.PROPOSED, Modality.PLANNED);
                return;
            }
        }
        if (c.trigger.noun() && StageWords.POSSIBILITIES.contains(StageNouns.objectOf(c, verb))) {
            c.tell(Stage.PROPOSED, Modality.POSSIBLE);
            return;
        }
        String lemma = verb.lemma();
        if (c.type.equals(TieType.TRANSFER)
                && lemma.equals("enter")
                && StageNouns.objectOf(c, verb).equals("service")) {
            c.stage = Stage.COMPLETED;
            return;
        }
        if (!c.type.equals(TieType.AGREEMENT)
                && (verb.chain.stream().anyMatch(BEGINS::contains)
                        || above != null && BEGINS.contains(above.lemma()) && !verb.infinitive)) {
            c.stage = Stage.ACTIVE;
            return;
        }
        if (fixed && TURNS.contains(lemma) && c.frame.has("wanted") && !verb.past && !verb.perfect) {
            // "Is turning to Chile for tanks": it has not yet turned.
            c.tell(Stage.PROPOSED, Modality.ASSERTED);
            return;
        }
        if (fixed && (!StageWords.ENDS.contains(lemma) || c.frame.has("status"))) {
            return;
        }
        if (BEGINS.contains(lemma) && c.frame.noun() && StageWords.DELIVERIES.contains(c.frame.trigger())) {
            c.stage = Stage.ACTIVE;
        } else if (BEGINS.contains(lemma)
                && !c.frame.trigger().startsWith("go-through")
                && (c.type.equals(TieType.EXERCISE)
                        || c.type.equals(TieType.TRAINING)
                        || c.type.equals(TieType.PRODUCTION))) {
            c.stage = Stage.ACTIVE;
        } else if (StageWords.FOUNDS.contains(lemma)
                && (c.type.equals(TieType.DIALOGUE) || c.type.equals(TieType.COOPERATION))) {
            c.stage = Stage.ACTIVE;
        } else if (lemma.equals("end") && StageNouns.endsWith(c, verb)) {
            c.stage = PlainStages.signed(c);
        } else if (StageWords.ENDS.contains(lemma)) {
            c.stage = StageNouns.over(c, lemma) ? Stage.COMPLETED : Stage.ENDED;
            c.detail = StageNouns.over(c, lemma) ? Detail.UNKNOWN : Detail.CANCELLED;
        } else if (StageWords.STOPS.contains(lemma)) {
            c.stage = Stage.ENDED;
        } else if (StageWords.PUTS_OFF.contains(lemma)
                && (c.type.equals(TieType.DIALOGUE)
                        || c.type.equals(TieType.EXERCISE)
                        || StageNouns.BUYING.contains(c.frame.trigger()))) {
            c.tell(Stage.PROPOSED, Modality.PLANNED);
        } else if (lemma.equals("suspend") || lemma.equals("freeze") || lemma.equals("pause")) {
            c.stage = SUSPENDED.contains(c.type) ? Stage.ENDED : c.stage;
            c.detail = Detail.SUSPENDED;
        } else if (StageWords.EXPLORES.contains(lemma) && !(c.type.equals(TieType.TRAINING) && lemma.equals("study"))) {
            c.tell(
                    Stage.PROPOSED,
                    lemma.equals("advocate") || lemma.equals("suggest") || lemma.equals("recommend")
                            ? Modality.POSSIBLE
                            : Modality.ASSERTED);
        } else if (c.type.equals(TieType.SUPPORT) && StageWords.GRANTS.contains(lemma) && !verb.progressive) {
            c.stage = Stage.SIGNED;
        } else if (StageWords.PLANS.contains(lemma)
                && !PREPARED.contains(lemma)
                && !(c.type.equals(TieType.TRAINING) && lemma.equals("prepare"))) {
            c.tell(Stage.PROPOSED, Modality.PLANNED);
        } else if (StageWords.NEGOTIATES.contains(lemma) && !c.type.equals(TieType.DIALOGUE)) {
            c.tell(
                    c.type.equals(TieType.TRANSFER) || c.type.equals(TieType.AGREEMENT)
                            ? Stage.NEGOTIATING
                            : Stage.PROPOSED,
                    Modality.ASSERTED);
        } else if (verb.progressive || verb.main.tag().equals("VBG") && verb.perfect) {
            c.stage = c.type.equals(TieType.AGREEMENT) ? Stage.NEGOTIATING : Stage.ACTIVE;
        } else if (c.type.equals(TieType.MEMBERSHIP)) {
            c.stage = Stage.ACTIVE;
        } else if (c.type.equals(TieType.DIALOGUE) && lemma.equals("be") && !verb.past) {
            c.stage = Stage.ACTIVE;
        } else if (c.frame.trigger().matches("(?:\\w+-)?licen[cs]e") && (verb.past || verb.perfect)) {
            c.stage = Stage.SIGNED;
        } else if (StageWords.SIGNS.contains(lemma)
                && !c.type.equals(TieType.SUPPORT)
                && !c.type.equals(TieType.COOPERATION)) {
            c.stage = PlainStages.signed(c);
        } else if (verb.perfect
                && LASTING.contains(c.type)
                && SINCE.matcher(c.clauses.lower()).find()) {
            c.stage = Stage.ACTIVE;
        } else if (StageWords.DONE.contains(lemma)) {
            c.stage = PlainStages.done(c, verb);
        } else if (c.frame.noun() && StageWords.HANDED.contains(c.frame.trigger())) {
            c.stage = Stage.COMPLETED;
        } else if (c.type.equals(TieType.TRANSFER) && c.frame.noun() && StageWords.SUMS.contains(lemma) && verb.past) {
            c.stage = Stage.COMPLETED;
        } else if (c.type.equals(TieType.TRANSFER) && StageWords.MAKES.contains(lemma)) {
            c.stage = verb.past || verb.perfect ? Stage.COMPLETED : Stage.ACTIVE;
        } else if (c.type.equals(TieType.DEVELOPMENT) && StageWords.DESIGNS.contains(lemma)) {
            c.stage = verb.past || verb.perfect ? Stage.COMPLETED : Stage.ACTIVE;
        } else {
            c.stage = verb.past || verb.perfect ? PlainStages.past(c.type) : c.stage;
        }
    }

    /** Sets what a modal or a verb of planning before the verb says; whether one did. */
    static boolean future(Candidate c, Verb verb) {
        switch (verb.modal) {
            case "will", "shall", "'ll", "wo", "sha":
                c.tell(Stage.PROPOSED, c.clauses.lower().startsWith("if ") ? Modality.POSSIBLE : Modality.PLANNED);
                return true;
            case "would", "'d":
                c.tell(
                        Stage.PROPOSED,
                        verb.perfect
                                        || (" " + c.clauses.lower()).contains(" if ")
                                        || Prospects.judged(c.clauses.phrases, verb)
                                ? Modality.POSSIBLE
                                : Modality.PLANNED);
                return true;
            case "could", "may", "might", "can", "cannot", "ca", "should", "must", "ought":
                c.tell(Stage.PROPOSED, Modality.POSSIBLE);
                return true;
            default:
                break;
        }
        Verb seen = Governors.seen(c, verb);
        if (seen != null) {
            return future(c, seen);
        }
        if (verb.beTo()) {
            c.tell(Stage.PROPOSED, Modality.PLANNED);
            return true;
        }
        for (String word : verb.chain) {
            if (word.equals("agree") && !StageWords.weighs(verb) && !StageWords.weighed(c, verb)) {
                c.stage = Stage.SIGNED;
                return true;
            }
            if (StageWords.PLANS.contains(word)) {
                c.tell(Stage.PROPOSED, Modality.PLANNED);
                return true;
            }
            if (StageWords.HOPES.contains(word)) {
                c.tell(Stage.PROPOSED, Modality.POSSIBLE);
                return true;
            }
            if (StageWords.EXPLORES.contains(word) && !word.equals("look")) {
                c.tell(Stage.PROPOSED, Modality.ASSERTED);
                return true;
            }
        }
        SemiAuxiliaries.Outlook outlook = SemiAuxiliaries.before(c, verb);
        if (outlook != null) {
            c.tell(outlook.stage(), outlook.modality());
        }
        return outlook != null;
    }
}
