package org.entente.core.internal;

import java.util.Map;

/** Holds what people write to what can be shown again. */
final class Written {

    static final int LONGEST = 10_000;

    private Written() {}

    /**
     * Checks a note and the fields of a record.
     *
     * @throws IllegalArgumentException if one of them is too long, or has characters that nobody can see
     */
    static void check(Map<String, String> fields, String note) {
        fields.forEach(Written::check);
        check("note", note);
    }

    private static void check(String what, String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The " + what + " has " + text.length() + " characters; write no more than " + LONGEST);
        } else if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f)) {
            throw new IllegalArgumentException("The " + what + " has a control character; write it without");
        }
    }
}
