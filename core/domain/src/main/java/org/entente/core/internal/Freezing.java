package org.entente.core.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.api.Rows;
import org.entente.core.model.Edition;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.jspecify.annotations.Nullable;

/** Freezes revisions as editions, and lists them. */
public final class Freezing {

    private final Ledger ledger;

    public Freezing(Ledger ledger) {
        this.ledger = ledger;
    }

    /** All editions, the oldest first. */
    public List<Edition> all() throws IOException {
        return all(View.USUAL);
    }

    /** Those that a view shows; under a clearance none, since their notes may name what is withheld. */
    public List<Edition> all(View view) throws IOException {
        List<Edition> all = new ArrayList<>();
        try (Ledger.Snapshot now = view.snapshot(ledger);
                Rows rows = now.query("SELECT name, revision, CAST(day AS VARCHAR), digest, author, corrects, notes"
                        + " FROM edition ORDER BY day, revision, name")) {
            while (rows.next()) {
                all.add(new Edition(
                        String.valueOf(rows.text(0)),
                        rows.integer(1),
                        LocalDate.parse(String.valueOf(rows.text(2))),
                        String.valueOf(rows.text(3)),
                        String.valueOf(rows.text(4)),
                        rows.text(5),
                        String.valueOf(rows.text(6))));
            }
        }
        return all;
    }

    /**
     * Checks that an edition can have a name and correct another one.
     *
     * @throws IllegalArgumentException if the name is taken or was ever given to an edition, or the other is not there or
     *     has a successor
     */
    public void check(String name, @Nullable String corrects) throws IOException {
        Revision.checkName(name);
        if (ledger.names().containsKey(name)) {
            throw new IllegalArgumentException("The name " + name
                    + " is taken; an edition never changes, so give the corrected one a name of its own with"
                    + " --corrects " + name + ".");
        }
        if (ledger.revisions().stream().anyMatch(revision -> froze(revision, name))) {
            throw new IllegalArgumentException("The name " + name
                    + " was that of an edition, which somebody may have cited; give this one a name of its own.");
        }
        if (corrects == null) {
            return;
        }
        List<Edition> all = all();
        if (all.stream().noneMatch(one -> one.name().equals(corrects))) {
            throw new IllegalArgumentException("There is no edition " + corrects + " to correct.");
        }
        all.stream().filter(one -> corrects.equals(one.corrects())).findFirst().ifPresent(successor -> {
            throw new IllegalArgumentException("The edition " + corrects + " is superseded by " + successor.name()
                    + " already; correct that one with --corrects "
                    + last(successor, all).name() + ".");
        });
    }

    private static Edition last(Edition edition, List<Edition> all) {
        return all.stream()
                .filter(one -> edition.name().equals(one.corrects()))
                .findFirst()
                .map(successor -> last(successor, all))
                .orElse(edition);
    }

    private static boolean froze(Revision revision, String name) {
        return revision.kind().equals(RevisionKind.EDITION) && revision.what().endsWith(" as edition " + name + ".");
    }

    /** Freezes a revision; see {@link #check(String, String)}. */
    public Edition freeze(
            String name, long revision, @Nullable String corrects, String author, String notes, LocalDate day)
            throws IOException {
        check(name, corrects);
        Edition edition;
        try (Ledger.Snapshot data = ledger.snapshot(revision, ReviewFilter.ANY)) {
            edition = new Edition(name, revision, day, Fingerprint.of(data), author, corrects, notes);
        }
        try (Transaction transaction = ledger.begin()) {
            transaction.edition(edition);
            transaction.commit(
                    RevisionKind.EDITION, author, "Froze revision " + revision + " as edition " + name + ".", "");
        }
        return edition;
    }

    /** What was done since the last edition before a revision, each revision in a sentence. */
    String notes(long revision) throws IOException {
        long since = all().stream()
                .mapToLong(Edition::revision)
                .filter(before -> before < revision)
                .max()
                .orElse(0);
        StringBuilder notes = new StringBuilder();
        for (Revision one : ledger.revisions()) {
            if (one.number() > since && one.number() <= revision) {
                notes.append(one.number()).append(". ").append(one.what()).append('\n');
            }
        }
        return notes.toString();
    }
}
