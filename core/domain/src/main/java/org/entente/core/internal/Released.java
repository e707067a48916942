package org.entente.core.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.core.model.Clearance;
import org.entente.core.model.Outcome;
import org.entente.core.model.RunCard;

/** Of kept results those that were made of no more than somebody may see. */
record Released(Clearance clearance) {

    Map<String, RunCard> of(Map<String, RunCard> kept) {
        if (clearance.all()) {
            return kept;
        }
        Map<String, RunCard> released = new LinkedHashMap<>();
        kept.forEach((id, card) -> {
            if (View.clearance(card).within(clearance)) {
                released.put(id, card);
            }
        });
        return released;
    }

    /** @throws IllegalArgumentException if it was made of more */
    Outcome checked(String id, Outcome kept) {
        if (!View.clearance(kept.card()).within(clearance)) {
            throw new IllegalArgumentException("The result " + id + " was made of more than sources up to "
                    + clearance.most() + "; make it anew with --handling " + clearance.most() + " and name that one.");
        }
        return kept;
    }
}
