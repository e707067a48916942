package org.entente.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Shows a quotation with what stands around it in the original, the quotation itself between brackets. */
final class Context {

    private static final int AROUND = 160;
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
        if (!said.startsWith(words)) {
            return "«" + quote.text() + "»";
        }
        int from = Math.max(0, start - AROUND);
        int to = Math.min(length, end + AROUND);
        return (from > 0 ? "…" : "")
                + cut(text, from, start)
                + "«"
                + quote.text()
                + "»"
                + cut(text, end, to)
                + (to < length ? "…" : "");
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
