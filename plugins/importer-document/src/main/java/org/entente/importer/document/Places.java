package org.entente.importer.document;

import java.util.List;
import org.entente.core.model.Locator;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the original what was read in the prose.
 *
 * <p>A quotation that stands in the original word for word, once in its stretch, is placed there by its characters, with the
 * line breaks that it has there. Otherwise (a PDF, a packed file, a sentence with markup inside) its place is the paragraph,
 * counted from 1 in its article, and the page or the element.
 */
final class Places {

    /** A place, and the words as they stand there. */
    record Found(Locator where, String quote) {}

    /** A stretch of the original with each run of white space as one space. */
    private record Squeezed(int from, int to, String text, int[] offsets) {}

    private final @Nullable String original;
    private final @Nullable Points points;
    private @Nullable Squeezed latest;

    /** @param original the decoded file, or null where it is no text */
    Places(@Nullable String original) {
        this.original = original;
        this.points = original == null ? null : new Points(original);
    }

    /**
     * Finds a quotation.
     *
     * @param blocks the blocks that it touches
     * @param number the number of the first of them, from 1
     */
    Found of(String quote, List<Block> blocks, int number) {
        if (original != null && points != null && blocks.stream().allMatch(block -> block.from() >= 0)) {
            int from = blocks.stream().mapToInt(Block::from).min().orElse(0);
            int to = blocks.stream().mapToInt(Block::to).max().orElse(0);
            Squeezed stretch = squeezed(original, from, Math.min(to, original.length()));
            String sought = squeezed(quote, 0, quote.length()).text();
            int at = sought.isBlank() ? -1 : stretch.text().indexOf(sought);
            if (at >= 0 && stretch.text().indexOf(sought, at + 1) < 0) {
                int start = stretch.offsets()[at];
                int end = stretch.offsets()[at + sought.length() - 1] + 1;
                return new Found(
                        new Locator.Span(points.point(start), points.point(end)), original.substring(start, end));
            }
        }
        String element = blocks.isEmpty() ? "" : blocks.get(0).element();
        return new Found(new Locator.Cell(number, element.isEmpty() ? null : element), quote);
    }

    private Squeezed squeezed(String text, int from, int to) {
        Squeezed known = latest;
        if (text == original && known != null && known.from() == from && known.to() == to) {
            return known;
        }
        StringBuilder all = new StringBuilder(to - from);
        int[] offsets = new int[to - from];
        boolean space = true;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00A0';
            if (!blank || !space) {
                offsets[all.length()] = i;
                all.append(blank ? ' ' : c);
            }
            space = blank;
        }
        if (all.length() > 0 && all.charAt(all.length() - 1) == ' ') {
            all.setLength(all.length() - 1);
        }
        Squeezed made = new Squeezed(from, to, all.toString(), offsets);
        if (text == original) {
            latest = made;
        }
        return made;
    }
}
