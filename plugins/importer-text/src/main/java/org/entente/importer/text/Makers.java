package org.entente.importer.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.core.api.Names;
import org.entente.core.model.Actor;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Role;

/** Says who makes what a tie deals in, named in its sentence or spoken of last. */
final class Makers {

    private final Names names;

    Makers(Names names) {
        this.names = names;
    }

    /** "The tanks", "100 launchers": the system of that sort that was spoken of last, and so its maker. */
    void topic(Candidate c, Discourse discourse) {
        List<Mention> recent = discourse.systems();
        for (Phrase thing : c.things) {
            boolean own = thing.before.stream().allMatch(p -> c.principals().contains(p.principal()));
            Set<String> sorts = own ? SORTS.getOrDefault(thing.head().lemma(), Set.of()) : Set.of();
            if (thing.head().number()
                    || thing.head().lemma().startsWith("one")
                    || thing.head().lemma().equals("other")) {
                sorts = ANY;
            }
            if (thing.head().number()
                    && c.clauses.phrases.size() > thing.index + 2
                    && c.clauses.phrases.get(thing.index + 1).word().equals("of")) {
                sorts = c.clauses.phrases.size() > thing.index + 2
                        ? SORTS.getOrDefault(
                                c.clauses.phrases.get(thing.index + 2).head().lemma(), Set.of())
                        : Set.of();
            }
            for (int i = recent.size() - 1; i >= Math.max(0, recent.size() - 3); i--) {
                DefenceSystem system = recent.get(i).system();
                if (system != null && sorts.contains(system.category().name())) {
                    for (String id : system.makers()) {
                        Actor actor = names.actor(id).orElse(null);
                        if (actor != null
                                && !c.has(Role.SUPPLIER)
                                && !c.principals()
                                        .contains(maker(actor, discourse).principal())) {
                            Party maker = maker(actor, discourse);
                            c.add(new Party(maker.actor(), maker.named(), "TOPIC"), Role.SUPPLIER);
                            if (thing.word().equals("the") || thing.head().number()) {
                                c.systems.add(recent.get(i));
                            }
                        }
                    }
                    return;
                }
            }
        }
    }

    static final Set<String> ANY = Vocabulary.words("FIGHTER TRAINER AIRCRAFT UAV HELICOPTER TANK ARTILLERY"
            + " ARMOURED_VEHICLE MISSILE AIR_DEFENCE SHIP SUBMARINE RADAR C4ISR");

    /** Which sorts of system a noun takes up. */
    static final Map<String, Set<String>> SORTS = sorts();

    private static Map<String, Set<String>> sorts() {
        Map<String, Set<String>> sorts = new HashMap<>();
        for (String line : List.of(
                "aircraft jet plane FIGHTER TRAINER AIRCRAFT UAV HELICOPTER",
                "fighter warplane FIGHTER",
                "trainer TRAINER FIGHTER",
                "drone uav uas ucav UAV",
                "helicopter gunship HELICOPTER",
                "tank TANK",
                "howitzer gun ARTILLERY",
                "vehicle TANK ARMOURED_VEHICLE ARTILLERY",
                "missile MISSILE AIR_DEFENCE",
                "launcher rocket MISSILE AIR_DEFENCE ARTILLERY",
                "battery AIR_DEFENCE MISSILE",
                "frigate corvette destroyer warship ship vessel SHIP",
                "boat SHIP SUBMARINE",
                "submarine SUBMARINE",
                "radar RADAR",
                "system AIR_DEFENCE MISSILE ARTILLERY RADAR C4ISR UAV",
                "unit TANK ARMOURED_VEHICLE ARTILLERY FIGHTER UAV HELICOPTER TRAINER")) {
            List<String> words = List.of(line.split(" "));
            Set<String> categories = new HashSet<>(words);
            categories.removeIf(w -> !w.equals(w.toUpperCase(Locale.ROOT)));
            words.stream().filter(w -> !categories.contains(w)).forEach(w -> sorts.put(w, categories));
        }
        return Map.copyOf(sorts);
    }

    /** The maker where the text names him, else his state. */
    private Party maker(Actor actor, Discourse discourse) {
        Actor state = actor.country() == null || discourse.named(actor.id())
                ? actor
                : names.actor(actor.country()).orElse(actor);
        return new Party(state, state.title(), "MAKER");
    }

    List<Party> of(Candidate c, Discourse discourse) {
        List<Party> makers = new ArrayList<>();
        for (Mention mention : c.systems) {
            DefenceSystem system = mention.system();
            if (system != null) {
                for (String maker : system.makers()) {
                    names.actor(maker).ifPresent(actor -> makers.add(maker(actor, discourse)));
                }
            }
        }
        return makers;
    }
}
