package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.core.model.ActorKind;
import org.jspecify.annotations.Nullable;

/** Tags and chunks a sentence. Of one run, for one thread. */
final class Tagger {

    /** How many tokens of a sentence are read; longer ones are lists or noise. */
    static final int MOST = 250;

    private final Models.Tools tools;

    /** The sentences, as offsets, of which the end was not read. */
    final List<int[]> shortened = new ArrayList<>();

    Tagger(Models.Tools tools) {
        this.tools = tools;
    }

    /** Whether a sentence ends before this offset, by the model. */
    boolean ends(String text, int offset) {
        int from = Math.max(0, offset - 200);
        int to = Math.min(text.length(), offset + 200);
        for (var span : tools.sentences().sentPosDetect(text.substring(from, to))) {
            if (Math.abs(span.getEnd() + from - offset) <= 1) {
                return true;
            }
        }
        return false;
    }

    /** The words of a sentence as the models are asked for them, the names among them, and room for the tags. */
    private record Row(
            List<int[]> spans, String[] words, @Nullable Mention[] named, String[] tags) {}

    /**
     * The tokens of sentences of a text with plain marks, each with its names.
     *
     * <p>Each model is asked for all of them at once: the tables of one fill what memory is near, and asking in turns would fetch
     * them anew for each sentence.
     */
    List<List<Token>> tokens(String text, List<Sentences.Sentence> sentences, List<List<Mention>> mentions) {
        List<Row> rows = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            rows.add(row(text, sentences.get(i).start(), sentences.get(i).end(), mentions.get(i)));
        }
        for (Row row : rows) {
            System.arraycopy(tools.tags().tag(row.words), 0, row.tags, 0, row.tags.length);
        }
        rows.forEach(row -> mend(text, row));
        List<String[]> chunks = rows.stream()
                .map(row -> tools.chunks().chunk(row.words, row.tags))
                .toList();
        List<List<Token>> tokens = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            tokens.add(tokens(text, rows.get(i), chunks.get(i)));
        }
        return tokens;
    }

    private Row row(String text, int start, int end, List<Mention> mentions) {
        List<int[]> spans = Tokenizer.cut(text, start, end, mentions);
        if (spans.size() > MOST) {
            if (shortened.stream().noneMatch(sentence -> sentence[0] == start)) {
                shortened.add(new int[] {start, end});
            }
            spans = spans.subList(0, MOST);
        }
        int n = spans.size();
        String[] words = new String[n];
        @Nullable Mention[] named = new Mention[n];
        boolean capitals = Headlines.capitals(text, start, end);
        int next = 0;
        for (int i = 0; i < n; i++) {
            int[] span = spans.get(i);
            while (next < mentions.size() && mentions.get(next).start() < span[0]) {
                next++;
            }
            boolean name = next < mentions.size() && mentions.get(next).start() == span[0];
            named[i] = name ? mentions.get(next) : null;
            String word = text.substring(span[0], span[1]);
            words[i] = name ? stand(mentions.get(next)) : Currencies.spelled(word, capitals);
        }
        return new Row(spans, words, named, new String[n]);
    }

    private static void mend(String text, Row row) {
        String[] words = row.words;
        String[] tags = row.tags;
        for (int i = 0; i < words.length; i++) {
            if (row.named[i] != null) {
                tags[i] = row.named[i].demonym() ? peoples(tags, i) : "NNP";
            } else {
                tags[i] = Slips.tag(words[i], tags[i], i == 0 ? "" : words[i - 1].toLowerCase(Locale.ROOT));
            }
        }
        Neighbours.mend(text, words, tags, row.named);
    }

    private static List<Token> tokens(String text, Row row, String[] chunks) {
        List<Token> tokens = new ArrayList<>(chunks.length);
        for (int i = 0; i < chunks.length; i++) {
            int[] span = row.spans.get(i);
            String written = text.substring(span[0], span[1]);
            String lower = written.toLowerCase(Locale.ROOT);
            String lemma = Lemmas.of(lower, row.tags[i]);
            tokens.add(new Token(span[0], span[1], written, lower, lemma, row.tags[i], chunks[i], row.named[i]));
        }
        return tokens;
    }

    /** A name that the models have met, in the place of one that they have not: they take Türkiye for a verb. */
    private static String stand(Mention mention) {
        if (mention.system() != null) {
            return "F-16";
        }
        if (mention.country()) {
            return mention.demonym() ? "Japanese" : "Japan";
        }
        return mention.is(ActorKind.PERSON) ? "Smith" : mention.is(ActorKind.COMPANY) ? "Boeing" : "NATO";
    }

    private static String peoples(String[] tags, int i) {
        boolean followed = i + 1 < tags.length
                && (tags[i + 1].startsWith("NN")
                        || tags[i + 1].startsWith("JJ")
                        || tags[i + 1].equals("CC")
                        || tags[i + 1].equals("VBG")
                        || tags[i + 1].equals("VBN")
                        || tags[i + 1].equals(",")
                        || tags[i + 1].equals(":")
                        || tags[i + 1].equals("HYPH"));
        return followed ? "JJ" : "NNPS";
    }
}
