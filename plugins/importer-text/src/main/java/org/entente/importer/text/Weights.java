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

    private final List<String> labels;
    private final int shift;
    private final long[] features;
    private final int[] places;
    private final int[] ends;
    private final int[] outcomes;
    private final double[] weights;

    private Weights(Map<String, Context> contexts, String[] labels) throws IOException {
        this.labels = List.of(labels);
        int bits = 33 - Integer.numberOfLeadingZeros(contexts.size());
        this.shift = 64 - bits;
        this.features = new long[1 << bits];
        this.places = new int[1 << bits];
        this.ends = new int[contexts.size() + 1];
        int size =
                contexts.values().stream().mapToInt(c -> c.getOutcomes().length).sum();
        this.outcomes = new int[size];
        this.weights = new double[size];
        int next = 0;
        int end = 0;
        for (Map.Entry<String, Context> entry : contexts.entrySet()) {
            long feature = Spelling.of(entry.getKey()).hash();
            int slot = slot(feature);
            if (feature == 0 || features[slot] == feature) {
                throw new IOException("Two features of a model have one number: install the bundle again");
            }
            int[] of = entry.getValue().getOutcomes();
            System.arraycopy(of, 0, outcomes, end, of.length);
            System.arraycopy(entry.getValue().getParameters(), 0, weights, end, of.length);
            end += of.length;
            features[slot] = feature;
            places[slot] = next++;
            ends[next] = end;
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
        if (features[slot] == 0) {
            return;
        }
        int place = places[slot];
        for (int i = ends[place]; i < ends[place + 1]; i++) {
            sums[outcomes[i]] += weights[i];
        }
    }

    /** Where a feature is or would be. */
    private int slot(long feature) {
        int slot = (int) ((feature ^ feature >>> 32) * MIX >>> shift);
        while (features[slot] != 0 && features[slot] != feature) {
            slot = slot + 1 & features.length - 1;
        }
        return slot;
    }
}
