package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;

/** Makes production of what the grammar has for another act: a plant that two open, another's type that one builds for itself. */
final class SharedWork {

    private static final Set<String> BUILDS =
            Vocabulary.words("build construct make manufacture produce mass-produce assemble");

    /** Where something is made. */
    private static final Set<String> WORKS =
            Vocabulary.words("plant factory line facility works yard shipyard workshop mill hall foundry");

    private SharedWork() {}

    /** "Acme and Kuru opened a plant": of two who invest and no host each has a share in the work. */
    static void plant(Candidate c) {
        boolean firms = c.parts.stream()
                .allMatch(p -> p.party().company() && p.party().rule().equals("NAMED"));
        boolean works = c.frame.object() != null && WORKS.contains(c.frame.object());
        if (firms && works && !c.has(Role.HOST) && c.principals().size() > 1) {
            c.type = TieType.PRODUCTION;
            List<Candidate.Part> parts = c.parts.stream()
                    .map(p -> new Candidate.Part(p.party(), Role.PARTNER))
                    .toList();
            c.parts.clear();
            c.parts.addAll(parts);
        }
    }

    /** "Kuru builds Danish frigates for the Chilean navy": a Chilean yard does so by leave of whose type it is. */
    static void licensed(Candidate c, List<Party> makers) {
        if (!c.trigger.verb() || !BUILDS.contains(c.frame.trigger())) {
            return;
        }
        Party owner = c.things.stream()
                .flatMap(thing -> thing.before.stream())
                .filter(p -> foreign(c, p))
                .map(p -> new Party(p.actor(), p.named(), "ORIGIN"))
                .findFirst()
                .orElse(makers.stream().filter(p -> foreign(c, p)).findFirst().orElse(null));
        if (owner != null) {
            List<Party> builders = c.in(Role.SUPPLIER);
            c.type = TieType.PRODUCTION;
            c.parts.clear();
            builders.forEach(p -> c.add(p, Role.RECIPIENT));
            c.add(owner, Role.SUPPLIER);
        }
    }

    private static boolean foreign(Candidate c, Party party) {
        return !party.alliance() && !c.principals().contains(party.principal());
    }
}
