package org.entente.importer.text;

import java.util.Map;
import java.util.Set;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/**
 * Which tie a word tells of, and which part of its clause fills which role.
 *
 * @param noun whether the word is a noun; a verb otherwise
 * @param trigger the word in its base form
 * @param object the noun that a verb must have as object, or null
 * @param roles the role of each slot
 * @param flags what must be there besides, and what is known of the tie from the word alone
 */
record Frame(
        TieType type,
        boolean noun,
        String trigger,
        @Nullable String object,
        Map<String, Role> roles,
        Set<String> flags) {

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /** The value of a flag such as {@code stage=PROPOSED}, or null. */
    @Nullable
    String value(String name) {
        for (String flag : flags) {
            if (flag.startsWith(name + "=")) {
                return flag.substring(name.length() + 1);
            }
        }
        return null;
    }

    /** Its name as a tie's rule. */
    String rule() {
        return "frame:" + (object == null ? trigger : trigger + "-" + object);
    }
}
