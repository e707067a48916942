package org.entente.store.duckdb;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;
import org.entente.core.api.CancelledException;
import org.jspecify.annotations.Nullable;

/** The connection of a transaction: one thread works with it, any thread ends it. */
final class Session implements Entities.Queries {

    /** What is done with the connection. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException, IOException;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final DuckDBConnection connection;
    private volatile @Nullable PreparedStatement running;
    private volatile boolean ending;
    private boolean ended;

    Session(DuckDBConnection connection) {
        this.connection = connection;
    }

    DuckDBConnection connection() {
        return connection;
    }

    /** Does something unless the transaction has ended; the database's refusal becomes a sentence. */
    <T> T run(String what, Work<T> work) throws IOException {
        lock.lock();
        try {
            if (ending) {
                throw new CancelledException("The change has ended.");
            }
            return work.run();
        } catch (SQLException e) {
            if (ending) {
                throw new CancelledException("The change was cancelled.");
            }
            throw Failure.of(what, e);
        } finally {
            lock.unlock();
        }
    }

    /** Runs a statement; how many rows it changed. */
    long execute(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql, List.of(arguments))) {
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        } finally {
            running = null;
        }
    }

    @Override
    public <T> List<T> all(String sql, List<?> arguments, Cursor.Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            Fields fields = new Fields(rows);
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                fields.rewind();
                all.add(reading.read(fields));
            }
            return all;
        } finally {
            running = null;
        }
    }

    private PreparedStatement prepare(String sql, List<?> arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        running = statement;
        for (int i = 0; i < arguments.size(); i++) {
            statement.setObject(i + 1, Arguments.plain(connection, arguments.get(i)));
        }
        return statement;
    }

    /**
     * Ends the session, interrupting what is running; false if it had ended already.
     *
     * @param last what is done last with the connection
     */
    boolean end(Work<?> last) throws IOException {
        ending = true;
        acquire();
        try (DuckDBConnection end = connection) {
            if (ended) {
                return false;
            }
            ended = true;
            last.run();
            return true;
        } catch (SQLException e) {
            throw Failure.of("The change could not be undone cleanly", e);
        } finally {
            lock.unlock();
        }
    }

    private void acquire() throws IOException {
        try {
            while (!lock.tryLock(20, TimeUnit.MILLISECONDS)) {
                interrupt();
            }
        } catch (InterruptedException e) {
            interrupt();
            lock.lock();
            Thread.currentThread().interrupt();
        }
    }

    private void interrupt() throws IOException {
        PreparedStatement statement = running;
        try {
            if (statement != null) {
                statement.cancel();
            }
        } catch (SQLException e) {
            throw Failure.of("The change could not be cancelled", e);
        }
    }
}
