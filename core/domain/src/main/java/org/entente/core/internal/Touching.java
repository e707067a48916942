package org.entente.core.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Filter;
import org.entente.core.api.Replaced;
import org.entente.core.api.Rows;
import org.entente.core.api.Touched;
import org.entente.core.model.Outcome;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.RunCard;
import org.entente.core.model.Stored;
import org.entente.core.model.Support;
import org.entente.core.spi.Ledger;

/** Finds the kept results that rest on ties and observations which were changed. */
record Touching(Ledger ledger) {

    private static final String EDITIONS = """
            SELECT x.revision, n.name, o.name, x.older FROM source_edition x
            JOIN source n ON n.digest = x.newer JOIN source o ON o.digest = x.older
            WHERE x.revision > ? ORDER BY x.revision, n.name""";

    /** What says something else than before, or is gone; and by what it is read as it was. */
    private record Changed(Set<Long> ties, Set<Long> observations, Dataset then) {}

    private interface Reading<T> {
        Stream<Stored<T>> read(Filter filter) throws IOException;
    }

    /** Of each analysis the last result that was made before, if it rests on anything that was changed after a revision. */
    List<Touched> since(long revision) throws IOException {
        try (Ledger.Snapshot then = ledger.snapshot(revision, ReviewFilter.ANY);
                Ledger.Snapshot now = ledger.snapshot(ledger.revision().number(), ReviewFilter.ANY)) {
            Changed changed = new Changed(
                    changed("tie", revision, then, now, then::ties, now::ties),
                    changed("observation", revision, then, now, then::observations, now::observations),
                    then);
            return touched(revision, changed);
        }
    }

    /**
     * The editions that came after a revision, as a view shows them, each with the results that rest on what it changed.
     */
    List<Replaced> replaced(long since, View view) throws IOException {
        List<Replaced> replaced = new ArrayList<>();
        try (Ledger.Snapshot shown = view.snapshot(ledger);
                Rows rows = shown.query(EDITIONS, since)) {
            while (rows.next()) {
                long revision = rows.integer(0);
                replaced.add(new Replaced(
                        String.valueOf(rows.text(1)),
                        String.valueOf(rows.text(2)),
                        revision,
                        by(revision, String.valueOf(rows.text(3)))));
            }
        }
        return replaced;
    }

    private List<Touched> by(long revision, String older) throws IOException {
        if (new Kept(ledger).standing().values().stream().noneMatch(card -> card.revision() < revision)) {
            return List.of();
        }
        try (Ledger.Snapshot then = ledger.snapshot(revision - 1, ReviewFilter.ANY);
                Ledger.Snapshot now = ledger.snapshot(revision, ReviewFilter.ANY)) {
            return touched(
                    revision - 1,
                    new Changed(
                            otherwise(of("tie", older, then), then::ties, now::ties),
                            otherwise(of("observation", older, then), then::observations, now::observations),
                            then));
        }
    }

    private List<Touched> touched(long revision, Changed changed) throws IOException {
        List<Touched> touched = new ArrayList<>();
        if (changed.ties.isEmpty() && changed.observations.isEmpty()) {
            return touched;
        }
        for (Map.Entry<String, RunCard> run : new Kept(ledger).standing().entrySet()) {
            if (run.getValue().revision() <= revision) {
                long rows = rows(ledger.kept(run.getKey()), changed);
                if (rows > 0) {
                    touched.add(new Touched(run.getKey(), run.getValue(), rows));
                }
            }
        }
        return touched;
    }

    /** The records that rest on a source. */
    private static Set<Long> of(String kind, String source, Dataset data) throws IOException {
        Set<Long> ids = new HashSet<>();
        try (Rows rows = data.query(
                "SELECT DISTINCT x." + kind + " FROM " + kind
                        + "_evidence x JOIN evidence e ON e.id = x.evidence WHERE e.source = ?",
                source)) {
            while (rows.next()) {
                ids.add(rows.integer(0));
            }
        }
        return ids;
    }

    /** Those that say something else later, or are gone. */
    private static <T> Set<Long> otherwise(Set<Long> ids, Reading<T> before, Reading<T> after) throws IOException {
        Map<Long, T> says = said(ids, after);
        Set<Long> otherwise = new HashSet<>();
        said(ids, before).forEach((id, value) -> {
            if (!value.equals(says.get(id))) {
                otherwise.add(id);
            }
        });
        return otherwise;
    }

    private static <T> Set<Long> changed(
            String table, long revision, Dataset then, Dataset now, Reading<T> before, Reading<T> after)
            throws IOException {
        Map<Long, Long> standing = revisions(table, now);
        Set<Long> changed = new HashSet<>();
        Set<Long> anew = new HashSet<>();
        for (long id : revisions(table, then).keySet()) {
            Long since = standing.get(id);
            if (since == null) {
                changed.add(id);
            } else if (since > revision) {
                anew.add(id);
            }
        }
        changed.addAll(otherwise(anew, before, after));
        return changed;
    }

    private static Map<Long, Long> revisions(String table, Dataset data) throws IOException {
        Map<Long, Long> revisions = new HashMap<>();
        try (Rows rows = data.query("SELECT id, revision FROM " + table)) {
            while (rows.next()) {
                revisions.put(rows.integer(0), rows.integer(1));
            }
        }
        return revisions;
    }

    private static <T> Map<Long, T> said(Set<Long> ids, Reading<T> reading) throws IOException {
        Map<Long, T> said = new HashMap<>();
        if (!ids.isEmpty()) {
            try (Stream<Stored<T>> all = reading.read(Filter.ALL.ofIds(ids))) {
                all.forEach(one -> said.put(one.id(), one.value()));
            }
        }
        return said;
    }

    private static long rows(Outcome outcome, Changed changed) throws IOException {
        Set<Long> found = new HashSet<>();
        LetThrough through = LetThrough.in(changed.then, outcome.result().supports());
        for (Support support : outcome.result().supports()) {
            if (support.filter() == null) {
                support.ties().filter(changed.ties::contains).forEach(found::add);
                support.observations().filter(changed.observations::contains).forEach(found::add);
            } else {
                through.add(support, id -> changed.ties.contains(id) || changed.observations.contains(id), found);
            }
        }
        return found.size();
    }
}
