package org.entente.importer.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes made text: by their mark, by what is said of them, by what they say themselves, as UTF-8, or as windows-1252.
 *
 * @param text the text; a byte order mark stays in it, as a character of the original
 * @param damaged whether some bytes fit no character and were replaced
 */
record Decoded(String text, boolean damaged) {

    static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOK = 4096;
    private static final Pattern SAYS = Pattern.compile(
            "(?i)(?:<meta[^>]{0,200}charset\\s*=|<\\?xml[^>]{0,100}encoding\\s*=)\\s*[\"']?([\\w:.-]{2,40})");

    /** @param said the encoding that a header names, or null */
    static Decoded of(byte[] bytes, @Nullable String said) {
        Charset marked = marked(bytes);
        if (marked != null) {
            return as(marked, bytes);
        }
        Charset told = charset(said);
        if (told == null) {
            String start = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
            Matcher says = SAYS.matcher(start);
            told = says.find() ? charset(says.group(1)) : null;
        }
        if (told == null || told.equals(StandardCharsets.UTF_8)) {
            Decoded strict = as(StandardCharsets.UTF_8, bytes);
            // Pages that say UTF-8 and are none are as often windows-1252 as damaged: letters tell.
            return strict.damaged && (told == null || mostly(strict.text)) ? as(WINDOWS, bytes) : strict;
        }
        return as(told, bytes);
    }

    private static @Nullable Charset marked(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                ? StandardCharsets.UTF_16BE
                : null;
    }

    // A page in Latin 1 is in fact in windows-1252, one that says UTF-16 in ASCII is not, and ASCII is what mails are
    // in that say
    // nothing.
    private static @Nullable Charset charset(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(name.strip());
            if (charset.name().startsWith("UTF-16") || charset.equals(StandardCharsets.US_ASCII)) {
                return null;
            }
            return charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Whether every byte that fits no character stands alone: damage leaves them in a row. */
    private static boolean mostly(String text) {
        return text.indexOf("\uFFFD\uFFFD") < 0;
    }

    private static Decoded as(Charset charset, byte[] bytes) {
        try {
            return new Decoded(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    false);
        } catch (CharacterCodingException e) {
            return new Decoded(new String(bytes, charset), true);
        }
    }
}
