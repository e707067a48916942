package org.entente.core.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What a row or cell of a result rests on: the ids of the ties and observations without which it would not exist or whose
 * amounts enter its formula. Immutable.
 */
public final class Support {

    /** Rests on nothing in the workspace. */
    public static final Support NONE = new Support(new long[0], new long[0], null, List.of());

    private final long[] ties;
    private final long[] observations;
    private final @Nullable String filter;
    private final List<String> actors;

    private Support(long[] ties, long[] observations, @Nullable String filter, List<String> actors) {
        this.ties = ties;
        this.observations = observations;
        this.filter = filter;
        this.actors = actors;
    }

    /** The ties with these ids, each counted once. */
    public static Support ties(Collection<Long> ids) {
        return of(ids, List.of());
    }

    /** The ties and observations with these ids, each counted once. */
    public static Support of(Collection<Long> ties, Collection<Long> observations) {
        return new Support(distinct(ties), distinct(observations), null, List.of());
    }

    /**
     * All in which all of these actors take part, for totals that rest on too much to list and for what is not found; without an
     * actor it says in words what no ids stand for, and lets through nothing.
     *
     * @param description which these are, in words
     */
    public static Support filter(String description, String... actors) {
        return new Support(new long[0], new long[0], description, List.of(actors));
    }

    /** The ids of the ties, ascending. */
    public LongStream ties() {
        return LongStream.of(ties);
    }

    /** The ids of the observations, ascending. */
    public LongStream observations() {
        return LongStream.of(observations);
    }

    /** The filter in words, or null where the ids are listed. */
    public @Nullable String filter() {
        return filter;
    }

    /** The actors that all take part in what the filter lets through; empty where it lets through nothing. */
    public List<String> actors() {
        return actors;
    }

    /** Whether nothing supports it. */
    public boolean none() {
        return ties.length == 0 && observations.length == 0 && filter == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Support that
                && Arrays.equals(ties, that.ties)
                && Arrays.equals(observations, that.observations)
                && Objects.equals(filter, that.filter)
                && actors.equals(that.actors);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ties) + Arrays.hashCode(observations);
    }

    @Override
    public String toString() {
        return "ties " + Arrays.toString(ties) + ", observations " + Arrays.toString(observations);
    }

    private static long[] distinct(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    }
}
