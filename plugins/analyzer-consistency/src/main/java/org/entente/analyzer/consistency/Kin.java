package org.entente.analyzer.consistency;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.core.model.Edtf;
import org.entente.core.model.TieType;

/** Finds what other documents tell of the same act. */
final class Kin {

    /** How many years two tellings of one act stand apart, and how many where the number of pieces is the same. */
    private static final int YEARS = 3;

    private static final int YEARS_OF_EQUALS = 6;

    private final SameTies same;

    Kin(SameTies same) {
        this.same = same;
    }

    /** Whether it is asserted of an act that others are the same. */
    boolean asserted(Deal claim) {
        return same.any(claim);
    }

    /** Those that tell the same act: what is asserted first, then registers, the nearest in number, price, version and time first. */
    List<Deal> of(Deal claim, Collection<Deal> others) {
        return others.stream()
                .filter(other -> !other.beside(claim))
                .filter(other -> same.same(claim, other) || alike(claim, other))
                .sorted(Comparator.comparing((Deal other) -> !same.same(claim, other))
                        .thenComparing(other -> !other.document().register())
                        .thenComparing(other -> !Things.equalNumber(claim, other))
                        .thenComparing(other -> !Things.equalPrice(claim, other))
                        .thenComparing(other -> -Things.version(claim, other))
                        .thenComparing(other -> apart(claim, other).orElse(YEARS))
                        .thenComparing(Deal::id))
                .toList();
    }

    private static boolean alike(Deal claim, Deal other) {
        Sides sides = claim.sides();
        if (claim.arms() && other.arms()) {
            boolean directed = sides.directed() && other.sides().directed();
            boolean way = directed ? sides.sameWay(other.sides()) : together(sides, other.sides());
            return claim.tie().items().isEmpty()
                    ? directed && way && general(claim, other)
                    : way && !Things.pairs(claim, other).isEmpty() && near(claim, other);
        }
        return claim.is(TieType.AGREEMENT)
                && other.is(TieType.AGREEMENT)
                && claim.asserted()
                && together(sides, other.sides())
                && claim.tie().items().isEmpty()
                && apart(claim, other).map(years -> years == 0).orElse(false);
    }

    private static boolean together(Sides one, Sides other) {
        return one.countries().stream().filter(other.countries()::contains).count() > 1;
    }

    private static boolean near(Deal claim, Deal other) {
        int allowed = Things.equalNumber(claim, other) ? YEARS_OF_EQUALS : YEARS;
        return apart(claim, other).map(years -> years <= allowed).orElse(true);
    }

    /** Whether a row of a register was ordered or delivered in the years of which "transfers" are told. */
    private static boolean general(Deal claim, Deal row) {
        if (!claim.is(TieType.TRANSFER) || !row.document().register()) {
            return false;
        }
        List<Integer> years = claim.begun().map(Edtf::years).orElse(List.of());
        return !years.isEmpty() && row.during(years.get(0), years.get(years.size() - 1));
    }

    /** How many years lie between the beginnings, where both are told. */
    private static Optional<Integer> apart(Deal claim, Deal other) {
        return claim.year().isPresent() && other.year().isPresent()
                ? Optional.of(Math.abs(claim.year().getAsInt() - other.year().getAsInt()))
                : Optional.empty();
    }
}
