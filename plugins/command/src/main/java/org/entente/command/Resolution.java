package org.entente.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the annotated actor or system that is meant by one that was read.
 *
 * <p>A country is known by its code, anything else by a name in common, or else by one of two words or more within the
 * other's. What is meant by none gets a name of its own that no annotation has.
 */
final class Resolution {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final String NONE = "?";

    private final Map<String, String> countries = new HashMap<>();
    private final Set<String> annotated = new HashSet<>();
    private final Map<String, String> actors = new HashMap<>();
    private final Map<String, String> systems = new HashMap<>();

    Resolution(Account gold, Account read) {
        Map<Account.Actor, Set<String>> names = new LinkedHashMap<>();
        for (Account.Actor actor : gold.actors()) {
            annotated.add(actor.id());
            names.put(actor, NameForm.of(actor));
            belongs(actor.id(), actor.is("COUNTRY") ? actor.id() : actor.country());
        }
        read.actors().forEach(actor -> resolve(actor, names));
        Map<Account.Weapon, Set<String>> weapons = new LinkedHashMap<>();
        gold.systems().forEach(system -> weapons.put(system, NameForm.of(system)));
        read.systems().forEach(system -> systems.put(system.id(), resolved(system, weapons)));
    }

    private void belongs(String actor, @Nullable String country) {
        if (country != null) {
            countries.put(actor, country);
        }
    }

    private void resolve(Account.Actor actor, Map<Account.Actor, Set<String>> gold) {
        if (code(actor.id()) && (actor.kind() == null || actor.is("COUNTRY"))) {
            actors.put(actor.id(), actor.id());
            countries.put(actor.id(), actor.id());
            return;
        }
        SortedSet<String> forms = NameForm.of(actor);
        List<Account.Actor> possible = new ArrayList<>(gold.keySet());
        possible.removeIf(other -> other.is("COUNTRY") || contradict(actor.country(), other.country()));
        Account.Actor meant = closest(forms, gold);
        for (int i = 0; meant == null && i < possible.size(); i++) {
            if (NameForm.contained(forms, gold.get(possible.get(i)))) {
                meant = possible.get(i);
            }
        }
        if (meant != null) {
            actors.put(actor.id(), meant.id());
        } else {
            String own = NONE + (forms.isEmpty() ? actor.id() : forms.first());
            actors.put(actor.id(), own);
            belongs(own, actor.country());
        }
    }

    private static boolean contradict(@Nullable String country, @Nullable String other) {
        return country != null && other != null && !country.equals(other);
    }

    private static String resolved(Account.Weapon system, Map<Account.Weapon, Set<String>> gold) {
        SortedSet<String> forms = NameForm.of(system);
        Account.Weapon meant = closest(forms, gold);
        if (meant == null) {
            meant = gold.entrySet().stream()
                    .filter(entry -> NameForm.contained(forms, entry.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        }
        return meant != null ? meant.id() : NONE + (forms.isEmpty() ? system.id() : forms.first());
    }

    /** The first of those that share the most names, or null. */
    private static <T> @Nullable T closest(Set<String> forms, Map<T, Set<String>> gold) {
        T closest = null;
        long most = 0;
        for (Map.Entry<T, Set<String>> entry : gold.entrySet()) {
            long shared = forms.stream().filter(entry.getValue()::contains).count();
            if (shared > most) {
                most = shared;
                closest = entry.getKey();
            }
        }
        return closest;
    }

    /** The annotated actor that is meant by the id of one that was read. */
    String actor(String id) {
        if (actors.containsKey(id)) {
            return actors.get(id);
        } else if (code(id)) {
            countries.put(id, id);
            return id;
        }
        return annotated.contains(id) ? id : NONE + NameForm.of(id);
    }

    /** The annotated system that is meant by the id of one that was read. */
    String system(String id) {
        return systems.getOrDefault(id, NONE + NameForm.singular(id.replace('-', ' ')));
    }

    /** What a figure is about: of an id that both an actor and a system have, the actor. */
    String subject(String id) {
        return isSystem(id) && !actors.containsKey(id) ? system(id) : actor(id);
    }

    /** Whether a system of this id was read. */
    boolean isSystem(String id) {
        return systems.containsKey(id);
    }

    /** The country for which an actor stands; the actor itself where it has none. */
    String principal(String actor) {
        return countries.getOrDefault(actor, actor);
    }

    private static boolean code(String id) {
        return CODE.matcher(id).matches();
    }
}
