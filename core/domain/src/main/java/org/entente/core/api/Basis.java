package org.entente.core.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.entente.core.model.Stored;
import org.entente.core.model.Support;
import org.jspecify.annotations.Nullable;

/**
 * What a figure rests on, as a dataset holds it: the ids of ties, observations and their evidence, each ascending.
 *
 * <p>Of a dataset at a later revision, or in other states of review, than the run's, some may be missing.
 */
public record Basis(List<Long> ties, List<Long> observations, List<Long> evidence) {

    public Basis {
        ties = List.copyOf(ties);
        observations = List.copyOf(observations);
        evidence = List.copyOf(evidence);
    }

    /** Looks up what a support names, or what its filter lets through. */
    public static Basis of(Support support, Dataset dataset) throws IOException {
        SortedSet<Long> evidence = new TreeSet<>();
        return new Basis(
                ids(filter(support, support.ties()), dataset::ties, evidence),
                ids(filter(support, support.observations()), dataset::observations, evidence),
                List.copyOf(evidence));
    }

    /** Whether nothing is there. */
    public boolean none() {
        return ties.isEmpty() && observations.isEmpty();
    }

    private interface Reading<T> {
        Stream<Stored<T>> read(Filter filter) throws IOException;
    }

    /** Null where nothing can be let through, since a filter of no ids lets through everything. */
    private static @Nullable Filter filter(Support support, LongStream ids) {
        if (!support.actors().isEmpty()) {
            return Filter.ALL.between(support.actors().toArray(String[]::new));
        }
        Set<Long> named = new HashSet<>();
        ids.forEach(named::add);
        return named.isEmpty() ? null : Filter.ALL.ofIds(named);
    }

    private static <T> List<Long> ids(@Nullable Filter filter, Reading<T> reading, Collection<Long> evidence)
            throws IOException {
        List<Long> ids = new ArrayList<>();
        if (filter != null) {
            try (Stream<Stored<T>> all = reading.read(filter)) {
                all.forEach(one -> {
                    ids.add(one.id());
                    evidence.addAll(one.evidence());
                });
            }
        }
        return ids;
    }
}
