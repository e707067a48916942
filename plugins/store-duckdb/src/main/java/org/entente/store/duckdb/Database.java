package org.entente.store.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The one instance of DuckDB that has a workspace's database open, with its doors shut. */
final class Database implements AutoCloseable {

    /** How long the log may be when the database is closed: a checkpoint writes whole tables anew, for a few rows too. */
    private static final long LOG = 1L << 20;

    /** How many connections wait to be used again. */
    private static final int WAITING = 16;

    /**
     * What a connection sees.
     *
     * @param commits how many changes there had been when one began to look, as a marking holds for earlier revisions too
     */
    record Sight(long revision, View view, long commits) {}

    private record Idle(DuckDBConnection connection, Sight sight) {}

    private final DuckDBConnection root;
    private final Layout layout;
    private final UserSql userSql = new UserSql();
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final AtomicLong commits = new AtomicLong();
    private boolean closed;

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
    private DuckDBConnection at(long revision, View view) throws SQLException {
        DuckDBConnection connection = root.duplicate();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET VARIABLE revision = " + revision + "::BIGINT; " + view.variables());
        }
        return connection;
    }

    /** What connections see that look at a revision from now on. */
    Sight sight(long revision, View view) {
        return new Sight(revision, view, commits.get());
    }

    /**
     * A connection that is to be given {@link #back}: to make one costs more than most queries, and most where something is
     * withheld.
     */
    DuckDBConnection lend(Sight sight) throws SQLException {
        synchronized (idle) {
            for (Iterator<Idle> each = idle.iterator(); each.hasNext(); ) {
                Idle one = each.next();
                if (one.sight.equals(sight)) {
                    each.remove();
                    return one.connection;
                }
            }
        }
        return at(sight.revision, sight.view);
    }

    /** Takes a connection back that is as it was lent. */
    void back(DuckDBConnection connection, Sight sight) {
        DuckDBConnection eldest = connection;
        synchronized (idle) {
            if (!closed && sight.commits == commits.get()) {
                idle.push(new Idle(connection, sight));
                eldest = idle.size() > WAITING ? idle.removeLast().connection : null;
            }
        }
        close(eldest);
    }

    /** What connections have seen so far is seen no longer. */
    void committed() {
        synchronized (idle) {
            commits.incrementAndGet();
            empty();
        }
    }

    private void empty() {
        idle.forEach(one -> close(one.connection));
        idle.clear();
    }

    /** What lets queries of users through. */
    UserSql userSql() {
        return userSql;
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
        synchronized (idle) {
            closed = true;
            empty();
        }
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
                // It goes with the database; where that could not be opened, why not is what is reported.
                return;
            }
        }
    }
}
