package org.entente.analyzer.partnership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Sentences that differ only in what they name, such as a row or a thing, and the words that they have in common. */
final class SameForm {

    private static final String GAP = "…";
    private static final Pattern BLANK = Pattern.compile(" ");

    /** Fewer words are no form. */
    private static final int FEW = 3;

    /** A row that is one of several has no number. */
    private static final String NUMBERED = "Row " + GAP + " ";

    private final List<String> sentences = new ArrayList<>();
    private List<String> common;

    private SameForm(String sentence) {
        sentences.add(sentence);
        common = words(sentence);
    }

    /** The sentences by the form that they share, in their order; one that is like no other is its own form. */
    static Map<String, List<String>> gather(Collection<String> sentences) {
        List<SameForm> forms = new ArrayList<>();
        for (String sentence : sentences) {
            if (forms.stream().noneMatch(form -> form.takes(sentence))) {
                forms.add(new SameForm(sentence));
            }
        }
        Map<String, List<String>> gathered = new LinkedHashMap<>();
        forms.forEach(form ->
                gathered.computeIfAbsent(form.text(), key -> new ArrayList<>()).addAll(form.sentences));
        return gathered;
    }

    private String text() {
        String text = String.join(" ", common).replaceFirst(": " + GAP + "$", "");
        return text.startsWith(NUMBERED) ? "A row " + text.substring(NUMBERED.length()) : text;
    }

    private static List<String> words(String sentence) {
        return List.of(BLANK.split(sentence));
    }

    /** Takes a sentence that shares at least half of the words of the shorter of both. */
    private boolean takes(String sentence) {
        List<String> words = words(sentence);
        List<String> shared = shared(common, words);
        long kept = shared.stream().filter(word -> !word.equals(GAP)).count();
        boolean like =
                kept >= FEW && 2 * kept >= Math.min(words(sentences.get(0)).size(), words.size());
        if (like) {
            sentences.add(sentence);
            common = shared;
        }
        return like;
    }

    /** The longest run of words that both have in this order, with a gap wherever either has others between. */
    private static List<String> shared(List<String> one, List<String> other) {
        int[][] longest = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                longest[i][j] = one.get(i).equals(other.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<String> shared = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            if (i < one.size() && j < other.size() && one.get(i).equals(other.get(j))) {
                shared.add(one.get(i++));
                j++;
            } else {
                if (shared.isEmpty() || !shared.get(shared.size() - 1).equals(GAP)) {
                    shared.add(GAP);
                }
                if (j == other.size() || i < one.size() && longest[i + 1][j] >= longest[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
        }
        return shared;
    }
}
