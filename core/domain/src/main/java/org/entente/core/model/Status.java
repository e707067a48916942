package org.entente.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a tie's history: what stage it had reached at a date.
 *
 * @param asOf the date of which this is told, never assumed to hold later; null where it is not known
 * @param evidence the ids of the evidence for it; empty where the tie's own evidence says it
 */
public record Status(Stage stage, Detail detail, @Nullable Edtf asOf, List<Long> evidence) {
    public Status {
        evidence = List.copyOf(evidence);
    }

    public Status(Stage stage) {
        this(stage, Detail.UNKNOWN, null, List.of());
    }

    public Status(Stage stage, Detail detail, @Nullable Edtf asOf) {
        this(stage, detail, asOf, List.of());
    }
}
