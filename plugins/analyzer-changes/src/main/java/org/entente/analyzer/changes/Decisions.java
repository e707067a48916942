package org.entente.analyzer.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Support;

/** What people and matchers decided between two revisions: reviews, assertions that two are the same, and all else. */
final class Decisions {

    private static final String JUDGED = """
            SELECT target FROM grade WHERE kind = 'TIE' AND revision = ?
            UNION SELECT tie FROM grade g JOIN tie_evidence ON evidence = target WHERE g.kind = 'EVIDENCE' AND g.revision = ?
            UNION SELECT unnest(set_aside) FROM decision WHERE revision = ?""";

    private final Dataset data;
    private final Dataset before;
    private final Timeline timeline;
    private final Revision since;

    private record Coding(long id, long revision, String review, String coder, String note) {}

    private record Same(long id, long revision, String kind, String first, String second, String reason) {

        /** The ids of both where they are ties. */
        List<Long> records() {
            return kind.equals("TIE") ? List.of(Long.valueOf(first), Long.valueOf(second)) : List.of();
        }
    }

    Decisions(Dataset data, Timeline timeline, Revision since) throws IOException {
        this.data = data;
        this.before = data.at(since.number());
        this.timeline = timeline;
        this.since = since;
    }

    /** All of them; what other lines tell already is not told again as a revision. */
    List<Line> lines(List<Line> told) throws IOException {
        List<Line> lines = new ArrayList<>();
        lines.addAll(reviews());
        lines.addAll(assertions());
        Set<Long> mentioned = new TreeSet<>();
        told.forEach(line -> mentioned.add(line.revision()));
        lines.forEach(line -> mentioned.add(line.revision()));
        for (Revision revision : timeline.after(since)) {
            if (!mentioned.contains(revision.number()) && !revision.kind().equals(RevisionKind.IMPORT)) {
                lines.add(line(
                        revision.kind().name().toLowerCase(Locale.ROOT),
                        "revision",
                        "",
                        revision.what(),
                        revision.why(),
                        revision.number(),
                        judged(revision.number())));
            }
        }
        return lines;
    }

    private List<Line> reviews() throws IOException {
        Map<Long, Coding> was = codings(before);
        Map<Long, Coding> is = codings(data);
        Set<Long> targets = new TreeSet<>(was.keySet());
        targets.addAll(is.keySet());
        targets.removeIf(target -> is.containsKey(target) && is.get(target).equals(was.get(target)));
        Map<Long, Entry> entries = new HashMap<>(State.of(before).entries(targets));
        entries.putAll(State.of(data).entries(targets));
        List<Line> lines = new ArrayList<>();
        for (long target : targets) {
            Coding old = was.get(target);
            Coding coding = is.get(target);
            Entry entry = entries.get(target);
            String what = entry == null ? "record " + target : entry.what();
            long revision = coding == null ? taken("CODING", old == null ? 0 : old.id()) : coding.revision();
            lines.add(line(
                    what,
                    "review",
                    old == null ? "new" : old.review(),
                    coding == null ? "new" : coding.review() + " by " + coding.coder(),
                    coding == null ? "" : coding.note(),
                    revision,
                    List.of(target)));
        }
        return lines;
    }

    private static Map<Long, Coding> codings(Dataset data) throws IOException {
        Map<Long, Coding> all = new TreeMap<>();
        try (Rows rows = data.query("SELECT target, id, revision, review, coder, note FROM coding WHERE adjudicates")) {
            while (rows.next()) {
                String note = rows.text(5);
                all.put(
                        rows.integer(0),
                        new Coding(
                                rows.integer(1),
                                rows.integer(2),
                                Wording.words(String.valueOf(rows.text(3))),
                                String.valueOf(rows.text(4)),
                                note == null ? "" : note));
            }
        }
        return all;
    }

    private List<Line> assertions() throws IOException {
        Map<Long, Same> was = sames(before);
        Map<Long, Same> is = sames(data);
        Set<Long> ties = new TreeSet<>();
        was.values().forEach(same -> ties.addAll(same.records()));
        is.values().forEach(same -> ties.addAll(same.records()));
        Map<Long, Entry> entries = new HashMap<>(State.of(before).entries(ties));
        entries.putAll(State.of(data).entries(ties));
        List<Line> lines = new ArrayList<>();
        for (Same same : is.values()) {
            if (!was.containsKey(same.id())) {
                lines.add(line(
                        first(same, entries),
                        "same",
                        "",
                        second(same, entries),
                        same.reason(),
                        same.revision(),
                        same.records()));
            }
        }
        for (Map.Entry<Long, Same> old : was.entrySet()) {
            if (!is.containsKey(old.getKey())) {
                Same same = old.getValue();
                lines.add(line(
                        first(same, entries),
                        "same",
                        second(same, entries),
                        "",
                        same.reason(),
                        taken("SAME", same.id()),
                        same.records()));
            }
        }
        return lines;
    }

    /** Ties are told in words, all else by its ids, which are names. */
    private static String first(Same same, Map<Long, Entry> entries) {
        return same.records().isEmpty() ? same.first() : told(same.records().get(0), entries);
    }

    private static String second(Same same, Map<Long, Entry> entries) {
        return "the same as "
                + (same.records().isEmpty()
                        ? same.second()
                        : told(same.records().get(1), entries));
    }

    private static String told(long tie, Map<Long, Entry> entries) {
        Entry entry = entries.get(tie);
        return entry == null ? "tie " + tie : entry.what();
    }

    private static Map<Long, Same> sames(Dataset data) throws IOException {
        Map<Long, Same> all = new TreeMap<>();
        try (Rows rows =
                data.query("SELECT id, revision, kind, first, second, reason FROM same_as WHERE kind <> 'STORY'")) {
            while (rows.next()) {
                all.put(
                        rows.integer(0),
                        new Same(
                                rows.integer(0),
                                rows.integer(1),
                                String.valueOf(rows.text(2)),
                                String.valueOf(rows.text(3)),
                                String.valueOf(rows.text(4)),
                                String.valueOf(rows.text(5))));
            }
        }
        return all;
    }

    /** The revision that took something away; the latest one where none did, since a filter hides it then. */
    private long taken(String kind, long id) throws IOException {
        try (Rows rows = data.query("SELECT max(revision) FROM taken_away WHERE kind = ? AND id = ?", kind, id)) {
            return rows.next() && rows.get(0) != null
                    ? rows.integer(0)
                    : data.revision().number();
        }
    }

    /** Which ties and observations a revision judges: grades of them or of their evidence, and what is set aside. */
    private List<Long> judged(long revision) throws IOException {
        try (Rows rows = data.query(JUDGED, revision, revision, revision)) {
            return ids(rows);
        }
    }

    /** Those of some records that are there; of others nothing is held now. */
    private Support support(List<Long> records, long revision) throws IOException {
        List<Long> ties = held("SELECT id FROM tie WHERE id IN (SELECT unnest(?))", records);
        List<Long> observations = held("SELECT id FROM observation WHERE id IN (SELECT unnest(?))", records);
        return ties.isEmpty() && observations.isEmpty()
                ? Support.filter("revision " + revision)
                : Support.of(ties, observations);
    }

    private List<Long> held(String query, List<Long> records) throws IOException {
        if (records.isEmpty()) {
            return List.of();
        }
        try (Rows rows = data.query(query, records)) {
            return ids(rows);
        }
    }

    private static List<Long> ids(Rows rows) throws IOException {
        List<Long> ids = new ArrayList<>();
        while (rows.next()) {
            ids.add(rows.integer(0));
        }
        return ids;
    }

    private Line line(
            String what, String field, String before, String after, String why, long revision, List<Long> records)
            throws IOException {
        Support rests = support(records, revision);
        return new Line(
                Block.RECODED, what, field, before, after, null, false, why, revision, records, List.of(), rests);
    }
}
