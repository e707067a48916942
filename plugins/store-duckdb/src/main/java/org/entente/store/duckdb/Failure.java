package org.entente.store.duckdb;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Says in a sentence what the database says in many lines. */
final class Failure {

    private Failure() {}

    /** The first sentence of what the database says, on one line. */
    static String sentence(SQLException e) {
        String message = String.valueOf(e.getMessage()).strip();
        int end = message.indexOf("\n\n");
        String first = end < 0 ? message : message.substring(0, end);
        String line = first.replaceAll("\\s*\\n\\s*", " ").replace("\"\"", "\"");
        return line.endsWith(".") || line.endsWith("!") || line.endsWith("?") ? line : line + ".";
    }

    /** What is said of a full disk, with the folder on it and not the file that was copied there; all else as it is. */
    static IOException of(Path folder, IOException e) {
        return String.valueOf(e.getMessage()).contains("No space left on device")
                ? new IOException("The disk of " + folder + " is full; make room on it and try again.", e)
                : e;
    }

    /** What went wrong while doing something, for which the caller is not to blame. */
    static IOException of(String what, SQLException e) {
        return new IOException(what + ": " + sentence(e), e);
    }
}
