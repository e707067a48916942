package org.entente.importer.document;

import java.util.ArrayList;
import java.util.List;
import org.entente.importer.document.PdfGlyphs.Glyph;

/**
 * Where the columns of a page part: strips from top to bottom in which no letter stands over several rows.
 *
 * <p>Between two columns there is often no more room than between two words of a line that is stretched to both its edges; what
 * tells them apart is that the gaps of several rows lie over each other.
 */
final class Gutters {

    /** How wide a strip is at least, in parts of the height of letters. */
    private static final double WIDTH = 0.5;

    /** In how many rows there is text on both sides: in fewer, gaps between words lie over each other by chance. */
    private static final int LEAST = 4;

    /** As {@link #LEAST}, of a strip that goes on with another above or below. */
    private static final int FEWEST = 2;

    /**
     * A strip that would become so much narrower by a word that begins left of the column behind it ends: what comes then are words
     * across both columns.
     */
    private static final double NARROWER = 0.6;

    private static final float ALIGNED = 1;

    /** How many strips are followed at a time. */
    private static final int MOST = 60;

    /** What is free of letters in a row; open is what lies before its first letter or after its last. */
    private record Gap(float from, float to, boolean open) {}

    /** A strip as it grows from row to row. */
    private static final class Strip {
        private final int first;
        private final float from;
        private final float to;
        private final List<Gap> gaps;
        private final int last;

        private Strip(int first, float from, float to, List<Gap> gaps, int last) {
            this.first = first;
            this.from = from;
            this.to = to;
            this.gaps = gaps;
            this.last = last;
        }

        static Strip of(int row, Gap gap) {
            return new Strip(row, gap.from(), gap.to(), List.of(gap), row);
        }

        float width() {
            return to - from;
        }

        boolean meets(Strip other) {
            return from < other.to && other.from < to;
        }
    }

    private final List<List<Float>> rows;

    private Gutters(List<List<Float>> rows) {
        this.rows = rows;
    }

    /** The strips of a page, of which each row has its letters from left to right. */
    static Gutters of(List<List<Glyph>> rows) {
        List<Strip> ended = new ArrayList<>();
        List<Strip> open = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            open = next(rows.get(i), i, open, ended);
        }
        ended.addAll(open);
        List<Strip> sure =
                ended.stream().filter(strip -> strip.gaps.size() >= LEAST).toList();
        List<List<Float>> found = new ArrayList<>();
        rows.forEach(row -> found.add(new ArrayList<>()));
        for (Strip strip : ended) {
            if (strip.gaps.size() >= LEAST
                    || strip.gaps.size() >= FEWEST && sure.stream().anyMatch(strip::meets)) {
                for (int i = strip.first; i <= strip.last; i++) {
                    found.get(i).add((strip.from + strip.to) / 2);
                }
            }
        }
        return new Gutters(found);
    }

    /** Where the columns of a row part, in points from the left. */
    List<Float> in(int row) {
        return rows.get(row);
    }

    static boolean between(float right, float left, List<Float> gutters) {
        for (float gutter : gutters) {
            if (gutter >= right && gutter <= left) {
                return true;
            }
        }
        return false;
    }

    /** The strips that go on through a row, and those that begin in it. */
    private static List<Strip> next(List<Glyph> row, int number, List<Strip> open, List<Strip> ended) {
        double least = WIDTH * row.stream().mapToDouble(Glyph::size).max().orElse(0);
        List<Gap> gaps = gaps(row, least);
        List<Strip> next = new ArrayList<>();
        for (Strip strip : open) {
            int before = next.size();
            for (Gap gap : gaps) {
                float from = Math.max(strip.from, gap.from());
                float to = Math.min(strip.to, gap.to());
                boolean narrow = strip.gaps.size() >= LEAST
                        && gap.to() < strip.to - ALIGNED
                        && to - from < NARROWER * strip.width();
                if (to - from >= least && !narrow) {
                    next.add(grown(strip, from, to, gap, number));
                }
            }
            if (next.size() == before) {
                ended.add(strip);
            }
        }
        for (Gap gap : gaps) {
            if (!gap.open() && next.size() < MOST && next.stream().noneMatch(strip -> covers(strip, gap))) {
                next.add(Strip.of(number, gap));
            }
        }
        return next;
    }

    private static boolean covers(Strip strip, Gap gap) {
        return strip.from <= gap.from() && strip.to >= gap.to()
                || strip.gaps.size() >= FEWEST && strip.from >= gap.from() && strip.to <= gap.to();
    }

    private static Strip grown(Strip strip, float from, float to, Gap gap, int number) {
        if (gap.open()) {
            return new Strip(strip.first, from, to, strip.gaps, number);
        }
        List<Gap> gaps = new ArrayList<>(strip.gaps);
        gaps.add(gap);
        // The last line of a text over both columns may have a space there by chance: it does not narrow the strip.
        List<Gap> others = gaps.subList(1, gaps.size());
        boolean apart = gaps.get(0).to() < to(others) - ALIGNED && to - from < NARROWER * width(others);
        return gaps.size() == LEAST && apart
                ? new Strip(strip.first + 1, from(others), to(others), List.copyOf(others), number)
                : new Strip(strip.first, from, to, gaps, number);
    }

    private static double width(List<Gap> gaps) {
        return to(gaps) - from(gaps);
    }

    private static float from(List<Gap> gaps) {
        return (float) gaps.stream().mapToDouble(Gap::from).max().orElse(0);
    }

    private static float to(List<Gap> gaps) {
        return (float) gaps.stream().mapToDouble(Gap::to).min().orElse(0);
    }

    private static List<Gap> gaps(List<Glyph> row, double least) {
        List<Gap> gaps = new ArrayList<>();
        float right = Float.NEGATIVE_INFINITY;
        boolean open = true;
        for (Glyph glyph : row) {
            if (!glyph.text().isBlank()) {
                if (glyph.x() - right >= least) {
                    gaps.add(new Gap(right, glyph.x(), open));
                }
                right = Math.max(right, glyph.right());
                open = false;
            }
        }
        gaps.add(new Gap(right, Float.POSITIVE_INFINITY, true));
        return gaps;
    }
}
