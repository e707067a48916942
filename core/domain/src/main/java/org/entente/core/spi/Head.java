package org.entente.core.spi;

import java.util.Arrays;

/**
 * The beginning of a file: its name and up to 64 KiB of it.
 *
 * @param whole whether these are all its bytes
 */
public record Head(String name, byte[] bytes, boolean whole) {

    /** How many bytes a head has at most. */
    public static final int LIMIT = 64 * 1024;

    public Head {
        if (bytes.length > LIMIT) {
            throw new IllegalArgumentException("A head has at most " + LIMIT + " bytes: " + bytes.length);
        }
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether the bytes begin with these. */
    public boolean startsWith(byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
