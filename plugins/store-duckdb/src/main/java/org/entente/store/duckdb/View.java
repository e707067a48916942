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

    /** Lists and their columns, each found by those before it. */
    private static final List<String> FOUND = List.of(
            "withheld_source digest",
            "withheld id",
            "tainted revision",
            "open_name name",
            "hidden_actor id",
            "hidden_system id",
            "hidden_programme id");

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
        return FOUND.stream()
                .map(list -> list.split(" "))
                .map(list -> "; SET VARIABLE " + list[0] + " = (SELECT list(" + list[1] + ") FROM held.found_" + list[0]
                        + ")")
                .collect(Collectors.joining());
    }

    private String handling() {
        return clearance.all()
                ? "NULL"
                : clearance.shown().stream()
                        .map(Database::literal)
                        .collect(Collectors.joining(", ", "[", "]::VARCHAR[]"));
    }
}
