package org.entente.command;

import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.core.api.Dataset;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorCode;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Column;
import org.entente.core.model.Result;
import org.entente.core.model.Table;

/** The actors that a result names, so that it can be read and joined with other data. */
final class Actors {

    static final Actors NONE = new Actors(Map.of());

    private final Map<String, Actor> known;

    private Actors(Map<String, Actor> known) {
        this.known = known;
    }

    /** The actors in a result's columns of that type. */
    static Actors of(Result result, Dataset dataset) throws IOException {
        Map<String, Actor> known = new TreeMap<>();
        for (Table table : Tables.in(result)) {
            for (Column column : table.columns()) {
                if (column.type() == Column.Type.ACTOR) {
                    for (Object cell : table.cells(column.name())) {
                        if (cell != null && !known.containsKey(cell.toString())) {
                            dataset.actor(cell.toString()).ifPresent(actor -> known.put(actor.id(), actor));
                        }
                    }
                }
            }
        }
        return new Actors(known);
    }

    /** The actors by their ids, ascending. */
    Map<String, Actor> known() {
        return known;
    }

    /** The title of an actor, of a country with its code. */
    String label(String id) {
        Actor actor = known.get(id);
        if (actor == null) {
            return Cells.plain(id);
        }
        String title = Cells.plain(actor.title());
        return actor.kind().equals(ActorKind.COUNTRY) ? title + " (" + id + ")" : title;
    }

    /** The codes of an actor, one a scheme: the one in use now or used last. */
    static Map<String, String> codes(Actor actor) {
        Map<String, ActorCode> latest = new TreeMap<>();
        for (ActorCode code : actor.codes()) {
            latest.merge(code.scheme().name(), code, (a, b) -> until(b).compareTo(until(a)) > 0 ? b : a);
        }
        Map<String, String> codes = new TreeMap<>(Comparator.naturalOrder());
        latest.forEach((scheme, code) -> codes.put(scheme, code.code()));
        return codes;
    }

    private static java.time.LocalDate until(ActorCode code) {
        return Optional.ofNullable(code.validity())
                .flatMap(validity -> validity.latest())
                .orElse(java.time.LocalDate.MAX);
    }
}
