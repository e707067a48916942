package org.entente.launcher;

/** The exit statuses that the launcher itself gives. */
final class Exit {

    static final int DONE = 0;
    static final int WRONG_USE = 2;
    static final int FAILED = 3;

    /** As a shell says of a command that Ctrl-C ended. */
    static final int CANCELLED = 130;

    private Exit() {}
}
