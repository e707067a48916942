package org.entente.importer.document;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Looks, before a PDF is opened, whether a packed stream in it unpacks to more than a document needs. */
final class Inflation {

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final int LAYERS = 3;

    private final Desk desk;
    private final byte[] block = new byte[64 * 1024];

    Inflation(Desk desk) {
        this.desk = desk;
    }

    /** Whether it does; all streams together may have so much, since each of them may be read. */
    boolean isBomb(byte[] pdf) {
        long all = 0;
        for (int i = 0; i + STREAM.length + 4 < pdf.length; i++) {
            if (pdf[i] == 's' && Arrays.equals(pdf, i, i + STREAM.length, STREAM, 0, STREAM.length)) {
                int begin = i + STREAM.length;
                begin += pdf[begin] == '\r' ? 1 : 0;
                begin += pdf[begin] == '\n' ? 1 : 0;
                all += isPacked(pdf, begin, pdf.length)
                        ? unpacked(pdf, begin, pdf.length - begin, 1, Limits.UNPACKED - all)
                        : 0;
                if (all >= Limits.UNPACKED) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPacked(byte[] bytes, int at, int end) {
        return at + 2 < end && (bytes[at] & 0x0F) == 8 && ((bytes[at] & 0xFF) * 256 + (bytes[at + 1] & 0xFF)) % 31 == 0;
    }

    /** How much a stream unpacks to, up to a limit; what is packed in the packed counts with it. */
    private long unpacked(byte[] bytes, int from, int length, int layer, long limit) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, length);
            long all = 0;
            byte[] start = new byte[0];
            byte[] into = layer == 1 ? block : new byte[block.length];
            while (all < limit) {
                desk.check();
                int read = inflater.inflate(into);
                if (read == 0) {
                    break;
                }
                if (all == 0 && layer < LAYERS && isPacked(into, 0, read)) {
                    start = Arrays.copyOf(into, read);
                }
                all += read;
            }
            return start.length == 0 ? all : all + unpacked(start, 0, start.length, layer + 1, limit - all);
        } catch (DataFormatException e) {
            // Damaged, or no packed stream at all: the library will see.
            return 0;
        } finally {
            inflater.end();
        }
    }
}
