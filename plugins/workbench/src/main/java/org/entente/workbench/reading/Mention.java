package org.entente.workbench.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that names something.
 *
 * @param what ACTOR, SYSTEM or FIGURE
 * @param id of the actor or system; null for a figure
 * @param title what the actor or system is called, or the figure as a number
 * @param of the records that hold this figure; none for a figure that nobody has read
 */
public record Mention(String what, @Nullable String id, String title, long start, long end, List<Long> of) {
    public Mention {
        of = List.copyOf(of);
    }
}
