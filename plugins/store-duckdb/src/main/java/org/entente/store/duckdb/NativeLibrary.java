package org.entente.store.duckdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Takes away the copies of DuckDB's native library.
 *
 * <p>In the distribution the driver is a folder whose library is loaded where it lies. Of a jar it unpacks 72 MB into the
 * temporary folder in every process, and what a killed process has unpacked stays. A library that is loaded needs its file
 * no more on Unix, and cannot be deleted on Windows; so the only file that must be left alone is a young one, which a
 * process may be about to load.
 */
final class NativeLibrary {

    private static final String NAMES = "libduckdb_java*.so";
    private static final Duration YOUNG = Duration.ofMinutes(10);

    private NativeLibrary() {}

    /** Takes away what dead processes have left. */
    static void sweep() {
        sweep(temporary(), Instant.now());
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    static void sweep(Path folder, Instant now) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAMES)) {
            for (Path file : files) {
                if (Files.isRegularFile(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(YOUNG))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // Another user's file, or one that is loaded on Windows: what stays costs space and nothing else.
            return;
        }
    }

    /** Takes away this process's copy once it is loaded, where the system tells which it is; the distribution's own stays. */
    static void unlink() {
        Path maps = Path.of("/proc/self/maps");
        if (!Files.isReadable(maps)) {
            return;
        }
        try {
            Path folder = temporary().toRealPath();
            List<Path> loaded = Files.readAllLines(maps, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.endsWith(".so") && line.contains("/libduckdb_java"))
                    .map(line -> Path.of(line.substring(line.indexOf('/'))))
                    .distinct()
                    .filter(file -> folder.equals(file.getParent()))
                    .toList();
            for (Path file : loaded) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Then it goes when the process ends, or is swept later.
            return;
        }
    }
}
