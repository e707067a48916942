package org.entente.store.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** The tables and views of a workspace, and their version. */
final class Schema {

    /** Raised by every change of schema.sql. */
    static final int VERSION = 4;

    private static final String SCRIPT = "schema.sql";

    private final Layout layout;
    private final List<String> notes = new ArrayList<>();

    Schema(Layout layout) {
        this.layout = layout;
    }

    /** Refuses a workspace of a newer version by the file beside the database, so that not even that is opened. */
    void checkFile() throws IOException {
        Path file = layout.format();
        if (!Files.exists(file)) {
            return;
        }
        String text = Files.readString(file, StandardCharsets.UTF_8).strip();
        if (!text.matches("[0-9]{1,9}")) {
            throw new IOException("The file " + file + " names no version of a workspace but \"" + text
                    + "\"; restore it from a backup.");
        }
        check(Integer.parseInt(text));
    }

    /** Keeps a copy of a database that is about to be brought to this version, once. */
    void backUp() throws IOException {
        if (!Files.exists(layout.format()) || !Files.exists(layout.database())) {
            return;
        }
        String version =
                Files.readString(layout.format(), StandardCharsets.UTF_8).strip();
        Path copy = copy(version);
        if (Integer.parseInt(version) < VERSION && !Files.exists(copy)) {
            Path log = layout.log();
            if (Files.exists(log)) {
                Files.copy(
                        log, layout.root().resolve(copy.getFileName() + ".wal"), StandardCopyOption.REPLACE_EXISTING);
            }
            // Moved into place, since half a copy would be taken for a whole one the next time.
            Path half = layout.scratch().resolve(copy.getFileName());
            Files.copy(layout.database(), half);
            Files.move(half, copy, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path copy(String version) {
        return layout.root().resolve(layout.database().getFileName() + ".v" + version + ".bak");
    }

    /** What was done at opening, in sentences. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Makes the tables and views in a new database, or checks those of an old one. */
    void establish(DuckDBConnection connection) throws IOException, SQLException {
        if (count(connection, "SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'held'") > 0) {
            int version = (int) count(connection, "SELECT max(version) FROM held.format");
            check(version);
            if (version < VERSION) {
                migrate(connection, version);
                notes.add("The workspace " + layout.root() + " was brought from format " + version + " to " + VERSION
                        + "; its database as it was is kept as "
                        + copy(Integer.toString(version)).getFileName() + ".");
                Files.delete(layout.format());
            }
        } else if (count(connection, "SELECT count(*) FROM duckdb_tables()") > 0) {
            throw new IOException(
                    "The file " + layout.database() + " is a database of something else; name another folder.");
        } else {
            create(connection);
        }
        if (!Files.exists(layout.format())) {
            Files.writeString(layout.format(), VERSION + "\n", StandardCharsets.UTF_8);
        }
    }

    private void check(int version) throws IOException {
        if (version > VERSION) {
            throw new IOException("The workspace " + layout.root() + " was written by a newer version (format "
                    + version + ", this one knows " + VERSION + "); update this program to open it.");
        }
    }

    /**
     * Brings an older workspace to this version: its tables step by step, then what it has no table for is made anew, and
     * every view and macro as it is today.
     */
    private static void migrate(DuckDBConnection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION");
            for (String step : Migration.from(version)) {
                statement.execute(step);
            }
            for (String part : script().split(";\n")) {
                if (part.strip().startsWith("CREATE TABLE")) {
                    statement.execute(part.replaceFirst("CREATE TABLE", "CREATE TABLE IF NOT EXISTS"));
                } else if (part.strip().startsWith("CREATE VIEW")
                        || part.strip().startsWith("CREATE MACRO")) {
                    statement.execute(part.replaceFirst("CREATE", "CREATE OR REPLACE"));
                }
            }
            Session session = new Session(connection);
            new Canonical(session).rebuild();
            Telling.assume(session);
            statement.execute("INSERT INTO held.format VALUES (" + VERSION + ")");
            statement.execute("COMMIT");
            // Else every opening would make the views again.
            statement.execute("CHECKPOINT");
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION");
            for (String part : script().split(";\n")) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
            statement.execute("INSERT INTO held.format VALUES (" + VERSION + ")");
            statement.execute("COMMIT");
            // Else every opening would make the views again.
            statement.execute("CHECKPOINT");
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String script() {
        try (InputStream in = Schema.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks its own file " + SCRIPT);
            }
            // Without comments: they hold semicolons.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
