package org.entente.importer.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes made text, or the reason why they are none.
 *
 * @param text the text without a byte order mark; empty where it is refused
 * @param charset the encoding that was found
 * @param refusal what is wrong, as the end of a sentence that begins with the file's name; null where nothing is
 */
record Decoding(String text, String charset, @Nullable String refusal) {

    private static final String INVALID = "is not valid UTF-8";

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Finds the encoding and decodes. */
    static Decoding of(byte[] bytes) {
        if (bytes.length == 0) {
            return refused("is empty");
        }
        String binary = binary(bytes);
        if (binary != null) {
            return refused(binary);
        }
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return new Decoding(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), "UTF-16LE", null);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new Decoding(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), "UTF-16BE", null);
        }
        if (indexOfNul(bytes) >= 0) {
            return wideOrBinary(bytes);
        }
        return strict(bytes, 0);
    }

    /** Whether it is a text of which some bytes are wrong, rather than no text at all. */
    boolean damaged() {
        return refusal != null && refusal.startsWith(INVALID);
    }

    private static Decoding refused(String why) {
        return new Decoding("", "", why);
    }

    /** What a file of another kind is, by its first bytes; null where they tell nothing. */
    private static @Nullable String binary(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
            return "is a JPEG image and no text";
        }
        if (begins(bytes, 0x89, 'P', 'N', 'G') || begins(bytes, 'G', 'I', 'F', '8')) {
            return "is an image and no text";
        }
        if (begins(bytes, '%', 'P', 'D', 'F', '-')) {
            return "is a PDF document and no plain text; give it to an importer of documents";
        }
        if (begins(bytes, 'P', 'K', 3, 4)) {
            return "is a ZIP or Office file and no plain text; give it to an importer of documents";
        }
        return null;
    }

    private static boolean begins(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static int indexOfNul(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** UTF-16 without a mark has a NUL in most second bytes of Latin text; anything else with a NUL is no text. */
    private static Decoding wideOrBinary(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int half = bytes.length / 2;
        if (even == 0 && odd > half * 0.7) {
            return new Decoding(new String(bytes, StandardCharsets.UTF_16LE), "UTF-16LE", null);
        }
        if (odd == 0 && even > half * 0.7) {
            return new Decoding(new String(bytes, StandardCharsets.UTF_16BE), "UTF-16BE", null);
        }
        return refused("has a NUL byte at offset " + indexOfNul(bytes) + " and is no text");
    }

    private static Decoding strict(byte[] bytes, int from) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return new Decoding(text, "UTF-8", null);
        } catch (CharacterCodingException e) {
            if (from == 0 && windows(bytes)) {
                return new Decoding(new String(bytes, WINDOWS), "windows-1252", null);
            }
            return refused(INVALID + ": the byte at offset " + invalidAt(bytes, from)
                    + " fits no character; save it as UTF-8 and import it again");
        }
    }

    private static int invalidAt(byte[] bytes, int from) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var out = java.nio.CharBuffer.allocate(4096);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (!result.isOverflow()) {
                return in.position();
            }
            out.clear();
        }
    }

    /**
     * Whether bytes that are no UTF-8 are plausible windows-1252: no character of several bytes is well-formed, and each
     * high byte is a mark or a letter that stands where such a letter stands in words.
     */
    private static boolean windows(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x80) {
                continue;
            }
            int before = i == 0 ? ' ' : bytes[i - 1] & 0xFF;
            int after = i + 1 == bytes.length ? ' ' : bytes[i + 1] & 0xFF;
            boolean pair = b >= 0xC2 && b <= 0xF4 && after >= 0x80 && after < 0xC0;
            boolean undefined = b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
            if (pair || undefined || b == 0xFF || b == 0xFE) {
                return false;
            }
            boolean letter = b >= 0xC0;
            boolean capital = letter && b < 0xE0;
            if (letter && !letter(before) && !letter(after) || capital && before >= 'a' && before <= 'z') {
                return false;
            }
        }
        return true;
    }

    private static boolean letter(int b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= 0xC0;
    }
}
