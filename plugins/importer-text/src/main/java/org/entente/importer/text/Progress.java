package org.entente.importer.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** How far what is told as fact has come, where more than its tense says so: half delivered, all delivered, still going on. */
final class Progress {

    private static final Set<String> TALKS = Vocabulary.words("talk talks negotiation discussion");

    private static final Set<String> NEGOTIATES = Set.of("negotiate", "talk");

    /** Verbs by which talks go on. */
    private static final Set<String> GO_ON = Vocabulary.words("continue go proceed progress advance drag make resume");

    private static final Set<String> BE = Set.of("be", "remain", "stay");

    /** "Talks are in an advanced stage", "nearly done", "under way". */
    private static final Finder GOING_ON = Finder.of(
            "^(?:\\w+ly |still |now |also )*(?:in (?:an? |the )?(?:\\w+ )?(?:stage|phase|progress)\\b|at an? (?:\\w+ )?(?:stage|phase)\\b"
                    + "|under ?way\\b|ongoing\\b|on-going\\b|afoot\\b|nearly (?:done|over|complete)\\b|well advanced\\b|advanced\\b)");

    private static final Pattern NEARLY =
            Pattern.compile("(?:is|are|was|were) (?:all but|nearly|almost) (?:done|over|complete|completed|finished)");

    /** Verbs of what passes from hand to hand. */
    private static final Set<String> HANDS =
            Vocabulary.words("deliver receive get take hand arrive land obtain come inherit ship accept");

    /** Verbs whose object has been handed over once they are told as done. */
    private static final Set<String> HANDED = Set.of("accept", "obtain", "come", "inherit", "take-over");

    /** "The first batch", "the first six of 18", "two of them": more is to follow. */
    private static final Finder PARTLY = Finder.of(
            "(?<!, )\\b(?:a|the|its|their|his|our)(?: \\w+ly)? (?:first|second|third|fourth|fifth|initial)(?: and \\w+)?(?! (?:time|half|quarter|foreign|customer|country|nation|export|order|to)\\b)\\b(?! ?,)"
                    + "|\\b(?:so far|already|to date)\\b.{0,30}\\bof (?:them|these|those)\\b|\\b(?!all|each|both|none|half)\\w+ of (?:them|these)\\b"
                    + "|\\bout of (?:an order (?:of|for) )?\\d");

    /** "The last", "in full": nothing is to follow. */
    private static final Finder WHOLLY = Finder.of(
            "\\b(?:the|its|their) (?:last|final|remaining)\\b(?! (?:year|month|week|decade|autumn|spring|summer|winter|time|stage|phase|decision))"
                    + "|\\bin full\\b|\\ball (?:of them|of which)\\b");

    /** What tells after the deal that its object is in the hands of the buyer. */
    private static final Finder IN_HAND =
            Finder.of("\\b(?:which|that) (?:\\w+ )?(?:entered|went into|have been in|has been in|came into) service\\b"
                    + "|\\bthe last (?:one )?(?:of (?:which|them|these|those) )?(?:(?:was|were|has|have|had|been|long|already|since) )*(?:handed over|delivered|arrived|landed|received)\\b"
                    + "|\\b(?:delivered|received|got) the last\\b");

    /** What has lasted until now. */
    private static final Finder SINCE = Finder.of(
            "(?<!\\b(?:has|have|had|long|ever) )\\bsince (?!then)\\w"
                    + "|\\bfor (?:(?:the )?(?:past|last) |more than |over |about |almost |nearly |some |many |several |at least )*(?:[\\w-]+ )?(?:years|months|weeks|decades?)\\b(?! (?:of|in|ago))");

    private static final Set<TieType> LASTING = Set.of(
            TieType.TRANSFER,
            TieType.TRAINING,
            TieType.SUPPORT,
            TieType.EXERCISE,
            TieType.COOPERATION,
            TieType.PRODUCTION,
            TieType.INVESTMENT);

    private Progress() {}

    /** Corrects the stage of what is told as fact. */
    static void read(Candidate c) {
        if (!c.modality.equals(Modality.ASSERTED) || c.stage.equals(Stage.ENDED) || c.stage.equals(Stage.PROPOSED)) {
            return;
        }
        if (c.type.equals(TieType.DIALOGUE)) {
            if (talking(c)) {
                c.stage = Stage.NEGOTIATING;
            }
        } else if (c.type.equals(TieType.TRANSFER) && !c.stage.equals(Stage.NEGOTIATING)) {
            delivered(c);
            if (lasts(c)) {
                c.stage = Stage.ACTIVE;
            }
        } else if (lasts(c)) {
            c.stage = Stage.ACTIVE;
        }
    }

    /** "Is in talks with", "talks are going on", "are negotiating": no meeting that was held. */
    private static boolean talking(Candidate c) {
        Verb verb = c.verb == null && c.trigger.noun() ? behind(c) : c.verb;
        if (c.frame.has("standing") || verb == null) {
            return false;
        }
        if (verb.phrase == c.trigger) {
            return NEGOTIATES.contains(verb.lemma()) && verb.progressive;
        }
        if (!c.trigger.noun() || !TALKS.contains(c.trigger.head().lemma())) {
            return false;
        }
        boolean in = c.trigger.index > 0
                && c.clauses.phrases.get(c.trigger.index - 1).word().equals("in");
        if (in && BE.contains(verb.lemma())) {
            return true;
        }
        boolean now = verb.progressive || !verb.past && !verb.perfect;
        return verb.phrase.index > c.trigger.index
                && (GO_ON.contains(verb.lemma()) && now
                        || NEARLY.matcher(verb.phrase.text()).matches()
                        || BE.contains(verb.lemma()) && GOING_ON.finds(words(c, verb.phrase.index + 1)));
    }

    /** The verb of which the noun of the tie is the subject, or null. */
    static @Nullable Verb behind(Candidate c) {
        for (int i = c.trigger.index + 1; i < c.clauses.phrases.size(); i++) {
            Phrase phrase = c.clauses.phrases.get(i);
            Verb verb = c.clauses.grammar.verb(phrase);
            if (verb != null) {
                return verb.reduced ? null : verb;
            }
            if (!phrase.noun() && phrase.sort != Phrase.Sort.PREPOSITION && phrase.sort != Phrase.Sort.CONJUNCTION) {
                return null;
            }
        }
        return null;
    }

    /** "Is to build ships and train crews", "intends to plan and work": what stands before the first verb is said of both. */
    static boolean shared(Candidate c, Verb verb) {
        int before = verb.phrase.index - 1;
        boolean bare =
                verb.phrase.tokens.get(0) == verb.main && verb.main.lower().equals(verb.lemma());
        while (before >= 0 && c.clauses.phrases.get(before).sort == Phrase.Sort.OTHER) {
            before--;
        }
        if (!bare || before < 0 || c.clauses.phrases.get(before).sort != Phrase.Sort.CONJUNCTION) {
            return false;
        }
        for (int i = before - 1; i >= 0; i--) {
            Verb first = c.clauses.grammar.verb(c.clauses.phrases.get(i));
            if (first != null) {
                Verb above = first.infinitive ? Governors.above(c, first) : null;
                return !first.negated
                        && (Stages.future(c, first)
                                || above != null
                                        && (Stages.future(c, above)
                                                || StageWords.PLANS.contains(above.lemma()) && plan(c)));
            }
        }
        return false;
    }

    private static boolean plan(Candidate c) {
        c.stage = Stage.PROPOSED;
        c.modality = Modality.PLANNED;
        return true;
    }

    private static void delivered(Candidate c) {
        Verb verb = c.verb;
        boolean told = verb != null && (verb.past || verb.perfect) && !verb.infinitive && verb.modal.isEmpty();
        if (!told) {
            return;
        }
        String words = words(c, Math.min(c.trigger.index, verb.phrase.index));
        boolean hands = HANDS.contains(verb.lemma()) || StageWords.DELIVERIES.contains(c.frame.trigger());
        if (hands && (c.stage.equals(Stage.COMPLETED) || c.stage.equals(Stage.SIGNED))) {
            String all = subject(c, verb) + words;
            if (WHOLLY.finds(all)) {
                c.stage = Stage.COMPLETED;
            } else if (PARTLY.finds(all)) {
                c.stage = Stage.ACTIVE;
            } else if (HANDED.contains(c.frame.trigger()) && c.frame.object() == null && !c.things.isEmpty()) {
                c.stage = Stage.COMPLETED;
            }
        } else if (c.stage.equals(Stage.SIGNED) && IN_HAND.finds(rest(c))) {
            c.stage = Stage.COMPLETED;
        }
    }

    /** "Has trained since 2015", "has had troops there for six months". */
    private static boolean lasts(Candidate c) {
        Verb verb = c.verb;
        return verb != null
                && verb.perfect
                && !verb.past
                && verb.modal.isEmpty()
                && c.stage.equals(Stage.COMPLETED)
                && LASTING.contains(c.type)
                && SINCE.finds(c.clauses.lower());
    }

    /** The words of the subject of a passive: "the first six were delivered". */
    private static String subject(Candidate c, Verb verb) {
        StringBuilder words = new StringBuilder();
        for (Phrase phrase : c.clauses.grammar.subject(verb.phrase)) {
            words.append(phrase.text()).append(' ');
        }
        return words.toString();
    }

    /** The words from a phrase to where another clause begins. */
    private static String words(Candidate c, int from) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < c.clauses.phrases.size(); i++) {
            Phrase phrase = c.clauses.phrases.get(i);
            if (phrase.word().equals(";") || Coordinates.opens(c.clauses, i)) {
                break;
            }
            words.append(words.length() == 0 ? "" : " ").append(phrase.text());
        }
        return words.toString();
    }

    /** All that follows the word of the tie in its sentence. */
    private static String rest(Candidate c) {
        StringBuilder words = new StringBuilder();
        for (Phrase phrase : c.clauses.phrases.subList(c.trigger.index, c.clauses.phrases.size())) {
            words.append(words.length() == 0 ? "" : " ").append(phrase.text());
        }
        return words.toString();
    }
}
