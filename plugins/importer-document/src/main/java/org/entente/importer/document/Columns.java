package org.entente.importer.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the lines of a page into the order in which they are read: column after column, between what spans them. */
final class Columns {

    private static final int LEAST_LINES = 4;
    private static final int LEAST_LETTERS = 10;
    private static final int DEEPEST = 6;
    private static final int BASE = 1_000;

    private Columns() {}

    /** The columns of a page, each from top to bottom. */
    static List<List<PdfLine>> of(List<PdfLine> lines) {
        List<List<PdfLine>> columns = new ArrayList<>();
        split(lines, columns, 0);
        return columns;
    }

    private static void split(List<PdfLine> lines, List<List<PdfLine>> columns, int depth) {
        List<PdfLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(PdfLine::y).thenComparingDouble(PdfLine::x));
        float gutter = depth < DEEPEST ? gutter(sorted) : -1;
        if (gutter < 0) {
            if (!sorted.isEmpty()) {
                columns.add(sorted);
            }
            return;
        }
        List<PdfLine> left = new ArrayList<>();
        List<PdfLine> right = new ArrayList<>();
        List<PdfLine> across = new ArrayList<>();
        for (PdfLine line : sorted) {
            if (line.x() < gutter && line.right() > gutter) {
                flush(left, right, columns, depth);
                across.add(line);
            } else {
                if (!across.isEmpty()) {
                    columns.add(new ArrayList<>(across));
                    across.clear();
                }
                (line.right() <= gutter ? left : right).add(line);
            }
        }
        flush(left, right, columns, depth);
        if (!across.isEmpty()) {
            columns.add(across);
        }
    }

    private static void flush(List<PdfLine> left, List<PdfLine> right, List<List<PdfLine>> columns, int depth) {
        split(left, columns, depth + 1);
        split(right, columns, depth + 1);
        left.clear();
        right.clear();
    }

    /** Where, in points from the left, most lines stand whole on either side; negative where nowhere. */
    private static float gutter(List<PdfLine> lines) {
        float first = Float.MAX_VALUE;
        float last = 0;
        for (PdfLine line : lines) {
            first = Math.min(first, line.x());
            last = Math.max(last, line.right());
        }
        int best = 0;
        float from = -1;
        float to = -1;
        for (float x = first + 20; x < Math.min(last, first + 5_000) - 20; x += 2) {
            int score = score(lines, x);
            if (score > best) {
                best = score;
                from = x;
                to = x;
            } else if (score == best && score > 0 && x - to < 3) {
                to = x;
            }
        }
        return best == 0 ? -1 : (from + to) / 2;
    }

    private static int score(List<PdfLine> lines, float x) {
        int left = 0;
        int right = 0;
        int across = 0;
        int leftLetters = 0;
        int rightLetters = 0;
        float leftTop = Float.MAX_VALUE;
        float leftBottom = 0;
        float rightTop = Float.MAX_VALUE;
        float rightBottom = 0;
        for (PdfLine line : lines) {
            if (line.right() <= x) {
                left++;
                leftLetters += line.text().length();
                leftTop = Math.min(leftTop, line.y());
                leftBottom = Math.max(leftBottom, line.y());
            } else if (line.x() >= x) {
                right++;
                rightLetters += line.text().length();
                rightTop = Math.min(rightTop, line.y());
                rightBottom = Math.max(rightBottom, line.y());
            } else {
                across++;
            }
        }
        int fewer = Math.min(left, right);
        boolean prose =
                fewer >= LEAST_LINES && leftLetters / left >= LEAST_LETTERS && rightLetters / right >= LEAST_LETTERS;
        // Columns stand beside each other; short lines at the end of an article do not.
        float beside = Math.min(leftBottom, rightBottom) - Math.max(leftTop, rightTop);
        float shorter = Math.min(leftBottom - leftTop, rightBottom - rightTop);
        boolean parted = prose && across * 3 < left + right && beside > shorter * 0.5 && fewer * 2 > across;
        // What crosses weighs more than what stands beside: words of a line that is stretched stand on either side too.
        return parted ? Math.max(1, BASE + fewer * 2 - across * 3) : 0;
    }
}
