package org.entente.core.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.model.Different;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;

/** Which records are one by what stands, and which must not become one. Not safe for several threads. */
final class Sameness {

    private final Map<Key, Key> towards = new HashMap<>();

    /** By the root of a group of actors, the country that is in it. */
    private final Map<Key, String> countries = new HashMap<>();

    private final List<Different> apart;

    private record Key(SameKind kind, String id) {}

    Sameness(Collection<SameAs> same, Collection<Different> apart) {
        this.apart = List.copyOf(apart);
        same.forEach(this::join);
    }

    /** The record that stands in for all that are one with this. */
    private Key root(SameKind kind, String id) {
        Key at = new Key(kind, id);
        Key next = towards.get(at);
        while (next != null) {
            Key beyond = towards.get(next);
            if (beyond != null) {
                // Halves the way, so that long chains do not stay long.
                towards.put(at, beyond);
            }
            at = next;
            next = beyond;
        }
        return at;
    }

    static boolean country(SameKind kind, String id) {
        return kind.equals(SameKind.ACTOR) && id.matches("[A-Z]{3}");
    }

    private Optional<String> country(Key root) {
        return country(root.kind, root.id) ? Optional.of(root.id) : Optional.ofNullable(countries.get(root));
    }

    boolean one(SameKind kind, String first, String second) {
        return root(kind, first).equals(root(kind, second));
    }

    /** Why two are not to be taken for one, in the middle of a sentence; empty where nothing stands against it. */
    Optional<String> refusal(SameAs same) {
        Optional<String> one = country(root(same.kind(), same.first()));
        Optional<String> other = country(root(same.kind(), same.second()));
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            return Optional.of(one.get() + " and " + other.get()
                    + " would be one by way of them, and two countries are never one; take back first what joins one of"
                    + " them, as entente same list shows it");
        }
        return apart(same)
                .map(different -> different.author() + " has told " + different.first() + " and " + different.second()
                        + " apart; take that back first");
    }

    private Optional<Different> apart(SameAs same) {
        Key first = root(same.kind(), same.first());
        Key second = root(same.kind(), same.second());
        return apart.stream()
                .filter(different -> different.kind().equals(same.kind()))
                .filter(different -> {
                    Key one = root(different.kind(), different.first());
                    Key other = root(different.kind(), different.second());
                    return one.equals(first) && other.equals(second) || one.equals(second) && other.equals(first);
                })
                .findFirst();
    }

    /** Takes two for one; false if they were. */
    boolean join(SameAs same) {
        Key first = root(same.kind(), same.first());
        Key second = root(same.kind(), same.second());
        if (first.equals(second)) {
            return false;
        }
        country(second).ifPresent(country -> countries.putIfAbsent(first, country));
        towards.put(second, first);
        return true;
    }
}
