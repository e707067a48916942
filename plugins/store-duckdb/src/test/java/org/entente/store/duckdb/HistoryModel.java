package org.entente.store.duckdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a workspace should hold after each revision, kept as whole states in memory. */
final class HistoryModel {

    /** What is told under a key such as {@code tie 12}: a new one is another version, even where it says the same. */
    static final class Version {
        final String text;
        final Set<String> names;
        final @Nullable String once;

        /**
         * @param names the keys of what it names
         * @param once what no two say at a time
         */
        Version(String text, Set<String> names, @Nullable String once) {
            this.text = text;
            this.names = Set.copyOf(names);
            this.once = once;
        }
    }

    /** A version where it stands, and the revision that put it there. */
    private record Standing(Version version, int since) {}

    /** What a revision did. */
    private static final class Step {
        final Map<String, Version> added = new LinkedHashMap<>();
        final Map<String, Version> removed = new LinkedHashMap<>();
        int undoes;
    }

    private static final List<String> ENTITIES = List.of("system", "actor");

    private final List<Map<String, Standing>> states = new ArrayList<>(List.of(Map.of()));
    private final List<Step> steps = new ArrayList<>(List.of(new Step()));
    private final Map<String, Version> lately = new HashMap<>();

    int latest() {
        return steps.size() - 1;
    }

    boolean holds(String key) {
        return states.get(latest()).containsKey(key);
    }

    Version get(String key) {
        return states.get(latest()).get(key).version;
    }

    boolean says(String once) {
        return states.get(latest()).values().stream().anyMatch(standing -> once.equals(standing.version.once));
    }

    List<String> keys(String sort) {
        return states.get(latest()).keySet().stream()
                .filter(key -> sort(key).equals(sort))
                .sorted()
                .toList();
    }

    /** What is there at a revision, by key. */
    Map<String, String> state(int revision) {
        Map<String, String> state = new TreeMap<>();
        states.get(revision).forEach((key, standing) -> state.put(key, standing.version.text));
        return state;
    }

    /** Changes what stands under some keys, null where it goes. */
    void change(Map<String, @Nullable Version> changes) {
        Step step = new Step();
        Map<String, Standing> next = new HashMap<>(states.get(latest()));
        changes.forEach((key, version) -> put(next, step, key, version));
        steps.add(step);
        states.add(next);
    }

    private void put(Map<String, Standing> state, Step step, String key, @Nullable Version version) {
        Standing before = state.remove(key);
        if (before != null) {
            step.removed.put(key, before.version);
            lately.put(key, before.version);
        }
        if (version != null) {
            step.added.put(key, version);
            state.put(key, new Standing(version, steps.size()));
        }
    }

    boolean stands(int revision) {
        for (int later = latest(); later > revision; later--) {
            if (steps.get(later).undoes == revision && stands(later)) {
                return false;
            }
        }
        return true;
    }

    /** Undoes a revision, if nothing rests on it. */
    boolean undo(int revision) {
        if (!stands(revision)) {
            return false;
        }
        Step undone = steps.get(revision);
        Step step = new Step();
        step.undoes = revision;
        Map<String, Standing> state = new HashMap<>(states.get(latest()));
        Map<String, Version> before = new HashMap<>(lately);
        boolean possible = statements(undone, step, state);
        for (String sort : ENTITIES) {
            entities(sort, revision, step, state);
        }
        bringBack(step, state, before);
        boolean something = !step.added.isEmpty() || !step.removed.isEmpty();
        if (!possible || !something || dangling(state)) {
            lately.clear();
            lately.putAll(before);
            return false;
        }
        steps.add(step);
        states.add(state);
        return true;
    }

    private boolean statements(Step undone, Step step, Map<String, Standing> state) {
        for (Map.Entry<String, Version> added : undone.added.entrySet()) {
            if (!entity(added.getKey())) {
                Standing now = state.get(added.getKey());
                if (now == null || now.version != added.getValue()) {
                    return false;
                }
                put(state, step, added.getKey(), null);
            }
        }
        for (Map.Entry<String, Version> removed : undone.removed.entrySet()) {
            if (!entity(removed.getKey())) {
                String once = removed.getValue().once;
                if (state.containsKey(removed.getKey())
                        || once != null
                                && state.values().stream().anyMatch(standing -> once.equals(standing.version.once))) {
                    return false;
                }
                put(state, step, removed.getKey(), removed.getValue());
            }
        }
        return true;
    }

    private void entities(String sort, int revision, Step step, Map<String, Standing> state) {
        Step undone = steps.get(revision);
        Set<String> leaving = new HashSet<>();
        undone.added.forEach((key, version) -> {
            if (sort(key).equals(sort) && state.containsKey(key) && state.get(key).version == version) {
                leaving.add(key);
            }
        });
        Set<String> returning = new HashSet<>();
        undone.removed.forEach((key, version) -> {
            if (sort(key).equals(sort) && (!state.containsKey(key) || leaving.contains(key))) {
                returning.add(key);
            }
        });
        boolean more = true;
        while (more) {
            Set<String> used = new HashSet<>();
            state.forEach((key, standing) -> {
                if (!leaving.contains(key)) {
                    used.addAll(standing.version.names);
                }
            });
            used.removeAll(returning);
            more = leaving.removeAll(used);
        }
        leaving.forEach(key -> put(state, step, key, null));
        returning.forEach(key -> put(state, step, key, undone.removed.get(key)));
    }

    private void bringBack(Step step, Map<String, Standing> state, Map<String, Version> before) {
        boolean more = true;
        while (more) {
            Set<String> missing = new HashSet<>();
            for (Standing standing : state.values()) {
                if (standing.since == steps.size()) {
                    standing.version.names.stream()
                            .filter(HistoryModel::entity)
                            .filter(key -> !state.containsKey(key) && before.containsKey(key))
                            .forEach(missing::add);
                }
            }
            missing.forEach(key -> put(state, step, key, before.get(key)));
            more = !missing.isEmpty();
        }
    }

    private static boolean dangling(Map<String, Standing> state) {
        return state.values().stream()
                .flatMap(standing -> standing.version.names.stream())
                .anyMatch(key -> !state.containsKey(key));
    }

    private static boolean entity(String key) {
        return ENTITIES.contains(sort(key));
    }

    private static String sort(String key) {
        return key.substring(0, key.indexOf(' '));
    }
}
