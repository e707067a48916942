package org.entente.analyzer.consistency;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.entente.core.model.Dyad;
import org.entente.core.model.Participant;
import org.entente.core.model.Role;
import org.entente.core.model.Tie;

/**
 * Who gives and who takes in a tie, each as its country where it has one.
 *
 * @param dyads the pairs of countries among them
 */
record Sides(Set<String> givers, Set<String> takers, Set<String> countries, Set<Dyad> dyads) {

    private static final Set<Role> GIVING =
            Set.of(Role.SUPPLIER, Role.PROVIDER, Role.LICENSOR, Role.INVESTOR, Role.IMPOSER, Role.DESIGN_OWNER);
    private static final Set<Role> TAKING =
            Set.of(Role.RECIPIENT, Role.LICENSEE, Role.HOST, Role.TARGET, Role.END_USER, Role.BODY);

    Sides {
        givers = new TreeSet<>(givers);
        takers = new TreeSet<>(takers);
        countries = new TreeSet<>(countries);
    }

    /** @param principal the country for which an actor stands, or itself */
    static Sides of(Tie tie, UnaryOperator<String> principal) {
        Set<String> givers = new TreeSet<>();
        Set<String> takers = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (Participant participant : tie.participants()) {
            String country = principal.apply(participant.actor());
            all.add(country);
            if (GIVING.contains(participant.role())) {
                givers.add(country);
            } else if (TAKING.contains(participant.role())) {
                takers.add(country);
            }
        }
        return new Sides(givers, takers, all, dyads(all));
    }

    private static Set<Dyad> dyads(Set<String> all) {
        List<String> states = all.stream().filter(id -> id.matches("[A-Z]{3}")).toList();
        Set<Dyad> dyads = new LinkedHashSet<>();
        for (int i = 0; i < states.size(); i++) {
            for (String other : states.subList(i + 1, states.size())) {
                dyads.add(new Dyad(states.get(i), other));
            }
        }
        return dyads;
    }

    /** Whether giver and taker are told of both, and agree. */
    boolean sameWay(Sides other) {
        return meet(givers, other.givers) && meet(takers, other.takers);
    }

    /** Whether who gives here takes there, and the other way round, and not also as told here. */
    boolean otherWay(Sides other) {
        return meet(givers, other.takers) && meet(takers, other.givers) && !sameWay(other);
    }

    /** Whether both say who gives and who takes. */
    boolean directed() {
        return !givers.isEmpty() && !takers.isEmpty();
    }

    @Override
    public String toString() {
        return directed()
                ? String.join(" + ", givers) + " → " + String.join(" + ", takers)
                : String.join(" – ", countries);
    }

    static <T> boolean meet(Set<T> one, Set<T> other) {
        return one.stream().anyMatch(other::contains);
    }
}
