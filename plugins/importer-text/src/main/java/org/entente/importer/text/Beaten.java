package org.entente.importer.text;

import java.util.List;
import java.util.Set;

/** Tells what somebody else was chosen over: "chose the Heron over the Crane", "ahead of a bid from Acme", "preferred it to the Crane". */
final class Beaten {

    private static final Set<String> CHOOSES = Vocabulary.words(
            "choose select pick prefer favour favor opt buy order purchase go settle plump decide procure acquire");

    private static final Set<String> PREFERS = Set.of("prefer");

    /** First words of what sets one before another; of two words the second follows. */
    private static final Set<String> FIRST = Set.of("ahead", "in preference", "preference");

    private Beaten() {}

    /** Whether a noun phrase stands behind words by which another was preferred to it. */
    static boolean is(Clauses clauses, Phrase noun) {
        List<Phrase> phrases = clauses.phrases;
        if (spared(phrases, noun.index)) {
            return true;
        }
        boolean behind = false;
        boolean to = false;
        for (int i = noun.index - 1; i >= 0; i--) {
            Phrase phrase = phrases.get(i);
            Verb verb = clauses.grammar.verb(phrase);
            if (verb != null && !verb.infinitive && verb.reduced && verb.passive && !behind) {
                continue;
            }
            if (phrase.verb()) {
                return verb != null
                        && (behind && CHOOSES.contains(verb.lemma()) || to && PREFERS.contains(verb.lemma()));
            }
            if (phrase.sort == Phrase.Sort.CLAUSE
                    || phrase.sort == Phrase.Sort.MARK
                            && !behind
                            && !phrase.word().equals(",")
                    || phrase.word().equals(";")) {
                return false;
            }
            boolean directs = phrase.sort == Phrase.Sort.PREPOSITION && NEW.contains(phrase.word());
            if (directs && !behind && !to && i + 1 < noun.index && !hangs(phrases, i)) {
                return false;
            }
            behind |= sets(phrases, i);
            to |= phrase.sort == Phrase.Sort.PREPOSITION && phrase.word().equals("to");
        }
        return false;
    }

    /** "To all but Chile", "modelled on one with Chile": excepted, or party to another. */
    private static boolean spared(List<Phrase> phrases, int i) {
        boolean excepted = i > 1
                && phrases.get(i - 1).word().equals("but")
                && EVERYBODY.contains(phrases.get(i - 2).head().lower());
        boolean model = i > 3
                && phrases.get(i - 1).sort == Phrase.Sort.PREPOSITION
                && ONES.contains(phrases.get(i - 2).text())
                && phrases.get(i - 3).sort == Phrase.Sort.PREPOSITION
                && phrases.get(i - 4).tokens.stream().anyMatch(t -> MODELS.contains(t.lower()));
        return excepted || model;
    }

    private static final Set<String> EVERYBODY = Set.of("all", "everyone", "everybody", "none", "anyone", "nobody");

    private static final Set<String> ONES = Set.of("one", "that", "those", "ones");

    private static final Set<String> MODELS =
            Vocabulary.words("modelled modeled patterned based similar akin comparable identical");

    /** Prepositions that begin something else of the verb. */
    private static final Set<String> NEW = Set.of("in", "for", "under", "with", "at", "after", "during", "on");

    /** "Offers from Chile for", "a bid in": what hangs on the bid that lost. */
    private static boolean hangs(List<Phrase> phrases, int i) {
        return i > 0
                && phrases.get(i - 1).noun()
                && BIDS.contains(phrases.get(i - 1).head().lemma());
    }

    private static final Set<String> BIDS = Set.of("bid", "offer", "proposal", "tender");

    /** Whether a preposition sets what stands before it above what follows: not "over 40 tanks", "over the weekend". */
    private static boolean sets(List<Phrase> phrases, int i) {
        Phrase phrase = phrases.get(i);
        Phrase next = i + 1 < phrases.size() ? phrases.get(i + 1) : phrase;
        if (phrase.word().equals("over") && !phrase.noun()) {
            // "Took over the ships": the particle of its verb, but "was chosen over".
            boolean particle = i > 0
                    && phrases.get(i - 1).verb()
                    && !phrases.get(i - 1).head().tag().equals("VBN");
            return !particle
                    && next.noun()
                    && !Grammar.temporal(next)
                    && !next.tokens.get(0).number();
        }
        boolean of = next.word().equals("of") || next.word().equals("to");
        return FIRST.contains(phrase.text()) && of || phrase.text().startsWith("ahead of");
    }
}
