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

    private static final long LARGEST = 16L << 20;

    private Context() {}

    /** The quotation in its context, or alone where the original is no text or says it elsewhere. */
    static String of(Quote quote, Optional<Path> original) throws IOException {
        if (quote.start() != null && quote.end() != null && original.isPresent()) {
            Optional<String> text = text(original.get());
            if (text.isPresent()) {
                return within(quote, text.get());
            }
        }
        return "«" + quote.text() + "»";
    }

    private static String within(Quote quote, String text) {
        int length = text.codePointCount(0, text.length());
        int start = (int) Math.min(quote.start() == null ? 0 : quote.start(), length);
        int end = (int) Math.min(quote.end() == null ? 0 : quote.end(), length);
        String said = cut(text, start, end);
        String words = quote.text().endsWith("…")
                ? quote.text().substring(0, quote.text().length() - 1)
                : quote.text();
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
