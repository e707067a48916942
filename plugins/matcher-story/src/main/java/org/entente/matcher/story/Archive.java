package org.entente.matcher.story;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;
import org.entente.core.model.Genre;
import org.entente.core.model.Source;
import org.entente.matcher.story.Report.Passage;
import org.entente.matcher.story.Told.Day;
import org.entente.matcher.story.Told.Thing;
import org.jspecify.annotations.Nullable;

/** Reads the reports of a workspace. */
final class Archive {

    private static final Set<String> GIVE =
            Set.of("SUPPLIER", "PROVIDER", "INVESTOR", "IMPOSER", "LICENSOR", "DESIGN_OWNER", "FINANCIER", "HOST");
    private static final Set<String> TAKE = Set.of("RECIPIENT", "TARGET", "LICENSEE", "END_USER", "AFFECTED");
    private static final Set<String> BEGIN = Set.of("ANNOUNCED", "SIGNED", "IN_FORCE", "ORDERED", "HELD");

    private static final String NEAR = """
            WITH fresh AS (SELECT unnest(string_split(?, ' ')) AS digest),
                told AS (SELECT x.tie, e.source FROM tie_evidence x JOIN evidence e ON e.id = x.evidence
                    WHERE x.ordinal = 0),
                pairs AS (SELECT DISTINCT d.first, d.second FROM dyad d JOIN told USING (tie)
                    JOIN fresh ON fresh.digest = told.source),
                near AS (SELECT told.tie, told.source FROM dyad d JOIN pairs USING (first, second) JOIN told USING (tie))
            SELECT tie FROM near
            UNION SELECT told.tie FROM told JOIN fresh ON fresh.digest = told.source
            UNION SELECT told.tie FROM told WHERE told.source IN (SELECT source FROM near)
                AND told.source NOT IN (SELECT digest FROM source WHERE genre = 'REGISTER')
            """;

    /** Stands for all ties. */
    private static final String ALL = "";

    private static final String WITHIN =
            " WHERE (? = '' OR %s IN (SELECT CAST(unnest(string_split(nullif(?, ''), ' ')) AS BIGINT)))";

    private final Dataset data;
    private final Run run;

    /** The ids of the ties that are read, with blanks between, or {@link #ALL}. */
    private final String scope;

    /** What is read of a tie, part by part. */
    private static final class Parts {
        private final Set<String> countries = new HashSet<>();
        private final Set<String> givers = new HashSet<>();
        private final Set<String> takers = new HashSet<>();
        private final Set<String> actors = new HashSet<>();
        private final List<Thing> things = new ArrayList<>();
        private final Map<String, Double> amounts = new HashMap<>();
        private final List<Day> days = new ArrayList<>();
        private final List<Long> evidence = new ArrayList<>();
    }

    /** What is read of a source. */
    private static final class Pile {
        private final List<Told> ties = new ArrayList<>();
        private final List<Passage> passages = new ArrayList<>();
        private boolean rows;
    }

    private Archive(Dataset data, Run run, String scope) {
        this.data = data;
        this.run = run;
        this.scope = scope;
    }

    /** The sources that tell ties, in the order in which they came. */
    static List<Report> read(Dataset data, Run run) throws IOException {
        return new Archive(data, run, ALL).read();
    }

    /** The sources with these digests and those that tell ties between the same countries, of registers these ties only. */
    static List<Report> near(Dataset data, Set<String> fresh, Run run) throws IOException {
        run.check();
        List<String> ties = new ArrayList<>();
        try (Rows rows = data.query(NEAR, String.join(" ", fresh))) {
            while (rows.next()) {
                run.check();
                ties.add(Long.toString(rows.integer(0)));
            }
        }
        return ties.isEmpty() ? List.of() : new Archive(data, run, String.join(" ", ties)).read();
    }

    private List<Report> read() throws IOException {
        run.progress(0, 3, "Reading ties");
        Map<Long, Parts> parts = parts();
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Source source : data.sources()) {
            sources.put(source.digest(), source);
        }
        Map<String, Integer> numbers = new HashMap<>();
        sources.keySet().forEach(digest -> numbers.put(digest, numbers.size()));
        Map<String, Pile> piles = new HashMap<>();
        ties(parts, numbers, piles);
        run.progress(1, 3, "Reading passages");
        passages(piles);
        run.progress(2, 3, "Reading their words");
        List<Report> reports = new ArrayList<>();
        for (Source source : sources.values()) {
            run.check();
            Pile pile = piles.get(source.digest());
            if (pile != null) {
                boolean register = pile.rows || source.genre().equals(Genre.REGISTER);
                reports.add(Report.of(
                        numbers.get(source.digest()),
                        source,
                        register,
                        pile.ties,
                        register ? List.of() : pile.passages,
                        register ? Optional.empty() : Prose.of(data.original(source.digest()))));
            }
        }
        return reports;
    }

    private Map<Long, Parts> parts() throws IOException {
        Map<Long, Parts> parts = new HashMap<>();
        try (Rows rows = within(
                "SELECT p.tie, p.actor, p.role, p.principal, a.kind FROM participant p"
                        + " LEFT JOIN actor a ON a.id = p.principal",
                "p.tie",
                " ORDER BY p.tie, p.ordinal")) {
            while (rows.next()) {
                run.check();
                Parts of = of(parts, rows);
                String principal = text(rows, 3);
                if ("COUNTRY".equals(rows.text(4))) {
                    of.countries.add(principal);
                }
                if (!principal.equals(text(rows, 1)) || !"COUNTRY".equals(rows.text(4))) {
                    of.actors.add(text(rows, 1));
                }
                if (GIVE.contains(text(rows, 2))) {
                    of.givers.add(principal);
                } else if (TAKE.contains(text(rows, 2))) {
                    of.takers.add(principal);
                }
            }
        }
        try (Rows rows = within(
                "SELECT tie, coalesce(system, designation), quantity FROM item", "tie", " ORDER BY tie, ordinal")) {
            while (rows.next()) {
                run.check();
                of(parts, rows).things.add(Thing.of(text(rows, 1).toLowerCase(Locale.ROOT), rows.number(2)));
            }
        }
        try (Rows rows =
                within("SELECT tie, unit, max(value) FROM amount", "tie", " AND unit <> 'TIV' GROUP BY 1, 2")) {
            while (rows.next()) {
                run.check();
                Double value = rows.number(2);
                if (value != null) {
                    of(parts, rows).amounts.put(text(rows, 1), value);
                }
            }
        }
        try (Rows rows = within("SELECT tie, kind, earliest, latest FROM tie_date", "tie", " ORDER BY tie, ordinal")) {
            while (rows.next()) {
                run.check();
                LocalDate earliest = day(rows.text(2));
                LocalDate latest = day(rows.text(3));
                if (earliest != null && latest != null) {
                    of(parts, rows).days.add(new Day(BEGIN.contains(text(rows, 1)), earliest, latest));
                }
            }
        }
        try (Rows rows = within("SELECT tie, evidence FROM tie_evidence", "tie", " ORDER BY tie, ordinal")) {
            while (rows.next()) {
                run.check();
                of(parts, rows).evidence.add(rows.integer(1));
            }
        }
        return parts;
    }

    private void ties(Map<Long, Parts> parts, Map<String, Integer> numbers, Map<String, Pile> piles)
            throws IOException {
        try (Rows rows = within(
                "SELECT t.id, e.source, t.type, t.instrument, t.modality, t.stage, t.commitment, e.place"
                        + " FROM tie t JOIN tie_evidence x ON x.tie = t.id AND x.ordinal = 0"
                        + " JOIN evidence e ON e.id = x.evidence",
                "t.id",
                " ORDER BY e.source, coalesce(e.start_at, e.row_number, 0), t.id")) {
            while (rows.next()) {
                run.check();
                String source = text(rows, 1);
                Pile pile = piles.computeIfAbsent(source, digest -> new Pile());
                Parts of = of(parts, rows);
                pile.rows |= "CELL".equals(rows.text(7)) && pile.ties.size() > MANY;
                pile.ties.add(new Told(
                        rows.integer(0),
                        numbers.getOrDefault(source, -1),
                        pile.ties.size(),
                        text(rows, 2),
                        text(rows, 3),
                        text(rows, 4),
                        rows.text(5) == null ? "UNKNOWN" : text(rows, 5),
                        text(rows, 6),
                        of.countries,
                        of.givers,
                        of.takers,
                        of.actors,
                        of.things,
                        of.amounts,
                        of.days,
                        of.evidence));
            }
        }
    }

    /** A document that is placed by paragraphs, as a PDF is, has fewer ties than this; a table has more. */
    private static final int MANY = 200;

    private void passages(Map<String, Pile> piles) throws IOException {
        String texts = String.join(" ", piles.keySet());
        try (Rows rows = data.query("""
                SELECT id, source, quote, speech, cited_origin FROM evidence
                WHERE source IN (SELECT unnest(string_split(?, ' ')))
                    AND source NOT IN (SELECT digest FROM source WHERE genre = 'REGISTER')
                ORDER BY source, coalesce(start_at, row_number, 0), id
                """, texts)) {
            while (rows.next()) {
                run.check();
                Pile pile = piles.get(text(rows, 1));
                if (pile != null && !pile.rows) {
                    pile.passages.add(new Passage(
                            rows.integer(0), text(rows, 2), "DIRECT_QUOTE".equals(rows.text(3)), rows.text(4)));
                }
            }
        }
    }

    private Rows within(String select, String tie, String rest) throws IOException {
        return data.query(select + WITHIN.replace("%s", tie) + rest, scope, scope);
    }

    private static Parts of(Map<Long, Parts> parts, Rows rows) throws IOException {
        return parts.computeIfAbsent(rows.integer(0), tie -> new Parts());
    }

    private static String text(Rows rows, int column) throws IOException {
        return String.valueOf(rows.text(column));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
