package org.entente.exporter.json;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.core.api.Dataset;
import org.entente.core.api.Names;
import org.entente.core.model.Actor;
import org.entente.core.model.DefenceSystem;

/** Actors and systems, each looked up once for all documents: in the workspace, else among the names of the run. */
final class Entities {

    private final Dataset dataset;
    private final Names names;
    private final Map<String, Optional<Actor>> actors = new HashMap<>();
    private final Map<String, Optional<DefenceSystem>> systems = new HashMap<>();

    Entities(Dataset dataset, Names names) {
        this.dataset = dataset;
        this.names = names;
    }

    Optional<Actor> actor(String id) throws IOException {
        Optional<Actor> actor = actors.get(id);
        if (actor == null) {
            actor = dataset.actor(id).or(() -> names.actor(id));
            actors.put(id, actor);
        }
        return actor;
    }

    Optional<DefenceSystem> system(String id) throws IOException {
        Optional<DefenceSystem> system = systems.get(id);
        if (system == null) {
            system = dataset.system(id).or(() -> names.system(id));
            systems.put(id, system);
        }
        return system;
    }
}
