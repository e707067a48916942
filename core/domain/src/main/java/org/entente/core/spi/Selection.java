package org.entente.core.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.core.model.TieType;

/**
 * What of a text is wanted.
 *
 * @param kinds what is read; what is not listed is left out
 * @param types the types of ties, empty for all
 * @param confidence the least confidence of a tie
 * @param lexicons the ids of the lexicons whose names are known, empty for all
 */
public record Selection(List<Kind> kinds, List<TieType> types, double confidence, List<String> lexicons) {

    /** Everything that a text says. */
    public static final Selection ALL = new Selection(List.of(Kind.values()), List.of(), 0, List.of());

    /** What can be read of prose. */
    public enum Kind {
        /** Ties between actors. */
        TIES,
        /** Figures about one actor. */
        OBSERVATIONS,
        /** Who needs, seeks, holds, builds, exports or develops which class of capability. */
        CAPABILITIES
    }

    public Selection {
        kinds = List.copyOf(kinds);
        types = List.copyOf(types);
        lexicons = List.copyOf(lexicons);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing is to be extracted: give one at least of TIES, OBSERVATIONS and CAPABILITIES");
        }
        for (TieType type : types) {
            if (!TieType.known().contains(type)) {
                throw new IllegalArgumentException(
                        "There is no type of tie " + type + "; there are " + TieType.known());
            }
        }
        if (!types.isEmpty() && !kinds.contains(Kind.TIES)) {
            throw new IllegalArgumentException("Types of ties are given, but no TIES are to be extracted");
        }
    }

    /** What bounds it, as it is given on the command line; empty where nothing does. */
    public String asked() {
        List<String> asked = new ArrayList<>();
        if (kinds.size() < Kind.values().length) {
            asked.add("extract=" + joined(kinds));
        }
        if (!types.isEmpty()) {
            asked.add("types=" + joined(types));
        }
        if (confidence > 0) {
            asked.add("confidence=" + confidence);
        }
        if (!lexicons.isEmpty()) {
            asked.add("lexicons=" + joined(lexicons));
        }
        return String.join(" ", asked);
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
