package org.entente.store.duckdb;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Clearance;
import org.entente.core.model.Review;
import org.entente.core.model.ReviewFilter;

/**
 * How a connection sees what was there.
 *
 * @param review the states of review that are shown
 * @param read whether actors, systems and ties go by the ids with which they were read, and not by those that stand for them
 * @param clearance up to which marking sources are shown
 */
record View(ReviewFilter review, boolean read, Clearance clearance) {

    static final View USUAL = new View(ReviewFilter.USUAL, false, Clearance.ALL);

    /** What a clearance withholds, each list found by those before it. */
    private static final List<Found> FOUND = List.of(
            new Found("withheld_source", "digest"),
            new Found("withheld", "id"),
            new Found("tainted", "revision"),
            new Found("open_name", "name"),
            new Found("hidden_actor", "id"),
            new Found("hidden_system", "id"),
            new Found("hidden_programme", "id"),
            new Found("open_standing", "{kind: kind, id: id, canonical: canonical}"));

    /**
     * A list that a connection keeps.
     *
     * @param name of its variable, and of the view that finds it behind {@code found_}
     * @param column of that view, or several as one
     */
    private record Found(String name, String column) {

        String variable() {
            return "; SET VARIABLE " + name + " = (SELECT list(" + column + ") FROM held.found_" + name + ")";
        }
    }

    /** The statements that tell a connection. */
    String variables() {
        Stream<String> states = review.states().stream().map(Review::name).sorted();
        String list = (review.without() ? Stream.concat(Stream.of(""), states) : states)
                .map(Database::literal)
                .collect(Collectors.joining(", ", "[", "]::VARCHAR[]"));
        return "SET VARIABLE review = " + list + "; SET VARIABLE as_read = " + read + "; SET VARIABLE handling = "
                + handling() + (clearance.all() ? "" : found());
    }

    /** What is withheld, found once: to bind what finds it in each query would cost more than most queries. */
    private static String found() {
        return FOUND.stream().map(Found::variable).collect(Collectors.joining());
    }

    private String handling() {
        return clearance.all()
                ? "NULL"
                : clearance.shown().stream()
                        .map(Database::literal)
                        .collect(Collectors.joining(", ", "[", "]::VARCHAR[]"));
    }
}
