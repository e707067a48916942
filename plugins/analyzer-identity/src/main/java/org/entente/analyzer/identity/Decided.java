package org.entente.analyzer.identity;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.model.SameKind;

/** What need not be suggested: what is the same already, and what a person has told apart. */
final class Decided {

    private final Map<String, String> canonical = new HashMap<>();
    private final Set<String> apart = new HashSet<>();

    static Decided read(Dataset data) throws IOException {
        Decided decided = new Decided();
        try (Rows rows = data.query("SELECT kind, id, canonical FROM canonical")) {
            while (rows.next()) {
                decided.canonical.put(rows.text(0) + " " + rows.text(1), String.valueOf(rows.text(2)));
            }
        }
        try (Rows rows = data.query("SELECT kind, first, second FROM different")) {
            while (rows.next()) {
                SameKind kind = new SameKind(String.valueOf(rows.text(0)));
                decided.apart.add(decided.pair(kind, String.valueOf(rows.text(1)), String.valueOf(rows.text(2))));
            }
        }
        return decided;
    }

    private String one(SameKind kind, String id) {
        return canonical.getOrDefault(kind + " " + id, id);
    }

    private String pair(SameKind kind, String first, String second) {
        String one = one(kind, first);
        String other = one(kind, second);
        return kind + " " + (one.compareTo(other) < 0 ? one + "\n" + other : other + "\n" + one);
    }

    boolean open(SameKind kind, String first, String second) {
        return !one(kind, first).equals(one(kind, second)) && !apart.contains(pair(kind, first, second));
    }
}
