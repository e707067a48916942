package org.entente.analyzer.consistency;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.entente.core.model.Dyad;
import org.entente.core.model.Participant;
import org.entente.core.model.Role;
import org.entente.core.model.Tie;

/** Who gives and who takes in a tie, each as its country where it has one. */
record Sides(Set<String> givers, Set<String> takers, Set<String> countries) {

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
        return new Sides(givers, takers, all);
    }

    /** The pairs of countries among them. */
    Set<Dyad> dyads() {
        Set<Dyad> dyads = new java.util.LinkedHashSet<>();
        for (String one : countries) {
            for (String other : countries) {
                if (one.compareTo(other) < 0 && country(one) && country(other)) {
                    dyads.add(new Dyad(one, other));
                }
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

    static boolean meet(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static boolean country(String id) {
        return id.matches("[A-Z]{3}");
    }
}
