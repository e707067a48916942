package org.entente.store.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.core.model.Stored;
import org.jspecify.annotations.Nullable;

/** Reads values page by page, each with cursors of its own, by ascending id. */
final class Pages<T> extends Spliterators.AbstractSpliterator<Stored<T>> implements AutoCloseable {

    /** Begins to read a page. */
    @FunctionalInterface
    interface Beginning<T> {
        Reader<T> begin(Reader.Opening opening, Choice page) throws SQLException;
    }

    private final Iterator<Choice> pages;
    private final Beginning<T> beginning;
    private final Reader.Opening opening;
    private final Consumer<Cursor> ending;
    private final Function<SQLException, IOException> failure;
    private final List<Cursor> open = new ArrayList<>();
    private @Nullable Reader<T> reader;

    Pages(
            List<Choice> pages,
            Beginning<T> beginning,
            Reader.Opening opening,
            Consumer<Cursor> ending,
            Function<SQLException, IOException> failure) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.pages = pages.iterator();
        this.beginning = beginning;
        this.opening = opening;
        this.ending = ending;
        this.failure = failure;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Stored<T>> action) {
        Stored<T> next = next();
        if (next == null) {
            return false;
        }
        action.accept(next);
        return true;
    }

    private @Nullable Stored<T> next() {
        try {
            Stored<T> next = reader == null ? null : reader.next();
            while (next == null && pages.hasNext()) {
                close();
                reader = beginning.begin(this::cursor, pages.next());
                next = reader.next();
            }
            if (next == null) {
                close();
            }
            return next;
        } catch (SQLException e) {
            close();
            throw new UncheckedIOException(failure.apply(e));
        }
    }

    private Cursor cursor(String sql, List<?> arguments) throws SQLException {
        Cursor cursor = opening.open(sql, arguments);
        open.add(cursor);
        return cursor;
    }

    @Override
    public void close() {
        reader = null;
        open.forEach(ending);
        open.clear();
    }
}
