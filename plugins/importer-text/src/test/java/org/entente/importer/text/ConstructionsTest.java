package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One sentence of our own for each construction and for many frames, see {@code constructions.txt}, {@code frames-shown.txt}. */
class ConstructionsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void theSentenceTellsOfTheseTiesAndNoOther(String line) {
        String[] cells = line.split(" \\| ", 2);
        List<String> told = Reading.of(cells[1]).ties().stream()
                .map(tie -> Reading.line(tie.value()))
                .toList();
        if (cells[0].equals("-")) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told)
                    .containsExactlyInAnyOrder(Stream.of(cells[0].split(" \\+ "))
                            .map(ConstructionsTest::sorted)
                            .toArray(String[]::new));
        }
    }

    private static String sorted(String tie) {
        String[] words = tie.split(" ");
        String parties = String.join(" ", new TreeSet<>(Arrays.asList(words).subList(3, words.length)));
        return words[0] + " " + words[1] + " " + words[2] + " " + parties;
    }

    static Stream<String> lines() throws IOException {
        return Stream.concat(lines("constructions.txt"), lines("frames-shown.txt"));
    }

    private static Stream<String> lines(String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ConstructionsTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }
}
