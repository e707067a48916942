package org.entente.store.duckdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * What a purge leaves to do outside the tables: the database writes itself anew, since it only forgets where deleted rows were,
 * and results and copies that may hold what was erased go. A mark in the folder makes sure that it is done even by the next
 * process.
 */
final class Erasure {

    private final Layout layout;
    private final Path mark;

    Erasure(Layout layout) {
        this.layout = layout;
        mark = layout.root().resolve("erasing");
    }

    /** Begins an erasure of what is held since a revision. */
    void begin(long since) throws IOException {
        Files.writeString(mark, Long.toString(since), StandardCharsets.UTF_8);
    }

    /** What was begun did not come about. */
    void cancel() throws IOException {
        Files.deleteIfExists(mark);
    }

    /** Finishes an erasure that was begun, if any; the database must be closed. */
    void finish() throws IOException {
        if (!Files.exists(mark)) {
            return;
        }
        long since = since();
        RunFile runs = new RunFile(layout);
        try (Stream<Path> results = Files.list(layout.runs())) {
            for (Path result : results.toList()) {
                if (rests(runs, result, since)) {
                    Files.delete(result);
                }
            }
        }
        try (Stream<Path> files = Files.list(layout.root())) {
            String copies = layout.database().getFileName() + ".v";
            for (Path copy : files.toList()) {
                if (copy.getFileName().toString().startsWith(copies)) {
                    Files.delete(copy);
                }
            }
        }
        Path fresh = layout.scratch().resolve("fresh.duckdb");
        Files.deleteIfExists(fresh);
        try (Database database = Database.open(layout, new Schema(layout))) {
            database.copyTo(fresh);
            // So that no log is left that would not fit the database that takes its place.
            database.settle();
        } catch (SQLException e) {
            throw Failure.of("The workspace " + layout.root() + " could not be written anew", e);
        }
        Files.move(fresh, layout.database(), StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(mark);
    }

    private long since() throws IOException {
        String text = Files.readString(mark, StandardCharsets.UTF_8).strip();
        // A mark that was cut short says nothing of when: then all results may rest on it.
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private static boolean rests(RunFile runs, Path result, long since) throws IOException {
        try {
            return runs.revision(result) >= since;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return true;
        }
    }
}
