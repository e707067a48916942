package org.entente.core.api;

import java.util.Set;
import org.entente.core.model.Commitment;
import org.entente.core.model.Edtf;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/**
 * How ties become a simple undirected graph of their participants' countries.
 *
 * @param types the types that count; empty for all but RESTRICTION
 * @param commitments the commitments that count; empty for all but ENDED
 * @param at the date at which ties must be in force: begun (the earliest SIGNED, IN_FORCE, ORDERED, HELD, DELIVERED or ANNOUNCED
 *     date) by its end, not expired before its beginning; ties without such a date are left out. Null for all dates
 * @param principals whether companies and bodies stand for their countries; else every actor is a node
 */
public record Projection(
        Set<TieType> types,
        Set<Commitment> commitments,
        @Nullable Edtf at,
        boolean principals) {
    public Projection {
        types = Set.copyOf(types);
        commitments = Set.copyOf(commitments);
    }
}
