package org.entente.importer.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * What each feature says for and against each outcome in a maximum-entropy model, in flat tables.
 *
 * <p>OpenNLP looks features up by their letters in a map whose parts lie all over the heap, which took most of the time of a
 * reading. What a feature says together with the outcome before lies beside what it says alone, so that one look finds both.
 * Immutable, safe for several threads.
 */
final class Weights {

    private static final long MIX = 0xD6E8_FEB8_6659_FD93L;

    private static final int HALF = Integer.SIZE;

    /** Of a word, how many bits tell the outcome: a weight without them still has five digits. */
    private static final int OUTCOME = 6;

    private static final int OUTCOMES = (1 << OUTCOME) - 1;

    /** Of a head, how many bits tell what comes last. */
    private static final int LAST = 8;

    private static final int LASTS = (1 << LAST) - 1;

    private final List<String> labels;
    private final int shift;

    /** Feature by feature the lower half of its number, then its place: one place of memory for a look. */
    private final long[] features;

    /**
     * Of each place how many words, and how many groups behind them; each group opens with the outcome before and how many words.
     * A word is a weight, its last bits the outcome: half as much memory is read, which is what adding waits for. The first place
     * says nothing.
     */
    private final int[] words;

    private Weights(Map<String, Said> features, String[] labels) throws IOException {
        this.labels = List.of(labels);
        if (labels.length > OUTCOMES) {
            throw new IOException("A model tells " + labels.length + " outcomes apart: install the bundle again");
        }
        int bits = 33 - Integer.numberOfLeadingZeros(features.size());
        this.shift = Long.SIZE - bits;
        this.features = new long[1 << bits];
        this.words = new int[1 + features.values().stream().mapToInt(Said::size).sum()];
        int end = 1;
        for (Map.Entry<String, Said> entry : features.entrySet()) {
            long number = number(Spelling.of(entry.getKey()));
            int slot = slot(number);
            if (this.features[slot] != 0) {
                throw new IOException("Two features of a model have one number: install the bundle again");
            }
            this.features[slot] = number << HALF | end;
            end = entry.getValue().write(words, end);
        }
    }

    /** What a feature says alone, and behind which outcome it says what. */
    private static final class Said {
        private int[] alone = new int[0];
        private final List<int[]> behind = new ArrayList<>();
        private final List<Integer> befores = new ArrayList<>();

        int size() {
            return 1
                    + alone.length
                    + behind.stream().mapToInt(w -> w.length + 1).sum();
        }

        int write(int[] words, int begin) {
            int end = begin;
            words[end++] = alone.length << LAST | behind.size();
            System.arraycopy(alone, 0, words, end, alone.length);
            end += alone.length;
            for (int i = 0; i < behind.size(); i++) {
                int[] group = behind.get(i);
                words[end++] = group.length << LAST | befores.get(i);
                System.arraycopy(group, 0, words, end, group.length);
                end += group.length;
            }
            return end;
        }
    }

    /** The weights of a model whose features are looked up as they are. */
    static Weights of(AbstractModel model) throws IOException {
        return of(model, List.of());
    }

    /**
     * The weights of a model, a feature that opens with one of these leads beside what it is without; the rest of it opens with
     * a small letter.
     */
    @SuppressWarnings("unchecked")
    static Weights of(AbstractModel model, List<String> leads) throws IOException {
        Object[] data = model.getDataStructures();
        Map<String, Said> features = new HashMap<>();
        for (Map.Entry<String, Context> entry : ((Map<String, Context>) data[1]).entrySet()) {
            String feature = entry.getKey();
            int before = before(feature, leads);
            if (before < 0) {
                features.computeIfAbsent(feature, f -> new Said()).alone = words(entry.getValue());
            } else {
                String rest = feature.substring(leads.get(before).length());
                Said said = features.computeIfAbsent(rest, f -> new Said());
                said.behind.add(words(entry.getValue()));
                said.befores.add(before);
            }
        }
        return new Weights(features, (String[]) data[2]);
    }

    /** What stands behind this in the features that open with it and have no other part. */
    @SuppressWarnings("unchecked")
    static List<String> opened(AbstractModel model, String lead) {
        return ((Map<String, Context>) model.getDataStructures()[1])
                .keySet().stream()
                        .filter(f -> f.startsWith(lead) && f.indexOf('=', lead.length()) < 0)
                        .map(f -> f.substring(lead.length()))
                        .sorted()
                        .toList();
    }

    /** Which of the leads a feature opens with, with more behind it; -1 where none. */
    private static int before(String feature, List<String> leads) {
        for (int i = 0; i < leads.size(); i++) {
            String lead = leads.get(i);
            if (feature.startsWith(lead)
                    && feature.length() > lead.length()
                    && Character.isLowerCase(feature.charAt(lead.length()))) {
                return i;
            }
        }
        return -1;
    }

    private static int[] words(Context context) {
        int[] outcomes = context.getOutcomes();
        double[] parameters = context.getParameters();
        int[] words = new int[outcomes.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = Float.floatToRawIntBits((float) parameters[i]) + OUTCOMES / 2 & ~OUTCOMES | outcomes[i];
        }
        return words;
    }

    /** The outcomes, by their numbers. */
    List<String> labels() {
        return labels;
    }

    /** Where it stands what a feature says; 0 where it says nothing. */
    int place(Spelling feature) {
        return (int) features[slot(number(feature))];
    }

    /** Adds what the feature at a place says to the sums of the outcomes. */
    void add(int place, double[] sums) {
        add(place + 1, words[place] >>> LAST, sums);
    }

    /** Adds what the feature at a place says behind an outcome, by the number of its lead. */
    void addBehind(int place, int before, double[] sums) {
        int head = words[place];
        int at = place + 1 + (head >>> LAST);
        for (int groups = head & LASTS; groups > 0; groups--) {
            int length = words[at] >>> LAST;
            if ((words[at] & LASTS) == before) {
                add(at + 1, length, sums);
                return;
            }
            at += 1 + length;
        }
    }

    private void add(int begin, int length, double[] sums) {
        for (int i = begin; i < begin + length; i++) {
            int word = words[i];
            sums[word & OUTCOMES] += Float.intBitsToFloat(word & ~OUTCOMES);
        }
    }

    private static long number(Spelling feature) {
        long hash = feature.hash();
        return (hash ^ hash >>> HALF) * MIX;
    }

    /** Where a feature is or would be; nothing stands beside one that is not. */
    private int slot(long number) {
        int slot = (int) (number >>> shift);
        while (features[slot] != 0 && (int) (features[slot] >>> HALF) != (int) number) {
            slot = slot + 1 & features.length - 1;
        }
        return slot;
    }
}
