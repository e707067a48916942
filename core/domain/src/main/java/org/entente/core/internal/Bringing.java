package org.entente.core.internal;

import java.io.IOException;
import java.util.Optional;
import org.entente.core.api.Names;
import org.entente.core.api.Rows;
import org.entente.core.model.Actor;
import org.entente.core.model.Capability;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Item;
import org.entente.core.model.Observation;
import org.entente.core.model.Participant;
import org.entente.core.model.Programme;
import org.entente.core.model.Tie;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Name;
import org.entente.core.spi.Transaction;

/** Brings the actors and systems that a person names into the workspace, or refuses them where nobody knows them. */
final class Bringing {

    private final Ledger ledger;
    private final Transaction transaction;
    private final Names names;

    Bringing(Ledger ledger, Transaction transaction, Names names) {
        this.ledger = ledger;
        this.transaction = transaction;
        this.names = names;
    }

    /** All that a tie, observation or capability names. */
    void all(Object value) throws IOException {
        if (value instanceof Tie tie) {
            for (Participant participant : tie.participants()) {
                actor(participant.actor());
            }
            for (Item item : tie.items()) {
                if (item.system() != null) {
                    system(item.system());
                }
            }
        } else if (value instanceof Observation observation) {
            if (names.actor(observation.subject()).isEmpty()
                    && transaction.actor(observation.subject()).isEmpty()) {
                system(observation.subject(), "an actor or a system");
            } else {
                actor(observation.subject());
            }
            if (observation.counterpart() != null) {
                actor(observation.counterpart());
            }
        } else if (value instanceof Capability capability) {
            actor(capability.actor());
        }
    }

    /** A programme that a person names for a tie. */
    void programme(String id) throws IOException {
        try (Ledger.Snapshot now = ledger.snapshot(ledger.revision().number());
                Rows held = now.query("SELECT 1 FROM programme WHERE id = ?", id)) {
            if (held.next()) {
                return;
            }
        }
        Programme programme = names.all()
                .map(Name::entity)
                .filter(entity -> entity instanceof Programme && entity.id().equals(id))
                .map(Programme.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody knows the programme " + id
                        + "; entente sql \"SELECT id, name FROM programme\" lists those that are held"));
        for (String actor : programme.actors()) {
            actor(actor);
        }
        for (String system : programme.systems()) {
            system(system);
        }
        transaction.programme(programme);
    }

    void actor(String id) throws IOException {
        if (transaction.actor(id).isPresent()) {
            return;
        }
        Actor actor = names.actor(id)
                .orElseThrow(() -> new IllegalArgumentException("Nobody knows the actor " + id
                        + "; countries are named by three letters as TUR, and entente sql \"SELECT id, title"
                        + " FROM actor\" lists those that are held"));
        transaction.actor(actor);
        if (actor.country() != null && !actor.country().equals(id)) {
            actor(actor.country());
        }
    }

    void system(String id) throws IOException {
        system(id, "the system");
    }

    private void system(String id, String what) throws IOException {
        Optional<DefenceSystem> known = names.system(id);
        if (known.isEmpty()) {
            known = held(id);
        }
        DefenceSystem system = known.orElseThrow(() -> new IllegalArgumentException("Nobody knows " + what + " " + id
                + "; entente sql \"SELECT id, designation FROM system\" lists those that are held"));
        transaction.system(system);
        for (String maker : system.makers()) {
            actor(maker);
        }
    }

    private Optional<DefenceSystem> held(String id) throws IOException {
        try (Ledger.Snapshot now = ledger.snapshot(ledger.revision().number())) {
            return now.system(id);
        }
    }
}
