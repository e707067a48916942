package org.entente.importer.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What three tags in a row say of the phrase label of the place around which they stand.
 *
 * <p>Twelve of the nineteen features of a place hang on the tags of five places alone, and a text has few triples of tags: what a
 * triple says is reckoned once and kept for those met last. Safe for several threads.
 */
final class TagTriples {

    /** How many triples are kept, a power of two: some 10 MB when all are taken. */
    private static final int KEPT = 1 << 13;

    /** Where nothing is said. */
    private static final double[] NOTHING = new double[0];

    /** Before the first word, and behind the last. */
    static final int BEGIN = 0;

    static final int END = 1;

    /** For all tags that the model has not met: none of them says anything. */
    private static final int UNKNOWN = 2;

    private static final int MOST = 1 << 7;

    private final Weights weights;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Spelling[] spelt;
    private final Spelling[] leads;
    private final AtomicReferenceArray<@Nullable Said> kept = new AtomicReferenceArray<>(KEPT);

    /**
     * @param tags those that the model knows
     * @param begin how the model names what is before the first word
     * @param end how it names what is behind the last
     * @param leads what features open with, from two places before to two behind
     */
    TagTriples(Weights weights, List<String> tags, String begin, String end, Spelling[] leads) {
        if (tags.size() + UNKNOWN >= MOST) {
            throw new IllegalArgumentException(tags.size() + " tags are too many: " + tags);
        }
        this.weights = weights;
        this.leads = leads;
        this.spelt = new Spelling[tags.size() + UNKNOWN + 1];
        spelt[BEGIN] = Spelling.of(begin);
        spelt[END] = Spelling.of(end);
        spelt[UNKNOWN] = Spelling.of("?");
        for (int i = 0; i < tags.size(); i++) {
            spelt[UNKNOWN + 1 + i] = Spelling.of(tags.get(i));
            numbers.put(tags.get(i), UNKNOWN + 1 + i);
        }
    }

    int number(String tag) {
        return numbers.getOrDefault(tag, UNKNOWN);
    }

    /**
     * What three tags say, by their numbers.
     *
     * @param first how far from the place the first of them stands: -2, -1 or 0
     */
    Said of(int first, int a, int b, int c) {
        int key = ((first + 3) * MOST + a) * MOST * MOST + b * MOST + c;
        int slot = key * 0x9E37_79B1 >>> Integer.SIZE - Integer.numberOfTrailingZeros(KEPT);
        Said said = kept.get(slot);
        if (said == null || said.key != key) {
            said = new Said(key, places(first + 2, a, b, c));
            kept.set(slot, said);
        }
        return said;
    }

    /** Where it stands what they say; of each feature one triple tells, that in whose midst it stands. */
    private int[] places(int lead, int a, int b, int c) {
        Spelling one = leads[lead].then(spelt[a]);
        Spelling two = leads[lead + 1].then(spelt[b]);
        Spelling three = leads[lead + 2].then(spelt[c]);
        Spelling last = two.then(three);
        Spelling all = one.then(last);
        return switch (lead) {
            case 0 -> places(one, one.then(two), all);
            case 1 -> places(one, two, three, one.then(two), last, all);
            default -> places(three, last, all);
        };
    }

    private int[] places(Spelling... features) {
        int[] places = new int[features.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = weights.place(features[i]);
        }
        return places;
    }

    /** What a triple says of each label. */
    final class Said {
        private final int key;
        private final int[] places;
        private final double[] alone;

        /** By the label before, each when it is first asked for. */
        private final AtomicReferenceArray<double @Nullable []> behind;

        private Said(int key, int[] places) {
            this.key = key;
            this.places = places;
            this.behind = new AtomicReferenceArray<>(weights.labels().size() + 1);
            this.alone = sums(-1);
        }

        /** Adds what it says whatever the label before. */
        void add(double[] sums) {
            add(alone, sums);
        }

        /** Adds what it says behind a label, by the number of its lead. */
        void addBehind(int before, double[] sums) {
            double[] said = behind.get(before);
            if (said == null) {
                said = sums(before);
                behind.set(before, said);
            }
            add(said, sums);
        }

        private double[] sums(int before) {
            double[] sums = new double[weights.labels().size()];
            for (int place : places) {
                if (before < 0) {
                    weights.add(place, sums);
                } else {
                    weights.addBehind(place, before, sums);
                }
            }
            return Arrays.stream(sums).allMatch(sum -> sum == 0) ? NOTHING : sums;
        }

        private static void add(double[] said, double[] sums) {
            for (int i = 0; i < said.length; i++) {
                sums[i] += said[i];
            }
        }
    }
}
