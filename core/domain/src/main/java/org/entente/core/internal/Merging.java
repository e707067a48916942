package org.entente.core.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.core.api.Dataset;
import org.entente.core.api.Identities;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Names;
import org.entente.core.api.Rows;
import org.entente.core.model.Composite;
import org.entente.core.model.Different;
import org.entente.core.model.Outcome;
import org.entente.core.model.Result;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Stored;
import org.entente.core.model.Table;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;

/** Keeps what people say about which records are one, and refuses what does not go together. */
public final class Merging implements Identities {

    private final Ledger ledger;
    private final Names names;
    private final Suggesting suggesting;

    /** Runs the analyzer that suggests. */
    @FunctionalInterface
    public interface Suggesting {
        Outcome run(Map<String, String> parameters, Monitor monitor) throws JobException, IOException;
    }

    public Merging(Ledger ledger, Names names, Suggesting suggesting) {
        this.ledger = ledger;
        this.names = names;
        this.suggesting = suggesting;
    }

    @Override
    public List<Stored<SameAs>> same() throws IOException {
        try (Ledger.Snapshot now = now()) {
            return same(now);
        }
    }

    @Override
    public List<Stored<Different>> different() throws IOException {
        try (Ledger.Snapshot now = now()) {
            return different(now);
        }
    }

    private Ledger.Snapshot now() throws IOException {
        return ledger.snapshot(ledger.revision().number());
    }

    private static List<Stored<SameAs>> same(Dataset data) throws IOException {
        List<Stored<SameAs>> all = new ArrayList<>();
        try (Rows rows = data.query(
                "SELECT id, revision, kind, first, second, score, reason, author FROM same_as ORDER BY id")) {
            while (rows.next()) {
                Double score = rows.number(5);
                SameAs same = new SameAs(
                        new SameKind(text(rows, 2)),
                        text(rows, 3),
                        text(rows, 4),
                        score == null ? 0 : score,
                        text(rows, 6),
                        text(rows, 7));
                all.add(new Stored<>(rows.integer(0), rows.integer(1), same, List.of()));
            }
        }
        return all;
    }

    private static List<Stored<Different>> different(Dataset data) throws IOException {
        List<Stored<Different>> all = new ArrayList<>();
        try (Rows rows =
                data.query("SELECT id, revision, kind, first, second, reason, author FROM different ORDER BY id")) {
            while (rows.next()) {
                Different different = new Different(
                        new SameKind(text(rows, 2)), text(rows, 3), text(rows, 4), text(rows, 5), text(rows, 6));
                all.add(new Stored<>(rows.integer(0), rows.integer(1), different, List.of()));
            }
        }
        return all;
    }

    private static String text(Rows rows, int column) throws IOException {
        return String.valueOf(rows.text(column));
    }

    @Override
    public List<SameAs> suggested(Map<String, String> parameters, Monitor monitor) throws JobException, IOException {
        Outcome outcome = suggesting.run(parameters, monitor);
        String author =
                outcome.card().plugin().id() + " " + outcome.card().plugin().version();
        List<SameAs> all = new ArrayList<>();
        for (Table table : tables(outcome.result())) {
            for (int row = 0; row < table.size(); row++) {
                all.add(new SameAs(
                        new SameKind(String.valueOf(table.cell(row, "kind"))),
                        String.valueOf(table.cell(row, "first")),
                        String.valueOf(table.cell(row, "second")),
                        table.cell(row, "score") instanceof Double score ? score : 0,
                        String.valueOf(table.cell(row, "reason")),
                        author));
            }
        }
        return all;
    }

    /** The tables of suggestions; the cards that explain them have other columns. */
    private static List<Table> tables(Result result) {
        List<Result> parts = result instanceof Composite composite ? composite.parts() : List.of(result);
        return parts.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.columns().stream()
                        .map(column -> column.name())
                        .toList()
                        .containsAll(List.of("kind", "first", "second", "score", "reason")))
                .toList();
    }

    @Override
    public Revision merge(List<SameAs> pairs, String author, String note) throws IOException {
        try (Transaction transaction = ledger.begin();
                Ledger.Snapshot now = now()) {
            Sameness sameness = new Sameness(
                    same(now).stream().map(Stored::value).toList(),
                    different(now).stream().map(Stored::value).toList());
            Known known = new Known(transaction, now);
            List<SameAs> fresh = new ArrayList<>();
            for (SameAs pair : pairs) {
                known.pair(pair.kind(), pair.first(), pair.second());
                sameness.refusal(pair).ifPresent(why -> {
                    throw new IllegalArgumentException(
                            pair.first() + " and " + pair.second() + " are not taken for the same, since " + why + ".");
                });
                if (sameness.join(pair)) {
                    fresh.add(pair);
                }
            }
            if (fresh.isEmpty()) {
                SameAs first = pairs.get(0);
                throw new IllegalArgumentException("Nothing was changed: "
                        + named(first.first(), first.second(), pairs.size()) + " are the same already.");
            }
            long id = transaction.reserve(fresh.size());
            for (SameAs pair : fresh) {
                transaction.same(
                        id++,
                        new SameAs(pair.kind(), pair.first(), pair.second(), pair.score(), pair.reason(), author));
            }
            SameAs first = fresh.get(0);
            return transaction.commit(
                    RevisionKind.MERGE,
                    author,
                    "Took " + named(first.first(), first.second(), fresh.size()) + " for the same.",
                    note);
        }
    }

    private static String named(String first, String second, int pairs) {
        return pairs == 1 ? first + " and " + second : pairs + " pairs";
    }

    @Override
    public Revision tellApart(List<Different> pairs, String author, String note) throws IOException {
        try (Transaction transaction = ledger.begin();
                Ledger.Snapshot now = now()) {
            List<Stored<SameAs>> standing = same(now);
            Known known = new Known(transaction, now);
            Set<Long> gone = new TreeSet<>();
            List<Stored<Different>> apart = different(now);
            for (Different pair : pairs) {
                known.pair(pair.kind(), pair.first(), pair.second());
                apart.stream()
                        .filter(stored -> alike(stored.value(), pair))
                        .findFirst()
                        .ifPresent(stored -> {
                            throw new IllegalArgumentException(pair.first() + " and " + pair.second()
                                    + " are told apart already, by "
                                    + stored.value().author() + " (assertion " + stored.id()
                                    + ").");
                        });
                standing.stream()
                        .filter(stored -> between(stored.value(), pair))
                        .forEach(stored -> gone.add(stored.id()));
            }
            Sameness left = new Sameness(
                    standing.stream()
                            .filter(stored -> !gone.contains(stored.id()))
                            .map(Stored::value)
                            .toList(),
                    List.of());
            for (Different pair : pairs) {
                if (left.one(pair.kind(), pair.first(), pair.second())) {
                    throw new IllegalArgumentException(pair.first() + " and " + pair.second()
                            + " are the same by way of others; take one of those assertions back first.");
                }
            }
            for (long id : gone) {
                transaction.remove(id);
            }
            long id = transaction.reserve(pairs.size());
            for (Different pair : pairs) {
                transaction.different(
                        id++, new Different(pair.kind(), pair.first(), pair.second(), pair.reason(), author));
            }
            Different first = pairs.get(0);
            return transaction.commit(
                    RevisionKind.UNMERGE,
                    author,
                    "Told " + named(first.first(), first.second(), pairs.size()) + " apart.",
                    note);
        }
    }

    private static boolean alike(Different one, Different other) {
        return one.kind().equals(other.kind())
                && Set.of(one.first(), one.second()).equals(Set.of(other.first(), other.second()));
    }

    private static boolean between(SameAs same, Different different) {
        return same.kind().equals(different.kind())
                && Set.of(same.first(), same.second()).equals(Set.of(different.first(), different.second()));
    }

    @Override
    public Revision release(Set<Long> ids, String author, String note) throws IOException {
        try (Transaction transaction = ledger.begin();
                Ledger.Snapshot now = now()) {
            Set<Long> standing = new TreeSet<>();
            same(now).forEach(stored -> standing.add(stored.id()));
            different(now).forEach(stored -> standing.add(stored.id()));
            for (long id : ids) {
                if (!standing.contains(id)) {
                    throw new IllegalArgumentException("There is no assertion " + id
                            + " that two records are the same or differ; entente same list shows those that stand.");
                }
                transaction.remove(id);
            }
            String which = ids.size() == 1 ? "the assertion " + ids.iterator().next() : ids.size() + " assertions";
            return transaction.commit(
                    RevisionKind.UNMERGE, author, "Took back " + which + " about what is the same.", note);
        }
    }

    /** Checks that records are there, and brings those that only a lexicon knows. */
    private final class Known {
        private final Bringing bringing;
        private final Dataset data;

        Known(Transaction transaction, Dataset data) {
            this.bringing = new Bringing(ledger, transaction, names);
            this.data = data;
        }

        void pair(SameKind kind, String first, String second) throws IOException {
            if (Sameness.country(kind, first) && Sameness.country(kind, second)) {
                throw new IllegalArgumentException(first + " and " + second
                        + " are two countries; that one succeeds the other is a relation and no sameness.");
            }
            record(kind, first);
            record(kind, second);
        }

        private void record(SameKind kind, String id) throws IOException {
            if (kind.equals(SameKind.ACTOR)) {
                bringing.actor(id);
            } else if (kind.equals(SameKind.SYSTEM)) {
                if (!found("SELECT 1 FROM item WHERE system IS NULL AND designation = ? LIMIT 1", id)
                        && !found("SELECT 1 FROM canonical WHERE kind = 'SYSTEM' AND id = ? LIMIT 1", id)) {
                    bringing.system(id);
                }
            } else if (kind.equals(SameKind.TIE)) {
                if (!found("SELECT 1 FROM tie WHERE CAST(id AS VARCHAR) = ? LIMIT 1", id)) {
                    throw new IllegalArgumentException("There is no tie " + id + ".");
                }
            } else {
                throw new IllegalArgumentException(
                        "People say of a TIE, ACTOR or SYSTEM that two are the same, and not of a " + kind
                                + "; name one of those kinds.");
            }
        }

        private boolean found(String sql, String id) throws IOException {
            try (Rows rows = data.query(sql, id)) {
                return rows.next();
            }
        }
    }
}
