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
import org.entente.core.api.Rows;
import org.entente.core.api.Touched;
import org.entente.core.model.Figure;
import org.entente.core.model.Outcome;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.RunCard;
import org.entente.core.model.Stored;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.spi.Ledger;

/** Finds the kept results that rest on ties and observations which were changed. */
record Touching(Ledger ledger) {

    /** What says something else than before, or is gone; and by what it is read as it was. */
    private record Changed(Set<Long> ties, Set<Long> observations, Dataset then) {}

    private interface Reading<T> {
        Stream<Stored<T>> read(Filter filter) throws IOException;
    }

    /** Of each analysis the last result that was made before, if it rests on anything that was changed after a revision. */
    List<Touched> since(long revision) throws IOException {
        List<Touched> touched = new ArrayList<>();
        try (Ledger.Snapshot then = ledger.snapshot(revision, ReviewFilter.ANY);
                Ledger.Snapshot now = ledger.snapshot(ledger.revision().number(), ReviewFilter.ANY)) {
            Changed changed = new Changed(
                    changed("tie", revision, then, now, then::ties, now::ties),
                    changed("observation", revision, then, now, then::observations, now::observations),
                    then);
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
        }
        return touched;
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
        Map<Long, T> said = said(anew, before);
        said(anew, after).forEach((id, value) -> {
            if (!value.equals(said.get(id))) {
                changed.add(id);
            }
        });
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
        Set<Support> supports = new HashSet<>();
        for (Table table : outcome.result().tables()) {
            for (int row = 0; row < table.size(); row++) {
                supports.add(table.support(row));
            }
        }
        Figure.all(outcome.result()).forEach(figure -> supports.add(figure.support()));
        Set<Long> found = new HashSet<>();
        for (Support support : supports) {
            if (support.filter() == null) {
                support.ties().filter(changed.ties::contains).forEach(found::add);
                support.observations().filter(changed.observations::contains).forEach(found::add);
            } else {
                Filter filter = Filter.ALL.between(support.actors().toArray(String[]::new));
                found.addAll(let(filter, changed.ties, changed.then::ties));
                found.addAll(let(filter, changed.observations, changed.then::observations));
            }
        }
        return found.size();
    }

    private static <T> Set<Long> let(Filter filter, Set<Long> ids, Reading<T> reading) throws IOException {
        Set<Long> found = new HashSet<>();
        if (!ids.isEmpty()) {
            try (Stream<Stored<T>> all = reading.read(filter.ofIds(ids))) {
                all.forEach(one -> found.add(one.id()));
            }
        }
        return found;
    }
}
