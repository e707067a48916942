package org.entente.core.model;

/**
 * The assertion that two records are of the same tie, actor or system, or that two sources tell one story; reversible.
 *
 * <p>Of all that is the same by standing assertions one record stands for the others: a country before others, then one that
 * belongs to a country, then what the oldest assertion names first; of ties the one with the lowest id.
 *
 * @param first the id of one, of a tie in decimal digits; of a system that no lexicon knows its designation as read,
 *     of a story the digest of one source
 * @param second the id of the other
 * @param score from 0 to 1 how alike they are
 * @param reason the features that speak for it, in a sentence
 * @param author the person or plugin that asserts it
 */
public record SameAs(SameKind kind, String first, String second, double score, String reason, String author) {
    public SameAs {
        if (first.equals(second)) {
            throw new IllegalArgumentException("A record is not asserted to be the same as itself: " + first);
        }
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("A score is between 0 and 1: " + score);
        }
    }
}
