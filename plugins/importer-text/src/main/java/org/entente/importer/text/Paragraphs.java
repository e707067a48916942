package org.entente.importer.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.core.model.Actor;
import org.jspecify.annotations.Nullable;

/** Which states each paragraph of a text names: who is meant where a sentence of it leaves one side open. */
final class Paragraphs {

    private final Map<Clean.Block, Map<String, Integer>> named = new HashMap<>();
    private final Function<String, @Nullable Actor> states;

    /** @param states the state of an id, or null */
    Paragraphs(
            List<Sentences.Sentence> sentences,
            List<List<Mention>> mentions,
            Function<String, @Nullable Actor> states) {
        this.states = states;
        for (int i = 0; i < sentences.size(); i++) {
            Map<String, Integer> counts = named.computeIfAbsent(sentences.get(i).block(), block -> new HashMap<>());
            mentions.get(i).stream()
                    .map(Mention::actor)
                    .filter(actor -> actor != null && actor.country() != null)
                    .forEach(actor -> counts.merge(String.valueOf(actor.country()), 1, Integer::sum));
        }
    }

    /** The only state that a paragraph names twice or more but for some; null where none or several are. */
    @Nullable
    Party topic(Clean.Block block, Set<String> others) {
        List<String> about = named.getOrDefault(block, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue() > 1 && !others.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
        Actor state = about.size() == 1 ? states.apply(about.get(0)) : null;
        return state == null ? null : new Party(state, state.title(), "PARAGRAPH");
    }
}
