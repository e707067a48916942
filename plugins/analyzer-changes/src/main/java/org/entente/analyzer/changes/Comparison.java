package org.entente.analyzer.changes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;

/** Holds the records of two revisions against each other, and says of each difference why it is there. */
final class Comparison {

    private final Dataset data;
    private final Run run;
    private final Timeline timeline;
    private final Revision since;
    private final LocalDate day;
    private final State before;
    private final State now;
    private final Stories stories;
    private final Sources sources;
    private final Sources earlier;
    private final Horizons horizons;
    private final List<Line> lines = new ArrayList<>();

    /** What a newer edition says of a record that was kept, and where. */
    private record Kept(long evidence, String holds, String says, long revision) {}

    Comparison(Dataset data, Timeline timeline, Revision since, LocalDate day, Run run) throws IOException {
        this.data = data;
        this.run = run;
        this.timeline = timeline;
        this.since = since;
        this.day = day;
        before = State.of(data.at(since.number()));
        now = State.of(data);
        stories = Stories.read(before.data(), data);
        sources = Sources.read(data, timeline, since);
        earlier = Sources.read(before.data(), timeline, since);
        horizons = Horizons.read(before.data(), data, sources, run.today());
    }

    Sources sources() {
        return sources;
    }

    /** All differences of ties, observations and capabilities. */
    List<Line> lines() throws IOException {
        Set<Long> changed = new TreeSet<>();
        Set<Long> gone = new TreeSet<>();
        Set<Long> held = new TreeSet<>();
        for (CodedKind kind : CodedKind.known()) {
            Map<Long, Long> was = before.revisions(kind);
            Map<Long, Long> is = now.revisions(kind);
            held.addAll(was.keySet());
            is.forEach((id, revision) -> {
                if (!revision.equals(was.get(id))) {
                    changed.add(id);
                }
            });
            was.keySet().stream().filter(id -> !is.containsKey(id)).forEach(gone::add);
            run.check();
        }
        Map<Long, Entry> is = now.entries(changed);
        Map<Long, Entry> read = read(is);
        held.retainAll(changed);
        Map<Long, Entry> was = before.entries(held);
        Map<Long, Entry> left = before.entries(gone);
        look(sources, is.values(), read.values());
        look(earlier, was.values(), left.values());
        for (Entry entry : is.values()) {
            run.check();
            Entry first = read.getOrDefault(entry.id(), entry);
            if (was.containsKey(entry.id())) {
                changed(was.get(entry.id()), entry);
            } else {
                added(first, entry);
            }
        }
        gone(left);
        notTaken();
        return lines;
    }

    @SafeVarargs
    private static void look(Sources sources, Collection<Entry>... all) throws IOException {
        Set<Long> evidence = new TreeSet<>();
        for (Collection<Entry> entries : all) {
            entries.forEach(entry -> evidence.addAll(entry.evidence()));
        }
        sources.look(evidence);
    }

    /** What was read of records that somebody has coded since. */
    private Map<Long, Entry> read(Map<Long, Entry> is) throws IOException {
        Map<Long, Set<Long>> at = new TreeMap<>();
        if (!is.isEmpty()) {
            try (Rows rows = data.query(
                    "SELECT id, revision FROM first_read WHERE id IN (SELECT unnest(?))", List.copyOf(is.keySet()))) {
                while (rows.next()) {
                    long revision = rows.integer(1);
                    if (is.get(rows.integer(0)).revision() != revision) {
                        at.computeIfAbsent(revision, any -> new TreeSet<>()).add(rows.integer(0));
                    }
                }
            }
        }
        Map<Long, Entry> read = new HashMap<>();
        for (Map.Entry<Long, Set<Long>> one : at.entrySet()) {
            read.putAll(State.of(data.at(one.getKey())).entries(one.getValue()));
        }
        return read;
    }

    /** A record that was not there: as it was read, and what was made of it since. */
    private void added(Entry read, Entry entry) {
        boolean fresh = sources.fresh(read.evidence());
        Block block = !fresh ? Block.RECODED : moved(read, read.moments()) ? Block.MOVED : Block.LEARNED;
        lines.add(line(block, entry, read.what(), "new", "", said(read), entry.moments(), fresh ? read : entry));
        for (Change change : Change.between(read, entry)) {
            lines.add(line(Block.RECODED, entry, change));
        }
    }

    private void changed(Entry was, Entry entry) {
        boolean fresh = sources.fresh(entry.evidence()) && brought(entry.revision());
        List<Moment> more = Moment.more(was.moments(), entry.moments());
        for (Change change : Change.between(was, entry)) {
            List<Moment> told = more.stream().filter(change::about).toList();
            Block block = !fresh ? Block.RECODED : moved(entry, told) ? Block.MOVED : Block.LEARNED;
            lines.add(line(block, entry, change));
        }
    }

    private void gone(Map<Long, Entry> left) throws IOException {
        if (left.isEmpty()) {
            return;
        }
        Map<Long, Long> takers = new HashMap<>();
        try (Rows rows = data.query(
                "SELECT id, max(revision) FROM taken_away WHERE revision > ? AND id IN (SELECT unnest(?)) GROUP BY id",
                since.number(),
                List.copyOf(left.keySet()))) {
            while (rows.next()) {
                takers.put(rows.integer(0), rows.integer(1));
            }
        }
        for (Entry entry : left.values()) {
            Long by = takers.get(entry.id());
            // Hidden by its review and not taken away: the decision tells of it.
            if (by != null) {
                lines.add(new Line(
                        brought(by) ? Block.LEARNED : Block.RECODED,
                        entry.what(),
                        "gone",
                        said(entry),
                        "",
                        Moment.last(entry.moments()).orElse(null),
                        Moment.asOf(entry.moments()),
                        "",
                        by,
                        List.of(entry.id()),
                        entry.evidence(),
                        entry.there(since.number())));
            }
        }
    }

    /** What newer editions say of records that stay as somebody has decided. */
    private void notTaken() throws IOException {
        Map<Long, Kept> kept = new TreeMap<>();
        try (Rows rows = data.query(
                "SELECT target, evidence, holds, says, revision FROM not_taken WHERE revision > ?", since.number())) {
            while (rows.next()) {
                kept.put(
                        rows.integer(0),
                        new Kept(
                                rows.integer(1),
                                String.valueOf(rows.text(2)),
                                String.valueOf(rows.text(3)),
                                rows.integer(4)));
            }
        }
        sources.look(kept.values().stream().map(Kept::evidence).toList());
        for (Entry entry : now.entries(kept.keySet()).values()) {
            Kept one = kept.get(entry.id());
            lines.add(new Line(
                    sources.fresh(List.of(one.evidence())) ? Block.LEARNED : Block.RECODED,
                    entry.what(),
                    "register",
                    one.holds(),
                    "register now says " + one.says() + ", kept as decided",
                    Moment.last(entry.moments()).orElse(null),
                    Moment.asOf(entry.moments()),
                    "",
                    one.revision(),
                    List.of(entry.id()),
                    List.of(one.evidence()),
                    entry.here()));
        }
    }

    private Line line(Block block, Entry entry, Change change) {
        List<Moment> about = entry.moments().stream().filter(change::about).toList();
        return line(
                block,
                entry,
                entry.what(),
                change.field(),
                change.before(),
                change.after(),
                about.isEmpty() ? entry.moments() : about,
                entry);
    }

    private Line line(
            Block block,
            Entry entry,
            String what,
            String field,
            String before,
            String after,
            List<Moment> moments,
            Entry cause) {
        String readers = sources.readers(entry.evidence());
        boolean reread = timeline.origin(cause.revision()).kind().equals(RevisionKind.REREAD);
        return new Line(
                block,
                what,
                field,
                before,
                after,
                Moment.last(moments).orElse(null),
                Moment.asOf(moments),
                block == Block.RECODED && reread && !readers.isEmpty() ? "read by " + readers : "",
                cause.revision(),
                List.of(entry.id()),
                entry.evidence(),
                entry.here());
    }

    /** Whether it is an import, or brings back one that was made since: an undo is none, whatever it undoes. */
    private boolean brought(long revision) {
        Revision made = timeline.history().get(revision);
        Revision origin = timeline.origin(revision);
        return origin.kind().equals(RevisionKind.IMPORT)
                && origin.number() > since.number()
                && !made.kind().equals(RevisionKind.UNDO);
    }

    private static String said(Entry entry) {
        for (String field : List.of("stage", "value", "date")) {
            String text = entry.fields().getOrDefault(field, "");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "told";
    }

    /** Whether some of what it tells happened after what was known. */
    private boolean moved(Entry entry, List<Moment> moments) {
        return !entry.denied()
                && moments.stream()
                        .map(Moment::newest)
                        .filter(date -> !date.isAfter(run.today()))
                        .anyMatch(date -> news(entry, date));
    }

    /** Whether a day is after the one that is asked about, or after what was known of the deal or by an older edition. */
    private boolean news(Entry entry, LocalDate date) {
        return horizons.of(entry.evidence())
                .map(date::isAfter)
                .orElseGet(() -> date.isAfter(day)
                        || stories.known(entry.id()).map(date::isAfter).orElse(false));
    }
}
