package org.entente.workbench.rest;

import java.io.IOException;

/** A body went on beyond what is allowed. */
final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final long largest;

    TooLarge(long largest) {
        super("More than " + largest + " bytes");
        this.largest = largest;
    }

    Fault fault() {
        return new Fault(413, "The request may have " + largest + " bytes and has more; send less at once.");
    }
}
