package org.entente.core.model;

/**
 * How credible a person holds a tie or a single report to be, signed by that person; before that a grade is only suggested.
 *
 * @param target the id of the tie or the evidence
 * @param why may be empty
 */
public record Grade(Of of, long target, Credibility credibility, String author, String why) {

    /** What is graded. */
    public enum Of {
        TIE,
        EVIDENCE
    }

    public Grade {
        Checks.text(author, "An author");
        if (!Credibility.known().contains(credibility)) {
            throw new IllegalArgumentException("A credibility is one of 1 to 6, and not " + credibility);
        }
    }
}
