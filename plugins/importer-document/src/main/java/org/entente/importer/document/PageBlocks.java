package org.entente.importer.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of an element in their order, without what is no prose. */
final class PageBlocks implements NodeFilter {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Pattern FURNITURE = Pattern.compile(
            "(?i)^(?:read (?:more|also|next)|also read|see also|more (?:on|from|about|stories)"
                    + "|related(?: (?:stories|articles|news))?\\b|subscribe|sign up|share (?:this|on)|follow us|advertisement|click here|©|copyright"
                    + "|all rights reserved|photo:|image:|video:|listen to|download (?:the|our)|tags?:|topics?:|filed under|loading)");
    private static final Pattern WORDS = Pattern.compile("\\p{L}+ +\\p{L}+ +\\p{L}+");
    private static final Pattern NAMED = Pattern.compile("\\p{Ll}[,:;]? \\p{Lu}\\p{Ll}{2}.* \\p{Ll}");
    private static final int SHORT = 30;

    private final PageText page;
    private final Desk desk;
    private final boolean placed;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Element holder;

    /** The row of a table that is read as one block. */
    private @Nullable Element row;

    private boolean entered;
    private int cells;
    private int links;
    private int linked;
    private int from;
    private int to;
    private int breaks;

    /** @param placed whether the page's elements know where they stand */
    PageBlocks(PageText page, Desk desk, boolean placed) {
        this.page = page;
        this.desk = desk;
        this.placed = placed;
    }

    List<Block> of(Element root) {
        begin(root);
        NodeTraversor.filter(this, root);
        flush();
        List<Block> read = List.copyOf(blocks);
        blocks.clear();
        return read;
    }

    /** An element as one block, whatever it is. */
    Block one(Element element) {
        Range range = element.sourceRange();
        int end = placed ? element.endSourceRange().endPos() : -1;
        boolean known = placed && range.isTracked() && end > range.startPos();
        return new Block(
                Words.squeezed(element.text()),
                true,
                page.path(element),
                known ? range.startPos() : -1,
                known ? end : -1);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words);
        } else if (node instanceof Element element) {
            if (depth > 0 && page.isAround(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            links += element.normalName().equals("a") ? 1 : 0;
            if (element.normalName().equals("br")) {
                breaks++;
                if (breaks > 1) {
                    flush();
                } else {
                    text.append(' ');
                }
            } else if (row != null && element.parent() == row) {
                entered = true;
            } else if (element.isBlock()) {
                flush();
                begin(element);
                if (element.normalName().equals("tr") && isSaying(element)) {
                    row = element;
                    cells = 0;
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    /** Whether the cells of a row, of one line each, tell something together. */
    private static boolean isSaying(Element row) {
        return row.childrenSize() > 1
                && row.children().stream()
                        .allMatch(cell -> cell.getAllElements().stream().noneMatch(e -> e != cell && e.isBlock()))
                && row.children().stream()
                        .anyMatch(cell -> WORDS.matcher(cell.text()).find());
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.normalName().equals("a")) {
            links--;
        }
        if (node instanceof Element element && element.isBlock() && (row == null || element.parent() != row)) {
            flush();
            row = null;
            if (element.parent() != null) {
                begin(element.parent());
            }
        }
        return FilterResult.CONTINUE;
    }

    private void begin(Element element) {
        holder = element;
    }

    private void add(TextNode words) {
        String whole = words.getWholeText();
        if (whole.isBlank()) {
            text.append(' ');
            return;
        }
        breaks = 0;
        Range range = words.sourceRange();
        if (placed && range.isTracked()) {
            from = from < 0 ? range.startPos() : from;
            to = range.endPos();
        }
        if (row != null && entered) {
            text.append(cells == 0 ? "" : cells == 1 ? ": " : "; ");
            cells++;
            entered = false;
        }
        if (links > 0) {
            linked += Words.squeezed(whole).length();
        }
        text.append(whole);
    }

    private void flush() {
        String squeezed = Words.squeezed(text.toString());
        if (!squeezed.isEmpty() && holder != null) {
            desk.check();
            boolean heading = HEADINGS.contains(holder.normalName());
            Block block = new Block(squeezed, heading, page.path(holder), from, from < 0 ? -1 : to);
            if (isProse(block)) {
                blocks.add(block);
            }
        }
        text.setLength(0);
        linked = 0;
        from = -1;
        to = -1;
        breaks = 0;
    }

    /** Whether it is a sentence that names somebody and not a call or a credit: a word other than the first is in capitals. */
    private static boolean isTelling(String text) {
        return Words.isClosed(text) && NAMED.matcher(text).find();
    }

    private boolean isProse(Block block) {
        int words = block.words();
        if (words < SHORT && FURNITURE.matcher(block.text()).find() && !isTelling(block.text())) {
            return false;
        }
        if (holder != null && holder.closest("figcaption") != null && !isTelling(block.text())) {
            return false;
        }
        if (words < SHORT && linked * 2 > block.text().length()) {
            return false;
        }
        if (!placed && block.text().equals("--")) {
            // Under it a mail's signature begins.
            return true;
        }
        // In scripts without spaces a sentence is one word.
        return block.heading()
                || Days.isDay(block.text())
                || words > 3
                || block.text().length() > 25
                || Words.isClosed(block.text()) && words > 1;
    }
}
