package org.entente.importer.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.core.model.Edtf;
import org.entente.importer.table.Mapping.Cell;
import org.jspecify.annotations.Nullable;

/** The cells of one row, as the recipe has them. */
record MappedRow(Mapping mapping, Map<String, Integer> places, long number, List<String> cells, Rows problems) {

    /** The cell that fills a field, or null. */
    @Nullable
    String text(String field) {
        Cell cell = mapping.cells().get(field);
        return cell == null ? null : text(cell);
    }

    @Nullable
    String text(Cell cell) {
        String column = cell.column();
        if (column == null) {
            return cell.constant();
        }
        String text = cells.get(places.get(column)).strip();
        if (text.isEmpty() || mapping.missing().contains(text)) {
            return null;
        }
        return cell.words().getOrDefault(text.toLowerCase(Locale.ROOT), text);
    }

    /** A member of an enumeration; a word that the recipe does not list is told and left out. */
    @Nullable
    String word(String field) {
        Cell cell = mapping.cells().get(field);
        String text = cell == null ? null : text(cell);
        if (cell == null || text == null || fits(text)) {
            return text;
        }
        String otherwise = cell.otherwise();
        if (otherwise == null) {
            problems.doubt(
                    "row.word",
                    number,
                    "Row " + number + " has \"" + text + "\" as " + field
                            + ", which the recipe does not list; it is left open.");
            return field.equals("type") ? "UNKNOWN" : null;
        }
        return otherwise;
    }

    private boolean fits(String text) {
        return Arrays.stream(text.split("/", 2)).allMatch(part -> part.matches("[A-Z][A-Z0-9_]*"));
    }

    @Nullable
    BigDecimal number(@Nullable String text, String what) {
        if (text == null) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text.replaceAll("[\\s,]", ""));
            if (value.signum() >= 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, with all that is no number.
        }
        problems.loss(
                "row.value",
                number,
                "Row " + number + " has \"" + text + "\" as " + what + ", which is no number; it was left out.");
        return null;
    }

    @Nullable
    String date(String text, Mapping.When when) {
        if (when.format() == null) {
            return edtf(text);
        }
        try {
            return LocalDate.parse(text, when.format()).toString();
        } catch (DateTimeException e) {
            return lost(text, "a date in the form " + when.pattern());
        }
    }

    @Nullable
    String edtf(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new Edtf(text).text();
        } catch (IllegalArgumentException e) {
            return lost(text, "a date such as 2016, 2025-07 or 2025-07-22");
        }
    }

    private @Nullable String lost(String text, String what) {
        problems.loss(
                "row.date",
                number,
                "Row " + number + " has \"" + text + "\", which is not " + what + "; it was left out.");
        return null;
    }
}
