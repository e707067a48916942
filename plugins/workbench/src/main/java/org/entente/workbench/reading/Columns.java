package org.entente.workbench.reading;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table in lines, by whose names a row is understood that stands alone.
 *
 * <p>Which line holds the names is nowhere kept, but it is told by the rows: importers count them from the line after it on, so that it
 * stands as many lines before a row as that row's number says. Where that cannot be told for sure there are no names.
 */
public final class Columns {

    static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /** A table may have a title and notes above its header. */
    private static final int DEEPEST = 40;

    /** A table of which some rows cannot be found is read otherwise than here. */
    private static final int TRIES = 3;

    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,]*\\d[%]?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final Path original;
    private @Nullable String header;
    private int tries;

    /** Those of an original. */
    public Columns(Path original) {
        this.original = original;
    }

    /**
     * A field of a row.
     *
     * @param name that of its column; empty where it has none
     */
    public record Cell(String name, String value) {}

    /**
     * The fields of a row under the names of their columns; none where those are not known.
     *
     * @param row the whole line, as it stands in the original
     * @param number which row of the table it is, from 1
     * @param shown how many of its first code points may be shown
     */
    public List<Cell> cells(String row, long number, long shown) throws IOException {
        if (header == null && tries < TRIES) {
            tries++;
            header = header(row, number);
        }
        return header == null ? List.of() : cells(header, row, shown);
    }

    private static List<Cell> cells(String header, String row, long shown) {
        Optional<Character> separator = SEPARATORS.stream()
                .filter(each -> fields(header, each).size() == fields(row, each).size())
                .max(Comparator.comparing(each -> fields(row, each).size()))
                .filter(each -> fields(row, each).size() > 1);
        if (separator.isEmpty()) {
            return List.of();
        }
        List<String> names = fields(header, separator.get());
        if (names.stream()
                .anyMatch(name ->
                        NUMBER.matcher(name).matches() && !YEAR.matcher(name).matches())) {
            // A row: lines were counted otherwise when the table was read.
            return List.of();
        }
        boolean whole = row.codePointCount(0, row.length()) <= shown;
        List<String> values =
                fields(whole ? row : row.substring(0, row.offsetByCodePoints(0, (int) shown)) + "…", separator.get());
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            cells.add(new Cell(names.get(i), values.get(i)));
        }
        return List.copyOf(cells);
    }

    /** The line that stands before all rows, as one row tells; null where that is not sure, empty where none does. */
    private @Nullable String header(String row, long number) throws IOException {
        Set<String> found = new HashSet<>();
        List<String> head = new ArrayList<>();
        try (Lines lines = new Lines(original)) {
            long count = 0;
            for (String line = lines.next(); line != null && count < number + DEEPEST; line = lines.next()) {
                count++;
                if (head.size() < DEEPEST) {
                    head.add(line);
                }
                if (line.equals(row) && count >= number) {
                    int place = (int) (count - number);
                    found.add(place == 0 ? "" : head.get(place - 1));
                }
            }
        } catch (CharacterCodingException e) {
            // In another charset, or no text at all: whoever read it knew more.
            tries = TRIES;
            return null;
        }
        return found.size() == 1 ? found.iterator().next() : null;
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
