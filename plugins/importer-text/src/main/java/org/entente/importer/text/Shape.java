package org.entente.importer.text;

import org.entente.core.spi.Recognition;

/** Tells prose from tables and markup by the shape of their lines. */
final class Shape {

    private Shape() {}

    /** How surely a text is prose. */
    static Recognition of(String text, boolean textual) {
        String[] lines = text.split("\\R", 200);
        String start = text.stripLeading();
        if (start.startsWith("{")
                || start.startsWith("[{")
                || start.startsWith("<?xml")
                || start.startsWith("<!")
                || start.startsWith("<html")) {
            return Recognition.no("markup or data, no prose");
        }
        if (delimited(lines, ',') || delimited(lines, '\t') || delimited(lines, ';')) {
            return textual ? new Recognition(5, "a table rather than prose") : Recognition.no("a table");
        }
        int prose = 0;
        for (String line : lines) {
            prose += line.length() > 60 && line.indexOf(' ') > 0 ? 1 : 0;
        }
        if (textual) {
            return new Recognition(60, "prose");
        }
        return prose > 0 ? new Recognition(30, "prose") : Recognition.no("no prose");
    }

    /** Whether at least three lines have the same number of a separator, and more than one of it. */
    private static boolean delimited(String[] lines, char separator) {
        int same = 0;
        int filled = 0;
        long expected = -1;
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            long count = line.chars().filter(c -> c == separator).count();
            expected = expected < 0 ? count : expected;
            same += count == expected && count > 1 ? 1 : 0;
            filled++;
        }
        return filled >= 3 && same >= filled * 0.7;
    }
}
