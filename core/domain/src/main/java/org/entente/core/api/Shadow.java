package org.entente.core.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate's analyzers give beside those whose places they would take, on the same data.
 *
 * @param plugin the candidate's symbolic name
 * @param version the candidate's version
 * @param revision what both have read
 * @param comparisons one for each set of parameters of which a result is kept, or one with the defaults where none is
 * @param notes what was not compared and why, in sentences
 */
public record Shadow(String plugin, String version, long revision, List<Comparison> comparisons, List<String> notes) {

    /**
     * One analysis by both.
     *
     * @param analyzer the id that both have
     * @param before the version in use
     * @param parameters as a card tells them
     * @param rerun what both gave, neither of which is kept; null where one of them failed
     * @param problem why one of them failed, in a sentence; empty where none did
     */
    public record Comparison(
            String analyzer,
            String before,
            Map<String, String> parameters,
            @Nullable Rerun rerun,
            String problem) {

        public Comparison {
            parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
            if ((rerun == null) == problem.isEmpty()) {
                throw new IllegalArgumentException("A comparison has two results or a problem");
            }
        }

        /** Whether anything moved. */
        public boolean moved() {
            return rerun != null && !rerun.difference().none();
        }
    }

    public Shadow {
        comparisons = List.copyOf(comparisons);
        notes = List.copyOf(notes);
    }

    /** Whether an analysis failed. */
    public boolean failed() {
        return comparisons.stream().anyMatch(comparison -> !comparison.problem().isEmpty());
    }

    /** Whether anything moved. */
    public boolean moved() {
        return comparisons.stream().anyMatch(Comparison::moved);
    }
}
