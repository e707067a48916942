package org.entente.core.api;

import org.entente.core.model.Difference;
import org.entente.core.model.Outcome;

/** A result that was made anew, beside what it was. */
public record Rerun(Outcome before, Outcome after) {

    /** What moved. */
    public Difference difference() {
        return Difference.between(before.result(), after.result());
    }
}
