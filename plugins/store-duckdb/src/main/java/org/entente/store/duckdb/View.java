package org.entente.store.duckdb;

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

    /** The statements that tell a connection. */
    String variables() {
        Stream<String> states = review.states().stream().map(Review::name).sorted();
        String list = (review.without() ? Stream.concat(Stream.of(""), states) : states)
                .map(Database::literal)
                .collect(Collectors.joining(", ", "[", "]::VARCHAR[]"));
        return "SET VARIABLE review = " + list + "; SET VARIABLE as_read = " + read + "; SET VARIABLE handling = "
                + handling();
    }

    private String handling() {
        return clearance.all()
                ? "NULL"
                : clearance.shown().stream()
                        .map(Database::literal)
                        .collect(Collectors.joining(", ", "[", "]::VARCHAR[]"));
    }
}
