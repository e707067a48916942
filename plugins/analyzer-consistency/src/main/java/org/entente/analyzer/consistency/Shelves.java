package org.entente.analyzer.consistency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.core.model.Dyad;
import org.entente.core.model.Item;

/** Acts by the countries between which they are and by what they are about, so that few are compared with each other. */
final class Shelves {

    /** The shelf of what has no id of a system. */
    private static final String UNNAMED = "";

    private final Map<Dyad, Map<String, List<Deal>>> systems = new HashMap<>();
    private final Map<Dyad, List<Deal>> all = new HashMap<>();

    void add(Deal deal) {
        for (Dyad dyad : deal.sides().dyads()) {
            all.computeIfAbsent(dyad, d -> new ArrayList<>()).add(deal);
            Map<String, List<Deal>> shelves = systems.computeIfAbsent(dyad, d -> new HashMap<>());
            systems(deal)
                    .forEach(system -> shelves.computeIfAbsent(system, s -> new ArrayList<>())
                            .add(deal));
        }
    }

    /** All acts between two countries. */
    List<Deal> between(Dyad dyad) {
        return all.getOrDefault(dyad, List.of());
    }

    /** All acts between the countries of an act, each once. */
    Collection<Deal> beside(Deal deal) {
        Set<Dyad> dyads = deal.sides().dyads();
        if (dyads.size() == 1) {
            return between(dyads.iterator().next());
        }
        Set<Deal> found = new LinkedHashSet<>();
        dyads.forEach(dyad -> found.addAll(between(dyad)));
        return found;
    }

    /** Those of them that can be about the same equipment. */
    Collection<Deal> alike(Deal deal) {
        Set<String> names = systems(deal);
        if (!deal.arms() || names.contains(UNNAMED)) {
            return beside(deal);
        }
        names.add(UNNAMED);
        Set<Deal> found = new LinkedHashSet<>();
        for (Dyad dyad : deal.sides().dyads()) {
            Map<String, List<Deal>> shelves = systems.getOrDefault(dyad, Map.of());
            names.forEach(name -> found.addAll(shelves.getOrDefault(name, List.of())));
        }
        return found;
    }

    private static Set<String> systems(Deal deal) {
        Set<String> names = new TreeSet<>();
        for (Item item : deal.tie().items()) {
            names.add(item.system() == null ? UNNAMED : item.system());
        }
        if (names.isEmpty()) {
            names.add(UNNAMED);
        }
        return names;
    }
}
