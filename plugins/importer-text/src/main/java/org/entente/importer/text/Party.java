package org.entente.importer.text;

import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;

/**
 * An actor who may take part, with the words that name it and how it was found.
 *
 * @param rule how: NAMED, or by which filling
 */
record Party(Actor actor, String named, String rule) {

    /** The country that the actor is or belongs to, else the actor itself. */
    String principal() {
        return actor.country() == null ? actor.id() : actor.country();
    }

    boolean company() {
        return actor.kind().equals(ActorKind.COMPANY)
                || actor.kind().equals(ActorKind.CONSORTIUM)
                || actor.kind().equals(ActorKind.JOINT_VENTURE);
    }

    boolean country() {
        return actor.kind().equals(ActorKind.COUNTRY);
    }

    boolean alliance() {
        return actor.kind().equals(ActorKind.ALLIANCE);
    }

    boolean same(Party other) {
        return actor.id().equals(other.actor.id());
    }
}
