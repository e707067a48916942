package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is newly said of things with names of their own, and keeps only what differs from what is there. */
final class Upserts<T> {

    /** Reads all that is there. */
    @FunctionalInterface
    interface Loading<T> {
        Map<String, T> load() throws SQLException;
    }

    private final Loading<T> loading;
    private final Map<String, T> changed = new LinkedHashMap<>();
    private @Nullable Map<String, T> present;

    Upserts(Loading<T> loading) {
        this.loading = loading;
    }

    /** What is there, read at the first call. */
    Map<String, T> present() throws SQLException {
        Map<String, T> known = present;
        if (known == null) {
            known = loading.load();
            present = known;
        }
        return known;
    }

    void put(String id, T value) throws SQLException {
        if (value.equals(present().get(id))) {
            changed.remove(id);
        } else {
            changed.put(id, value);
        }
    }

    /** What holds of it now, with this change; null where nothing is known. */
    @Nullable
    T current(String id) throws SQLException {
        T newly = changed.get(id);
        return newly == null ? present().get(id) : newly;
    }

    boolean has(String id) throws SQLException {
        return changed.containsKey(id) || present().containsKey(id);
    }

    Map<String, T> changed() {
        return changed;
    }

    /** The ids of those that are there and are replaced. */
    List<String> replaced() throws SQLException {
        List<String> ids = new ArrayList<>(changed.keySet());
        ids.retainAll(present().keySet());
        return ids;
    }
}
