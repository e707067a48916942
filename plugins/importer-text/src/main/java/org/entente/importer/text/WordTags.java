package org.entente.importer.text;

import java.util.Arrays;
import opennlp.tools.postag.TagDictionary;

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

    /** What the tag before says, and what the two before say; by their numbers. */
    private final double[][] last;

    private final double[][][] lastTwo;
    private final Known begin;
    private final Known end;
    private final Kept<Known> kept = new Kept<>(word -> known(word, sums(word, Spelling.of(word))));

    WordTags(Weights weights, TagDictionary dictionary, int beam) {
        this.weights = weights;
        this.dictionary = dictionary;
        this.beam = new Beam(beam, weights.labels().size());
        this.byDefault = weights.place(DEFAULT);
        int labels = weights.labels().size();
        this.last = new double[labels][labels];
        this.lastTwo = new double[labels][labels][];
        for (int before = 0; before < labels; before++) {
            String label = weights.labels().get(before);
            weights.add(weights.place(Spelling.of("t=" + label)), last[before]);
            for (int twoBefore = 0; twoBefore < labels; twoBefore++) {
                lastTwo[twoBefore][before] = last[before].clone();
                String two = "t2=" + weights.labels().get(twoBefore) + "," + label;
                weights.add(weights.place(Spelling.of(two)), lastTwo[twoBefore][before]);
            }
        }
        this.begin = known("*SB*", new double[0]);
        this.end = known("*SE*", new double[0]);
    }

    String[] tag(String[] words) {
        return Arrays.stream(beam.best(new Words(words)))
                .mapToObj(weights.labels()::get)
                .toArray(String[]::new);
    }

    /**
     * What is known of a word wherever it stands.
     *
     * @param possible which tags it may have, a bit for each
     * @param sums what speaks for each
     * @param before where it stands what it says of the word behind it
     */
    private record Known(long possible, double[] sums, int before, int twoBefore, int after, int twoAfter) {}

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

    private long possible(String word) {
        String[] tags = dictionary.getTags(word);
        if (tags == null) {
            return -1;
        }
        long possible = 0;
        for (String tag : tags) {
            int label = weights.labels().indexOf(tag);
            possible |= label < 0 ? 0 : 1L << label;
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
        if (has(word, 'A', 'Z')) {
            weights.add(weights.place(CAPITAL), sums);
        }
        if (has(word, '0', '9')) {
            weights.add(weights.place(DIGIT), sums);
        }
        return sums;
    }

    private static boolean has(String word, char first, char last) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= first && word.charAt(i) <= last) {
                return true;
            }
        }
        return false;
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
            return (words[at].possible() >>> label & 1) != 0;
        }

        @Override
        public void place(int at, double[] sums) {
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
                double[] said = twoBefore < 0 ? last[before] : lastTwo[twoBefore][before];
                for (int label = 0; label < sums.length; label++) {
                    sums[label] += said[label];
                }
            }
        }
    }
}
