package org.entente.importer.text;

import java.util.Arrays;
import opennlp.tools.postag.TagDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Gives words their Penn tags, with the features of OpenNLP's {@code DefaultPOSContextGenerator}.
 *
 * <p>What a word says by itself is kept for the words met last, since half of a text is made of few words. Safe for several
 * threads.
 */
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

    private final Weights weights;
    private final TagDictionary dictionary;
    private final Beam beam;
    private final int byDefault;
    private final int[] last;
    private final int[][] lastTwo;
    private final Known begin;
    private final Known end;
    private final Kept<Known> kept = new Kept<>(word -> known(word, sums(word, Spelling.of(word))));

    WordTags(Weights weights, TagDictionary dictionary, int beam) {
        this.weights = weights;
        this.dictionary = dictionary;
        this.beam = new Beam(beam, weights.labels().size());
        this.byDefault = weights.place(DEFAULT);
        this.last = places("t=");
        this.lastTwo =
                weights.labels().stream().map(l -> places("t2=" + l + ",")).toArray(int[][]::new);
        this.begin = known("*SB*", new double[0]);
        this.end = known("*SE*", new double[0]);
    }

    private int[] places(String lead) {
        return weights.labels().stream()
                .mapToInt(l -> weights.place(Spelling.of(lead + l)))
                .toArray();
    }

    String[] tag(String[] words) {
        return Arrays.stream(beam.best(new Words(words)))
                .mapToObj(weights.labels()::get)
                .toArray(String[]::new);
    }

    /**
     * What is known of a word wherever it stands.
     *
     * @param possible which tags it may have, null for all
     * @param sums what speaks for each
     * @param before where it stands what it says of the word behind it
     */
    private record Known(
            boolean @Nullable [] possible, double[] sums, int before, int twoBefore, int after, int twoAfter) {}

    private Known known(String word, double[] sums) {
        Spelling spelling = Spelling.of(word);
        return new Known(
                possible(word),
                sums,
                weights.place(BEFORE.then(spelling)),
                weights.place(TWO_BEFORE.then(spelling)),
                weights.place(AFTER.then(spelling)),
                weights.place(TWO_AFTER.then(spelling)));
    }

    private boolean @Nullable [] possible(String word) {
        String[] tags = dictionary.getTags(word);
        if (tags == null) {
            return null;
        }
        boolean[] possible = new boolean[weights.labels().size()];
        for (String tag : tags) {
            int label = weights.labels().indexOf(tag);
            if (label >= 0) {
                possible[label] = true;
            }
        }
        return possible;
    }

    private double[] sums(String word, Spelling spelling) {
        double[] sums = new double[weights.labels().size()];
        weights.add(byDefault, sums);
        weights.add(weights.place(WORD.then(spelling)), sums);
        int length = word.length();
        for (int i = 1; i <= AFFIX; i++) {
            weights.add(weights.place(SUFFIX.then(Spelling.of(word, Math.max(length - i, 0), length))), sums);
        }
        for (int i = 1; i <= AFFIX; i++) {
            weights.add(weights.place(PREFIX.then(Spelling.of(word, 0, Math.min(i, length)))), sums);
        }
        if (word.indexOf('-') >= 0) {
            weights.add(weights.place(HYPHEN), sums);
        }
        if (word.chars().anyMatch(c -> c >= 'A' && c <= 'Z')) {
            weights.add(weights.place(CAPITAL), sums);
        }
        if (word.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            weights.add(weights.place(DIGIT), sums);
        }
        return sums;
    }

    private final class Words implements Beam.Row {
        private final Known[] words;

        Words(String[] words) {
            this.words = Arrays.stream(words).map(kept::of).toArray(Known[]::new);
        }

        @Override
        public int length() {
            return words.length;
        }

        @Override
        public boolean allowed(int at, int before, int label) {
            boolean[] tags = words[at].possible();
            return tags == null || tags[label];
        }

        @Override
        public void place(int at, double[] sums) {
            // Added first, so that sums come out to the last bit as if nothing were kept.
            double[] own = words[at].sums();
            for (int label = 0; label < sums.length; label++) {
                sums[label] += own[label];
            }
            weights.add((at > 0 ? words[at - 1] : begin).before(), sums);
            if (at > 0) {
                weights.add((at > 1 ? words[at - 2] : begin).twoBefore(), sums);
            }
            int last = words.length - 1;
            weights.add((at < last ? words[at + 1] : end).after(), sums);
            if (at < last) {
                weights.add((at + 1 < last ? words[at + 2] : end).twoAfter(), sums);
            }
        }

        @Override
        public void after(int at, int before, int twoBefore, double[] sums) {
            if (before >= 0) {
                weights.add(last[before], sums);
                if (twoBefore >= 0) {
                    weights.add(lastTwo[twoBefore][before], sums);
                }
            }
        }
    }
}
