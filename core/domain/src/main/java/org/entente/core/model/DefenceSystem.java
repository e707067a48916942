package org.entente.core.model;

import java.util.List;

/**
 * A weapon or other defence system: a named model or class.
 *
 * @param id a lower-case slug
 * @param aliases other designations, variants included
 * @param makers the ids of the actors that make it
 */
public record DefenceSystem(
        String id, String designation, List<String> aliases, SystemCategory category, List<String> makers)
        implements Entity {
    public DefenceSystem {
        Checks.text(id, "A system's id");
        Checks.text(designation, "A designation");
        aliases = List.copyOf(aliases);
        makers = List.copyOf(makers);
    }

    @Override
    public String title() {
        return designation;
    }
}
