package org.entente.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link from one tie to another; reversible, and with evidence of its own.
 *
 * @param from the id of the tie that hangs on the other
 * @param to the id of the tie on which it hangs
 * @param suggested whether a rule suggests it and nobody has confirmed it yet
 * @param note what the source says about it, or null
 */
public record Link(
        LinkType type,
        long from,
        long to,
        boolean suggested,
        @Nullable String note,
        List<Long> evidence) {
    public Link {
        if (from == to) {
            throw new IllegalArgumentException("A tie is not linked to itself: " + from);
        }
        evidence = List.copyOf(evidence);
    }
}
