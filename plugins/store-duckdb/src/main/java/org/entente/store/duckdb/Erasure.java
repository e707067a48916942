package org.entente.store.duckdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a purge leaves to do outside the tables: results and copies that may hold what was erased go at once, and when it is closed the
 * database writes itself anew, since it only forgets where deleted rows were. A mark in the folder, with a line for each purge, makes
 * sure that all is done even by the next process; whether a purge came about is told by the log of revisions.
 */
final class Erasure {

    /** What a database takes when it is written anew, however little it holds: some blocks for each table. */
    private static final long SMALLEST = 16L << 20;

    private final Layout layout;
    private final Path mark;
    private final Room room;
    private @Nullable Mark begun;

    /** How many bytes a disk has left. */
    interface Room {
        long free() throws IOException;
    }

    /**
     * What a line of the mark says.
     *
     * @param since the first revision that held any of it
     * @param purge the revision that erases it
     * @param forgotten whether results and copies have gone
     */
    private record Mark(long since, long purge, boolean forgotten) {

        private static final String FORGOTTEN = " forgotten";

        /** A line that was cut short says nothing: then all results may rest on what was erased, and any purge may be meant. */
        private static final Mark UNREADABLE = new Mark(0, Long.MAX_VALUE, false);

        static Mark of(String line) {
            boolean forgotten = line.endsWith(FORGOTTEN);
            String[] numbers = (forgotten ? line.substring(0, line.length() - FORGOTTEN.length()) : line).split(" ");
            return line.matches("[0-9]{1,18} [0-9]{1,18}(" + FORGOTTEN + ")?")
                    ? new Mark(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), forgotten)
                    : UNREADABLE;
        }

        String line() {
            return since + " " + purge + (forgotten ? FORGOTTEN : "");
        }
    }

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
        begun = new Mark(since, purge, false);
        // Those that could not be finished yet are due whatever comes of this one.
        List<Mark> due = new ArrayList<>(marks());
        due.add(begun);
        write(due);
    }

    /** What was begun did not come about. */
    void cancel() throws IOException {
        if (begun != null) {
            write(marks().stream().filter(other -> !other.equals(begun)).toList());
        }
    }

    /** What was begun came about: lets results and copies that may hold what was erased go. */
    void forget() throws IOException {
        if (begun != null) {
            Mark done = begun;
            deleteResults(done);
            deleteCopies();
            write(marks().stream()
                    .map(other -> other.equals(done) ? new Mark(done.since, done.purge, true) : other)
                    .toList());
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
            List<Mark> due = cameAbout(database);
            if (due.isEmpty()) {
                Files.delete(mark);
                return;
            }
            for (Mark one : due) {
                if (!one.forgotten) {
                    deleteResults(one);
                    deleteCopies();
                }
            }
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

    private List<Mark> cameAbout(Database database) throws IOException, SQLException {
        Set<Long> purges = new HashSet<>();
        try (Cursor cursor = new Cursor(database.at(0))) {
            cursor.run("SELECT number FROM held.revision WHERE kind = 'PURGE'", List.of());
            for (Long number = cursor.next(Fields::number); number != null; number = cursor.next(Fields::number)) {
                purges.add(number);
            }
        }
        return marks().stream()
                .filter(one -> one == Mark.UNREADABLE ? !purges.isEmpty() : purges.contains(one.purge))
                .toList();
    }

    /** What was made of a revision after the purge holds nothing of what was erased. */
    private void deleteResults(Mark due) throws IOException {
        RunFile runs = new RunFile(layout);
        try (Stream<Path> results = Files.list(layout.runs())) {
            for (Path result : results.toList()) {
                if (rests(runs, result, due)) {
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

    private List<Mark> marks() throws IOException {
        return Files.exists(mark)
                ? Files.readString(mark, StandardCharsets.UTF_8)
                        .lines()
                        .map(Mark::of)
                        .toList()
                : List.of();
    }

    private void write(List<Mark> due) throws IOException {
        if (due.isEmpty()) {
            Files.deleteIfExists(mark);
        } else {
            Files.writeString(
                    mark, due.stream().map(Mark::line).collect(Collectors.joining("\n")), StandardCharsets.UTF_8);
        }
    }

    private static boolean rests(RunFile runs, Path result, Mark due) throws IOException {
        try {
            long revision = runs.revision(result);
            return revision >= due.since && revision < due.purge;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return true;
        }
    }
}
