package org.entente.importer.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes away what is printed on every page: headers, footers, page numbers. */
final class Furniture {

    private static final double MARGIN = 0.12;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)\\W*(?:page|p\\.)?\\W*(?:\\d{1,4}|[ivxl]{1,6})\\W*(?:(?:of|/|\\|)\\W*\\d{1,4}\\W*)?");

    private Furniture() {}

    /** The pages without it; a line is furniture that stands at the edge of several pages, but for its numbers. */
    static List<PdfPage> without(List<PdfPage> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (PdfPage page : pages) {
            Set<String> keys = new HashSet<>();
            page.lines().stream().filter(line -> isEdge(line, page)).forEach(line -> keys.add(key(line)));
            keys.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        // Left and right pages may have headers of their own.
        int least = Math.max(2, (int) Math.ceil(pages.size() * 0.3));
        List<PdfPage> clean = new ArrayList<>();
        for (PdfPage page : pages) {
            List<PdfLine> lines = page.lines().stream()
                    .filter(line -> !isEdge(line, page)
                            || counts.getOrDefault(key(line), 0) < least
                                    && !NUMBER.matcher(line.text()).matches())
                    .toList();
            clean.add(new PdfPage(page.number(), page.height(), lines));
        }
        return clean;
    }

    private static boolean isEdge(PdfLine line, PdfPage page) {
        return line.y() < page.height() * MARGIN || line.y() > page.height() * (1 - MARGIN);
    }

    // The same words at another height are something else.
    private static String key(PdfLine line) {
        return Math.round(line.y() / 6) + " " + DIGITS.matcher(line.text()).replaceAll("#");
    }
}
