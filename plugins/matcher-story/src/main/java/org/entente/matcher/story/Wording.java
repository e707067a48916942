package org.entente.matcher.story;

import java.util.List;
import java.util.stream.IntStream;

/** The words in which a report tells its ties, as shingles of three words and their MinHash. */
final class Wording {

    private static final int WORDS = 3;
    private static final int BANDS = 16;
    private static final int ROWS = 3;

    private final long[] shingles;

    private Wording(long[] shingles) {
        this.shingles = shingles;
    }

    static Wording of(String text) {
        List<String> words = Words.of(text);
        return new Wording(IntStream.rangeClosed(0, words.size() - WORDS)
                .mapToLong(at -> hash(words.subList(at, at + WORDS)))
                .sorted()
                .distinct()
                .toArray());
    }

    int size() {
        return shingles.length;
    }

    /** How many shingles both have. */
    int shared(Wording other) {
        int shared = 0;
        int here = 0;
        int there = 0;
        while (here < shingles.length && there < other.shingles.length) {
            int order = Long.compare(shingles[here], other.shingles[there]);
            shared += order == 0 ? 1 : 0;
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** The share of the shorter one's shingles that the other one has as well: a cut reprint has all of them. */
    double within(Wording other) {
        int shorter = Math.min(size(), other.size());
        return shorter == 0 ? 0 : (double) shared(other) / shorter;
    }

    /** Keys of which two wordings share one the more likely, the more shingles they share; none for a few words. */
    long[] bands() {
        if (shingles.length < ROWS) {
            return new long[0];
        }
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                long seed = mix((long) band * ROWS + row + 1);
                long least = Long.MAX_VALUE;
                for (long shingle : shingles) {
                    least = Math.min(least, mix(shingle ^ seed));
                }
                key = mix(key * 31 + least);
            }
            bands[band] = key;
        }
        return bands;
    }

    private static long hash(List<String> words) {
        long hash = 1125899906842597L;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = 31 * hash + word.charAt(i);
            }
            hash = mix(hash);
        }
        return hash;
    }

    /** The last step of SplitMix64: every bit hangs on every other. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
