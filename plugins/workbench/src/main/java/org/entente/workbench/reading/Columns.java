package org.entente.workbench.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The columns of a table in lines, by whose names a row is understood that stands alone. */
public final class Columns {

    private static final int HEAD = 1 << 16;

    /** A table may have a title and notes above its header. */
    private static final int LINES = 40;

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    private final List<String> lines;

    private Columns(List<String> lines) {
        this.lines = lines;
    }

    /**
     * A field of a row.
     *
     * @param name that of its column; empty where it has none
     */
    public record Cell(String name, String value) {}

    /** Those of an original, of which only the beginning is read. */
    public static Columns of(Path original) throws IOException {
        try (InputStream in = Files.newInputStream(original)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            return new Columns(
                    head.replaceFirst("^\uFEFF", "").lines().limit(LINES).toList());
        }
    }

    /**
     * The fields of a row under the first line that has as many; none where no line has.
     *
     * @param row the whole line, as it stands in the original
     * @param shown how many of its first code points may be shown
     */
    public List<Cell> cells(String row, long shown) {
        char separator = SEPARATORS.stream()
                .max(Comparator.comparing(each -> fields(row, each).size()))
                .orElseThrow();
        int wanted = fields(row, separator).size();
        Optional<List<String>> names = lines.stream()
                .filter(line -> !line.equals(row))
                .map(line -> fields(line, separator))
                .filter(fields -> fields.size() == wanted && wanted > 1)
                .findFirst();
        if (names.isEmpty()) {
            return List.of();
        }
        boolean whole = row.codePointCount(0, row.length()) <= shown;
        List<String> values =
                fields(whole ? row : row.substring(0, row.offsetByCodePoints(0, (int) shown)) + "…", separator);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            cells.add(new Cell(names.get().get(i), values.get(i)));
        }
        return List.copyOf(cells);
    }

    /** The fields of a line, without the quotation marks in which a field may stand. */
    private static List<String> fields(String line, char separator) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"') {
                // Two of them within a field are one that is meant.
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    field.append(letter);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (letter == separator && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
