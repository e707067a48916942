package org.entente.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The log of an installation: bounded, shared by its processes, never in the way.
 *
 * <p>Each entry opens the file anew, so that several processes may write and any of them may turn it over.
 */
final class LogFile {

    private static final long LIMIT = 1 << 20;
    private static final int LONGEST_LINE = 8192;

    private final Path file;

    LogFile(Path file) {
        this.file = file;
    }

    /** Appends a text; does nothing if the log cannot be written, as a log is no reason to fail. */
    synchronized void append(String text) {
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file) && Files.size(file) > LIMIT) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            return;
        }
    }

    /** A stream whose lines go to the log. */
    OutputStream lines() {
        return new OutputStream() {
            private final ByteArrayOutputStream line = new ByteArrayOutputStream();

            @Override
            public synchronized void write(int b) {
                line.write(b);
                if (b == '\n' || line.size() >= LONGEST_LINE) {
                    append(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                }
            }
        };
    }
}
