package org.entente.core.model;

import java.util.List;

/**
 * A named undertaking to which actors, systems and ties belong.
 *
 * @param id a lower-case slug
 * @param actors the ids of the actors that carry it
 * @param systems the ids of the systems that come of it
 */
public record Programme(String id, String name, List<String> aliases, List<String> actors, List<String> systems)
        implements Entity {
    public Programme {
        Checks.text(id, "A programme's id");
        Checks.text(name, "A programme's name");
        aliases = List.copyOf(aliases);
        actors = List.copyOf(actors);
        systems = List.copyOf(systems);
    }

    @Override
    public String title() {
        return name;
    }
}
