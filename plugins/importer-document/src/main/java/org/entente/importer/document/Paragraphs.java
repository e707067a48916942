package org.entente.importer.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes paragraphs and headings of the lines of pages. */
final class Paragraphs {

    private static final double LEADING = 1.45;
    private static final Pattern BULLET = Pattern.compile("[•▪●◦‣■] ?\\S");

    private final Hyphens hyphens;
    private final float size;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable PdfLine last;
    private boolean heading;
    private int page;
    private int end;

    private Paragraphs(Hyphens hyphens, float size) {
        this.hyphens = hyphens;
        this.size = size;
    }

    static List<Block> of(List<PdfPage> pages, Desk desk) {
        Paragraphs paragraphs = new Paragraphs(new Hyphens(pages), size(pages));
        for (PdfPage page : pages) {
            desk.check();
            for (List<PdfLine> column : Columns.of(page.lines())) {
                paragraphs.column(rows(column), page.number());
            }
        }
        paragraphs.flush();
        return paragraphs.blocks;
    }

    /** The size in which most letters are set. */
    private static float size(List<PdfPage> pages) {
        int[] letters = new int[400];
        for (PdfPage page : pages) {
            for (PdfLine line : page.lines()) {
                letters[Math.min(399, Math.round(line.size() * 2))] +=
                        line.text().length();
            }
        }
        int best = 0;
        for (int i = 0; i < letters.length; i++) {
            best = letters[i] > letters[best] ? i : best;
        }
        return best / 2f;
    }

    /** The parts of a row that are still apart stand in one line of this column. */
    private static List<PdfLine> rows(List<PdfLine> column) {
        List<PdfLine> rows = new ArrayList<>();
        for (PdfLine line : column) {
            PdfLine before = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (before != null && line.y() - before.y() < 0.4 * line.size() && line.x() >= before.right()) {
                rows.set(
                        rows.size() - 1,
                        new PdfLine(
                                before.text() + " " + line.text(),
                                before.x(),
                                line.right(),
                                before.y(),
                                before.size(),
                                before.bold() && line.bold()));
            } else {
                rows.add(line);
            }
        }
        return rows;
    }

    private void column(List<PdfLine> lines, int number) {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (PdfLine line : lines) {
            left = Math.min(left, line.x());
            right = Math.max(right, line.right());
        }
        double leading = leading(lines);
        boolean first = true;
        for (PdfLine line : lines) {
            boolean begins = first ? !goesOn(line) : isNew(line, left, right, leading);
            if (begins) {
                flush();
                page = number;
                heading = isHeading(line);
            }
            hyphens.append(text, line.text());
            last = line;
            end = number;
            first = false;
        }
    }

    private static double leading(List<PdfLine> lines) {
        double[] steps = new double[Math.max(0, lines.size() - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = lines.get(i + 1).y() - lines.get(i).y();
        }
        Arrays.sort(steps);
        return steps.length == 0 ? 0 : steps[steps.length / 2];
    }

    /** Whether the first line of a column goes on with the last of the one before. */
    private boolean goesOn(PdfLine line) {
        return last != null
                && !heading
                && !isHeading(line)
                && !Words.isClosed(last.text())
                && Math.abs(line.size() - last.size()) < 0.12 * last.size()
                && (Character.isLowerCase(line.text().charAt(0))
                        || text.length() > 60 && last.text().length() > 25);
    }

    private boolean isNew(PdfLine line, float left, float right, double leading) {
        if (last == null
                || Exports.isMark(line.text())
                || Exports.isMark(last.text())
                || BULLET.matcher(line.text()).lookingAt()) {
            return true;
        }
        if (Math.abs(line.size() - last.size()) > 0.12 * last.size()
                || line.bold() != last.bold() && isHeading(line) != heading) {
            return true;
        }
        double step = line.y() - last.y();
        if (step < 0 || step > Math.max(leading * 1.3, 0) && step > LEADING * line.size() * 0.9 && step > leading + 2) {
            return true;
        }
        boolean indented = line.x() > left + 0.7 * line.size() && last.x() < left + 0.4 * line.size();
        boolean shortened = last.right() < left + (right - left) * 0.8;
        boolean closed = Words.isClosed(last.text());
        return indented && closed
                || shortened && closed && !Character.isLowerCase(line.text().charAt(0));
    }

    private boolean isHeading(PdfLine line) {
        return line.size() > size * 1.15 || line.bold() && line.text().length() < 120 && !Words.isClosed(line.text());
    }

    private void flush() {
        String squeezed = Words.squeezed(text.toString());
        if (!squeezed.isEmpty()) {
            blocks.add(Block.of(squeezed, heading, end > page ? "pages " + page + " to " + end : "page " + page));
        }
        text.setLength(0);
        last = null;
        heading = false;
    }
}
