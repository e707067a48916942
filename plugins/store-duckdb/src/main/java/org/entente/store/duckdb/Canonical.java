package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.SameAs;

/**
 * Keeps, for all that is asserted to be the same as something else, which record stands for it.
 *
 * <p>The table follows from the assertions: an undo takes these back and this follows. It is kept nevertheless, row by revision
 * like the others, since views cannot join chains together in the time that a query may take.
 */
final class Canonical {

    private final Session session;

    /** A record, of a kind. */
    private record Key(String kind, String id) {}

    private record Pair(Key first, Key second) {}

    Canonical(Session session) {
        this.session = session;
    }

    /** Brings the table to what stands as of a revision, where that has changed any assertion. */
    void settle(long revision) throws SQLException {
        List<String> kinds = session.all(
                "SELECT DISTINCT kind FROM held.same_as WHERE added = " + revision + " OR removed = " + revision
                        + " ORDER BY kind",
                List.of(),
                Fields::text);
        if (kinds.isEmpty()) {
            return;
        }
        Map<Key, String> wanted = new LinkedHashMap<>();
        for (Map.Entry<Key, Key> stands : groups(kinds, revision).entrySet()) {
            if (!stands.getKey().equals(stands.getValue())) {
                wanted.put(stands.getKey(), stands.getValue().id);
            }
        }
        Map<Key, String> held = new HashMap<>();
        for (Map.Entry<Key, String> one : session.all(
                "SELECT kind, id, canonical FROM held.canonical WHERE removed IS NULL AND kind IN (SELECT unnest(?))",
                List.of(kinds),
                f -> Map.entry(new Key(f.text(), f.text()), f.text()))) {
            held.put(one.getKey(), one.getValue());
        }
        for (String kind : kinds) {
            List<String> gone = held.keySet().stream()
                    .filter(key -> key.kind.equals(kind) && !held.get(key).equals(wanted.get(key)))
                    .map(Key::id)
                    .toList();
            if (!gone.isEmpty()) {
                session.execute(
                        "UPDATE held.canonical SET removed = " + revision
                                + " WHERE removed IS NULL AND kind = ? AND id IN (SELECT unnest(?))",
                        kind,
                        gone);
            }
        }
        try (Appenders tables = new Appenders(session.connection(), revision)) {
            for (Map.Entry<Key, String> one : wanted.entrySet()) {
                if (!one.getValue().equals(held.get(one.getKey()))) {
                    tables.row("canonical", one.getKey().kind, one.getKey().id, one.getValue());
                }
            }
        }
    }

    /** Makes the table anew, for all revisions. */
    void rebuild() throws SQLException {
        session.execute("DELETE FROM held.canonical");
        for (long revision : session.all(
                "SELECT DISTINCT number FROM (SELECT added AS number FROM held.same_as UNION ALL SELECT removed"
                        + " FROM held.same_as WHERE removed IS NOT NULL) ORDER BY number",
                List.of(),
                Fields::number)) {
            settle(revision);
        }
    }

    /** For each record that an assertion of these kinds names, the one that stands for it. */
    private Map<Key, Key> groups(List<String> kinds, long revision) throws SQLException {
        List<Pair> pairs = session.all(
                "SELECT kind, first, second FROM held.same_as WHERE added <= " + revision
                        + " AND (removed IS NULL OR removed > " + revision
                        + ") AND kind IN (SELECT unnest(?)) ORDER BY id",
                List.of(kinds),
                f -> {
                    String kind = f.text();
                    return new Pair(new Key(kind, f.text()), new Key(kind, f.text()));
                });
        Map<Key, Set<Key>> groups = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            Set<Key> one = groups.computeIfAbsent(pair.first, key -> new LinkedHashSet<>(List.of(key)));
            Set<Key> other = groups.computeIfAbsent(pair.second, key -> new LinkedHashSet<>(List.of(key)));
            if (one != other) {
                // The smaller goes into the larger, so that each record moves but a few times.
                Set<Key> large = one.size() >= other.size() ? one : other;
                Set<Key> small = large == one ? other : one;
                large.addAll(small);
                small.forEach(key -> groups.put(key, large));
            }
        }
        List<Key> order = new ArrayList<>(groups.keySet());
        Map<Key, Integer> place = new HashMap<>();
        order.forEach(key -> place.put(key, place.size()));
        Comparator<Key> best = best(order, place);
        Map<Key, Key> standing = new LinkedHashMap<>();
        Map<Set<Key>, Key> chosen = new IdentityHashMap<>();
        for (Key key : order) {
            Set<Key> group = groups.getOrDefault(key, Set.of());
            standing.put(
                    key,
                    chosen.computeIfAbsent(group, all -> all.stream().min(best).orElse(key)));
        }
        return standing;
    }

    /** The rule of {@link SameAs}: {@code place} is the order in which the assertions name them. */
    private Comparator<Key> best(List<Key> keys, Map<Key, Integer> place) throws SQLException {
        Set<String> placed = new HashSet<>(session.all(
                "SELECT DISTINCT id FROM held.actor WHERE removed IS NULL AND country IS NOT NULL AND id IN"
                        + " (SELECT unnest(CAST(? AS VARCHAR[])))",
                List.of(keys.stream()
                        .filter(key -> key.kind.equals("ACTOR"))
                        .map(Key::id)
                        .toList()),
                Fields::text));
        return Comparator.comparing((Key key) -> !(key.kind.equals("ACTOR") && key.id.matches("[A-Z]{3}")))
                .thenComparing(key -> !(key.kind.equals("ACTOR") && placed.contains(key.id)))
                .thenComparing(key -> key.kind.equals("TIE") ? Long.parseLong(key.id) : place.getOrDefault(key, 0));
    }
}
