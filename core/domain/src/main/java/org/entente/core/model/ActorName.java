package org.entente.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A name of an actor.
 *
 * @param language the language as a BCP 47 tag, or null where it is not told
 * @param validity when the name was in use, or null for always
 */
public record ActorName(
        String text,
        NameKind kind,
        @Nullable String language,
        @Nullable Edtf validity) {
    public ActorName {
        Checks.text(text, "A name");
    }

    /** A name in use at all times, of a language that is not told. */
    public static ActorName of(String text, NameKind kind) {
        return new ActorName(text, kind, null, null);
    }
}
