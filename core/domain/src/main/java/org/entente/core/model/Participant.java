package org.entente.core.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An actor with the role it has in a tie.
 *
 * @param actor the actor's id
 * @param share its share, from 0 to 1, in a consortium or cost, or null where none is told
 * @param named the name as the source has it, or null where it is not kept
 */
public record Participant(
        String actor,
        Role role,
        @Nullable BigDecimal share,
        @Nullable String named) {
    public Participant {
        Checks.text(actor, "A participant's id");
        Checks.share(share);
    }

    public Participant(String actor, Role role) {
        this(actor, role, null, null);
    }
}
