package org.entente.core.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relation of one actor to another, such as ownership or succession.
 *
 * @param other the id of the other actor
 * @param share the share that is owned, from 0 to 1, or null where none is told
 * @param validity when the relation held, or null where it is not told
 * @param evidence the ids of the evidence for it
 */
public record ActorRelation(
        RelationType type,
        String other,
        @Nullable BigDecimal share,
        @Nullable Edtf validity,
        List<Long> evidence) {
    public ActorRelation {
        Checks.text(other, "The other actor's id");
        Checks.share(share);
        evidence = List.copyOf(evidence);
    }
}
