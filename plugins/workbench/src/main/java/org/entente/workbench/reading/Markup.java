package org.entente.workbench.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be seen of an HTML page, each stretch with its place in the original, so that places in the page stay those that the
 * importer has kept.
 */
public final class Markup {

    private static final Pattern PAGE =
            Pattern.compile("(?is)^\\s*(?:<!--.*?-->\\s*|<\\?xml[^>]*>\\s*)*<(?:!doctype html|html|head|body)\\b.*");
    private static final Pattern PART = Pattern.compile(
            "(?is)<!--.*?-->|<(script|style|head|noscript|template|svg)\\b.*?</\\1\\s*>|</?([a-z][a-z0-9]*)\\b[^>]*>|<[!?][^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "table",
            "tr",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "blockquote",
            "figure",
            "figcaption",
            "pre",
            "hr",
            "nav",
            "form",
            "dl",
            "dt",
            "dd");
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0", "mdash", "—", "ndash", "–",
            "rsquo", "’", "hellip", "…");

    private final String original;
    private final CodePoints points;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean space = true;

    private Markup(String original) {
        this.original = original;
        this.points = new CodePoints(original);
    }

    /** Whether a text is a page. */
    public static boolean looksLike(String text) {
        return PAGE.matcher(text.substring(0, Math.min(text.length(), 4096))).matches();
    }

    /** The pieces of a page that can be seen. */
    public static List<Piece> pieces(String original) {
        return new Markup(original).read();
    }

    private List<Piece> read() {
        Matcher part = PART.matcher(original);
        int at = 0;
        while (part.find()) {
            shown(at, part.start());
            String tag = part.group(2);
            if (tag != null && BLOCKS.contains(tag.toLowerCase(Locale.ROOT))) {
                parted("\n\n", part.start(), part.end());
            } else if (tag != null && tag.equalsIgnoreCase("br")) {
                parted("\n", part.start(), part.end());
            }
            at = part.end();
        }
        shown(at, original.length());
        return pieces;
    }

    /** A break between blocks, and only one where several end. */
    private void parted(String text, int from, int to) {
        if (!pieces.isEmpty() && !pieces.get(pieces.size() - 1).text().endsWith("\n")) {
            pieces.add(Piece.of(points.point(from), points.point(to), text));
            space = true;
        }
    }

    private void shown(int from, int to) {
        Matcher entity = ENTITY.matcher(original).region(from, to);
        int at = from;
        while (entity.find()) {
            squeezed(at, entity.start());
            String said = said(entity);
            pieces.add(Piece.of(points.point(entity.start()), points.point(entity.end()), said));
            space = said.isBlank();
            at = entity.end();
        }
        squeezed(at, to);
    }

    private static String said(Matcher entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int point = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : entity.group();
    }

    /** Text with each run of white space as one space; a run is a piece of its own, so that all others stand as they are. */
    private void squeezed(int from, int to) {
        int at = from;
        while (at < to) {
            boolean blank = Character.isWhitespace(original.charAt(at));
            int end = at + 1;
            while (end < to && (Character.isWhitespace(original.charAt(end)) == blank)) {
                end++;
            }
            boolean one = blank && end - at == 1;
            if (!blank || !space) {
                add(at, end, blank ? " " : original.substring(at, end), !blank || one);
            }
            space = blank;
            at = end;
        }
    }

    /** What goes on where the last piece ends, letter by letter, becomes part of it. */
    private void add(int from, int to, String text, boolean even) {
        long start = points.point(from);
        long end = points.point(to);
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (even && last != null && last.end() == start && last.end() - last.start() == length(last.text())) {
            pieces.set(pieces.size() - 1, Piece.of(last.start(), end, last.text() + text));
        } else {
            pieces.add(Piece.of(start, end, text));
        }
    }

    private static long length(String text) {
        return text.codePointCount(0, text.length());
    }
}
