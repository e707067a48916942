package org.entente.store.duckdb;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.entente.core.api.CancelledException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one query on a connection of its own.
 *
 * <p>One thread reads, any thread closes: closing interrupts the query, and waits until the database has let go of it.
 */
final class Cursor implements AutoCloseable {

    /** Makes a value of a row. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Fields fields) throws SQLException;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final DuckDBConnection connection;
    private final Consumer<DuckDBConnection> after;
    private volatile boolean interrupted;
    private volatile @Nullable PreparedStatement statement;
    private @Nullable ResultSet rows;
    private @Nullable Fields fields;
    private boolean begun;
    private boolean ended;
    private volatile boolean closed;

    Cursor(DuckDBConnection connection) {
        this(connection, Cursor::discard);
    }

    /** @param after takes the connection when the query has ended by itself, as it was before */
    Cursor(DuckDBConnection connection, Consumer<DuckDBConnection> after) {
        this.connection = connection;
        this.after = after;
    }

    /** Begins the query. */
    Cursor run(String sql, List<?> arguments) throws SQLException {
        return run(sql, arguments, 0);
    }

    /** Begins the query, which ends with an error after some seconds unless these are 0. */
    Cursor run(String sql, List<?> arguments, int seconds) throws SQLException {
        lock.lock();
        try {
            check();
            PreparedStatement prepared = connection.prepareStatement(sql);
            statement = prepared;
            prepared.setQueryTimeout(seconds);
            for (int i = 0; i < arguments.size(); i++) {
                prepared.setObject(i + 1, Arguments.plain(connection, arguments.get(i)));
            }
            ResultSet result = prepared.executeQuery();
            rows = result;
            fields = new Fields(result);
            return this;
        } finally {
            lock.unlock();
        }
    }

    /** Lets the query change nothing. */
    void onlyRead() throws SQLException {
        lock.lock();
        try {
            check();
            execute(connection, "BEGIN TRANSACTION READ ONLY");
            begun = true;
        } finally {
            lock.unlock();
        }
    }

    private static void execute(DuckDBConnection connection, String sql) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            prepared.execute();
        }
    }

    private static void discard(DuckDBConnection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It goes with the database.
            return;
        }
    }

    /** What a reading makes of the next row, or null after the last. */
    <T> @Nullable T next(Reading<T> reading) throws SQLException {
        lock.lock();
        try {
            check();
            if (rows == null || fields == null || !rows.next()) {
                return null;
            }
            fields.rewind();
            return reading.read(fields);
        } finally {
            lock.unlock();
        }
    }

    /** The rows themselves, for their columns. */
    ResultSet result() {
        if (rows == null) {
            throw new IllegalStateException("The query has not begun");
        }
        return rows;
    }

    boolean closed() {
        return closed;
    }

    private void check() {
        if (closed) {
            throw new CancelledException("The data set is closed.");
        }
    }

    /** Says why a query failed; that it was interrupted by closing is a cancellation. */
    IOException failure(SQLException e) {
        if (closed || String.valueOf(e.getMessage()).startsWith("INTERRUPT")) {
            throw new CancelledException("The query was cancelled.");
        }
        return Failure.of("The workspace cannot be read", e);
    }

    @Override
    public void close() {
        closed = true;
        try {
            while (!lock.tryLock(20, TimeUnit.MILLISECONDS)) {
                interrupt();
            }
        } catch (InterruptedException e) {
            // The job that is being ended; the query must end all the same.
            interrupt();
            lock.lock();
            Thread.currentThread().interrupt();
        }
        try {
            if (ended) {
                return;
            }
            ended = true;
            if (statement != null) {
                statement.close();
            }
            if (begun) {
                execute(connection, "ROLLBACK");
            }
            if (interrupted) {
                connection.close();
            } else {
                after.accept(connection);
            }
        } catch (SQLException e) {
            discard(connection);
            // Nothing was written: what could not be closed goes with the database.
            return;
        } finally {
            lock.unlock();
        }
    }

    private void interrupt() {
        PreparedStatement running = statement;
        try {
            if (running != null) {
                interrupted = true;
                running.cancel();
            }
        } catch (SQLException e) {
            // It has ended by itself.
            return;
        }
    }
}
