package org.entente.core.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Origins.Report;
import org.entente.core.model.Interest;
import org.entente.core.model.Source;
import org.jspecify.annotations.Nullable;

/** The reports of ties as far as their independence goes: what {@link Origins} counts. */
public final class Reports {

    private static final String ALL = "SELECT tie, source, cited_origin, side, interest, evidence FROM tie_report";

    private final Map<Long, List<Report>> reports = new HashMap<>();
    private final Map<Long, Report> passages = new LinkedHashMap<>();
    private final Map<Report, Report> once = new HashMap<>();

    private Reports() {}

    /** Those of all ties. */
    public static Reports of(Dataset data, Run run) throws IOException {
        Reports all = new Reports();
        try (Rows rows = data.query(ALL + " ORDER BY tie, evidence")) {
            all.read(rows, data, run);
        }
        return all;
    }

    /** Those of some ties. */
    public static Reports of(Dataset data, Collection<Long> ties) throws IOException {
        Reports some = new Reports();
        try (Rows rows = data.query(
                ALL + " WHERE tie IN (SELECT unnest(CAST(? AS BIGINT[]))) ORDER BY tie, evidence", List.copyOf(ties))) {
            some.read(rows, data, null);
        }
        return some;
    }

    private void read(Rows rows, Dataset data, @Nullable Run run) throws IOException {
        Map<String, Source> sources = new HashMap<>();
        data.sources().forEach(source -> sources.put(source.digest(), source));
        Map<String, String> stories = stories(data);
        while (rows.next()) {
            if (run != null) {
                run.check();
            }
            Source source = sources.get(rows.text(1));
            if (source != null) {
                Report report = new Report(
                        source,
                        rows.text(2),
                        rows.text(3),
                        new Interest(String.valueOf(rows.text(4))),
                        stories.get(source.digest()));
                // Most rows of a register are one and the same report as far as this goes.
                Report known = once.putIfAbsent(report, report);
                reports.computeIfAbsent(rows.integer(0), tie -> new ArrayList<>())
                        .add(known == null ? report : known);
                passages.put(rows.integer(5), known == null ? report : known);
            }
        }
    }

    /** The reports of one tie; none where nobody tells of it. */
    public List<Report> of(long tie) {
        return List.copyOf(reports.getOrDefault(tie, List.of()));
    }

    /** The report that each piece of evidence is, by its id. */
    public Map<Long, Report> passages() {
        return Collections.unmodifiableMap(passages);
    }

    /** The story of each source that tells one with others, by its digest; those of one story share its name. */
    public static Map<String, String> stories(Dataset data) throws IOException {
        Map<String, String> stories = new HashMap<>();
        try (Rows rows = data.query("SELECT id, canonical FROM canonical WHERE kind = 'STORY'")) {
            while (rows.next()) {
                String first = String.valueOf(rows.text(1));
                stories.put(String.valueOf(rows.text(0)), first);
                stories.put(first, first);
            }
        }
        return stories;
    }
}
