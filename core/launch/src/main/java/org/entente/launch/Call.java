package org.entente.launch;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * One call of the command line, from this process or from another one.
 *
 * @param args the arguments as typed
 * @param user who calls, which need not be whoever started the process that does it
 * @param directory the caller's working directory, absolute: relative paths in the arguments start there
 * @param in the caller's standard input
 * @param out the caller's standard output: results
 * @param err the caller's standard error: progress and messages
 * @param cancelled whether the caller has given up
 */
public record Call(
        List<String> args,
        User user,
        Path directory,
        InputStream in,
        OutputStream out,
        OutputStream err,
        BooleanSupplier cancelled) {

    /** Copies the arguments and checks that the directory is absolute. */
    public Call {
        args = List.copyOf(args);
        if (!directory.isAbsolute()) {
            throw new IllegalArgumentException("directory must be absolute: " + directory);
        }
    }
}
