package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whom a noun phrase means by what hangs on it: "firms such as Acme", "the government of Chile". */
final class Designated {

    /** Nouns between "with" and who helps: "with the help of". */
    private static final Set<String> HELP = Set.of(
            "help",
            "support",
            "assistance",
            "participation",
            "backing",
            "involvement",
            "cooperation",
            "licence",
            "license",
            "benefit",
            "use",
            "account",
            "behalf",
            "need");

    private static final Set<String> EACH =
            Set.of("each", "both", "either", "neither", "one", "all", "members", "forces");

    /** What opens a list of some of those that were counted. */
    private static final Set<String> OPENING = Set.of("among", "them", "including", "namely", "notably");

    private Designated() {}

    /** The actors of a phrase, or those that follow and say whom exactly it means: "firms such as A and B", "a university, C". */
    static List<Party> listed(Clauses clauses, Phrase phrase) {
        if (phrase.head().mention() != null) {
            return phrase.actors;
        }
        for (Grammar.Filled filled : clauses.grammar.after(phrase)) {
            if (filled.slot().equals("as")
                    || filled.slot().equals("like") && several(phrase)
                    || filled.slot().equals("including")) {
                List<Party> named = new ArrayList<>();
                filled.phrases().forEach(p -> named.addAll(p.actors));
                if (!named.isEmpty()) {
                    return named;
                }
            }
        }
        if (phrase.actors.isEmpty()
                && phrase.head().tag().startsWith("NN")
                && Vocabulary.REPRESENTATIVES.contains(phrase.head().lemma())) {
            List<Party> named = afterMark(clauses, phrase);
            if (!named.isEmpty()) {
                return named;
            }
        }
        if (phrase.actors.size() == 1
                && phrase.index + 2 < clauses.phrases.size()
                && clauses.phrases.get(phrase.index + 1).word().equals(",")) {
            Phrase next = clauses.phrases.get(phrase.index + 2);
            Mention mention = next.noun() ? next.head().mention() : null;
            if (mention != null
                    && mention.actor() != null
                    && !mention.country()
                    && next.actors.size() == 1
                    && (mention.actor().country() == null
                            || phrase.actors
                                    .get(0)
                                    .principal()
                                    .equals(mention.actor().country()))) {
                return next.actors;
            }
        }
        return phrase.actors;
    }

    /** "States like Chile": some of them; "a state like Chile" and "boats like Chile" only compare. */
    private static boolean several(Phrase phrase) {
        return !phrase.thing && phrase.head().tag().endsWith("S");
    }

    /** "Three countries: A, B and C", "its neighbours (A and B)", "nine states, among them A and B". */
    private static List<Party> afterMark(Clauses clauses, Phrase phrase) {
        int i = phrase.index + 1;
        if (i + 1 >= clauses.phrases.size()
                || clauses.phrases.get(i).sort != Phrase.Sort.MARK
                || !":,(-".contains(clauses.phrases.get(i).word())) {
            return List.of();
        }
        int first = i + 1;
        while (first < clauses.phrases.size() - 1
                && OPENING.contains(clauses.phrases.get(first).word())) {
            first++;
        }
        if (!clauses.phrases.get(first).noun()) {
            return List.of();
        }
        List<Party> named = new ArrayList<>();
        clauses.grammar.chain(first, false).forEach(p -> {
            if (!p.thing) {
                named.addAll(p.actors);
            }
        });
        return named;
    }

    /** "His Serbian colleague Jan Novak": an office, and who holds it, at the end of a phrase. */
    static boolean holder(List<Token> tokens, int at) {
        int i = at;
        while (i > 0 && tokens.get(i).tag().equals("NNP") && tokens.get(i).mention() == null && at - i < 5) {
            if (OFFICES.contains(tokens.get(i).lower()) && i < at) {
                return true;
            }
            i--;
        }
        return i < at
                && i > 0
                && tokens.get(i).mention() == null
                && OFFICES.contains(tokens.get(i).lemma());
    }

    private static final Set<String> OFFICES =
            Vocabulary.words("colleague counterpart minister president premier ambassador"
                    + " general admiral commander chief secretary spokesman spokeswoman official envoy leader king prince sheikh emir"
                    + " chairman director head");

    /** "Thousands of Norwegian soldiers": who is counted is meant. */
    private static boolean many(Phrase phrase) {
        return phrase.head().number() || COUNTS.contains(phrase.head().lower());
    }

    private static final Set<String> COUNTS = Vocabulary.words(
            "dozens scores tens hundreds thousands number handful couple majority most many some several batch");

    /** Who speaks for what he heads, and for its state. */
    private static final Set<String> SPEAKING = Vocabulary.words(
            "secretary head chief director chairman chairwoman chair deputy commander speaker army government");

    /** "The government of Japan", "the leaders of both countries". */
    static List<Party> of(Grammar grammar, Phrase phrase) {
        if (!HELP.contains(phrase.head().lemma())
                && !EACH.contains(phrase.head().lower())
                && !phrase.head().tag().equals("NNP")
                && !many(phrase)
                && !Vocabulary.REPRESENTATIVES.contains(phrase.head().lemma())
                && !Vocabulary.REPRESENTATIVES.contains(phrase.head().lower())) {
            return List.of();
        }
        List<Party> actors = new ArrayList<>();
        for (Grammar.Filled filled : grammar.after(phrase)) {
            if (filled.slot().equals("of") || filled.slot().equals("from")) {
                filled.phrases().forEach(p -> actors.addAll(p.actors));
                Phrase owner = filled.phrases().get(0);
                if (actors.isEmpty() && SPEAKING.contains(phrase.head().lemma()) && !owner.thing) {
                    // "The secretary of Chile's Security Council": of the state whose council it is.
                    owner.before.stream().filter(p -> !p.alliance()).forEach(actors::add);
                }
            }
            if (!actors.isEmpty() || !filled.slot().equals("of")) {
                break;
            }
        }
        return actors;
    }
}
