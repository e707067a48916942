package org.entente.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be told of: ties in which all of these actors take part, about one thing, from some stage on.
 *
 * @param actors their ids, a country's standing for its companies and bodies too; empty for any
 * @param about the id of a system or programme, or a word of a designation or title; null for anything
 * @param from the stage from which on it is worth telling, or null for any, an unknown one too
 */
public record Watch(
        List<String> actors,
        @Nullable String about,
        @Nullable Stage from,
        String author) {
    public Watch {
        actors = List.copyOf(actors);
        Checks.text(author, "Who watches");
        if (actors.isEmpty() && about == null) {
            throw new IllegalArgumentException("A watch names actors, a system or programme, or both");
        }
        if (from != null && !Stage.known().contains(from)) {
            throw new IllegalArgumentException(
                    "A watch begins at one of the stages " + Stage.known() + " and not " + from);
        }
    }
}
