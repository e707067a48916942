package org.entente.importer.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Regions and sorts of states, by the words that descriptions use for them: {@code groups.txt}. */
final class Groups {

    /**
     * States that a description may mean.
     *
     * @param closed whether its members are few and agreed, so that all may be meant unnamed
     */
    record Group(List<String> words, Set<String> members, boolean closed) {}

    private static final List<Group> ALL = read();

    private Groups() {}

    /** The group of which a description speaks, the first in the file where it speaks of several; null where of none. */
    static @Nullable Group of(Phrase phrase) {
        String written = phrase.text().replace(" - ", "-");
        // "The South Americans".
        boolean people = phrase.head().tag().equals("NNPS") && written.endsWith("s");
        String text = " " + (people ? written.substring(0, written.length() - 1) : written) + " ";
        for (Group group : ALL) {
            for (String words : group.words()) {
                if (text.contains(" " + words + " ") || text.contains(" " + words.replace(' ', '-') + " ")) {
                    return group;
                }
            }
        }
        return null;
    }

    private static List<Group> read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Groups.class.getResourceAsStream("groups.txt")), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Groups::group)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Group group(String line) {
        int space = line.indexOf(' ');
        int colon = line.indexOf(": ");
        String sort = line.substring(0, Math.max(0, space));
        if (colon < space || !Set.of("region", "closed", "sort").contains(sort)) {
            throw new IllegalStateException("No group begins so: " + line);
        }
        return new Group(
                List.of(line.substring(space + 1, colon).split("\\|")),
                Vocabulary.words(line.substring(colon + 2)),
                sort.equals("closed"));
    }
}
