package org.entente.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shows a quotation with what stands around it in the original, the quotation itself between brackets. */
final class Context {

    private static final int AROUND = 160;

    /** What stands in the words of a page or a mail and is not read: tags, references to characters, a mail's coding. */
    private static final Pattern CODE = Pattern.compile("</?\\w|&#?\\w+;|=\\R|=[0-9A-F]{2}");

    /** Tags, also those of which only an end is shown. */
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z!][^<>]*(?:>|$)|^[^<>]*>");

    /** What parts the paragraphs of a text that was read. */
    private static final String BETWEEN = "\n\n";

    private static final long LARGEST = 16L << 20;

    private Context() {}

    /**
     * The quotation in its context, or alone where it is not known.
     *
     * @param prose the text that was read of an original that is none
     */
    static String of(Quote quote, Optional<Path> original, Optional<Path> prose) throws IOException {
        if (quote.start() != null && quote.end() != null && original.isPresent()) {
            Optional<String> text = text(original.get());
            if (text.isPresent()) {
                return within(quote, text.get());
            }
        }
        if (quote.row() != null && prose.isPresent()) {
            Optional<String> text = text(prose.get());
            if (text.isPresent()) {
                return beside(quote, quote.row(), text.get());
            }
        }
        return "«" + quote.text() + "»";
    }

    /** The quotation in the paragraph of which it is, and what stands next to it. */
    private static String beside(Quote quote, long row, String text) {
        String words = words(quote);
        int paragraph = 0;
        for (long i = 1; i < row && paragraph >= 0; i++) {
            paragraph = text.indexOf(BETWEEN, paragraph);
            paragraph = paragraph < 0 ? -1 : paragraph + BETWEEN.length();
        }
        int start = paragraph < 0 ? -1 : text.indexOf(words, paragraph);
        if (start < 0) {
            return "«" + quote.text() + "»";
        }
        int end = start + words.length();
        int from = text.offsetByCodePoints(start, -Math.min(AROUND, text.codePointCount(0, start)));
        int to = text.offsetByCodePoints(end, Math.min(AROUND, text.codePointCount(end, text.length())));
        return (from > 0 ? "…" : "")
                + text.substring(from, start)
                + "«"
                + quote.text()
                + "»"
                + text.substring(end, to)
                + (to < text.length() ? "…" : "");
    }

    private static String words(Quote quote) {
        return quote.text().endsWith("…")
                ? quote.text().substring(0, quote.text().length() - 1)
                : quote.text();
    }

    private static String within(Quote quote, String text) {
        int length = text.codePointCount(0, text.length());
        int start = (int) Math.min(quote.start() == null ? 0 : quote.start(), length);
        int end = (int) Math.min(quote.end() == null ? 0 : quote.end(), length);
        String said = cut(text, start, end);
        String words = words(quote);
        boolean coded = CODE.matcher(said).find();
        if (!said.startsWith(words) && !coded) {
            return "«" + quote.text() + "»";
        }
        int from = Math.max(0, start - AROUND);
        int to = Math.min(length, end + AROUND);
        return (from > 0 ? "…" : "")
                + shown(cut(text, from, start), coded)
                + "«"
                + quote.text()
                + "»"
                + shown(cut(text, end, to), coded)
                + (to < length ? "…" : "");
    }

    private static String shown(String around, boolean coded) {
        return coded ? TAG.matcher(around).replaceAll(" ").replaceAll("\\s+", " ") : around;
    }

    private static String cut(String text, int from, int to) {
        int first = text.offsetByCodePoints(0, from);
        return text.substring(first, text.offsetByCodePoints(first, Math.max(0, to - from)));
    }

    private static Optional<String> text(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
