package org.entente.launcher;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The real data beside the project, which a test that needs it is skipped without. */
final class SharedData {

    private SharedData() {}

    /** A file or folder of it; the test that asks is skipped where it is not there. */
    static Path file(String name) {
        Path file = project().resolveSibling("shared").resolve(name);
        assumeThat(file).as("../shared/" + name + " is not there").exists();
        return file;
    }

    /** The root of the project. */
    static Path project() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("bnd"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** The rows of a table of reference by the names of its columns; its quotation marks stand around whole values. */
    static List<Map<String, String>> table(String name) throws IOException {
        List<String> lines = Files.readAllLines(file(name), StandardCharsets.UTF_8);
        List<String> columns = values(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> values = values(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < columns.size(); column++) {
                row.put(columns.get(column), values.get(column));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }
}
