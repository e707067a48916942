package org.entente.importer.text;

import java.util.List;
import java.util.Set;

/** A sentence ready for the frames: its place, tokens, phrases and grammar. */
final class Clauses {

    final Sentences.Sentence sentence;
    final List<Token> tokens;
    final List<Phrase> phrases;
    final Grammar grammar;

    private Clauses(Sentences.Sentence sentence, List<Token> tokens, List<Phrase> phrases) {
        this.sentence = sentence;
        this.tokens = tokens;
        this.phrases = phrases;
        this.grammar = new Grammar(phrases);
    }

    /** Resolves the anaphors of a sentence and reads its grammar. */
    static Clauses of(Sentences.Sentence sentence, List<Token> tokens, Discourse discourse) {
        List<Phrase> phrases = Phraser.phrases(tokens);
        for (Phrase phrase : phrases) {
            if (phrase.noun()) {
                if (!apposed(phrases, phrase)) {
                    discourse.resolve(phrase);
                }
                discourse.hear(phrase);
            }
        }
        return new Clauses(sentence, tokens, phrases);
    }

    /** "Acme, the maker of engines, …": the second phrase says more of the first and is nobody new. */
    private static boolean apposed(List<Phrase> phrases, Phrase phrase) {
        int i = phrase.index;
        return i >= 2
                && phrase.tokens.size() > 1
                && phrases.get(i - 1).word().equals(",")
                && phrases.get(i - 2).noun()
                && !phrases.get(i - 2).actors.isEmpty();
    }

    /** Whether one of these base forms is among its words. */
    boolean any(Set<String> lemmas) {
        for (Token token : tokens) {
            if (lemmas.contains(token.lemma()) || lemmas.contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    /** Its words in lower case with single spaces. */
    String lower() {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            text.append(text.length() == 0 ? "" : " ").append(token.lower());
        }
        return text.toString();
    }
}
