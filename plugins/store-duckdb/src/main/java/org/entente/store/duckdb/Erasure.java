package org.entente.store.duckdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a purge leaves to do outside the tables: the database writes itself anew, since it only forgets where deleted rows were,
 * and results and copies that may hold what was erased go. A mark in the folder makes sure that it is done even by the next
 * process; whether the purge came about is told by the log of revisions.
 */
final class Erasure {

    /** What a database takes when it is written anew, however little it holds: some blocks for each table. */
    private static final long SMALLEST = 16L << 20;

    private final Layout layout;
    private final Path mark;
    private final Room room;
    private boolean begun;

    /** How many bytes a disk has left. */
    interface Room {
        long free() throws IOException;
    }

    /**
     * What the mark says.
     *
     * @param since the first revision that held any of it
     * @param purge the revision that erases it
     */
    private record Mark(long since, long purge) {}

    Erasure(Layout layout) {
        this(layout, () -> Files.getFileStore(layout.root()).getUsableSpace());
    }

    Erasure(Layout layout, Room room) {
        this.layout = layout;
        this.room = room;
        mark = layout.root().resolve("erasing");
    }

    /**
     * Begins an erasure of what is held since a revision.
     *
     * @param purge the revision that erases it and is about to be committed
     * @throws IOException with a sentence if the disk has no room for it
     */
    void begin(long since, long purge) throws IOException {
        long size = 0;
        for (Path file : List.of(layout.database(), layout.log())) {
            size += Files.exists(file) ? Files.size(file) : 0;
        }
        // The new database, and what the old one writes when its log is brought into its tables.
        long lacking = SMALLEST + 2 * size - room.free();
        if (lacking > 0) {
            throw new IOException("A purge writes the workspace " + layout.root() + " anew, for which its disk has "
                    + ((lacking >> 20) + 1) + " MiB too little; make room and purge again. Nothing was erased.");
        }
        // One that could not be finished yet is due whatever comes of this one.
        begun = !Files.exists(mark);
        Mark due = begun ? new Mark(since, purge) : new Mark(Math.min(since, mark().since), mark().purge);
        Files.writeString(mark, due.since + " " + due.purge, StandardCharsets.UTF_8);
    }

    /** What was begun did not come about. */
    void cancel() throws IOException {
        if (begun) {
            Files.deleteIfExists(mark);
        }
    }

    /**
     * Finishes an erasure that was begun, if any; the database must be closed.
     *
     * @throws IOException with a sentence if it is still to be done
     */
    void finish() throws IOException {
        if (!Files.exists(mark)) {
            return;
        }
        Path fresh = layout.scratch().resolve("fresh.duckdb");
        try (Database database = Database.open(layout, new Schema(layout))) {
            Mark due = mark();
            if (!cameAbout(database, due)) {
                Files.delete(mark);
                return;
            }
            deleteResults(due.since);
            deleteCopies();
            database.copyTo(fresh);
            // So that no log is left that would not fit the database that takes its place.
            database.settle();
        } catch (SQLException e) {
            Files.deleteIfExists(fresh);
            throw Failure.of(
                    "What was erased from the workspace " + layout.root() + " is still in its file, which is written"
                            + " anew at the next opening that has the room for it",
                    e);
        }
        Files.move(fresh, layout.database(), StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(mark);
    }

    private static boolean cameAbout(Database database, Mark due) throws SQLException {
        try (Cursor cursor = new Cursor(database.at(0))) {
            cursor.run("SELECT number FROM held.revision WHERE kind = 'PURGE' AND number >= ?", List.of(due.purge));
            return cursor.next(Fields::number) != null;
        }
    }

    private void deleteResults(long since) throws IOException {
        RunFile runs = new RunFile(layout);
        try (Stream<Path> results = Files.list(layout.runs())) {
            for (Path result : results.toList()) {
                if (rests(runs, result, since)) {
                    Files.delete(result);
                }
            }
        }
    }

    private void deleteCopies() throws IOException {
        try (Stream<Path> files = Files.list(layout.root())) {
            String copies = layout.database().getFileName() + ".v";
            for (Path copy : files.toList()) {
                if (copy.getFileName().toString().startsWith(copies)) {
                    Files.delete(copy);
                }
            }
        }
    }

    private Mark mark() throws IOException {
        String text = Files.readString(mark, StandardCharsets.UTF_8).strip();
        // One that was cut short says nothing: then all results may rest on it, and any purge may be meant.
        if (!text.matches("[0-9]{1,18} [0-9]{1,18}")) {
            return new Mark(0, 0);
        }
        String[] numbers = text.split(" ");
        return new Mark(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }

    private static boolean rests(RunFile runs, Path result, long since) throws IOException {
        try {
            return runs.revision(result) >= since;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return true;
        }
    }
}
