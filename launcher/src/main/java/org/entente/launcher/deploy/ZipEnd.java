package org.entente.launcher.deploy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** The record with which every zip file ends, by which a copy that has come to its end is told from one under way. */
final class ZipEnd {

    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private ZipEnd() {}

    /** Whether the record stands where a whole file has it. A look only: what lies before it is not read. */
    static boolean isThere(Path file) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long size = bytes.length();
            int length = (int) Math.min(size, LENGTH + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            bytes.seek(size - length);
            bytes.readFully(tail);
            for (int at = length - LENGTH; at >= 0; at--) {
                if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
                    int comment = (tail[at + 20] & 0xFF) | (tail[at + 21] & 0xFF) << 8;
                    if (at + LENGTH + comment == length) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException e) {
            // Gone or shortened while it was looked at: then it is not at its end.
            return false;
        }
    }
}
