package org.entente.command;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.model.Column;
import org.entente.core.model.Result;
import org.entente.core.model.Table;

/** The actors that a result names, so that it can be read and joined with other data. */
final class Actors {

    static final Actors NONE = new Actors(new TreeMap<>());

    /**
     * What is said of an actor: its title, and by scheme its codes of all times.
     *
     * <p>They keep the order of the lexicon, which names the one in use first; Germany has two of COW.
     */
    record Known(String title, boolean country, SortedMap<String, Set<String>> codes) {}

    private final SortedMap<String, Known> known;

    private Actors(SortedMap<String, Known> known) {
        this.known = known;
    }

    /** The actors in a result's columns of that type. */
    static Actors of(Result result, Dataset dataset) throws IOException {
        Set<String> named = new HashSet<>();
        for (Table table : result.tables()) {
            for (Column column : table.columns()) {
                if (column.type() == Column.Type.ACTOR) {
                    table.cells(column.name()).stream()
                            .filter(cell -> cell != null)
                            .forEach(cell -> named.add(cell.toString()));
                }
            }
        }
        return named.isEmpty() ? NONE : read(named, dataset);
    }

    /** Reads all at once: a query for each actor would take longer than most analyses. */
    private static Actors read(Set<String> named, Dataset dataset) throws IOException {
        SortedMap<String, Known> known = new TreeMap<>();
        try (Rows rows = dataset.query("SELECT id, title, kind FROM actor")) {
            while (rows.next()) {
                String id = String.valueOf(rows.text(0));
                if (named.contains(id)) {
                    String title = rows.text(1);
                    known.put(
                            id, new Known(title == null ? id : title, "COUNTRY".equals(rows.text(2)), new TreeMap<>()));
                }
            }
        }
        try (Rows rows = dataset.query("SELECT actor, scheme, code FROM actor_code ORDER BY actor, ordinal")) {
            while (rows.next()) {
                Known actor = known.get(String.valueOf(rows.text(0)));
                if (actor != null) {
                    actor.codes
                            .computeIfAbsent(String.valueOf(rows.text(1)), scheme -> new LinkedHashSet<>())
                            .add(String.valueOf(rows.text(2)));
                }
            }
        }
        return new Actors(known);
    }

    /** The actors by their ids, ascending. */
    SortedMap<String, Known> known() {
        return known;
    }

    /** The title of an actor, of a country with its code. */
    String label(String id) {
        Known actor = known.get(id);
        if (actor == null) {
            return Cells.plain(id);
        }
        String title = Cells.plain(actor.title);
        return actor.country ? title + " (" + id + ")" : title;
    }
}
