package org.entente.matcher.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.core.model.Item;
import org.entente.core.model.Tie;

/**
 * A report of the measured set, with what it tells.
 *
 * @param held whether it was not looked at while weights were chosen
 */
record Article(
        String name, String story, String published, String publisher, List<Act> acts, String text, boolean held) {

    /**
     * A tie that the article tells.
     *
     * @param word what stands in the name of a system, or the year of a date, or empty for any
     */
    record Act(String key, Set<String> types, Set<String> countries, String word) {

        /** Whether a tie that was read is this one. */
        boolean read(Tie tie, Set<String> between) {
            return types.contains(tie.type().name())
                    && between.equals(countries)
                    && (word.isEmpty() || dated(tie) || named(tie));
        }

        private boolean dated(Tie tie) {
            return tie.dates().stream().anyMatch(date -> date.date().text().startsWith(word));
        }

        private boolean named(Tie tie) {
            return !word.matches("\\d+")
                    && (tie.items().isEmpty() || tie.items().stream().anyMatch(this::names));
        }

        private boolean names(Item item) {
            return (item.system() + " " + item.designation())
                    .toLowerCase(Locale.ROOT)
                    .contains(word);
        }
    }

    String title() {
        return text.lines().findFirst().orElseThrow();
    }

    static List<Article> all() {
        String file;
        try (InputStream in = Article.class.getResourceAsStream("told.txt")) {
            file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Article> articles = new ArrayList<>();
        boolean held = false;
        for (String part : file.split("(?m)^== ")) {
            String[] lines = part.split("\n", 2);
            String[] head = lines[0].split("\\|");
            held |= lines[0].startsWith("held");
            if (head.length == 4) {
                articles.add(article(head, lines[1], held));
            }
        }
        return articles;
    }

    private static Article article(String[] head, String body, boolean held) {
        List<Act> acts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : body.split("\n")) {
            if (line.startsWith("tie ")) {
                List<String> words = Arrays.asList(line.split(" "));
                List<String> countries = words.subList(3, words.size()).stream()
                        .filter(word -> word.matches("[A-Z]{3}"))
                        .toList();
                String last = words.get(words.size() - 1);
                acts.add(new Act(
                        words.get(1),
                        Set.of(words.get(2).split(",")),
                        Set.copyOf(countries),
                        countries.contains(last) ? "" : last));
            } else {
                text.append(line).append('\n');
            }
        }
        return new Article(
                head[0].strip(),
                head[1].strip(),
                head[2].strip(),
                head[3].strip(),
                acts,
                text.toString().strip(),
                held);
    }
}
