package org.entente.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A code of an actor in one scheme.
 *
 * @param validity when the code stood for the actor, or null for always
 */
public record ActorCode(
        CodeScheme scheme, String code, @Nullable Edtf validity) {
    public ActorCode {
        Checks.text(code, "A code");
    }
}
