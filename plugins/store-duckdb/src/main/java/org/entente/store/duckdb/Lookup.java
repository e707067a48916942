package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks entities of a snapshot up: the first few one by one, then all at once, as a query takes longer than a thousand rows. */
final class Lookup<T> {

    private static final int FEW = 8;

    /** Reads the entity of an id, or all where it is null. */
    @FunctionalInterface
    interface Reading<T> {
        Map<String, T> read(@Nullable String id) throws SQLException;
    }

    private final Reading<T> reading;
    private int asked;
    private @Nullable Map<String, T> all;

    Lookup(Reading<T> reading) {
        this.reading = reading;
    }

    synchronized Optional<T> find(String id) throws SQLException {
        Map<String, T> known = all;
        if (known == null && asked++ < FEW) {
            return Optional.ofNullable(reading.read(id).get(id));
        }
        if (known == null) {
            known = reading.read(null);
            all = known;
        }
        return Optional.ofNullable(known.get(id));
    }
}
