package org.entente.core.model;

import java.util.List;

/**
 * A value as a workspace holds it.
 *
 * @param id the id in its workspace
 * @param revision the revision that added it
 * @param evidence the ids of the evidence for it
 */
public record Stored<T>(long id, long revision, T value, List<Long> evidence) {
    public Stored {
        evidence = List.copyOf(evidence);
    }
}
