package org.entente.workbench.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is shown: its pieces, and where in them what was read stands.
 *
 * @param form TEXT; TABLE, whose marks are rows; PAGE, of a page that can be seen; QUOTES, what was read of an original that is no
 *     text; NONE
 */
public record Shown(String form, List<Piece> pieces, List<Mark> marks) {

    private static final Comparator<Mark> IN_ORDER = Comparator.comparing(
                    (Mark mark) -> mark.start() < 0 ? Long.MAX_VALUE : mark.start())
            .thenComparing(mark -> mark.row() == null ? 0 : mark.row())
            .thenComparing(Mark::id);

    public Shown {
        pieces = List.copyOf(pieces);
        marks = marks.stream().sorted(IN_ORDER).toList();
    }

    /** What can be shown of a source. */
    public static Shown of(Optional<String> text, List<Mark> marks) {
        if (text.isEmpty()) {
            return quotes(marks);
        }
        String original = text.get();
        if (marks.stream().anyMatch(mark -> mark.reader().startsWith("table "))) {
            return new Shown("TABLE", List.of(whole(original)), marks);
        } else if (!Markup.looksLike(original)) {
            return new Shown("TEXT", List.of(whole(original)), marks);
        }
        List<Piece> pieces = Markup.pieces(original);
        return new Shown("PAGE", pieces, new Found(pieces).placed(marks));
    }

    private static Piece whole(String text) {
        return Piece.of(0, text.codePointCount(0, text.length()), text);
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
