package org.entente.importer.document;

import org.jspecify.annotations.Nullable;

/**
 * A file, or a part of one.
 *
 * @param charset the encoding that whoever holds it says, or null
 * @param depth how many other pieces it lies in; only of a whole file, at 0, are places given in characters
 */
record Piece(String name, byte[] bytes, @Nullable String charset, int depth) {

    boolean whole() {
        return depth == 0;
    }

    boolean begins(int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
