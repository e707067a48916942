package org.entente.importer.text;

import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Entity;
import org.entente.core.model.NameKind;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that names an actor or a system.
 *
 * @param kind how the name stands for the entity
 * @param rule how it was found: LEXICON, PATTERN, FORM, ALIAS or PERSON
 */
record Mention(int start, int end, Entity entity, NameKind kind, String rule) {

    @Nullable
    Actor actor() {
        return entity instanceof Actor actor ? actor : null;
    }

    @Nullable
    DefenceSystem system() {
        return entity instanceof DefenceSystem system ? system : null;
    }

    boolean is(ActorKind sort) {
        return entity instanceof Actor actor && actor.kind().equals(sort);
    }

    boolean country() {
        return is(ActorKind.COUNTRY);
    }

    boolean demonym() {
        return kind.equals(NameKind.DEMONYM);
    }

    /** Whether a capital or seat of government stands for its state. */
    boolean metonym() {
        return kind.equals(NameKind.METONYM);
    }
}
