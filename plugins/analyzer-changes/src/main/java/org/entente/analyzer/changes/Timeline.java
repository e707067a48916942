package org.entente.analyzer.changes;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.model.Edtf;
import org.entente.core.model.History;
import org.entente.core.model.Points;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;

/** The revisions of a workspace and what they are called. */
record Timeline(History history, Map<String, Long> names) {

    static Timeline read(Dataset data) throws IOException {
        List<Revision> revisions = new ArrayList<>();
        try (Rows rows = data.query("SELECT number, kind, parent, undoes, strftime(\"at\", '%Y-%m-%dT%H:%M:%SZ'),"
                + " author, what, why FROM revision ORDER BY number")) {
            while (rows.next()) {
                revisions.add(new Revision(
                        rows.integer(0),
                        new RevisionKind(String.valueOf(rows.text(1))),
                        rows.integer(2),
                        rows.integer(3),
                        Instant.parse(String.valueOf(rows.text(4))),
                        String.valueOf(rows.text(5)),
                        String.valueOf(rows.text(6)),
                        String.valueOf(rows.text(7))));
            }
        }
        Map<String, Long> names = new TreeMap<>();
        try (Rows rows =
                data.query("SELECT name, revision FROM revision_name UNION ALL SELECT name, revision FROM edition")) {
            while (rows.next()) {
                names.put(String.valueOf(rows.text(0)), rows.integer(1));
            }
        }
        return new Timeline(new History(revisions), names);
    }

    /**
     * The revision that is meant.
     *
     * @throws IllegalArgumentException if there is none
     */
    Revision find(String point) {
        return new Points(history.revisions(), names).since(point);
    }

    /** The day up to which the world was known: the one that is named, else that of the revision. */
    LocalDate day(String point, Revision since) {
        if (dated(point, since)) {
            return new Edtf(point.strip()).latest().orElseThrow();
        }
        Revision first = since.number() == 0 && !history.revisions().isEmpty() ? history.get(1) : since;
        return LocalDate.ofInstant(first.when(), ZoneOffset.UTC);
    }

    /** The day at which a date that is named begins; of all else that is named it is over. */
    LocalDate begin(String point, Revision since) {
        return dated(point, since) ? new Edtf(point.strip()).earliest().orElseThrow() : LocalDate.MIN;
    }

    private static boolean dated(String point, Revision since) {
        return point.strip().matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?") && !revision(point, since);
    }

    private static boolean revision(String point, Revision since) {
        return point.strip().equals(Long.toString(since.number()));
    }

    /** The change that a revision brought back or took back, itself where it did neither. */
    Revision origin(long number) {
        Revision revision = history.get(number);
        return revision.undoes() == 0 ? revision : origin(revision.undoes());
    }

    /** A revision in words. */
    String why(long number) {
        Revision revision = history.get(number);
        return "revision " + number + " by " + revision.author() + ": " + revision.what()
                + (revision.why().isEmpty() ? "" : " " + revision.why());
    }

    /** Those that changed what is held after a revision, and still stand. */
    List<Revision> after(Revision since) {
        return history.revisions().stream()
                .filter(revision -> revision.number() > since.number())
                .filter(Points::changes)
                .filter(revision -> history.undoneBy(revision.number()).isEmpty())
                .toList();
    }
}
