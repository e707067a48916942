package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.core.model.Modality;
import org.entente.core.model.Role;
import org.entente.core.model.Stage;
import org.jspecify.annotations.Nullable;

/** How far a restriction has come: it stands until it is lifted, and a plan to lift it leaves it standing. */
final class Curbs {

    /** What somebody does who makes another's curb his own. */
    private static final Set<String> JOINS = Vocabulary.words(
            "join support back follow adopt apply recognise recognize share implement observe enforce endorse");

    private static final Set<String> OWN = Set.of("sell", "supply", "deliver", "ship", "send");

    private Curbs() {}

    static void read(Candidate c) {
        c.stage = Stage.ACTIVE;
        c.modality = Modality.ASSERTED;
        if (expired(c)) {
            c.stage = Stage.ENDED;
            return;
        }
        Phrase hangs = Governors.hangsOn(c, c.trigger);
        Verb verb = c.verb;
        boolean lifting =
                hangs != null && StageWords.LIFTING.contains(hangs.head().lemma());
        if (verb == null) {
            c.stage = lifting || expired(c) ? Stage.ENDED : Stage.ACTIVE;
            return;
        }
        if (past(c)) {
            c.stage = Stage.ENDED;
            return;
        }
        if (verb.chain.contains("threaten") || verb.lemma().equals("threaten") && !verb.passive) {
            c.tell(Stage.PROPOSED, Modality.POSSIBLE);
            return;
        }
        Verb lift = lift(c, verb);
        if (lifting || lift != null) {
            Verb told = lift == null ? verb : lift;
            c.stage = real(c, told) ? Stage.ENDED : Stage.ACTIVE;
            c.modality = Modality.ASSERTED;
            return;
        }
        if (Governors.noLonger(c, verb) && c.trigger.verb() && !UNSURE.contains(verb.modal)) {
            // "Will no longer bar": who says so has given it up.
            c.stage = Stage.ENDED;
            return;
        }
        if (none(c, verb) || outside(c, verb)) {
            return;
        }
        if ("ENDED".equals(c.frame.value("stage")) && real(c, verb)) {
            c.stage = Stage.ENDED;
            return;
        }
        if (verb.lemma().equals("rule") && out(c, verb)) {
            c.stage = Stage.PROPOSED;
            c.modality = verb.negated ? Modality.POSSIBLE : Modality.DENIED;
            return;
        }
        if (verb.negated || Denials.none(c.trigger) || Denials.refused(c, verb, null)) {
            c.modality = Modality.DENIED;
            return;
        }
        if (Prospects.read(c, verb)) {
            return;
        }
        Verb above = verb.infinitive || verb.main.tag().equals("VBG") ? Governors.above(c, verb) : null;
        if (Stages.future(c, verb) || above != null && Stages.future(c, above)) {
            c.stage = c.stage.equals(Stage.PROPOSED) ? c.stage : Stage.ACTIVE;
            return;
        }
        Verb governing = above == null ? verb : above;
        if (StageWords.EXPLORES.contains(governing.lemma())) {
            c.stage = Stage.PROPOSED;
        } else if (StageWords.PLANS.contains(governing.lemma())) {
            c.stage = Stage.PROPOSED;
            c.modality = Modality.PLANNED;
        }
    }

    private static final Set<String> UNSURE = Set.of("may", "might", "could", "would", "can", "should");

    /** "The embargo of 1999-2005": it had its years. */
    private static boolean past(Candidate c) {
        int at = c.trigger.index + 2;
        return c.trigger.noun()
                && at < c.clauses.phrases.size()
                && c.clauses.phrases.get(at - 1).word().equals("of")
                && YEARS.matcher(c.clauses.phrases.get(at).text()).find();
    }

    private static final Pattern YEARS = Pattern.compile("^(?:19|20)\\d\\d ?[-–] ?(?:(?:19|20)\\d\\d|\\d\\d)$");

    /** "Does not rule out an embargo". */
    private static boolean out(Candidate c, Verb verb) {
        int next = verb.phrase.index + 1;
        return verb.phrase.has("out")
                || next < c.clauses.phrases.size()
                        && c.clauses.phrases.get(next).word().equals("out");
    }

    /** "Did not join the sanctions": they stand, but not by who did not. */
    private static boolean outside(Candidate c, Verb verb) {
        return verb.negated && JOINS.contains(verb.lemma()) && c.trigger.noun();
    }

    /** Leaves out who is told not to have joined. */
    static void dropOutsiders(Candidate c) {
        Verb verb = c.verb;
        if (verb != null && c.trigger == verb.phrase && !verb.passive && c.slots.containsAll(Set.of("subj", "by"))) {
            // "Chile vetoed the sale by Peru to Bolivia": who sells forbids nothing.
            List<Party> vetoers = c.clauses.grammar.subject(verb.phrase).stream()
                    .flatMap(p -> p.actors.stream())
                    .toList();
            c.parts.removeIf(
                    p -> p.role().equals(Role.IMPOSER) && vetoers.stream().noneMatch(p.party()::same));
        }
        if (verb != null && outside(c, verb)) {
            c.clauses
                    .grammar
                    .subject(verb.phrase)
                    .forEach(phrase -> phrase.actors.forEach(
                            out -> c.parts.removeIf(p -> p.party().same(out))));
        }
    }

    /** Whether a ban or pact is told to be "no longer in force". */
    static boolean expired(Candidate c) {
        return c.trigger.noun() && PAST.finds(c.clauses.words(c.trigger.index));
    }

    private static final Finder PAST =
            Finder.of("\\bno longer (?:in (?:force|effect|place)|valid|applies|apply|applied|applicable|stands?)\\b");

    /** The verb that lifts it: its own or one below which it stands, "considers lifting its embargo". */
    private static @Nullable Verb lift(Candidate c, Verb verb) {
        return StageWords.LIFTS.contains(verb.lemma()) && c.frame.noun() ? verb : null;
    }

    /** Whether it is told as done and not as a plan, a wish or a demand. */
    private static boolean real(Candidate c, Verb lift) {
        if (lift.negated || !lift.modal.isEmpty() || lift.beTo()) {
            return false;
        }
        boolean agreed = lift.chain.contains("agree") || lift.chain.contains("decide");
        if (!agreed && !lift.chain.isEmpty()) {
            return false;
        }
        if (!lift.infinitive && (lift.progressive || !lift.main.tag().equals("VBG"))) {
            return true;
        }
        Verb above = Governors.above(c, lift);
        return above != null
                && (above.lemma().equals("agree") || above.lemma().equals("decide"))
                && above.modal.isEmpty();
    }

    /** "No licences will be issued", "refused to let": the ban stands. */
    private static boolean none(Candidate c, Verb verb) {
        return c.frame.has("stopped") && (verb.negated || Denials.refused(c, verb, null))
                || c.frame.has("curb") && (Denials.none(c, verb) || verb.negated);
    }

    /** Whether a verb stops somebody: "stopped selling", and of letting "did not" too. */
    static boolean stopped(Candidate c, Verb verb) {
        // "Refused to sell it tanks": no more than no sale; "refused to allow it" keeps others from it too.
        boolean own = verb.chain.contains("refuse") && OWN.contains(c.frame.trigger());
        boolean stops = !own && verb.chain.stream().anyMatch(FlagWords.STOPPED::contains);
        return FlagWords.LETS.contains(c.frame.trigger()) ? (stops || verb.negated) && lets(c) : stops;
    }

    /** "Would not let Chile sell its tanks": what somebody is let do with which equipment stands right behind him. */
    private static boolean lets(Candidate c) {
        List<Phrase> phrases = c.clauses.phrases;
        boolean deals = false;
        for (int i = c.trigger.index + 1; i < Math.min(phrases.size(), c.trigger.index + 7); i++) {
            Phrase phrase = phrases.get(i);
            if (phrase.verb() && !deals) {
                String tag = phrase.tokens.get(0).tag();
                deals = tag.equals("TO") || tag.equals("VB") || tag.equals("VBP");
            } else if (deals && (phrase.thing || !phrase.systems.isEmpty())) {
                return true;
            }
            if (phrase.sort == Phrase.Sort.CONJUNCTION || phrase.sort == Phrase.Sort.MARK) {
                return false;
            }
        }
        return false;
    }
}
