package org.entente.core.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A revision frozen under a name by which it can be cited.
 *
 * @param day when it was frozen, in UTC
 * @param digest SHA-256 of what the revision holds, whatever the order in which it came
 * @param corrects the edition in whose place it comes, or null
 * @param notes what changed since the edition before
 */
public record Edition(
        String name,
        long revision,
        LocalDate day,
        String digest,
        String author,
        @Nullable String corrects,
        String notes) {

    public Edition {
        Checks.text(name, "An edition's name");
        if (name.equals(corrects)) {
            throw new IllegalArgumentException("An edition has a name of its own: " + name);
        }
    }

    /** How it is cited. */
    public String citation() {
        return author + ", " + name + ", edition of " + day + (corrects == null ? "" : " (corrects " + corrects + ")")
                + ", revision " + revision + ", SHA-256 " + digest + ".";
    }
}
