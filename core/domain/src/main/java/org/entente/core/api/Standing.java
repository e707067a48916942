package org.entente.core.api;

import java.util.List;
import org.entente.core.model.Credibility;
import org.entente.core.model.Grade;
import org.entente.core.model.Reliability;
import org.jspecify.annotations.Nullable;

/**
 * How a report is graded, and how the ties are of which it tells.
 *
 * @param reliability of its source
 * @param signed what somebody has signed of this report alone, or null
 */
public record Standing(Reliability reliability, @Nullable Grade signed, List<OfTie> ties) {

    /**
     * How credible a tie is.
     *
     * @param suggested by the origins of all that tell of it and of those that are the same
     * @param backing how many those are, in words
     * @param signed what somebody has signed of it or of one that is the same, or null
     */
    public record OfTie(
            long tie,
            Credibility suggested,
            String backing,
            @Nullable Grade signed) {}

    public Standing {
        ties = List.copyOf(ties);
    }
}
