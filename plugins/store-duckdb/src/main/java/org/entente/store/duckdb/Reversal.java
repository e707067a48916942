package org.entente.store.duckdb;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.History;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;

/**
 * Takes back what a revision changed, as a change of a later one: the rows that it added are removed, those that it removed are
 * added again. It is done first and checked then, since a transaction that is refused is rolled back as a whole.
 */
final class Reversal {

    private final Session session;
    private final History history;
    private final long target;
    private final long revision;
    private final Carried carried;

    /** How many rows of a table the undone revision has added and removed. */
    private record Touched(HeldTable table, long added, long removed) {}

    /**
     * @param target the revision that is undone
     * @param revision the one that undoes it
     */
    Reversal(Session session, History history, long target, long revision) {
        this.session = session;
        this.history = history;
        this.target = target;
        this.revision = revision;
        carried = new Carried(
                target, history.revisions().stream().anyMatch(later -> later.number() > target && later.undoes() > 0));
    }

    /** @throws IOException with a sentence if later revisions rest on it */
    void run() throws SQLException, IOException {
        List<Touched> touched = touched();
        List<Touched> statements =
                touched.stream().filter(one -> one.table.entity().isEmpty()).toList();
        SortedSet<Long> taken = numbers(statements.stream()
                .filter(one -> one.added > 0)
                .map(one -> carried.takenBy(one.table))
                .toList());
        refuse(taken, rests());
        long rows = 0;
        for (Touched one : statements) {
            rows += remove(one.table, carried.current(one.table));
            rows += add(one.table, "removed = " + target);
        }
        rows += Telling.reverse(session, carried, revision);
        EntityReversal entities = new EntityReversal(session, carried, revision);
        for (String entity : HeldTable.ENTITIES) {
            if (touched.stream().anyMatch(one -> one.table.name().equals(entity))) {
                rows += entities.reverse(entity);
            }
        }
        boolean back = touched.stream().anyMatch(one -> one.removed > 0);
        for (String entity : back ? HeldTable.ENTITIES : List.<String>of()) {
            entities.bringWhatIsNamed(entity);
        }
        if (rows == 0) {
            refuse(
                    numbers(touched.stream()
                            .map(one -> carried.takenBy(one.table))
                            .toList()),
                    "has told all of it anew");
            throw new IOException("Revision " + target + " changed nothing that could be undone.");
        }
        check(statements);
    }

    private long remove(HeldTable table, String condition) throws SQLException {
        return session.execute(
                "UPDATE " + table.path() + " SET removed = " + revision + " WHERE removed IS NULL AND " + condition);
    }

    private long add(HeldTable table, String condition) throws SQLException {
        return session.execute("INSERT INTO " + table.path() + " SELECT * REPLACE (" + revision
                + " AS added, NULL AS removed) FROM " + table.path() + " WHERE " + condition);
    }

    private List<Touched> touched() throws SQLException {
        String counts = HeldTable.ALL.stream()
                .map(table -> "SELECT '" + table.name() + "' AS name, count(*) FILTER (added = " + target
                        + ") AS a, count(*) FILTER (removed = " + target + ") AS r FROM " + table.path())
                .collect(Collectors.joining(" UNION ALL "));
        return session.all(
                "SELECT name, a, r FROM (" + counts + ") WHERE a > 0 OR r > 0",
                List.of(),
                f -> new Touched(HeldTable.named(f.text()), f.number(), f.number()));
    }

    /** Refuses where something would be there twice, or would be named and not there. */
    private void check(List<Touched> statements) throws SQLException, IOException {
        List<String> later = new ArrayList<>();
        List<String> earlier = new ArrayList<>();
        for (Touched one : statements) {
            HeldTable table = one.table;
            if (one.removed > 0 && table.parent().isEmpty()) {
                Stream.concat(Stream.of(table.identity()), table.once().stream())
                        .forEach(value -> later.add("SELECT added AS number FROM " + table.path()
                                + " WHERE removed IS NULL AND added <> " + revision + " AND " + value + " IN (SELECT "
                                + value + " FROM " + table.path() + " WHERE removed IS NULL AND added = " + revision
                                + ")"));
            }
            if (one.added > 0 && table.key().size() == 1) {
                naming(table)
                        .forEach((source, value) -> later.add("SELECT added AS number FROM (SELECT " + value
                                + " AS named, added FROM " + source.path()
                                + " WHERE removed IS NULL) WHERE named IN (SELECT "
                                + table.identity() + " FROM " + table.path() + " WHERE removed = " + revision
                                + ") AND named NOT IN (SELECT " + table.identity() + " FROM " + table.path()
                                + " WHERE removed IS NULL)"));
            }
            for (HeldTable.Reference reference :
                    one.removed > 0 ? table.references() : List.<HeldTable.Reference>of()) {
                HeldTable named = HeldTable.named(reference.table());
                if (named.entity().isEmpty()) {
                    earlier.add("SELECT max(n.removed) AS number FROM (SELECT " + reference.value()
                            + " AS named FROM " + table.path() + " WHERE removed IS NULL AND added = " + revision
                            + ") JOIN " + named.path() + " n ON named = n." + named.identity()
                            + " GROUP BY named HAVING count(*) FILTER (n.removed IS NULL) = 0");
                }
            }
        }
        refuse(numbers(later), rests());
        refuse(numbers(earlier), "took away what it needs");
    }

    /** The tables whose rows name those of a table, each with the name; a table that has several names comes several times. */
    private static Map<HeldTable, String> naming(HeldTable table) {
        Map<HeldTable, String> naming = new LinkedHashMap<>();
        for (HeldTable source : HeldTable.ALL) {
            List<String> values = source.references().stream()
                    .filter(reference -> reference.table().equals(table.name()))
                    .map(HeldTable.Reference::value)
                    .toList();
            if (!values.isEmpty()) {
                naming.put(source, values.size() == 1 ? values.get(0) : "unnest([" + String.join(", ", values) + "])");
            }
        }
        return naming;
    }

    private SortedSet<Long> numbers(List<String> queries) throws SQLException {
        SortedSet<Long> numbers = new TreeSet<>();
        if (!queries.isEmpty()) {
            numbers.addAll(session.all(
                    "SELECT DISTINCT number FROM (" + String.join(" UNION ALL ", queries) + ") WHERE number <> "
                            + revision,
                    List.of(),
                    Fields::number));
        }
        return numbers;
    }

    private boolean redo() {
        return history.get(target).kind().equals(RevisionKind.UNDO);
    }

    private String refused() {
        return redo()
                ? "Revision " + history.get(target).undoes() + " cannot be brought back"
                : "Revision " + target + " cannot be undone";
    }

    private String rests() {
        return redo() ? "rests on its undoing" : "rests on it";
    }

    /** @throws IOException with a sentence if there is a reason why not */
    void refuse(Optional<String> why) throws IOException {
        if (why.isPresent()) {
            throw new IOException(refused() + ", since then " + why.get() + ".");
        }
    }

    private void refuse(SortedSet<Long> numbers, String why) throws IOException {
        if (numbers.isEmpty()) {
            return;
        }
        List<Long> all = List.copyOf(numbers);
        Revision last = history.get(all.get(all.size() - 1));
        String begin = refused() + ", since ";
        if (all.size() == 1) {
            // Whether anything rests on that one would be known only when it is undone.
            boolean newest = last.equals(history.latest());
            throw new IOException(begin + "revision " + last.number() + " (" + last.what() + ") " + why
                    + "; undo that one first" + (newest ? "." : ", after what rests on it in turn."));
        }
        String which = all.subList(0, Math.min(5, all.size() - 1)).stream()
                .map(number -> Long.toString(number))
                .collect(Collectors.joining(", "));
        throw new IOException(begin + "each of the revisions " + which + (all.size() > 6 ? " …" : "") + " and "
                + last.number() + " " + why + "; undo those first, the latest first.");
    }
}
