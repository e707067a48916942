package org.entente.store.duckdb;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where things lie in the folder of a workspace.
 *
 * @param root the folder, absolute
 */
record Layout(Path root) {

    /** What may lie in a folder of which a workspace is only begun. */
    private static final Set<String> OURS =
            Set.of(".lock", ".port", ".running", "format", "inbox", "runs", "sources", "tmp");

    Layout {
        root = root.toAbsolutePath().normalize();
    }

    Path database() {
        return root.resolve("workspace.duckdb");
    }

    /** DuckDB's own, of what is committed and not yet in the database's tables. */
    Path log() {
        return root.resolve("workspace.duckdb.wal");
    }

    Path sources() {
        return root.resolve("sources");
    }

    Path runs() {
        return root.resolve("runs");
    }

    Path lock() {
        return root.resolve(".lock");
    }

    /** Says where a workbench takes calls for this workspace. */
    Path running() {
        return root.resolve(".running");
    }

    /** Holds the version of the schema, so that a newer workspace is known before the database is touched. */
    Path format() {
        return root.resolve("format");
    }

    /** For temporary files of all processes. */
    Path temporary() {
        return root.resolve("tmp");
    }

    /** For temporary files of this process. */
    Path scratch() {
        return temporary().resolve(Long.toString(ProcessHandle.current().pid()));
    }

    /** Refuses a folder that holds something else than a workspace. */
    void check() throws IOException {
        if (root.toString().indexOf(';') >= 0) {
            throw new IOException(
                    "A workspace cannot lie under a name with a semicolon: " + root + "; choose another folder.");
        }
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new IOException(root + " is a file and cannot hold a workspace; name a folder.");
        }
        if (Files.isDirectory(root) && !Files.exists(database())) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
                for (Path entry : entries) {
                    if (!OURS.contains(entry.getFileName().toString())) {
                        throw new IOException("The folder " + root + " holds other files and no workspace, among them "
                                + entry.getFileName() + "; name an empty folder.");
                    }
                }
            }
        }
    }

    /** Makes the folders, and takes away the temporary files of processes that held this workspace before. */
    void prepare() throws IOException {
        Files.createDirectories(sources());
        Files.createDirectories(runs());
        delete(temporary());
        Files.createDirectories(scratch());
    }

    /** Refuses a folder that holds anything at all but a lock. */
    void checkEmpty() throws IOException {
        check();
        if (Files.isDirectory(root)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
                for (Path entry : entries) {
                    if (!entry.equals(lock())) {
                        throw new IOException("The folder " + root + " holds something already, " + entry.getFileName()
                                + "; name an empty one.");
                    }
                }
            }
        }
    }

    /** Takes everything away that lies in the folder, which stays. */
    void clear() throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
            for (Path entry : entries) {
                delete(entry);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
