package org.entente.core.model;

/**
 * How reliable an analyst holds a publisher to be, in one genre or in all.
 *
 * @param genre UNKNOWN for all genres that have no rating of their own
 * @param why may be empty
 */
public record Rating(String publisher, Genre genre, Reliability reliability, String author, String why) {
    public Rating {
        Checks.text(publisher, "A publisher");
        Checks.text(author, "An author");
        if (!Reliability.known().contains(reliability)) {
            throw new IllegalArgumentException("A reliability is one of A to F, and not " + reliability);
        }
    }
}
