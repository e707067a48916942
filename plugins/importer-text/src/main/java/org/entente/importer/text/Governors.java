package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** What stands above the words of a tie and says how real it is: verbs and nouns on which it hangs, talks, denials. */
final class Governors {

    /** Nouns of talks. */
    static final Set<String> TALKS = Set.of("talks", "talk", "negotiation", "discussion", "consultation");

    private static final Set<String> LETTERS =
            Set.of("letter", "memorandum", "memoranda", "declaration", "statement", "expression");

    /** What leads from talks to their matter. */
    private static final Set<String> ABOUT =
            Set.of("on", "over", "about", "for", "regarding", "concerning", "to", "towards", "aimed", "of", "around");

    private static final Finder UNRATIFIED =
            Finder.of("\\b(?:await\\w*|pending|yet to|subject to|before|requires?|needs?|submitted|sent|must|still)\\b"
                    + "(?: [\\w']+){0,6} (?:ratif\\w+|signature|signing|parliamentary approval|(?:be )?approved by)");

    /** "Was not ready for signature either". */
    private static final Finder UNREADY =
            Finder.of("\\b(?:not|n't) (?:\\w+ )?ready (?:for (?:signature|signing)|to (?:be signed|sign))\\b"
                    + "|\\b(?:is|are|was|were|remains?) (?:still )?(?:under|in) negotiations?\\b");

    private static final Finder NEARLY = Finder.of(
            "\\b(?:close|closer|near) to (?:a |an |the )?(?:\\w+ing|deal|agreement|contract)\\b"
                    + "|\\bon the verge of|\\bin the (?:final|last|closing) stages?\\b"
                    + "|\\b(?:near|nears|neared|nearing|approach\\w*) (?:a |the )?(?:completion|conclusion|signature|deal|agreement|final)");

    private static final Finder DRAFTS = Finder.of(
            "\\b(?:is|are|was|were|been) (?:\\w+ly |still |also )?(?:finali[sz]ing|drafting|working on|negotiating)\\b");

    private Governors() {}

    /** The verb that governs an infinitive or participle: the one before it, of several infinitives in a row the one before them. */
    static @Nullable Verb above(Candidate c, Verb verb) {
        boolean joined = false;
        for (int i = verb.phrase.index - 1; i >= 0; i--) {
            Phrase phrase = c.clauses.phrases.get(i);
            joined |= phrase.sort == Phrase.Sort.CONJUNCTION || phrase.word().equals(",");
            Verb before = c.clauses.grammar.verb(phrase);
            if (before != null && joined && verb.infinitive && before.infinitive) {
                joined = false;
                continue;
            }
            if (before != null) {
                return StageWords.REPORTING.contains(before.lemma()) ? null : before;
            }
        }
        return null;
    }

    /** The verb that has somebody do or something done: "let Acme ship", "offered to have the jet assembled"; or null. */
    static @Nullable Verb causing(Candidate c, Verb verb) {
        int at = verb.phrase.index;
        // "To have it built and maintained": what holds of the first holds of the second.
        while (at > 2
                && c.clauses.phrases.get(at - 1).sort == Phrase.Sort.CONJUNCTION
                && c.clauses.phrases.get(at - 2).verb()
                && c.clauses.phrases.get(at - 2).head().tag().equals(verb.main.tag())) {
            at -= 2;
        }
        boolean bare =
                verb.phrase.tokens.get(0) == verb.main && !verb.main.tag().equals("VBG");
        if (!bare || at < 2 || !c.clauses.phrases.get(at - 1).noun()) {
            return null;
        }
        Verb above = c.clauses.grammar.verb(c.clauses.phrases.get(at - 2));
        if (above == null) {
            return null;
        }
        boolean done = verb.main.tag().equals("VBN") || verb.main.tag().equals("VBD");
        return done && HAS_DONE.contains(above.lemma()) || !done && LETS.contains(above.lemma()) ? above : null;
    }

    private static final Set<String> HAS_DONE = Set.of("have", "get", "see");

    private static final Set<String> LETS = Set.of("let", "help", "make", "have");

    /** The verb with a modal of which somebody's doing is the object, or null: "the deal would see Peru sell". */
    static @Nullable Verb seen(Candidate c, Verb verb) {
        int at = verb.phrase.index - 1;
        boolean bare = verb.phrase.tokens.get(0) == verb.main
                && (verb.main.tag().equals("VB") || verb.main.tag().equals("VBP"));
        if (!bare || at < 1 || !c.clauses.phrases.get(at).noun()) {
            return null;
        }
        for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
            Verb before = c.clauses.grammar.verb(c.clauses.phrases.get(i));
            if (before != null) {
                return SEES.contains(before.lemma()) && !before.modal.isEmpty() ? before : null;
            }
        }
        return null;
    }

    private static final Set<String> SEES = Set.of("see", "have", "let", "make", "help");

    /** The noun on which an infinitive hangs: "intention to strengthen". */
    static @Nullable Phrase nounAbove(Candidate c, Verb verb) {
        for (int i = verb.phrase.index - 1; i >= Math.max(0, verb.phrase.index - 5); i--) {
            Phrase phrase = c.clauses.phrases.get(i);
            if (phrase.noun()) {
                Phrase letter = letter(c, phrase);
                if (letter != null) {
                    return letter;
                }
                String lemma = phrase.head().lemma();
                if (StageWords.INTENTIONS.contains(lemma)
                        || StageWords.POSSIBILITIES.contains(lemma)
                        || StageWords.REQUESTS.contains(lemma)
                        || StageWords.DEALS.contains(lemma)) {
                    return phrase;
                }
            }
            boolean aside = phrase.word().equals("(") || phrase.word().equals(")");
            if (phrase.verb() || phrase.sort == Phrase.Sort.MARK && !aside) {
                return null;
            }
        }
        return null;
    }

    /** The letter of a "letter of intent", which is a form and no intention; null where there is none. */
    private static @Nullable Phrase letter(Candidate c, Phrase intent) {
        if (intent.index < 2 || !c.clauses.phrases.get(intent.index - 1).word().equals("of")) {
            return null;
        }
        Phrase before = c.clauses.phrases.get(intent.index - 2);
        return before.noun() && LETTERS.contains(before.head().lemma()) ? before : null;
    }

    /** The noun on which a noun hangs by a preposition: "plans for the purchase". */
    static @Nullable Phrase hangsOn(Candidate c, Phrase noun) {
        if (noun.index >= 2
                && c.clauses.phrases.get(noun.index - 1).sort == Phrase.Sort.PREPOSITION
                && c.clauses.phrases.get(noun.index - 2).noun()) {
            Phrase above = c.clauses.phrases.get(noun.index - 2);
            Phrase letter = letter(c, above);
            return letter == null ? above : letter;
        }
        return null;
    }

    /** The talks that are about this tie: "in talks with Paris to acquire", "negotiations on the sale"; or null. */
    static @Nullable Phrase talks(Candidate c) {
        boolean infinitive = c.trigger.verb()
                && c.verb != null
                && (c.verb.infinitive || c.verb.main.tag().equals("VBG"));
        if (c.trigger.verb() && !infinitive) {
            return null;
        }
        boolean about = infinitive && c.verb != null && c.verb.infinitive;
        for (int i = c.trigger.index - 1; i >= Math.max(0, c.trigger.index - 9); i--) {
            Phrase phrase = c.clauses.phrases.get(i);
            if (phrase.noun() && TALKS.contains(phrase.head().lemma())) {
                return about ? phrase : null;
            }
            boolean aimed = phrase.verb() && phrase.has("aimed");
            if (phrase.verb() && !aimed || phrase.sort == Phrase.Sort.MARK || phrase.sort == Phrase.Sort.CLAUSE) {
                return null;
            }
            about |= aimed || phrase.sort == Phrase.Sort.PREPOSITION && ABOUT.contains(phrase.word());
        }
        return null;
    }

    /** Whether it is told as all but agreed: "close to signing", "nearing completion". */
    static boolean nearlyDone(Candidate c) {
        if (!c.type.equals(TieType.TRANSFER)
                && !c.type.equals(TieType.AGREEMENT)
                && !c.type.equals(TieType.PRODUCTION)
                && !c.type.equals(TieType.DEVELOPMENT)) {
            return false;
        }
        String words = c.clauses.lower();
        return NEARLY.finds(words) || c.frame.noun() && DRAFTS.finds(words);
    }

    /** Whether an agreement still has to be ratified. */
    static boolean unratified(Candidate c) {
        return (c.verb == null
                        || !StageWords.SIGNS.contains(c.verb.lemma())
                        || c.verb.lemma().equals("ratify"))
                && UNRATIFIED.finds(c.clauses.lower());
    }

    /** Whether a form is told as not ready, or as negotiated still. */
    static boolean unready(Candidate c) {
        return c.trigger.noun()
                && (c.type.equals(TieType.AGREEMENT)
                        || StageWords.DEALS.contains(c.trigger.head().lemma()))
                && UNREADY.finds(c.clauses.lower());
    }

    /** Whether a verb ends what it governs, alone or with its particle. */
    static boolean ends(Candidate c, Verb verb) {
        return ends(c.clauses, verb);
    }

    /** Whether a verb ends what it governs, alone or with its particle. */
    static boolean ends(Clauses clauses, Verb verb) {
        int next = verb.phrase.index + 1;
        String particle =
                next < clauses.phrases.size() ? clauses.phrases.get(next).word() : "";
        boolean up = verb.lemma().equals("end") && (particle.equals("up") || verb.phrase.has("up"));
        if (!up && StageWords.ENDS.contains(verb.lemma()) || Endings.puts(clauses, verb)) {
            return true;
        }
        String last = verb.phrase.tokens.get(verb.phrase.tokens.size() - 1).lower();
        // "Walked away with the order": he has it.
        List<Grammar.Filled> after = clauses.grammar.after(verb.phrase);
        if (verb.lemma().equals("walk")
                && !after.isEmpty()
                && after.get(0).slot().equals("with")) {
            return false;
        }
        return StageWords.ENDS_WITH_PARTICLE.contains(verb.lemma() + "-" + particle)
                || StageWords.ENDS_WITH_PARTICLE.contains(verb.lemma() + "-" + last);
    }

    /** "The plan to buy them has been abandoned": what the noun above was for came to its end with it. */
    static boolean dropped(Candidate c, @Nullable Phrase noun) {
        Verb verb = noun == null ? null : c.clauses.grammar.governor(noun);
        return verb != null
                && verb.phrase != c.trigger
                && verb.passive
                && !verb.negated
                && verb.modal.isEmpty()
                && !verb.beTo()
                && c.clauses.grammar.isSubject(verb, noun)
                && ends(c, verb);
    }

    /** "No longer": what was so has ended. */
    static boolean noLonger(Candidate c, Verb verb) {
        return verb.phrase.has("longer") && verb.phrase.has("no")
                || verb.phrase.index > 0
                        && c.clauses.phrases.get(verb.phrase.index - 1).text().endsWith("no longer")
                || verb.lemma().equals("be")
                        && c.clauses.words(verb.phrase.index + 1).startsWith("no longer ");
    }

    /** "Has yet to sign", "had not yet concluded". */
    static boolean notYet(Verb verb) {
        String words = verb.phrase.text();
        return words.contains("yet to") || words.contains("not yet") || words.contains("n't yet");
    }

    /** Whether a verb says of an instrument that nobody has come to it: "is yet to be signed", "will sign", "has not been placed". */
    static boolean unsigned(Clauses clauses, Verb verb) {
        Phrase before = verb.phrase.index == 0 ? null : clauses.phrases.get(verb.phrase.index - 1);
        Verb above = before != null && before.verb() ? clauses.grammar.verb(before) : null;
        boolean due =
                StageWords.PLANS.contains(verb.lemma()) || verb.chain.stream().anyMatch(StageWords.PLANS::contains);
        boolean coming = StageWords.FORMS.contains(verb.lemma()) || StageWords.FOLLOWS.contains(verb.lemma());
        return due
                || coming
                        && (verb.negated
                                || notYet(verb)
                                || !verb.modal.isEmpty()
                                || verb.beTo()
                                || verb.infinitive
                                        && (before != null && before.text().endsWith("yet") || above != null));
    }

    /** Whether what hangs on a noun is somebody's intention, to which nobody has bound himself. */
    static boolean intended(Candidate c, Phrase noun) {
        return StageWords.INTENTIONS.contains(noun.head().lemma()) && !Reversals.bound(c, noun);
    }

    /** "Expects them to sign a memorandum": whether the signing of a form is somebody's plan or wish. */
    static boolean awaited(Candidate c, Phrase form) {
        boolean deal = StageWords.DEALS.contains(form.head().lemma());
        Verb signs = deal ? c.clauses.grammar.governor(form) : null;
        Verb over = signs == null || !signs.infinitive ? null : above(c, signs);
        return over != null && !over.past && !over.perfect && StageWords.PLANS.contains(over.lemma());
    }

    /** Whether a form is still to come: "with a contract to follow", "an order expected in May". */
    static boolean coming(Clauses clauses, Phrase form) {
        int next = form.index + 1;
        Verb verb = next < clauses.phrases.size() ? clauses.grammar.verb(clauses.phrases.get(next)) : null;
        if (verb == null) {
            return false;
        }
        boolean follows = StageWords.FORMS.contains(verb.lemma()) || StageWords.FOLLOWS.contains(verb.lemma());
        boolean awaited = verb.passive
                && (verb.lemma().equals("expect")
                        || verb.lemma().equals("plan")
                        || verb.lemma().equals("schedule")
                        || verb.lemma().equals("anticipate")
                        || verb.lemma().equals("slate"));
        return verb.infinitive && follows || verb.reduced && awaited;
    }

    /** Whether the instrument that a tie's words name is said to have run out: "the contract that … signed has lapsed". */
    static boolean lapsed(Candidate c) {
        Phrase form = c.trigger.noun() ? c.trigger : antecedent(c);
        if (form == null
                || !StageWords.DEALS.contains(form.head().lemma())
                        && !StageWords.REQUESTS.contains(form.head().lemma())
                        && !StageWords.INTENTIONS.contains(form.head().lemma())) {
            return false;
        }
        for (int i = c.trigger.index + 1; i < c.clauses.phrases.size(); i++) {
            Phrase phrase = c.clauses.phrases.get(i);
            Verb verb = c.clauses.grammar.verb(phrase);
            if (verb != null && verb.reduced && verb.passive) {
                continue;
            }
            if (verb != null) {
                boolean real = verb.modal.isEmpty() && !verb.negated && !verb.reduced && !verb.beTo();
                return real
                        && (StageWords.LAPSES.contains(verb.lemma())
                                || verb.passive && StageWords.ENDS.contains(verb.lemma()));
            }
            boolean listed = phrase.sort == Phrase.Sort.CONJUNCTION
                    && i + 1 < c.clauses.phrases.size()
                    && !c.clauses.phrases.get(i + 1).actors.isEmpty();
            if (!phrase.noun() && phrase.sort != Phrase.Sort.PREPOSITION && !listed) {
                return false;
            }
        }
        return false;
    }

    /** What stands before a verb that hangs on it, or null: "the contract that A signed", "a plan to buy". */
    static @Nullable Phrase antecedent(Candidate c) {
        Verb verb = c.clauses.grammar.verb(c.trigger);
        if (verb != null && verb.infinitive) {
            return nounAbove(c, verb);
        }
        return c.clauses.grammar.after(c.trigger).stream()
                .filter(f -> f.slot().equals("obj"))
                .flatMap(f -> f.phrases().stream())
                .filter(p -> p.index < c.trigger.index)
                .findFirst()
                .orElse(null);
    }

    /** "Exercised an option to buy": what was possible is ordered. */
    static boolean exercised(Candidate c, Phrase noun) {
        Verb governor = noun.head().is("option") ? c.clauses.grammar.governor(noun) : null;
        return governor != null && StageWords.EXERCISES.contains(governor.lemma()) && governor.modal.isEmpty();
    }
}
