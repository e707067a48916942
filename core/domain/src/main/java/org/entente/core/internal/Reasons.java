package org.entente.core.internal;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Result;
import org.entente.core.model.Revision;
import org.entente.core.model.Support;
import org.entente.core.spi.Ledger;

/**
 * Tells which of the revisions since a result explain that it does not hold: those that touched what it rests on, before and now.
 * Where none did, as with what is known of a system, those that leave nothing but names and notes behind are not told.
 */
record Reasons(Ledger ledger, View view) {

    private static final int TOLD = 3;

    /**
     * @param revision at which the result was made
     * @param since the revisions since, the oldest first
     */
    String of(Revision revision, List<Revision> since, Result before, Result after) throws IOException {
        Set<Long> records = new HashSet<>();
        Set<Support> supports = supports(before, after);
        for (Support support : supports) {
            support.ties().forEach(records::add);
            support.observations().forEach(records::add);
        }
        // A filter is looked up on both sides, as it may let through what has come or is gone.
        for (View side : List.of(view.at(revision), view)) {
            try (Ledger.Snapshot snapshot = side.snapshot(ledger)) {
                LetThrough through = LetThrough.in(snapshot, supports);
                supports.forEach(support -> through.add(support, record -> true, records));
            }
        }
        Set<Long> touching = new HashSet<>(ledger.touching(records, revision.number()));
        List<Revision> telling = Stream.<Predicate<Revision>>of(
                        one -> touching.contains(one.number()), one -> !Citing.QUIET.contains(one.kind()), one -> true)
                .map(meant -> since.stream().filter(meant).toList())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
        return words(telling);
    }

    private static Set<Support> supports(Result before, Result after) {
        Set<Support> supports = new HashSet<>(before.supports());
        supports.addAll(after.supports());
        return supports;
    }

    private String words(List<Revision> telling) {
        return telling.stream().limit(TOLD).map(this::words).collect(Collectors.joining(" "))
                + (telling.size() > TOLD ? " And " + (telling.size() - TOLD) + " more." : "");
    }

    /** What people wrote can name what is withheld. */
    private String words(Revision revision) {
        return revision.number() + ": "
                + (view.clearance().all()
                        ? revision.what()
                        : revision.kind().name().toLowerCase(Locale.ROOT) + ".");
    }
}
