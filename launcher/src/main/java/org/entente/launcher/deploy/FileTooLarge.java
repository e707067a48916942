package org.entente.launcher.deploy;

import java.io.IOException;
import java.io.Serial;

/** A file has more bytes than a plugin may have, and was not copied. */
final class FileTooLarge extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final long size;

    FileTooLarge(long size) {
        super(size + " bytes are too many");
        this.size = size;
    }

    /** How many bytes it has, or had when the copy was given up. */
    long size() {
        return size;
    }
}
