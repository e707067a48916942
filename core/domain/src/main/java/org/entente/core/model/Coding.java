package org.entente.core.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one coder says of one record.
 *
 * @param target the id of the tie, observation or capability
 * @param corrections what the coder puts in place of what was read, field by field, see {@link Corrections}; always against
 *     what was read first, never against another coding
 * @param note why, in the coder's words, or null
 * @param adjudicates whether this coding is the record; of a record's codings at most one is, the others are dissent
 */
public record Coding(
        CodedKind kind,
        long target,
        String coder,
        Review review,
        Map<String, String> corrections,
        @Nullable String note,
        boolean adjudicates) {

    /** @throws IllegalArgumentException if it decides nothing, or corrects nothing and yet says so */
    public Coding {
        Checks.text(coder, "A coder");
        if (review.equals(Review.NEW)) {
            throw new IllegalArgumentException("A coding decides, and NEW is what nobody has decided");
        }
        if (review.equals(Review.EDITED) && corrections.isEmpty()) {
            throw new IllegalArgumentException("An edit of " + kind + " " + target + " corrects nothing");
        }
        corrections = Collections.unmodifiableMap(new LinkedHashMap<>(corrections));
    }

    /** This coding as the record, or as dissent. */
    public Coding adjudicating(boolean record) {
        return new Coding(kind, target, coder, review, corrections, note, record);
    }
}
