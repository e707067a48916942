package org.entente.store.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The one instance of DuckDB that has a workspace's database open, with its doors shut. */
final class Database implements AutoCloseable {

    /** How long the log may be when the database is closed: a checkpoint writes whole tables anew, for a few rows too. */
    private static final long LOG = 1L << 20;

    private final DuckDBConnection root;
    private final Layout layout;

    private Database(DuckDBConnection root, Layout layout) {
        this.root = root;
        this.layout = layout;
    }

    static Database open(Layout layout, Schema schema) throws IOException {
        NativeLibrary.sweep();
        DuckDBConnection root = null;
        try {
            // Results are complete before they are read: of those that are fetched as they are read the driver keeps
            // back
            // what went wrong in the first rows.
            root = DuckDBConnection.newConnection("jdbc:duckdb:" + layout.database(), false, null, new Properties());
            NativeLibrary.unlink();
            schema.establish(root);
            shut(root, layout);
            return new Database(root, layout);
        } catch (SQLException e) {
            close(root);
            throw Failure.of("The workspace " + layout.root() + " cannot be opened", e);
        } catch (LinkageError e) {
            throw new IOException(
                    "DuckDB cannot be loaded; it needs 72 MB in the folder " + System.getProperty("java.io.tmpdir")
                            + " and a system that it knows.",
                    e);
        } catch (IOException e) {
            close(root);
            throw e;
        }
    }

    /** From here on the database reads nothing but our own folders, and nobody can change that. */
    private static void shut(DuckDBConnection root, Layout layout) throws SQLException {
        try (Statement statement = root.createStatement()) {
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET autoload_known_extensions = false");
            statement.execute("PRAGMA disable_checkpoint_on_shutdown");
            statement.execute("SET memory_limit = '40%'");
            statement.execute("SET temp_directory = " + literal(layout.scratch().toString()));
            statement.execute(
                    "SET allowed_directories = [" + literal(layout.sources().toString()) + ", "
                            + literal(layout.scratch().toString()) + "]");
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
        }
    }

    /** A connection of its own that sees what was there at a revision, in the usual states of review. */
    DuckDBConnection at(long revision) throws SQLException {
        return at(revision, View.USUAL);
    }

    /** A connection of its own that sees some of what was there at a revision. */
    DuckDBConnection at(long revision, View view) throws SQLException {
        DuckDBConnection connection = root.duplicate();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET VARIABLE revision = " + revision + "::BIGINT; " + view.variables());
        }
        return connection;
    }

    /** Writes all that is committed into a new database, of which the file lies in this process's temporary folder. */
    void copyTo(Path file) throws SQLException {
        try (DuckDBConnection connection = root.duplicate()) {
            execute(connection, "ATTACH " + literal(file.toString()) + " AS copy");
            try {
                execute(connection, "COPY FROM DATABASE workspace TO copy");
                execute(connection, "CHECKPOINT copy");
            } catch (SQLException e) {
                try {
                    execute(connection, "DETACH copy");
                } catch (SQLException after) {
                    e.addSuppressed(after);
                }
                throw e;
            }
            execute(connection, "DETACH copy");
        }
    }

    /** By a statement of its own: one that has failed is closed. */
    private static void execute(DuckDBConnection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A text as it stands in SQL. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A name as it stands in SQL. */
    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** Brings what the log holds into the tables. */
    void settle() throws SQLException {
        try (Statement statement = root.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    @Override
    public void close() throws IOException {
        try (root) {
            if (Files.exists(layout.log()) && Files.size(layout.log()) > LOG) {
                settle();
            }
        } catch (SQLException e) {
            throw Failure.of("The database could not be closed", e);
        }
    }

    private static void close(@Nullable DuckDBConnection connection) {
        if (connection != null) {
            try (connection) {
                return;
            } catch (SQLException e) {
                // What is reported is why it could not be opened.
                return;
            }
        }
    }
}
