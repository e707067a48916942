package org.entente.importer.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.model.AbstractModel;
import org.jspecify.annotations.Nullable;

/** Tells phrases among tagged words, with the features of OpenNLP's {@code DefaultChunkerContextGenerator}. Safe for several threads. */
final class Chunks {

    private static final String[] OFFSETS = {"_2=", "_1=", "0=", "1=", "2="};
    private static final String BEGIN = "bos";
    private static final String END = "eos";

    private static final String LAST = "p_1=";
    private static final int AROUND = 7;

    private final Weights weights;
    private final Beam beam;
    private final Spelling[] wordLeads = leads("w");
    private final TagTriples triples;
    private final int[] last;
    private final int[] lastButOne;
    private final int[][] lastTwo;
    private final boolean[][] follows;
    private final Kept<Known> words = new Kept<>(this::known);
    private final Known begin;
    private final Known end;

    private Chunks(Weights weights, List<String> tags, int beam) {
        this.weights = weights;
        this.triples = new TagTriples(weights, tags, BEGIN, END, leads("t"));
        this.beam = new Beam(beam, weights.labels().size());
        List<String> befores = befores(weights.labels());
        this.last = places(befores, LAST);
        this.lastButOne = places(befores, "p_2=");
        this.lastTwo =
                befores.stream().map(b -> places(befores, "p_2=" + b + LAST)).toArray(int[][]::new);
        this.begin = known(BEGIN);
        this.end = known(END);
        this.follows = new boolean[last.length][weights.labels().size()];
        for (int before = 0; before < last.length; before++) {
            for (int label = 0; label < weights.labels().size(); label++) {
                follows[before][label] = follows(before, weights.labels().get(label));
            }
        }
    }

    static Chunks of(AbstractModel model, int beam) throws IOException {
        List<String> befores = befores(Weights.of(model).labels());
        Weights weights = Weights.of(model, befores.stream().map(b -> LAST + b).toList());
        return new Chunks(weights, Weights.opened(model, "t" + OFFSETS[2]), beam);
    }

    /** What may stand before a label: each label, and in the end the beginning of the sentence. */
    private static List<String> befores(List<String> labels) {
        List<String> befores = new ArrayList<>(labels);
        befores.add(BEGIN);
        return befores;
    }

    private int[] places(List<String> befores, String lead) {
        return befores.stream()
                .mapToInt(b -> weights.place(Spelling.of(lead + b)))
                .toArray();
    }

    /** A word as it is spelt at each place around the one that is looked at, and where it stands what it says there. */
    private record Known(Spelling[] spelt, int[] places) {}

    private Known known(String word) {
        Spelling spelling = Spelling.of(word);
        Spelling[] spelt = Arrays.stream(wordLeads).map(l -> l.then(spelling)).toArray(Spelling[]::new);
        return new Known(spelt, Arrays.stream(spelt).mapToInt(weights::place).toArray());
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

    String[] chunk(String[] words, String[] tags) {
        return Arrays.stream(beam.best(new Tagged(words, tags)))
                .mapToObj(weights.labels()::get)
                .toArray(String[]::new);
    }

    private final class Tagged implements Beam.Row {
        private final Known[] words;
        private final int[] tags;

        // Of the place that is looked at: where it stands what words around it say, alone and in rows, what tags around
        // it say, and
        // sums by the label before.
        private final int[] around = new int[AROUND];
        private final List<TagTriples.Said> said = new ArrayList<>(3);
        private double[] @Nullable [] byLast = new double[0][];

        Tagged(String[] words, String[] tags) {
            this.words = Arrays.stream(words).map(Chunks.this.words::of).toArray(Known[]::new);
            this.tags = Arrays.stream(tags).mapToInt(triples::number).toArray();
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
                around[i] = word(at + i - 2).places()[i];
            }
            Spelling word = word(at).spelt()[2];
            around[5] = weights.place(word(at - 1).spelt()[1].then(word));
            around[6] = weights.place(word.then(word(at + 1).spelt()[3]));
            for (int place : around) {
                weights.add(place, sums);
            }
            said.clear();
            for (int first = -2; first <= 0; first++) {
                TagTriples.Said triple = triples.of(first, tag(at + first), tag(at + first + 1), tag(at + first + 2));
                triple.add(sums);
                said.add(triple);
            }
            byLast = new double[last.length][];
        }

        private Known word(int at) {
            return at < 0 ? begin : at < words.length ? words[at] : end;
        }

        private int tag(int at) {
            return at < 0 ? TagTriples.BEGIN : at < tags.length ? tags[at] : TagTriples.END;
        }

        @Override
        public void after(int at, int before, int twoBefore, double[] sums) {
            int one = before < 0 ? last.length - 1 : before;
            int two = twoBefore < 0 ? last.length - 1 : twoBefore;
            double[] known = byLast[one];
            if (known == null) {
                known = new double[sums.length];
                weights.add(last[one], known);
                for (int place : around) {
                    weights.addBehind(place, one, known);
                }
                for (TagTriples.Said triple : said) {
                    triple.addBehind(one, known);
                }
                byLast[one] = known;
            }
            for (int i = 0; i < sums.length; i++) {
                sums[i] += known[i];
            }
            weights.add(lastButOne[two], sums);
            weights.add(lastTwo[two][one], sums);
        }
    }
}
