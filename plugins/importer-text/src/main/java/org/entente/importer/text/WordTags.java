package org.entente.importer.text;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
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

    /** How many words are kept, a power of two: about 2 MB. */
    private static final int KEPT = 4096;

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
    private final AtomicReferenceArray<@Nullable Known> kept = new AtomicReferenceArray<>(KEPT);

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

    /** What is known of a word wherever it stands: which tags it may have, and what speaks for each. */
    private record Known(String word, Spelling spelling, boolean @Nullable [] possible, double[] sums) {}

    private Known known(String word) {
        int hash = word.hashCode();
        int slot = (hash ^ hash >>> 16) & KEPT - 1;
        Known known = kept.get(slot);
        if (known == null || !known.word().equals(word)) {
            Spelling spelling = Spelling.of(word);
            known = new Known(word, spelling, possible(word), sums(word, spelling));
            kept.set(slot, known);
        }
        return known;
    }

    private boolean @Nullable [] possible(String word) {
        String[] tags = dictionary.getTags(word);
        if (tags == null) {
            return null;
        }
        List<String> known = List.of(tags);
        boolean[] possible = new boolean[weights.labels().size()];
        for (int label = 0; label < possible.length; label++) {
            possible[label] = known.contains(weights.labels().get(label));
        }
        return possible;
    }

    private double[] sums(String word, Spelling spelling) {
        double[] sums = new double[weights.labels().size()];
        weights.add(DEFAULT, sums);
        weights.add(WORD.then(spelling), sums);
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
        return sums;
    }

    private final class Words implements Beam.Row {
        private final Known[] words;

        Words(String[] words) {
            this.words = Arrays.stream(words).map(WordTags.this::known).toArray(Known[]::new);
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
            weights.add(BEFORE.then(at > 0 ? words[at - 1].spelling() : BEGIN), sums);
            if (at > 0) {
                weights.add(TWO_BEFORE.then(at > 1 ? words[at - 2].spelling() : BEGIN), sums);
            }
            int end = words.length - 1;
            weights.add(AFTER.then(at < end ? words[at + 1].spelling() : END), sums);
            if (at < end) {
                weights.add(TWO_AFTER.then(at + 1 < end ? words[at + 2].spelling() : END), sums);
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
    }
}
