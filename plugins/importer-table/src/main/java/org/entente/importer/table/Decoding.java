package org.entente.importer.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.entente.core.api.Input;

/**
 * How the bytes of a file become characters; strict, so that nothing turns into a question mark unseen.
 *
 * @param mark how many bytes of a byte-order mark to skip
 */
record Decoding(Charset charset, int mark) {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int CHUNK = 1 << 16;

    /** UTF-8 where all bytes are, else windows-1252; a file that says that it is UTF-8 must be. */
    static Decoding sniff(Input input) throws IOException, RefusedException {
        int mark = mark(input);
        long invalid = firstInvalid(input, StandardCharsets.UTF_8);
        if (invalid < 0 || mark > 0) {
            return checked(input, StandardCharsets.UTF_8, mark, invalid);
        }
        return declared(input, WINDOWS_1252);
    }

    /** This very charset, or a refusal that names the first byte that does not fit. */
    static Decoding declared(Input input, Charset charset) throws IOException, RefusedException {
        int mark = charset.equals(StandardCharsets.UTF_8) ? mark(input) : 0;
        return checked(input, charset, mark, firstInvalid(input, charset));
    }

    /** The characters of the file; the caller closes the reader. */
    Reader open(Input input) throws IOException {
        InputStream in = new BufferedInputStream(input.open(), CHUNK);
        in.skipNBytes(mark);
        return new InputStreamReader(in, strict(charset));
    }

    private static Decoding checked(Input input, Charset charset, int mark, long invalid) throws RefusedException {
        if (invalid >= 0) {
            throw new RefusedException(
                    "file.encoding",
                    input.name() + " is not valid " + charset.name() + ": byte " + (invalid + 1)
                            + " cannot be read; save it as UTF-8, or name its encoding in a recipe.");
        }
        return new Decoding(charset, mark);
    }

    private static int mark(Input input) throws IOException {
        try (InputStream in = input.open()) {
            byte[] head = in.readNBytes(3);
            boolean marked =
                    head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
            return marked ? 3 : 0;
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The offset of the first byte that is no part of a character, or -1. */
    private static long firstInvalid(Input input, Charset charset) throws IOException {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        long before = 0;
        try (InputStream in = input.open()) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), end);
                if (result.isError()) {
                    return before + bytes.position();
                }
                before += bytes.position();
                bytes.compact();
            }
        }
        return -1;
    }
}
