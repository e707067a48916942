package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A phrase of a sentence: its tokens and, of a noun phrase, what it stands for. Filled by {@link Phraser}. */
final class Phrase {

    /** The sort of a phrase. */
    enum Sort {
        NOUN,
        VERB,
        PREPOSITION,
        CLAUSE,
        CONJUNCTION,
        MARK,
        OTHER
    }

    final Sort sort;
    final int index;

    /** Its tokens, of which none comes or goes. */
    final List<Token> tokens;

    /** Asked for again and again. */
    private final Token head;

    private @Nullable String text;

    /** The actors for whom a noun phrase stands ("Turkish officials", "Baykar"). */
    final List<Party> actors = new ArrayList<>();

    /** The actors named before the head that are not meant by it ("Japan's evaluation", "Turkish drones"). */
    final List<Party> before = new ArrayList<>();

    /** The systems named. */
    final List<Mention> systems = new ArrayList<>();

    /** Whether it is equipment. */
    boolean thing;

    /** Whether its actors come from an anaphor that stands for two sides. */
    boolean both;

    Phrase(Sort sort, int index, List<Token> tokens) {
        this.sort = sort;
        this.index = index;
        this.tokens = tokens;
        this.head = head(tokens);
    }

    boolean noun() {
        return sort == Sort.NOUN;
    }

    boolean verb() {
        return sort == Sort.VERB;
    }

    int start() {
        return tokens.get(0).start();
    }

    int end() {
        return tokens.get(tokens.size() - 1).end();
    }

    /** The last noun, name or number; the last token where there is none. */
    Token head() {
        return head;
    }

    private static Token head(List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.noun() || token.mention() != null) {
                return token;
            }
        }
        return tokens.get(tokens.size() - 1);
    }

    /** The first word in lower case: of a preposition the preposition. */
    String word() {
        return tokens.get(0).lower();
    }

    boolean has(String word) {
        for (Token token : tokens) {
            if (token.is(word)) {
                return true;
            }
        }
        return false;
    }

    /** A token with this lemma, or null. */
    @Nullable
    Token withLemma(String lemma) {
        for (Token token : tokens) {
            if (token.lemma().equals(lemma)) {
                return token;
            }
        }
        return null;
    }

    /** Its words in lower case with single spaces. */
    String text() {
        String known = text;
        if (known == null) {
            known = tokens.size() == 1
                    ? word()
                    : tokens.stream().map(Token::lower).collect(Collectors.joining(" "));
            text = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return sort + "[" + text() + "]";
    }

    /** The words of some phrases, each phrase with a blank behind. */
    static String words(List<Phrase> phrases) {
        StringBuilder text = new StringBuilder();
        phrases.forEach(phrase -> text.append(phrase.text()).append(' '));
        return text.toString();
    }
}
