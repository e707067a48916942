package org.entente.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a running process takes calls, as written in {@code .running}.
 *
 * @param pid its process id
 * @param port its port on the loopback address
 * @param token what a caller must show
 */
record Endpoint(long pid, int port, String token) {

    static final String FILE = ".running";
    private static final int LARGEST = 1024;

    /** Reads the endpoint of a folder; empty if there is none or it makes no sense. */
    static Optional<Endpoint> of(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            return Optional.of(new Endpoint(
                    Long.parseLong(value(lines, "pid")),
                    Integer.parseInt(value(lines, "port")),
                    value(lines, "token")));
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String value(List<String> lines, String key) throws IOException {
        for (String line : lines) {
            if (line.startsWith(key + "=")) {
                return line.substring(key.length() + 1);
            }
        }
        throw new IOException("No " + key + " in " + FILE);
    }

    /** Writes the endpoint at once and for the owner's eyes only. */
    void write(Path folder) throws IOException {
        Path temporary = folder.resolve(FILE + "." + pid);
        Files.deleteIfExists(temporary);
        try (var channel = Files.newByteChannel(
                temporary,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            String text = "pid=" + pid + "\nport=" + port + "\ntoken=" + token + "\n";
            channel.write(StandardCharsets.US_ASCII.encode(text));
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw new IOException(
                    "The file " + folder.resolve(FILE) + ", by which others find this process, cannot be written"
                            + " (is the disk full?); make room and start again.",
                    e);
        }
        Files.move(temporary, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes the file from a folder if it still speaks of this endpoint. */
    void remove(Path folder) throws IOException {
        if (of(folder).filter(this::equals).isPresent()) {
            Files.deleteIfExists(folder.resolve(FILE));
        }
    }
}
