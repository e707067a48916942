package org.entente.importer.table;

import org.entente.core.model.Problem;
import org.entente.core.model.Severity;

/** A file as a whole cannot be read; the message is the sentence for the user. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    RefusedException(String code, String message) {
        super(message);
        this.code = code;
    }

    Problem problem() {
        return new Problem(code, Severity.REFUSED, String.valueOf(getMessage()), null);
    }
}
