package org.entente.importer.document;

import java.util.ArrayList;
import java.util.List;

/** Reads plain text: an attachment, or the export of a press database. */
final class TextReader implements Reader {

    private static final String ELEMENT = "text";

    @Override
    public List<Article> read(Piece piece, Desk desk) {
        String text = Decoded.of(piece.bytes(), piece.charset()).text();
        List<Block> blocks = Exports.isExport(text)
                ? lines(text, piece.whole())
                : Words.paragraphs(text, ELEMENT, piece.whole() ? 0 : -1, piece.whole() ? text.length() : -1);
        return List.of(new Article(About.NOTHING, blocks));
    }

    /** Each line, blank ones too: they tell where the paragraphs of an export end. */
    private static List<Block> lines(String text, boolean placed) {
        List<Block> lines = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            String line = Words.squeezed(text.substring(begin, end));
            lines.add(new Block(line, false, ELEMENT, placed ? begin : -1, placed ? end : -1));
            begin = end + 1;
        }
        return lines;
    }
}
