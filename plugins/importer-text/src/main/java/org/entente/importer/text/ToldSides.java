package org.entente.importer.text;

import java.util.Set;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/**
 * Sets right whom "it" and "the army" mean in a transfer, by who was told to give and who to get.
 *
 * <p>"Patria sells vehicles to Japan. The ministry bought 26": of the two it is the one that buys. Asked only where the sentence
 * tells one side, for a state may buy of one and give to another.
 */
final class ToldSides {

    private ToldSides() {}

    static void settle(Candidate c, Discourse discourse) {
        if (!c.type.equals(TieType.TRANSFER) || c.parts.size() != 1) {
            return;
        }
        Candidate.Part part = c.parts.get(0);
        Party meant = part.party();
        Role across = opposite(part.role());
        if (!meant.rule().equals("ANAPHOR") || across == null) {
            return;
        }
        Party same = discourse.openSides().usual(c.type, part.role(), Set.of());
        Party other = discourse.openSides().usual(c.type, across, Set.of());
        boolean elsewhere = same != null && !same.principal().equals(meant.principal());
        boolean acrossTold = other != null && other.principal().equals(meant.principal());
        // "French missiles were handed over to the army": not to that of France.
        boolean ownMake = part.role().equals(Role.RECIPIENT)
                && c.things.stream()
                        .flatMap(thing -> thing.before.stream())
                        .anyMatch(p -> p.country() && p.principal().equals(meant.principal()));
        boolean named = c.clauses.phrases.stream()
                .filter(phrase -> phrase.noun() && !(ownMake && phrase.thing))
                .flatMap(phrase -> phrase.tokens.stream())
                .anyMatch(t -> t.mention() != null
                        && t.mention().actor() != null
                        && meant.principal().equals(t.mention().actor().country()));
        if (named || !ownMake && !(elsewhere && acrossTold)) {
            return;
        }
        c.parts.clear();
        c.rules.remove(Confidence.ROLE + "anaphor");
        if (elsewhere) {
            c.add(new Party(same.actor(), same.named(), "USUAL"), part.role());
        }
    }

    private static @Nullable Role opposite(Role role) {
        if (role.equals(Role.SUPPLIER)) {
            return Role.RECIPIENT;
        }
        return role.equals(Role.RECIPIENT) ? Role.SUPPLIER : null;
    }
}
