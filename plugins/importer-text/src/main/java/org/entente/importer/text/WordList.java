package org.entente.importer.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A file of the bundle with lines "KEY = word, word, …"; blank lines and those that begin with # are none. */
final class WordList {

    /** A line: what stands before the sign, and the words behind it. */
    record Line(String key, List<String> words) {}

    private WordList() {}

    static List<Line> read(String file) {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordList.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line(file, line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static Line line(String file, String line) {
        int sign = line.indexOf(" = ");
        if (sign < 1) {
            throw new IllegalStateException("A line of " + file + " has no \" = \": " + line);
        }
        return new Line(
                line.substring(0, sign),
                Arrays.stream(line.substring(sign + 3).split(","))
                        .map(String::strip)
                        .toList());
    }
}
