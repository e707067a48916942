package org.entente.core.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.entente.core.api.Dataset;
import org.entente.core.api.Names;
import org.entente.core.api.Rows;
import org.entente.core.api.Watches;
import org.entente.core.model.Actor;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Stage;
import org.entente.core.model.Stored;
import org.entente.core.model.Watch;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps watches and reads alerts. */
public final class WatchList implements Watches {

    private static final String ALERTS = """
            SELECT a.watch, a.tie, a.revision FROM alert a WHERE a.revision > ? ORDER BY a.revision DESC, a.watch, a.tie""";

    private static final String SENTENCE = """
            SELECT concat_ws(', ',
                (SELECT string_agg(actor, ' – ' ORDER BY ordinal) FROM participant p WHERE p.tie = t.id) || ': ' || lower(type),
                (SELECT string_agg(designation, ' + ' ORDER BY ordinal) FROM item i WHERE i.tie = t.id),
                title, lower(stage), as_of, CASE WHEN modality <> 'ASSERTED' THEN lower(modality) END)
            FROM tie t WHERE t.id = ?""";

    private static final String NAMED = """
            SELECT 1 FROM programme WHERE id = ?
            UNION ALL SELECT 1 FROM item WHERE contains(lower(designation), lower(?))
            UNION ALL SELECT 1 FROM tie WHERE contains(lower(title), lower(?)) LIMIT 1""";

    private final Ledger ledger;
    private final Names names;
    private final View view;

    public WatchList(Ledger ledger, Names names) {
        this(ledger, names, View.USUAL);
    }

    /** @param view as of when watches are listed; under a clearance none are, since people may name in them what is withheld */
    public WatchList(Ledger ledger, Names names, View view) {
        this.ledger = ledger;
        this.names = names;
        this.view = view;
    }

    @Override
    public Revision add(
            @Nullable String who, @Nullable String about, @Nullable String stageFrom, String author, String note)
            throws IOException {
        boolean thing = who != null && about == null && ids(who).isEmpty() && system(who) != null;
        Watch watch = new Watch(
                who == null || thing ? List.of() : actors(who),
                thing ? system(who) : about == null ? null : about(about),
                stageFrom == null ? null : new Stage(stageFrom.toUpperCase(Locale.ROOT)),
                author);
        try (Transaction transaction = ledger.begin()) {
            now(WatchList::list).stream()
                    .filter(one -> alike(one.value(), watch))
                    .findFirst()
                    .ifPresent(one -> {
                        throw new IllegalArgumentException("Watch " + one.id() + " of "
                                + one.value().author() + " is about " + words(watch) + " already.");
                    });
            long id = transaction.reserve(1);
            transaction.watch(id, watch);
            return transaction.commit(
                    RevisionKind.WATCH,
                    author,
                    "Watches " + words(watch) + " as watch " + id
                            + (named(watch.about()) ? "." : ", though nothing that is held is called so yet."),
                    note);
        }
    }

    private static boolean alike(Watch one, Watch other) {
        return Set.copyOf(one.actors()).equals(Set.copyOf(other.actors()))
                && Objects.equals(one.about(), other.about())
                && Objects.equals(one.from(), other.from());
    }

    /** Whether something that is held, or known of systems, has the name that a watch is about. */
    private boolean named(@Nullable String about) throws IOException {
        return about == null
                || system(about) != null
                || now(data -> {
                    try (Rows rows = data.query(NAMED, about, about, about)) {
                        return rows.next();
                    }
                });
    }

    /** A watch in words, such as {@code TUR and PAK, kaan, from NEGOTIATING}. */
    public static String words(Watch watch) {
        List<String> parts = new ArrayList<>();
        if (!watch.actors().isEmpty()) {
            parts.add(String.join(" and ", watch.actors()));
        }
        if (watch.about() != null) {
            parts.add(watch.about());
        }
        if (watch.from() != null) {
            parts.add("from " + watch.from());
        }
        return String.join(", ", parts);
    }

    /** The name as a whole first, since names have hyphens of their own. */
    private List<String> actors(String who) throws IOException {
        List<String> whole = ids(who);
        if (whole.size() == 1) {
            return whole;
        }
        List<String> all = new ArrayList<>();
        for (String part : Arrays.asList(who.split("\\s*[-–/,]\\s*"))) {
            List<String> ids = ids(part);
            if (ids.size() != 1) {
                throw new IllegalArgumentException(
                        ids.isEmpty()
                                ? "Nobody knows the actor " + part + "; countries are named by three letters as TUR."
                                : part + " may be " + String.join(" or ", ids) + "; name one of them.");
            }
            all.add(ids.get(0));
        }
        return all.stream().distinct().toList();
    }

    private List<String> ids(String name) throws IOException {
        if (names.actor(name).isPresent() || now(data -> data.actor(name).isPresent())) {
            return List.of(name);
        }
        return names.spelt(name).stream()
                .filter(found -> found.entity() instanceof Actor)
                .map(found -> found.entity().id())
                .distinct()
                .toList();
    }

    private String about(String name) throws IOException {
        String id = system(name);
        return id == null ? name : id;
    }

    private @Nullable String system(String name) throws IOException {
        String id = name.toLowerCase(Locale.ROOT);
        if (names.system(id).isPresent() || now(data -> data.system(id).isPresent())) {
            return id;
        }
        List<String> ids = names.spelt(name).stream()
                .filter(found -> found.entity() instanceof DefenceSystem)
                .map(found -> found.entity().id())
                .distinct()
                .toList();
        return ids.size() == 1 ? ids.get(0) : null;
    }

    @Override
    public Revision remove(long id, String author, String note) throws IOException {
        Stored<Watch> watch = now(WatchList::list).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no watch " + id + "; entente watch list shows those there are."));
        try (Transaction transaction = ledger.begin()) {
            transaction.remove(id);
            return transaction.commit(
                    RevisionKind.WATCH,
                    author,
                    "Watches " + words(watch.value()) + " no longer, which was watch " + id + ".",
                    note);
        }
    }

    @Override
    public List<Stored<Watch>> list() throws IOException {
        return shown(WatchList::list);
    }

    private static List<Stored<Watch>> list(Dataset data) throws IOException {
        List<Stored<Watch>> all = new ArrayList<>();
        try (Rows rows = data.query("SELECT id, revision, array_to_string(actors, ','), about, stage_from, author"
                + " FROM watch ORDER BY id")) {
            while (rows.next()) {
                String actors = String.valueOf(rows.text(2));
                String from = rows.text(4);
                Watch watch = new Watch(
                        actors.isEmpty() ? List.of() : List.of(actors.split(",")),
                        rows.text(3),
                        from == null ? null : new Stage(from),
                        String.valueOf(rows.text(5)));
                all.add(new Stored<>(rows.integer(0), rows.integer(1), watch, List.of()));
            }
        }
        return all;
    }

    @Override
    public List<Alert> alerts(long since) throws IOException {
        return shown(data -> {
            List<Alert> all = new ArrayList<>();
            try (Rows rows = data.query(ALERTS, since)) {
                while (rows.next()) {
                    long tie = rows.integer(1);
                    long revision = rows.integer(2);
                    all.add(new Alert(rows.integer(0), tie, revision, sentence(data.at(revision), tie)));
                }
            }
            return all;
        });
    }

    private static String sentence(Dataset then, long tie) throws IOException {
        try (Rows rows = then.query(SENTENCE, tie)) {
            return rows.next() ? String.valueOf(rows.text(0)) : "tie " + tie;
        }
    }

    private interface Reading<T> {
        T read(Dataset data) throws IOException;
    }

    private <T> T shown(Reading<T> reading) throws IOException {
        try (Ledger.Snapshot shown = view.snapshot(ledger)) {
            return reading.read(shown);
        }
    }

    private <T> T now(Reading<T> reading) throws IOException {
        try (Ledger.Snapshot now = ledger.snapshot(ledger.revision().number())) {
            return reading.read(now);
        }
    }
}
