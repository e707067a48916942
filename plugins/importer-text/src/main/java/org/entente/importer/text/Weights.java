package org.entente.importer.text;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * What each feature says for and against each outcome in a maximum-entropy model, in flat tables.
 *
 * <p>OpenNLP looks features up by their letters in a map whose parts lie all over the heap, which took most of the time of a
 * reading. Immutable, safe for several threads.
 */
final class Weights {

    private static final long MIX = 0xD6E8_FEB8_6659_FD93L;

    private static final int LENGTH_BITS = 8;
    private static final int LENGTH = (1 << LENGTH_BITS) - 1;

    private final List<String> labels;
    private final int shift;

    /** Feature by feature its number, then where its words stand and how many they are: one place of memory for a look. */
    private final long[] features;

    /** Of each feature one word after another: the outcome, then the bits of the weight. */
    private final long[] words;

    private Weights(Map<String, Context> contexts, String[] labels) throws IOException {
        this.labels = List.of(labels);
        int bits = 33 - Integer.numberOfLeadingZeros(contexts.size());
        this.shift = 64 - bits;
        this.features = new long[2 << bits];
        int size =
                contexts.values().stream().mapToInt(c -> c.getOutcomes().length).sum();
        this.words = new long[2 * size];
        int end = 0;
        for (Map.Entry<String, Context> entry : contexts.entrySet()) {
            long feature = Spelling.of(entry.getKey()).hash();
            int slot = slot(feature);
            int[] outcomes = entry.getValue().getOutcomes();
            if (feature == 0 || features[slot] == feature || outcomes.length > LENGTH) {
                throw new IOException("Two features of a model have one number: install the bundle again");
            }
            features[slot] = feature;
            features[slot + 1] = (long) end << LENGTH_BITS | outcomes.length;
            double[] parameters = entry.getValue().getParameters();
            for (int i = 0; i < outcomes.length; i++) {
                words[end++] = outcomes[i];
                words[end++] = Double.doubleToRawLongBits(parameters[i]);
            }
        }
    }

    @SuppressWarnings("unchecked")
    static Weights of(AbstractModel model) throws IOException {
        Object[] data = model.getDataStructures();
        return new Weights((Map<String, Context>) data[1], (String[]) data[2]);
    }

    /** The outcomes, by their numbers. */
    List<String> labels() {
        return labels;
    }

    /** Adds what a feature says to the sums of the outcomes. */
    void add(Spelling feature, double[] sums) {
        int slot = slot(feature.hash());
        long place = features[slot + 1];
        int begin = (int) (place >>> LENGTH_BITS);
        int end = begin + 2 * (int) (place & LENGTH);
        for (int i = begin; i < end; i += 2) {
            sums[(int) words[i]] += Double.longBitsToDouble(words[i + 1]);
        }
    }

    /** Where a feature is or would be; nothing stands beside one that is not. */
    private int slot(long feature) {
        int slot = (int) ((feature ^ feature >>> 32) * MIX >>> shift) << 1;
        while (features[slot] != 0 && features[slot] != feature) {
            slot = slot + 2 & features.length - 1;
        }
        return slot;
    }
}
