package org.entente.importer.text;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.postag.TagDictionary;
import org.jspecify.annotations.Nullable;

/** Gives words their Penn tags, with the features of OpenNLP's {@code DefaultPOSContextGenerator}. Immutable. */
final class WordTags {

    private static final int AFFIX = 4;
    private static final Spelling DEFAULT = Spelling.of("default");
    private static final Spelling WORD = Spelling.of("w=");
    private static final Spelling SUFFIX = Spelling.of("suf=");
    private static final Spelling PREFIX = Spelling.of("pre=");
    private static final Spelling HYPHEN = Spelling.of("h");
    private static final Spelling CAPITAL = Spelling.of("c");
    private static final Spelling DIGIT = Spelling.of("d");
    private static final Spelling BEFORE = Spelling.of("p=");
    private static final Spelling TWO_BEFORE = Spelling.of("pp=");
    private static final Spelling AFTER = Spelling.of("n=");
    private static final Spelling TWO_AFTER = Spelling.of("nn=");
    private static final Spelling BEGIN = Spelling.of("*SB*");
    private static final Spelling END = Spelling.of("*SE*");

    private final Weights weights;
    private final TagDictionary dictionary;
    private final Beam beam;
    private final Spelling[] last;
    private final Spelling[] lastButOne;
    private final Spelling[] comma;

    WordTags(Weights weights, TagDictionary dictionary, int beam) {
        this.weights = weights;
        this.dictionary = dictionary;
        this.beam = new Beam(beam, weights.labels().size());
        this.last = spelt("t=");
        this.lastButOne = spelt("t2=");
        this.comma = spelt(",");
    }

    private Spelling[] spelt(String lead) {
        return weights.labels().stream().map(l -> Spelling.of(lead + l)).toArray(Spelling[]::new);
    }

    String[] tag(String[] words) {
        return Arrays.stream(beam.best(new Words(words)))
                .mapToObj(weights.labels()::get)
                .toArray(String[]::new);
    }

    private final class Words implements Beam.Row {
        private final String[] words;
        private final Spelling[] spelt;
        private final boolean[] @Nullable [] possible;

        Words(String[] words) {
            this.words = words;
            this.spelt = Arrays.stream(words).map(Spelling::of).toArray(Spelling[]::new);
            this.possible = new boolean[words.length][];
            for (int i = 0; i < words.length; i++) {
                String[] tags = dictionary.getTags(words[i]);
                if (tags != null) {
                    List<String> known = List.of(tags);
                    possible[i] = new boolean[weights.labels().size()];
                    for (int label = 0; label < possible[i].length; label++) {
                        possible[i][label] = known.contains(weights.labels().get(label));
                    }
                }
            }
        }

        @Override
        public int length() {
            return words.length;
        }

        @Override
        public boolean allowed(int at, int before, int label) {
            boolean[] tags = possible[at];
            return tags == null || tags[label];
        }

        @Override
        public void place(int at, double[] sums) {
            weights.add(DEFAULT, sums);
            weights.add(WORD.then(spelt[at]), sums);
            form(words[at], sums);
            weights.add(BEFORE.then(at > 0 ? spelt[at - 1] : BEGIN), sums);
            if (at > 0) {
                weights.add(TWO_BEFORE.then(at > 1 ? spelt[at - 2] : BEGIN), sums);
            }
            int end = words.length - 1;
            weights.add(AFTER.then(at < end ? spelt[at + 1] : END), sums);
            if (at < end) {
                weights.add(TWO_AFTER.then(at + 1 < end ? spelt[at + 2] : END), sums);
            }
        }

        @Override
        public void after(int at, int before, int twoBefore, double[] sums) {
            if (before >= 0) {
                weights.add(last[before], sums);
                if (twoBefore >= 0) {
                    weights.add(lastButOne[twoBefore].then(comma[before]), sums);
                }
            }
        }

        private void form(String word, double[] sums) {
            int length = word.length();
            for (int i = 1; i <= AFFIX; i++) {
                weights.add(SUFFIX.then(Spelling.of(word, Math.max(length - i, 0), length)), sums);
            }
            for (int i = 1; i <= AFFIX; i++) {
                weights.add(PREFIX.then(Spelling.of(word, 0, Math.min(i, length))), sums);
            }
            if (word.indexOf('-') >= 0) {
                weights.add(HYPHEN, sums);
            }
            if (word.chars().anyMatch(c -> c >= 'A' && c <= 'Z')) {
                weights.add(CAPITAL, sums);
            }
            if (word.chars().anyMatch(c -> c >= '0' && c <= '9')) {
                weights.add(DIGIT, sums);
            }
        }
    }
}
