package org.entente.store.duckdb;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the header line of a clean table, so that nothing about the table needs to be guessed. */
final class CsvHeader {

    private CsvHeader() {}

    static List<String> read(Path table) throws IOException {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        try (BufferedReader in = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
            for (int c = in.read(); c >= 0 && (quoted || c != '\n'); c = in.read()) {
                if (c == '"') {
                    // A doubled quote closes and opens again, and stands for one.
                    if (!quoted && name.length() > 0) {
                        name.append('"');
                    }
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    names.add(name.toString());
                    name.setLength(0);
                } else if (c != '\r' || quoted) {
                    name.append((char) c);
                }
            }
        }
        names.add(name.toString());
        if (names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("The table has a column without a name: " + names);
        }
        return List.copyOf(names);
    }
}
