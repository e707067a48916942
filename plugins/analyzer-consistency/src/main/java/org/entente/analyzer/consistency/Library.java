package org.entente.analyzer.consistency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Filter;
import org.entente.core.api.Reports;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;
import org.entente.core.model.Dyad;
import org.entente.core.model.Locator;
import org.entente.core.model.Observation;
import org.entente.core.model.Source;
import org.entente.core.model.Speech;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;

/** Reads claims from a dataset. For one run. */
final class Library {

    private static final String PASSAGES = """
            SELECT l.%1$s, e.source, e.place, e.start_at, e.end_at, e.row_number, e.quote, e.speech, e.cited_origin
            FROM %1$s_evidence l JOIN evidence e ON e.id = l.evidence
            WHERE l.%1$s IN (%2$s)
            ORDER BY l.%1$s, l.ordinal
            """;

    private static final String OF_SOURCES = """
            SELECT m.%1$s FROM %1$s_evidence m JOIN evidence f ON f.id = m.evidence
            WHERE f.source IN (SELECT unnest(string_split(?, ' ')))
            """;

    // The view of dyads would make the pairs of all ties first.
    private static final String OF_DYADS = """
            WITH party AS MATERIALIZED (
                SELECT tie, principal FROM participant WHERE principal IN (SELECT unnest(string_split(?, ' '))))
            SELECT a.tie FROM party a JOIN party b ON a.tie = b.tie AND a.principal < b.principal
            WHERE a.principal || '-' || b.principal IN (SELECT unnest(string_split(?, ' ')))
            """;

    private static final String OF_IDS = "SELECT CAST(unnest(string_split(?, ' ')) AS BIGINT)";

    private static final String OF_ACTORS = """
            SELECT id FROM observation
            WHERE subject IN (SELECT unnest(string_split(?, ' '))) OR counterpart IN (SELECT unnest(string_split(?, ' ')))
            """;

    private static final String NAMES = """
            WITH named AS (SELECT unnest(string_split(?, ' ')) AS id)
            SELECT title FROM actor JOIN named USING (id) WHERE title IS NOT NULL
            UNION SELECT text FROM actor_name JOIN named ON named.id = actor
            """;

    private final Dataset data;
    private final Run run;
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();
    private final Map<Long, Deal> deals = new TreeMap<>();
    private final Set<Dyad> dyadsRead = new HashSet<>();
    private final Map<Long, Figure> figures = new TreeMap<>();
    private final Set<String> actorsRead = new HashSet<>();

    /** @param guest whether the dataset is only laid beside another one */
    Library(Dataset data, boolean guest, Run run) throws IOException {
        this.data = data;
        this.run = run;
        for (Source source : data.sources()) {
            documents.put(source.digest(), Document.of(source, guest));
        }
        try (Rows rows = data.query("SELECT id, country FROM actor WHERE country IS NOT NULL")) {
            while (rows.next()) {
                countries.put(String.valueOf(rows.get(0)), String.valueOf(rows.get(1)));
            }
        }
    }

    Dataset data() {
        return data;
    }

    Collection<Document> documents() {
        return documents.values();
    }

    Document document(String digest) {
        return Objects.requireNonNull(documents.get(digest), digest);
    }

    /** The acts that documents tell. */
    List<Deal> deals(Set<String> digests) throws IOException {
        return deals(passages("tie", OF_SOURCES, String.join(" ", digests)));
    }

    /** All acts between the countries of some pairs; what was read before is not read again. */
    List<Deal> dealsOf(Set<Dyad> dyads) throws IOException {
        List<Dyad> more =
                dyads.stream().filter(dyad -> !dyadsRead.contains(dyad)).toList();
        if (!more.isEmpty()) {
            String parties = more.stream()
                    .flatMap(dyad -> Stream.of(dyad.first(), dyad.second()))
                    .distinct()
                    .collect(Collectors.joining(" "));
            String pairs = more.stream().map(Dyad::toString).collect(Collectors.joining(" "));
            deals(passages("tie", OF_DYADS, parties, pairs)).forEach(deal -> deals.putIfAbsent(deal.id(), deal));
            dyadsRead.addAll(more);
        }
        return deals.values().stream()
                .filter(deal -> Sides.meet(deal.sides().dyads(), dyads))
                .toList();
    }

    /** The acts with some ids. */
    List<Deal> dealsWith(Set<Long> ids) throws IOException {
        String all = ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
        return ids.isEmpty() ? List.of() : deals(passages("tie", OF_IDS, all));
    }

    private List<Deal> deals(Map<Long, List<Passage>> passages) throws IOException {
        List<Deal> deals = new ArrayList<>();
        if (!passages.isEmpty()) {
            try (Stream<Stored<Tie>> ties = data.ties(Filter.ALL.ofIds(passages.keySet()))) {
                for (Stored<Tie> stored : (Iterable<Stored<Tie>>) ties::iterator) {
                    run.check();
                    Sides sides = Sides.of(stored.value(), actor -> countries.getOrDefault(actor, actor));
                    deals.add(Deal.of(stored.id(), stored.value(), sides, passages.get(stored.id())));
                }
            }
        }
        return deals;
    }

    /** The figures that documents tell. */
    List<Figure> figures(Set<String> digests) throws IOException {
        return figures(passages("observation", OF_SOURCES, String.join(" ", digests)));
    }

    /** All figures about some actors; what was read before is not read again. */
    List<Figure> figuresOf(Set<String> actors) throws IOException {
        List<String> more =
                actors.stream().filter(actor -> !actorsRead.contains(actor)).toList();
        if (!more.isEmpty()) {
            String all = String.join(" ", more);
            figures(passages("observation", OF_ACTORS, all, all))
                    .forEach(figure -> figures.putIfAbsent(figure.id(), figure));
            actorsRead.addAll(more);
        }
        return figures.values().stream()
                .filter(figure -> actors.contains(figure.observation().subject())
                        || figure.observation().counterpart() != null
                                && actors.contains(figure.observation().counterpart()))
                .toList();
    }

    private List<Figure> figures(Map<Long, List<Passage>> passages) throws IOException {
        List<Figure> figures = new ArrayList<>();
        if (!passages.isEmpty()) {
            try (Stream<Stored<Observation>> observations = data.observations(Filter.ALL.ofIds(passages.keySet()))) {
                for (Stored<Observation> stored : (Iterable<Stored<Observation>>) observations::iterator) {
                    run.check();
                    figures.add(new Figure(stored.id(), stored.value(), passages.get(stored.id())));
                }
            }
        }
        return figures;
    }

    private Map<Long, List<Passage>> passages(String what, String which, Object... arguments) throws IOException {
        Map<Long, List<Passage>> passages = new HashMap<>();
        String ids = which.replace("%1$s", what);
        try (Rows rows = data.query(PASSAGES.replace("%1$s", what).replace("%2$s", ids), arguments)) {
            while (rows.next()) {
                run.check();
                passages.computeIfAbsent(rows.integer(0), id -> new ArrayList<>())
                        .add(new Passage(
                                document(String.valueOf(rows.text(1))),
                                where(rows),
                                String.valueOf(rows.text(6)),
                                new Speech(String.valueOf(rows.text(7))),
                                rows.text(8)));
            }
        }
        return passages;
    }

    private static Locator where(Rows rows) throws IOException {
        return switch (String.valueOf(rows.text(2))) {
            case "SPAN" -> new Locator.Span((int) rows.integer(3), (int) rows.integer(4));
            case "CELL" -> new Locator.Cell(rows.integer(5), null);
            default -> new Locator.Whole();
        };
    }

    /** All names of some actors. */
    Set<String> names(Set<String> actors) throws IOException {
        Set<String> names = new TreeSet<>();
        if (!actors.isEmpty()) {
            try (Rows rows = data.query(NAMES, String.join(" ", actors))) {
                while (rows.next()) {
                    names.add(String.valueOf(rows.text(0)));
                }
            }
        }
        return names;
    }

    /** The ties that are asserted to be the same. */
    SameTies same() throws IOException {
        SameTies same = new SameTies(Reports.stories(data));
        try (Rows rows =
                data.query("SELECT CAST(first AS BIGINT), CAST(second AS BIGINT) FROM same_as WHERE kind = 'TIE'")) {
            while (rows.next()) {
                same.add(rows.integer(0), rows.integer(1));
            }
        }
        return same;
    }
}
