package org.entente.store.duckdb;

import java.io.IOException;
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

    /** What went wrong while doing something, for which the caller is not to blame. */
    static IOException of(String what, SQLException e) {
        return new IOException(what + ": " + sentence(e), e);
    }
}
