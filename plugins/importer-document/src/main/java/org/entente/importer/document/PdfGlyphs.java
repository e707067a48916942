package org.entente.importer.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the letters of each page with their places, and makes lines of them. */
final class PdfGlyphs extends PDFTextStripper {

    /** The time for a file is over. */
    static final class TimeUp extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A letter with its place. */
    record Glyph(String text, float x, float right, float y, float size, float space, boolean bold) {}

    /** Fewer turned letters are a mark at the edge, as archives print it. */
    private static final int ASIDE = 60;

    private final Desk desk;
    private final int most;
    private final long end;
    private final List<PdfPage> pages = new ArrayList<>();
    private final PdfStreams streams = new PdfStreams(this::goOn);
    private final List<Integer> lost = new ArrayList<>();
    private final List<Integer> turned = new ArrayList<>();
    private final List<Integer> overfull = new ArrayList<>();
    private final Map<Float, List<Glyph>> directions = new HashMap<>();
    private int count;
    private int page;

    /**
     * @param most how many pages are read
     * @param end when the time is over, by {@link PdfReader#now}
     */
    PdfGlyphs(Desk desk, int most, long end) throws IOException {
        this.desk = desk;
        this.most = most;
        this.end = end;
    }

    List<PdfPage> read(PDDocument document) throws IOException {
        setEndPage(most);
        writeText(document, Writer.nullWriter());
        return pages;
    }

    /** The pages that were read up to now. */
    List<PdfPage> pages() {
        return pages;
    }

    /** The numbers of the pages that could not be read. */
    List<Integer> lost() {
        return lost;
    }

    /** The numbers of the pages with text that runs in another direction than most of it. */
    List<Integer> turned() {
        return turned;
    }

    /** The numbers of the pages with more letters than are read. */
    List<Integer> overfull() {
        return overfull;
    }

    @Override
    public void processPage(PDPage content) throws IOException {
        page++;
        if (page > most) {
            return;
        }
        directions.clear();
        count = 0;
        try {
            super.processPage(content);
            if (!streams.whole(content)) {
                lost.add(page);
            }
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException
                | StackOverflowError e) {
            // What a damaged page does to the library is no matter; the others are read.
            lost.add(page);
        }
        List<Glyph> glyphs = directions.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        int aside = directions.values().stream().mapToInt(List::size).sum() - glyphs.size();
        if (aside > ASIDE) {
            turned.add(page);
        }
        if (count > Limits.GLYPHS) {
            overfull.add(page);
        }
        boolean lying = content.getRotation() % 180 != 0;
        float height =
                lying ? content.getCropBox().getWidth() : content.getCropBox().getHeight();
        pages.add(new PdfPage(page, height, lines(glyphs)));
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        goOn();
        super.processOperator(operator, operands);
    }

    private void goOn() {
        desk.check();
        if (PdfReader.now() - end > 0) {
            throw new TimeUp();
        }
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        if (text == null || text.isEmpty() || count++ > Limits.GLYPHS) {
            return;
        }
        goOn();
        float x = position.getXDirAdj();
        float size = Math.max(1, Math.max(position.getHeightDir(), position.getFontSizeInPt()));
        directions
                .computeIfAbsent(position.getDir(), direction -> new ArrayList<>())
                .add(new Glyph(
                        text,
                        x,
                        x + position.getWidthDirAdj(),
                        position.getYDirAdj(),
                        size,
                        position.getWidthOfSpace(),
                        isBold(position.getFont())));
    }

    private static boolean isBold(PDFont font) {
        String name =
                font == null || font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        return name.contains("bold") || name.contains("black") || name.contains("heavy");
    }

    private static List<PdfLine> lines(List<Glyph> glyphs) {
        List<List<Glyph>> rows = rows(glyphs);
        Gutters gutters = Gutters.of(rows);
        List<PdfLine> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            cut(rows.get(i), gutters.in(i), lines);
        }
        return lines;
    }

    /** The letters that stand on one line across the page, from left to right. */
    private static List<List<Glyph>> rows(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
        List<List<Glyph>> rows = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (!row.isEmpty()
                    && glyph.y() - row.get(0).y()
                            > 0.4 * Math.max(glyph.size(), row.get(0).size())) {
                rows.add(row);
                row = new ArrayList<>();
            }
            row.add(glyph);
        }
        rows.add(row);
        rows.forEach(one -> one.sort(Comparator.comparingDouble(Glyph::x)));
        return rows;
    }

    /** Cuts a row at gaps wider than a letter is high and where columns part, and at narrower ones puts a space. */
    private static void cut(List<Glyph> row, List<Float> gutters, List<PdfLine> lines) {
        List<Glyph> part = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        float right = 0;
        for (Glyph glyph : row) {
            boolean blank = glyph.text().isBlank();
            if (!part.isEmpty()) {
                Glyph last = part.get(part.size() - 1);
                float gap = glyph.x() - right;
                if (!blank && (gap > 1.1 * glyph.size() || Gutters.between(right, glyph.x(), gutters))) {
                    add(part, text, lines);
                    part = new ArrayList<>();
                    text = new StringBuilder();
                } else if (glyph.text().equals(last.text()) && Math.abs(glyph.x() - last.x()) < 0.1 * glyph.size()) {
                    // Printed twice, a little aside, to look bold.
                    continue;
                } else if (gap > Math.max(0.12 * glyph.size(), 0.4 * glyph.space()) && !ends(text)) {
                    text.append(' ');
                }
            }
            if (blank) {
                text.append(part.isEmpty() || ends(text) ? "" : " ");
            } else {
                part.add(glyph);
                text.append(glyph.text());
                right = glyph.right();
            }
        }
        add(part, text, lines);
    }

    private static boolean ends(StringBuilder text) {
        return text.length() > 0 && text.charAt(text.length() - 1) == ' ';
    }

    private static void add(List<Glyph> part, StringBuilder text, List<PdfLine> lines) {
        String plain = text.toString().strip();
        if (!plain.isEmpty()) {
            Glyph first = part.get(0);
            float right = 0;
            int bold = 0;
            float size = 0;
            for (Glyph glyph : part) {
                right = Math.max(right, glyph.right());
                bold += glyph.bold() ? 1 : 0;
                size += glyph.size();
            }
            lines.add(new PdfLine(
                    Ligatures.open(plain), first.x(), right, first.y(), size / part.size(), bold * 2 > part.size()));
        }
    }
}
