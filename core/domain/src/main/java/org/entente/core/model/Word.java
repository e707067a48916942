package org.entente.core.model;

import java.util.regex.Pattern;

/**
 * A member of an open enumeration.
 *
 * <p>Enumerations are open for reading: a member that a newer plugin has written is kept and shown, not refused. So each
 * is a record of its name, with constants for the members that this version knows.
 */
public interface Word {

    /** The member's name, upper case with underscores. */
    String name();

    /** Whether this is the member that says that nothing is known. */
    default boolean unknown() {
        return name().equals("UNKNOWN");
    }

    /**
     * Checks that a name can be a member's name.
     *
     * @throws IllegalArgumentException if it is not of capital letters, digits and underscores
     */
    static void check(String name) {
        if (!Names.PATTERN.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A member's name is of capital letters, digits and underscores: " + name);
        }
    }

    /** Holds the pattern, since a field of the interface would be public. */
    final class Names {
        private static final Pattern PATTERN = Pattern.compile("[A-Z0-9][A-Z0-9_]{0,63}");

        private Names() {}
    }
}
