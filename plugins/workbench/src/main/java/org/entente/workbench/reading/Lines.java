package org.entente.workbench.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.PushbackReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The records of a delimited text one at a time, as importers count them: blank ones are none, and quoted line breaks end none. */
final class Lines implements Closeable {

    private static final int END = -1;

    private final PushbackReader reader;

    /** Those of a file, which is refused where it is no UTF-8. */
    Lines(Path file) throws IOException {
        reader = new PushbackReader(Files.newBufferedReader(file, StandardCharsets.UTF_8));
        int first = reader.read();
        if (first != END && first != '\uFEFF') {
            reader.unread(first);
        }
    }

    /** The next record without its line end; null after the last. */
    @Nullable
    String next() throws IOException {
        StringBuilder text = new StringBuilder();
        int letter = reader.read();
        boolean quoted = false;
        // Quotation marks hold a field together only where it begins with one.
        boolean begins = true;
        while (letter != END) {
            if (!quoted && (letter == '\n' || letter == '\r')) {
                if (!text.toString().isBlank()) {
                    return text.toString();
                }
                text.setLength(0);
                begins = true;
            } else {
                if (letter == '"') {
                    quoted = !quoted && (begins || doubled(text));
                }
                begins = !quoted && Columns.SEPARATORS.contains((char) letter);
                text.append((char) letter);
            }
            letter = reader.read();
        }
        return text.toString().isBlank() ? null : text.toString();
    }

    /** Two of them within a field are one that is meant. */
    private static boolean doubled(StringBuilder text) {
        return text.length() > 1 && text.charAt(text.length() - 1) == '"';
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
