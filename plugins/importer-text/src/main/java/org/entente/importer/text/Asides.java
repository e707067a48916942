package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The parts of a sentence that tell of something else than its main clause: relative clauses, clauses of time and reason, what is put
 * between commas.
 */
final class Asides {

    /**
     * A part of a sentence, as offsets.
     *
     * @param relative whether it tells more of a noun, and so no other act
     */
    record Aside(int start, int end, boolean relative) {

        boolean holds(int at) {
            return at >= start && at < end;
        }
    }

    private static final Set<String> RELATIVES = Set.of("which", "who", "whom", "whose");

    /** What begins a clause of time, reason or contrast. */
    private static final Set<String> CLAUSES = Set.of(
            "when",
            "where",
            "while",
            "whereas",
            "after",
            "before",
            "since",
            "because",
            "although",
            "though",
            "until",
            "once",
            "as");

    private static final Set<String> COMPARING = Set.of("unlike", "like", "compared");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "its", "their", "one");

    private final List<Aside> found = new ArrayList<>();
    private final Clauses clauses;

    private Asides(Clauses clauses) {
        this.clauses = clauses;
    }

    /** The asides of a sentence, the outer before the inner. */
    static List<Aside> of(Clauses clauses) {
        Asides asides = new Asides(clauses);
        for (int i = 0; i < clauses.phrases.size(); i++) {
            asides.from(i);
        }
        return asides.found;
    }

    /** The innermost aside in which an offset lies, or -1 for the main clause. */
    static int at(List<Aside> asides, int offset) {
        int inner = -1;
        for (int i = 0; i < asides.size(); i++) {
            inner = asides.get(i).holds(offset) ? i : inner;
        }
        return inner;
    }

    private void from(int i) {
        Phrase phrase = clauses.phrases.get(i);
        String word = phrase.word();
        Phrase before = i == 0 ? null : clauses.phrases.get(i - 1);
        boolean comma = before != null && before.word().equals(",");
        boolean that = word.equals("that") && phrase.tokens.size() == 1 && before != null && before.noun();
        if (RELATIVES.contains(word) || that) {
            boolean led = before != null && before.sort == Phrase.Sort.PREPOSITION;
            boolean set =
                    comma || led && i > 1 && clauses.phrases.get(i - 2).word().equals(",");
            add(led ? before : phrase, end(i, set), true);
        } else if (CLAUSES.contains(word) && !phrase.noun() && !timed(i + 1) && told(i)) {
            add(phrase, end(i, true), false);
        } else if (COMPARING.contains(word) || comma && phrase.noun() && ARTICLES.contains(word)) {
            int end = stop(i);
            boolean closed = end < clauses.phrases.size()
                    && clauses.phrases.get(end).word().equals(",");
            if (closed && !told(i)) {
                add(phrase, end, true);
            }
        }
    }

    private void add(Phrase from, int end, boolean relative) {
        Phrase last = clauses.phrases.get(Math.min(end, clauses.phrases.size()) - 1);
        found.add(new Aside(from.start(), last.end(), relative));
    }

    /** Whether a verb with a subject of its own follows before the next comma. */
    private boolean told(int from) {
        for (int i = from + 1; i < stop(from); i++) {
            Verb verb = clauses.grammar.verb(clauses.phrases.get(i));
            if (verb != null && !verb.reduced) {
                return true;
            }
        }
        return false;
    }

    /** "Since Tuesday", "after 2019". */
    private boolean timed(int i) {
        Token head = i < clauses.phrases.size() ? clauses.phrases.get(i).head() : null;
        return head != null && (head.number() || head.is("this") || Clausal.TIMES.contains(head.lemma()));
    }

    private int stop(int from) {
        for (int i = from + 1; i < clauses.phrases.size(); i++) {
            String word = clauses.phrases.get(i).word();
            if (word.equals(",") || word.equals(";") || word.equals(".")) {
                return i;
            }
        }
        return clauses.phrases.size();
    }

    /** Where a clause ends: at the next comma, or where after its own verb that of the main clause follows. */
    private int end(int from, boolean set) {
        int stop = stop(from);
        boolean own = false;
        for (int i = from; i < stop && !set; i++) {
            Verb verb = clauses.grammar.verb(clauses.phrases.get(i));
            boolean and = i > 0 && clauses.phrases.get(i - 1).sort == Phrase.Sort.CONJUNCTION;
            // "Which Australia imposed": the tagger takes it for a participle.
            boolean taken = verb != null
                    && !own
                    && verb.main.tag().equals("VBN")
                    && i > from + 1
                    && clauses.phrases.get(i - 1).noun();
            if (verb != null && (!verb.reduced || taken)) {
                if (own && !and) {
                    return i;
                }
                own = true;
            }
        }
        return stop;
    }
}
