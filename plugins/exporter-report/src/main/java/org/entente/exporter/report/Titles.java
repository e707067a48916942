package org.entente.exporter.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.entente.core.api.Dataset;
import org.entente.core.api.Names;
import org.entente.core.model.Actor;
import org.entente.core.model.Column;
import org.entente.core.model.Entity;
import org.jspecify.annotations.Nullable;

/** The titles of actors and systems, looked up once each. */
final class Titles {

    private final Dataset dataset;
    private final Names names;
    private final Map<String, String> actors = new HashMap<>();
    private final Map<String, String> systems = new HashMap<>();

    /** @param names those of the run, for actors and systems that only a lexicon knows */
    Titles(Dataset dataset, Names names) {
        this.dataset = dataset;
        this.names = names;
    }

    String actor(String id) throws IOException {
        String known = actors.get(id);
        if (known == null) {
            known = dataset.actor(id)
                    .or(() -> names.actor(id))
                    .map(Actor::title)
                    .orElse(id);
            actors.put(id, known);
        }
        return known;
    }

    String system(String id) throws IOException {
        String known = systems.get(id);
        if (known == null) {
            known = dataset.system(id)
                    .or(() -> names.system(id))
                    .map(Entity::title)
                    .orElse(id);
            systems.put(id, known);
        }
        return known;
    }

    /** A cell as text. */
    String cell(@Nullable Object cell, Column column) throws IOException {
        if (cell == null) {
            return Cells.UNKNOWN;
        } else if (cell instanceof Double number) {
            return Cells.number(number);
        }
        return switch (column.type()) {
            case ACTOR -> actor(cell.toString());
            case SYSTEM -> system(cell.toString());
            default -> cell.toString();
        };
    }
}
