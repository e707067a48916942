package org.entente.workbench.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is shown: its pieces, and where in them what was read stands.
 *
 * @param form TEXT; TABLE, whose marks are rows; PAGE, of a page that can be seen; PROSE, the text that was read of an original that
 *     does not show it; QUOTES, what was read of one whose text is not kept; NONE
 */
public record Shown(String form, List<Piece> pieces, List<Mark> marks) {

    /** What parts the paragraphs of a text that was read. */
    private static final String BETWEEN = "\n\n";

    private static final Comparator<Mark> IN_ORDER = Comparator.comparing(
                    (Mark mark) -> mark.start() < 0 ? Long.MAX_VALUE : mark.start())
            .thenComparing(mark -> mark.row() == null ? 0 : mark.row())
            .thenComparing(Mark::id);

    public Shown {
        pieces = List.copyOf(pieces);
        marks = marks.stream().sorted(IN_ORDER).toList();
    }

    /**
     * What can be shown of a source.
     *
     * @param text of its bytes; empty where they are none
     * @param prose that was read of it, where it is kept, as it is where the bytes do not say it word for word
     */
    public static Shown of(Optional<String> text, Optional<String> prose, List<Mark> marks) {
        boolean page = text.isPresent() && Markup.looksLike(text.get());
        if (!page && prose.isPresent() && !prose.get().isBlank()) {
            return prose(prose.get(), marks);
        } else if (text.isEmpty()) {
            return quotes(marks);
        }
        String original = text.get();
        if (marks.stream().anyMatch(mark -> mark.reader().startsWith("table "))) {
            return new Shown("TABLE", List.of(whole(original)), marks);
        } else if (!page) {
            return new Shown("TEXT", List.of(whole(original)), marks);
        }
        List<Piece> pieces = Markup.pieces(original);
        return new Shown("PAGE", pieces, new Found(pieces).placed(marks));
    }

    private static Piece whole(String text) {
        return Piece.of(0, text.codePointCount(0, text.length()), text);
    }

    /** The text that was read, paragraph by paragraph, with the quotations where they stand in it, below their pages. */
    private static Shown prose(String text, List<Mark> marks) {
        Map<Long, List<Mark>> rows = new HashMap<>();
        for (Mark mark : marks) {
            Long row = mark.row() == null ? row(text, mark.quote()) : mark.row();
            rows.computeIfAbsent(row, any -> new ArrayList<>()).add(mark);
        }
        List<Piece> pieces = new ArrayList<>();
        List<Mark> placed = new ArrayList<>();
        Set<Mark> told = new HashSet<>();
        @Nullable String page = null;
        long at = 0;
        long row = 0;
        for (String paragraph : text.split(BETWEEN)) {
            row++;
            List<Mark> here = rows.getOrDefault(row, List.of());
            @Nullable String column = here.isEmpty() ? null : here.get(0).column();
            if (column != null && !column.isEmpty() && !column.equals(page)) {
                pieces.add(new Piece(at, at, column, true, row, column));
                page = column;
            }
            long end = at + paragraph.codePointCount(0, paragraph.length());
            pieces.add(new Piece(at, end, paragraph, false, row, column));
            pieces.add(Piece.of(end, end + BETWEEN.length(), BETWEEN));
            told.addAll(here);
            for (Mark mark : here) {
                int found = mark.quote().isEmpty() ? -1 : paragraph.indexOf(mark.quote());
                long start = found < 0 ? at : at + paragraph.codePointCount(0, found);
                placed.add(mark.at(
                        start,
                        found < 0
                                ? end
                                : start
                                        + mark.quote()
                                                .codePointCount(0, mark.quote().length())));
            }
            at = end + BETWEEN.length();
        }
        // What was worded otherwise, or stood in a text that was read before: told below, for nothing is lost.
        Shown rest = quotes(marks.stream().filter(mark -> !told.contains(mark)).toList());
        for (Piece piece : rest.pieces()) {
            pieces.add(new Piece(
                    at + piece.start(), at + piece.end(), piece.text(), piece.head(), piece.row(), piece.column()));
        }
        for (Mark mark : rest.marks()) {
            placed.add(mark.at(at + mark.start(), at + mark.end()));
        }
        return new Shown("PROSE", pieces, placed);
    }

    /** The paragraph, from 1, in which a quotation stands first; 0 where it stands in none. */
    private static long row(String text, String quote) {
        int at = quote.isBlank() ? -1 : text.indexOf(quote);
        return at < 0 ? 0 : text.substring(0, at).split(BETWEEN, -1).length;
    }

    /** The quotations in the order in which they stand, below their pages. */
    private static Shown quotes(List<Mark> marks) {
        List<Mark> ordered = marks.stream()
                .filter(mark -> !mark.quote().isBlank())
                .sorted(Comparator.comparing((Mark mark) -> mark.row() == null ? 0 : mark.row())
                        .thenComparing(Mark::evidence))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        List<Mark> placed = new ArrayList<>();
        Map<String, Piece> said = new HashMap<>();
        @Nullable String page = null;
        long at = 0;
        for (Mark mark : ordered) {
            String column = mark.column() == null ? "" : mark.column();
            if (!column.equals(page) && !column.isEmpty()) {
                pieces.add(new Piece(at, at, column, true, mark.row(), mark.column()));
            }
            page = column;
            String key = mark.row() + "|" + column + "|" + mark.quote();
            Piece piece = said.get(key);
            if (piece == null) {
                long end = at + mark.quote().codePointCount(0, mark.quote().length());
                piece = new Piece(at, end, mark.quote(), false, mark.row(), mark.column());
                said.put(key, piece);
                pieces.add(piece);
                pieces.add(Piece.of(end, end + 2, "\n\n"));
                at = end + 2;
            }
            placed.add(mark.at(piece.start(), piece.end()));
        }
        return new Shown(pieces.isEmpty() ? "NONE" : "QUOTES", pieces, placed);
    }

    /** Finds quotations among pieces, for places that are no span. */
    private static final class Found {
        private final StringBuilder text = new StringBuilder();
        private final List<Long> starts = new ArrayList<>();
        private final List<Long> ends = new ArrayList<>();

        Found(List<Piece> pieces) {
            for (Piece piece : pieces) {
                boolean even = piece.end() - piece.start()
                        == piece.text().codePointCount(0, piece.text().length());
                long at = piece.start();
                for (int i = 0; i < piece.text().length(); i++) {
                    char c = piece.text().charAt(i);
                    boolean blank = Character.isWhitespace(c);
                    if (!blank || text.length() == 0 || text.charAt(text.length() - 1) != ' ') {
                        text.append(blank ? ' ' : c);
                        starts.add(even ? at : piece.start());
                        ends.add(even ? at + 1 : piece.end());
                    }
                    at += Character.isHighSurrogate(c) ? 0 : 1;
                }
            }
        }

        List<Mark> placed(List<Mark> marks) {
            return marks.stream().map(this::placed).toList();
        }

        private Mark placed(Mark mark) {
            String sought = mark.quote().strip().replaceAll("\\s+", " ");
            int at = mark.start() >= 0 || sought.isEmpty() ? -1 : text.indexOf(sought);
            return at < 0 ? mark : mark.at(starts.get(at), ends.get(at + sought.length() - 1));
        }
    }
}
