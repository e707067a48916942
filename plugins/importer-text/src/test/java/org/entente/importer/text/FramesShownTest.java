package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Tie;
import org.junit.jupiter.api.Test;

/**
 * How many frames stand on a text: of each type and word whether it made a tie in a construction, an annotated text or the README.
 *
 * <p>Those that made none are written to {@code target/frames-not-shown.txt}.
 */
class FramesShownTest {

    /** The least share of all; when it rises, this does. */
    private static final double LEAST = 0.14;

    @Test
    void asManyFramesAsBeforeMakeATieInATextOfOurs() throws IOException {
        Set<String> frames = FrameBook.read().all().stream()
                .map(f -> f.type() + " " + f.rule())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> shown = texts().stream()
                .flatMap(text -> Reading.of(text).ties().stream())
                .flatMap(stored -> rules(stored.value()))
                .collect(Collectors.toSet());
        List<String> missing = frames.stream().filter(f -> !shown.contains(f)).toList();
        Files.write(Path.of("target/frames-not-shown.txt"), missing);
        double share = 1 - (double) missing.size() / frames.size();
        System.out.printf(
                Locale.ROOT,
                "%d of %d frames (%.3f) made a tie%n",
                frames.size() - missing.size(),
                frames.size(),
                share);
        assertThat(share).isGreaterThanOrEqualTo(LEAST);
    }

    private static Stream<String> rules(Tie tie) {
        return tie.rules().stream().filter(r -> r.startsWith("frame:")).map(r -> tie.type() + " " + r);
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        ConstructionsTest.lines().map(l -> l.split(" \\| ", 2)[1]).forEach(texts::add);
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            if (line.startsWith("> ")) {
                texts.add(line.substring(2));
            }
        }
        try (var files = Files.list(Path.of("src/test/resources/org/entente/importer/text/annotated"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
