package org.entente.workbench.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the bytes of a source as text. */
public final class Original {

    private static final long LARGEST = 8L << 20;
    private static final int HEAD = 2048;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{2,30})");

    private Original() {}

    /** The text; empty where it is none, or too long to be shown. */
    public static Optional<String> text(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        Optional<String> text = decoded(bytes, StandardCharsets.UTF_8);
        return text.isPresent()
                ? text.filter(read -> read.indexOf('\0') < 0)
                : declared(bytes).flatMap(charset -> decoded(bytes, charset));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A page may say in which letters it is written. */
    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher found = CHARSET.matcher(head);
        return Markup.looksLike(head) && found.find() && Charset.isSupported(found.group(1))
                ? Optional.of(Charset.forName(found.group(1)))
                : Optional.empty();
    }
}
