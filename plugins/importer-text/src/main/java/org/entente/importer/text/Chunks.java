package org.entente.importer.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells phrases among tagged words, with the features of OpenNLP's {@code DefaultChunkerContextGenerator}. Immutable. */
final class Chunks {

    private static final String[] OFFSETS = {"_2=", "_1=", "0=", "1=", "2="};
    private static final Spelling BEGIN = Spelling.of("bos");
    private static final Spelling END = Spelling.of("eos");

    private final Weights weights;
    private final Beam beam;
    private final Spelling[] wordLeads = leads("w");
    private final Spelling[] tagLeads = leads("t");
    private final Spelling[] last;
    private final Spelling[] lastButOne;
    private final boolean[][] follows;

    Chunks(Weights weights, int beam) {
        this.weights = weights;
        this.beam = new Beam(beam, weights.labels().size());
        this.last = spelt("p_1=");
        this.lastButOne = spelt("p_2=");
        this.follows = new boolean[last.length][weights.labels().size()];
        for (int before = 0; before < last.length; before++) {
            for (int label = 0; label < weights.labels().size(); label++) {
                follows[before][label] = follows(before, weights.labels().get(label));
            }
        }
    }

    /** What is inside a phrase follows only what is of one of its sort. */
    private boolean follows(int before, String label) {
        return !label.startsWith("I-")
                || before < weights.labels().size()
                        && !weights.labels().get(before).equals("O")
                        && weights.labels().get(before).substring(2).equals(label.substring(2));
    }

    private static Spelling[] leads(String letter) {
        return Arrays.stream(OFFSETS).map(o -> Spelling.of(letter + o)).toArray(Spelling[]::new);
    }

    /** Each label after a lead, and in the end the beginning of the sentence. */
    private Spelling[] spelt(String lead) {
        Spelling[] spelt = new Spelling[weights.labels().size() + 1];
        for (int i = 0; i + 1 < spelt.length; i++) {
            spelt[i] = Spelling.of(lead + weights.labels().get(i));
        }
        spelt[spelt.length - 1] = Spelling.of(lead).then(BEGIN);
        return spelt;
    }

    String[] chunk(String[] words, String[] tags) {
        return Arrays.stream(beam.best(new Tagged(words, tags)))
                .mapToObj(weights.labels()::get)
                .toArray(String[]::new);
    }

    private final class Tagged implements Beam.Row {
        private final Spelling[] words;
        private final Spelling[] tags;

        // Of the place that is looked at: words and tags around it, alone and in rows, and sums by the label before.
        private final Spelling[] around = new Spelling[19];
        private double[] @Nullable [] byLast = new double[0][];

        Tagged(String[] words, String[] tags) {
            this.words = Arrays.stream(words).map(Spelling::of).toArray(Spelling[]::new);
            this.tags = Arrays.stream(tags).map(Spelling::of).toArray(Spelling[]::new);
        }

        @Override
        public int length() {
            return words.length;
        }

        @Override
        public boolean allowed(int at, int before, int label) {
            return follows[before < 0 ? last.length - 1 : before][label];
        }

        @Override
        public void place(int at, double[] sums) {
            for (int i = 0; i < 5; i++) {
                around[i] = wordLeads[i].then(at(words, at + i - 2));
                around[7 + i] = tagLeads[i].then(at(tags, at + i - 2));
            }
            around[5] = around[1].then(around[2]);
            around[6] = around[2].then(around[3]);
            for (int i = 0; i < 4; i++) {
                around[12 + i] = around[7 + i].then(around[8 + i]);
            }
            for (int i = 0; i < 3; i++) {
                around[16 + i] = around[12 + i].then(around[9 + i]);
            }
            for (Spelling feature : around) {
                weights.add(feature, sums);
            }
            byLast = new double[last.length][];
        }

        private static Spelling at(Spelling[] row, int at) {
            return at < 0 ? BEGIN : at < row.length ? row[at] : END;
        }

        @Override
        public void after(int at, int before, int twoBefore, double[] sums) {
            int one = before < 0 ? last.length - 1 : before;
            int two = twoBefore < 0 ? last.length - 1 : twoBefore;
            double[] known = byLast[one];
            if (known == null) {
                known = new double[sums.length];
                weights.add(last[one], known);
                for (Spelling feature : around) {
                    weights.add(last[one].then(feature), known);
                }
                byLast[one] = known;
            }
            for (int i = 0; i < sums.length; i++) {
                sums[i] += known[i];
            }
            weights.add(lastButOne[two], sums);
            weights.add(lastButOne[two].then(last[one]), sums);
        }
    }
}
