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

    boolean one(SameKind kind, String first, String second) {
        return root(kind, first).equals(root(kind, second));
    }

    /** What stands against taking two for one. */
    Optional<Different> against(SameAs same) {
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
        towards.put(second, first);
        return true;
    }
}
