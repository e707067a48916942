package org.entente.importer.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.jspecify.annotations.Nullable;

/** The states of a document: how much it speaks of each, of which it spoke last, and which a description means. */
final class States {

    /** What remains of having been named when a sentence has passed. */
    private static final double FADING = 0.6;

    /** What the whole document's interest in a state counts beside that of the last sentences. */
    private static final double WHOLE = 1.5;

    /** The same, where an organ of state is meant. */
    private static final double HOME = 4;

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, Double> recent = new LinkedHashMap<>();
    private final Function<String, Actor> lookup;

    /** @param mentions all mentions of the document, from which its focus is told */
    States(List<List<Mention>> mentions, Function<String, Actor> lookup) {
        this.lookup = lookup;
        int at = 0;
        for (List<Mention> sentence : mentions) {
            for (Mention mention : sentence) {
                Actor actor = mention.actor();
                String id = actor == null ? null : actor.country();
                if (actor != null && id != null) {
                    // What comes early weighs more: a text begins with what it is about.
                    counts.merge(id, at < 3 ? 3 : 2, Integer::sum);
                    actors.putIfAbsent(id, actor.kind().equals(ActorKind.COUNTRY) ? actor : lookup.apply(id));
                }
            }
            at++;
        }
    }

    /** The state of that id as the document knows it, or null. */
    @Nullable
    Actor actor(String id) {
        return actors.get(id);
    }

    boolean has(String id) {
        return actors.containsKey(id);
    }

    /** The states of the document by weight, the weightiest first. */
    List<String> weights() {
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        return sorted.stream().map(Map.Entry::getKey).toList();
    }

    /** The two states that the document is about; empty where no two stand out. */
    List<Party> focus() {
        List<String> sorted = weights();
        if (sorted.size() < 2 || sorted.size() > 2 && 2 * counts.get(sorted.get(1)) < 3 * counts.get(sorted.get(2))) {
            return List.of();
        }
        return List.of(party(sorted.get(0), "FOCUS"), party(sorted.get(1), "FOCUS"));
    }

    /** The one state that a document is about, of whose dealings with several others it tells; null where none stands out. */
    @Nullable
    Party protagonist() {
        List<String> sorted = weights();
        boolean stands = sorted.size() > 1 && 2 * counts.get(sorted.get(0)) >= 3 * counts.get(sorted.get(1));
        return stands ? party(sorted.get(0), "FOCUS") : null;
    }

    /** The state of which the document speaks most, or null where two are level. */
    @Nullable
    Party first() {
        List<String> sorted = weights();
        boolean level = sorted.size() > 1 && counts.get(sorted.get(0)).equals(counts.get(sorted.get(1)));
        return sorted.isEmpty() || level ? null : party(sorted.get(0), "FOCUS");
    }

    /** The state of which the document speaks most, a fifth of all it says of states at least; null where none is. */
    @Nullable
    Party main() {
        Party first = first();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return first != null && 5 * counts.get(first.principal()) >= all ? first : null;
    }

    /** Whether the two of the focus take up most of the document. */
    boolean strong() {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<Party> focus = focus();
        return focus.size() == 2
                && 20 * focus.stream().mapToInt(p -> counts.get(p.principal())).sum() >= 13 * all;
    }

    /** A new sentence begins. */
    void begin() {
        recent.replaceAll((id, weight) -> weight * FADING);
    }

    /** A state was named, or meant: the more weight the likelier it is meant again. */
    void hear(String id, double weight) {
        double before = recent.getOrDefault(id, 0.0);
        recent.remove(id);
        recent.put(id, before + weight);
    }

    /** The state that a description means, of those of its group where it names one; null where none fits. */
    @Nullable
    Party meant(Groups.@Nullable Group group, Set<String> others) {
        return meant(group, others, WHOLE);
    }

    /** The state whose government or forces are meant where no state is said: sooner the one that the document is about. */
    @Nullable
    Party ruled(Set<String> others) {
        return meant(null, others, HOME);
    }

    private @Nullable Party meant(Groups.@Nullable Group group, Set<String> others, double whole) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        String best = null;
        double most = 0;
        for (Map.Entry<String, Double> state : recent.entrySet()) {
            String id = state.getKey();
            if (others.contains(id)
                    || !has(id)
                    || group != null && !group.members().contains(id)) {
                continue;
            }
            double weight = state.getValue() + whole * counts.getOrDefault(id, 0) / all;
            if (weight >= most) {
                best = id;
                most = weight;
            }
        }
        return best == null ? null : party(best, "ANAPHOR");
    }

    /** So many states of a group: the latest named, else all that the document names, else all there are. */
    List<Party> members(Groups.Group group, int number) {
        List<String> named =
                recent.keySet().stream().filter(group.members()::contains).toList();
        if (number > 0 && named.size() >= number) {
            return parties(named.subList(named.size() - number, named.size()));
        }
        List<String> all =
                counts.keySet().stream().filter(group.members()::contains).toList();
        if (number > 0 && all.size() == number) {
            return parties(all);
        }
        int size = group.members().size();
        boolean agreed = group.closed() && (number == size || number == 0 && size == 3);
        return agreed ? parties(List.copyOf(new TreeSet<>(group.members()))) : List.of();
    }

    private List<Party> parties(List<String> ids) {
        return ids.stream().map(id -> party(id, "ANAPHOR")).toList();
    }

    /** A state as a party. */
    Party party(String id, String rule) {
        Actor actor = actors.computeIfAbsent(id, lookup);
        return new Party(actor, actor.title(), rule);
    }
}
