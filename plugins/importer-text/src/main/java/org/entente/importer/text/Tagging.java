package org.entente.importer.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which sentences of a text can tell of something, and their tokens, some sentences at a time. Of one text, for one thread. */
final class Tagging {

    /** How many sentences are tagged at once. */
    private static final int BATCH = 32;

    private final String text;
    private final List<Sentences.Sentence> sentences;
    private final List<List<Mention>> mentions;
    private final Tools tools;
    private final Tagger tagger;

    /** Of the sentences from the first on: which pass, and the tokens of those. */
    private int first;

    private final BitSet passing = new BitSet(BATCH);
    private List<List<Token>> tokens = List.of();

    /** The sentence that was asked for last though it does not pass or lies before, and its tokens. */
    private int asked = -1;

    private List<Token> answer = List.of();

    /** @param mentions the names in each sentence */
    Tagging(String text, List<Sentences.Sentence> sentences, List<List<Mention>> mentions, Tools tools, Tagger tagger) {
        this.text = text;
        this.sentences = sentences;
        this.mentions = mentions;
        this.tools = tools;
        this.tagger = tagger;
        this.first = -BATCH;
    }

    /** Whether a sentence can tell of a tie, a figure or a capability. */
    boolean passes(int i) {
        if (i < first || i >= first + BATCH) {
            read(i);
        }
        return passing.get(i - first);
    }

    /** The tokens of a sentence, whether it passes or not. */
    List<Token> tokens(int i) {
        if (i >= first && i < first + BATCH && passing.get(i - first)) {
            return tokens.get(passing.get(0, i - first).cardinality());
        }
        if (i != asked) {
            asked = i;
            answer = tagger.tokens(text, sentences.subList(i, i + 1), mentions.subList(i, i + 1))
                    .get(0);
        }
        return answer;
    }

    private void read(int from) {
        first = from;
        passing.clear();
        List<Sentences.Sentence> passed = new ArrayList<>();
        List<List<Mention>> named = new ArrayList<>();
        for (int i = from; i < Math.min(from + BATCH, sentences.size()); i++) {
            Sentences.Sentence sentence = sentences.get(i);
            if (Prefilter.passes(text, sentence.start(), sentence.end(), mentions.get(i), tools.book())
                    || tools.capabilities().passes(text, sentence.start(), sentence.end(), mentions.get(i))) {
                passing.set(i - from);
                passed.add(sentence);
                named.add(mentions.get(i));
            }
        }
        tokens = tagger.tokens(text, passed, named);
    }
}
