package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Coding;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Evidence;
import org.entente.core.model.History;
import org.entente.core.model.Item;
import org.entente.core.model.Locator;
import org.entente.core.model.Review;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Role;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Source;
import org.entente.core.model.SystemCategory;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.jspecify.annotations.Nullable;

/** Does at random what people do with a workspace, and compares it after each step with the model. */
final class RandomHistory {

    /** What there is by key, each key with its pieces in their order; through the views, as everybody reads it. */
    private static final String STATE = """
            SELECT 'actor ' || id, 0, title || coalesce(' of ' || country, '') FROM actor
            UNION ALL SELECT 'system ' || id, -1, designation FROM system
            UNION ALL SELECT 'system ' || system, ordinal, 'by ' || actor FROM system_maker
            UNION ALL SELECT 'source ' || digest, 0, name FROM source
            UNION ALL SELECT 'evidence ' || id, 0, quote FROM evidence
            UNION ALL SELECT 'tie ' || id, -1, title FROM tie
            UNION ALL SELECT 'tie ' || tie, ordinal, 'with ' || actor FROM participant
            UNION ALL SELECT 'tie ' || tie, 10 + ordinal, 'of ' || system FROM item
            UNION ALL SELECT 'tie ' || tie, 20 + ordinal, 'on ' || evidence FROM tie_evidence
            UNION ALL SELECT 'same_as ' || id, 0, first || ' ' || second FROM same_as
            UNION ALL SELECT 'coding ' || id, 0, review || ' ' || target FROM coding
            UNION ALL SELECT 'revision_name ' || name, 0, CAST(revision AS VARCHAR) FROM revision_name
            ORDER BY ALL""";

    /** The same of the latest revision from the tables below, which takes a third of the time. */
    private static final String NOW = STATE.replaceAll("FROM (\\w+)", "FROM held.$1 WHERE removed IS NULL");

    private final Ledger ledger;
    private final Path folder;
    private final Random random;
    private final HistoryModel model = new HistoryModel();
    private final Map<String, HistoryModel.@Nullable Version> changes = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();
    private int versions;

    RandomHistory(Ledger ledger, Path folder, Random random) {
        this.ledger = ledger;
        this.folder = folder;
        this.random = random;
    }

    /** What was done so far. */
    List<String> told() {
        return told;
    }

    void run(int steps) throws IOException {
        for (int i = 0; i < steps; i++) {
            step();
            assertThat(ledger.revision().number()).as("%s", told).isEqualTo(model.latest());
            check(model.latest(), NOW);
            if (random.nextInt(4) == 0) {
                check(random.nextInt(model.latest() + 1), STATE);
            }
        }
        check(random.nextInt(model.latest() + 1), STATE);
        History history = new History(ledger.revisions());
        for (Revision revision : history.revisions()) {
            assertThat(history.undoneBy(revision.number()).isEmpty())
                    .as("%s: %s", told, revision)
                    .isEqualTo(model.stands((int) revision.number()));
            if (revision.leadsBack()) {
                assertThat(model.state((int) revision.number()))
                        .as("%s: %s", told, revision)
                        .isEqualTo(model.state((int) revision.parent()));
            }
        }
    }

    private void step() throws IOException {
        int dice = model.latest() == 0 ? 0 : random.nextInt(20);
        if (dice < 6) {
            load();
        } else if (dice < 8) {
            edit();
        } else if (dice < 10) {
            relate();
        } else if (dice < 11) {
            remove();
        } else if (dice < 12) {
            name();
        } else if (dice < 15) {
            undo(random.nextInt(model.latest()) + 1);
        } else if (dice < 18) {
            new History(ledger.revisions()).undoable().ifPresent(last -> undo((int) last.number()));
        } else {
            new History(ledger.revisions()).redoable().ifPresent(last -> undo((int) last.number()));
        }
    }

    private interface Change {
        void make(Transaction transaction) throws IOException;
    }

    private void commit(String what, Change change) throws IOException {
        changes.clear();
        try (Transaction transaction = ledger.begin()) {
            change.make(transaction);
            transaction.commit(RevisionKind.EDIT, "ann", what, "");
        }
        told.add(what + " " + changes.keySet());
        if (!changes.isEmpty()) {
            model.change(changes);
        }
    }

    private void tell(String key, String text, String... names) {
        changes.put(key, new HistoryModel.Version(text, Set.of(names), null));
    }

    private boolean holds(String key) {
        return changes.containsKey(key) ? changes.get(key) != null : model.holds(key);
    }

    private void load() throws IOException {
        commit("import", transaction -> {
            String name = "s" + random.nextInt(6);
            Path file = Files.writeString(folder.resolve(name), name, StandardCharsets.UTF_8);
            String digest = Sample.digest(file);
            if (transaction.has(digest)) {
                return;
            }
            transaction.source(Source.of(digest, name), file);
            tell("source " + digest, name);
            for (int i = random.nextInt(3); i >= 0; i--) {
                long id = transaction.reserve(2);
                transaction.evidence(id, Evidence.of(digest, new Locator.Whole(), "q" + id, "test 1"));
                tell("evidence " + id, "q" + id, "source " + digest);
                tie(transaction, id + 1, id);
            }
        });
    }

    private void tie(Transaction transaction, long id, long evidence) throws IOException {
        String one = actor(transaction);
        String other = actor(transaction);
        String title = "v" + versions++;
        Tie.Builder tie = Tie.of(TieType.TRANSFER).title(title).with(one, Role.PARTNER);
        Set<String> names = new HashSet<>(Set.of("evidence " + evidence, "actor " + one));
        String with = one;
        if (!other.equals(one)) {
            tie.with(other, Role.PARTNER);
            names.add("actor " + other);
            with += " with " + other;
        }
        String of = "";
        if (random.nextInt(3) == 0) {
            String system = system(transaction);
            tie.item(Item.of(system, system, null));
            names.add("system " + system);
            of = " of " + system;
        }
        transaction.tie(id, tie.build(), evidence);
        tell("tie " + id, title + " with " + with + of + " on " + evidence, names.toArray(String[]::new));
    }

    /** Tells of an actor that is new, or new in this form, or known already. */
    private String actor(Transaction transaction) throws IOException {
        if (random.nextInt(4) == 0) {
            String country = country(transaction);
            String id = "works-" + random.nextInt(2);
            put(
                    transaction,
                    Actor.of(id, ActorKind.COMPANY, id + "/" + random.nextInt(2), country),
                    "actor " + country);
            return id;
        }
        return country(transaction);
    }

    private String country(Transaction transaction) throws IOException {
        String id = String.valueOf((char) ('A' + random.nextInt(4))).repeat(3);
        put(transaction, Actor.country(id, id + "/" + random.nextInt(8) / 6));
        return id;
    }

    private void put(Transaction transaction, Actor actor, String... names) throws IOException {
        String key = "actor " + actor.id();
        String text = actor.title() + (actor.country() == null ? "" : " of " + actor.country());
        if (!holds(key) || !text(key).equals(text)) {
            transaction.actor(actor);
            if (model.holds(key) && model.get(key).text.equals(text)) {
                changes.remove(key);
            } else {
                tell(key, text, names);
            }
        }
    }

    private String text(String key) {
        HistoryModel.Version now = changes.get(key);
        return now == null ? model.get(key).text : now.text;
    }

    private String system(Transaction transaction) throws IOException {
        String id = "sys-" + random.nextInt(2);
        if (!holds("system " + id)) {
            String maker = country(transaction);
            transaction.system(new DefenceSystem(id, id, List.of(), SystemCategory.AIRCRAFT, List.of(maker)));
            tell("system " + id, id + " by " + maker, "actor " + maker);
        }
        return id;
    }

    private void edit() throws IOException {
        List<String> ties = model.keys("tie");
        if (!ties.isEmpty()) {
            String key = ties.get(random.nextInt(ties.size()));
            long id = number(key);
            long evidence = model.get(key).names.stream()
                    .filter(name -> name.startsWith("evidence "))
                    .mapToLong(RandomHistory::number)
                    .findFirst()
                    .orElseThrow();
            commit("edit", transaction -> {
                transaction.withdraw(List.of(id));
                tie(transaction, id, evidence);
            });
        }
    }

    private void relate() throws IOException {
        List<String> ties = model.keys("tie");
        if (ties.isEmpty()) {
            return;
        }
        long first = number(ties.get(random.nextInt(ties.size())));
        long second = number(ties.get(random.nextInt(ties.size())));
        commit("relate", transaction -> {
            long id = transaction.reserve(1);
            if (first == second) {
                boolean adjudicates = !model.says("decided " + first);
                transaction.coding(
                        id, new Coding(CodedKind.TIE, first, "ann", Review.ACCEPTED, Map.of(), null, adjudicates));
                changes.put(
                        "coding " + id,
                        new HistoryModel.Version(
                                "ACCEPTED " + first, Set.of("tie " + first), adjudicates ? "decided " + first : null));
            } else {
                transaction.same(
                        id,
                        new SameAs(SameKind.TIE, Long.toString(first), Long.toString(second), 0.5, "Alike.", "ann"));
                tell("same_as " + id, first + " " + second, "tie " + first, "tie " + second);
            }
        });
    }

    private void remove() throws IOException {
        List<String> sames = model.keys("same_as");
        if (!sames.isEmpty()) {
            String key = sames.get(random.nextInt(sames.size()));
            commit("remove", transaction -> {
                transaction.remove(number(key));
                changes.put(key, null);
            });
        }
    }

    private void name() throws IOException {
        String name = "n" + random.nextInt(2);
        int number = random.nextInt(model.latest() + 1);
        ledger.name(name, number, "ann", "");
        changes.clear();
        tell("revision_name " + name, Integer.toString(number));
        model.change(changes);
        told.add("name " + name + " " + number);
    }

    private void undo(int revision) {
        boolean possible = model.undo(revision);
        told.add("undo " + revision + (possible ? "" : " refused"));
        String refusal = "";
        try {
            ledger.undo(revision, "ann", "");
        } catch (IOException | IllegalArgumentException e) {
            refusal = e.getMessage();
        }
        assertThat(refusal.isEmpty()).as("%s: %s", told, refusal).isEqualTo(possible);
    }

    private static long number(String key) {
        return Long.parseLong(key.substring(key.indexOf(' ') + 1));
    }

    private void check(int revision, String query) throws IOException {
        Map<String, String> held = new TreeMap<>();
        try (Ledger.Snapshot data = ledger.snapshot(revision, ReviewFilter.ANY)) {
            for (String[] piece : pieces(data, query)) {
                held.merge(piece[0], piece[1], (first, second) -> first + " " + second);
            }
        }
        assertThat(held).as("%s at %d", told, revision).isEqualTo(model.state(revision));
    }

    /** Past the check of a user's query, which takes longer than the query. */
    private static List<String[]> pieces(Ledger.Snapshot data, String query) throws IOException {
        try {
            return ((DuckDataset) data).all(query, List.of(), f -> {
                String key = f.text();
                f.number();
                return new String[] {key, f.text()};
            });
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
