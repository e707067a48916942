package org.entente.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source covers, so that a table can tell "covered, none" from "not covered".
 *
 * @param actors the ids of the actors covered; empty for all
 * @param period the period covered, or null where it is not told
 * @param types the types of ties covered; empty for all
 * @param note what else bounds it, in a sentence, or null
 */
public record Coverage(
        List<String> actors,
        @Nullable Edtf period,
        List<TieType> types,
        @Nullable String note) {

    /** A coverage of which nothing is told. */
    public static final Coverage UNKNOWN = new Coverage(List.of(), null, List.of(), null);

    public Coverage {
        actors = List.copyOf(actors);
        types = List.copyOf(types);
    }
}
