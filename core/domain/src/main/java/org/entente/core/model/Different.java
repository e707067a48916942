package org.entente.core.model;

/**
 * A person's word that two records are not of the same thing; while it stands nothing takes them for one.
 *
 * @param first the id of one, of a tie in decimal digits; of a system that no lexicon knows its designation as read
 * @param second the id of the other
 * @param reason why, may be empty
 * @param author the person
 */
public record Different(SameKind kind, String first, String second, String reason, String author) {
    public Different {
        if (first.equals(second)) {
            throw new IllegalArgumentException("A record does not differ from itself: " + first);
        }
        Checks.text(author, "An author");
    }
}
