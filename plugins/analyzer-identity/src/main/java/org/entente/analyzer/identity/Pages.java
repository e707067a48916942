package org.entente.analyzer.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.SameKind;
import org.entente.core.model.Support;
import org.entente.core.model.Table;

/** Suggestions and their cards as tables; the number of a pair leads from one to the other. */
final class Pages {

    private static final List<Column> SUGGESTIONS = List.of(
            new Column("pair", Type.TEXT),
            new Column("kind", Type.TEXT),
            new Column("first", Type.TEXT),
            new Column("first_name", Type.TEXT),
            new Column("second", Type.TEXT),
            new Column("second_name", Type.TEXT),
            new Column("score", Type.NUMBER),
            new Column("reason", Type.TEXT));

    private static final List<Column> CARDS = List.of(
            new Column("pair", Type.TEXT),
            new Column("feature", Type.TEXT),
            new Column("first_has", Type.TEXT),
            new Column("second_has", Type.TEXT),
            new Column("weight", Type.NUMBER),
            new Column("value", Type.NUMBER),
            new Column("contribution", Type.NUMBER));

    private static final Map<SameKind, String> TIES = Map.of(
            SameKind.ACTOR,
            "SELECT DISTINCT actor, tie FROM participant WHERE actor IN (SELECT unnest(?))",
            SameKind.SYSTEM,
            "SELECT DISTINCT coalesce(system, designation), tie FROM item"
                    + " WHERE coalesce(system, designation) IN (SELECT unnest(?))");

    private static final Map<SameKind, String> OBSERVATIONS = Map.of(
            SameKind.ACTOR,
            "SELECT DISTINCT unnest([subject, counterpart]) AS actor, id FROM observation"
                    + " WHERE subject IN (SELECT unnest(?)) OR counterpart IN (SELECT unnest(?))",
            SameKind.SYSTEM,
            "SELECT DISTINCT subject, id FROM observation WHERE subject IN (SELECT unnest(?))");

    private final List<Suggestion> suggestions = new ArrayList<>();
    private final List<Support> supports = new ArrayList<>();
    private final int bare;

    /** Leaves out pairs of which nothing that is held names either: there is nothing of them to be one. */
    Pages(Dataset data, List<Suggestion> found) throws IOException {
        Map<String, List<Long>> ties = named(data, found, TIES);
        Map<String, List<Long>> observations = named(data, found, OBSERVATIONS);
        for (Suggestion one : found) {
            Support support = one.kind().equals(SameKind.TIE)
                    ? Support.ties(List.of(Long.valueOf(one.first()), Long.valueOf(one.second())))
                    : Support.of(of(one, ties), of(one, observations));
            if (!support.none()) {
                suggestions.add(one);
                supports.add(support);
            }
        }
        bare = found.size() - suggestions.size();
    }

    private static List<Long> of(Suggestion one, Map<String, List<Long>> named) {
        return Stream.of(one.first(), one.second())
                .flatMap(id -> named.getOrDefault(one.kind() + " " + id, List.of()).stream())
                .toList();
    }

    /** What names each actor and system, by its kind and id. */
    private static Map<String, List<Long>> named(
            Dataset data, List<Suggestion> suggestions, Map<SameKind, String> queries) throws IOException {
        Map<String, List<Long>> named = new HashMap<>();
        for (Map.Entry<SameKind, String> query : queries.entrySet()) {
            List<String> ids = suggestions.stream()
                    .filter(suggestion -> suggestion.kind().equals(query.getKey()))
                    .flatMap(suggestion -> Stream.of(suggestion.first(), suggestion.second()))
                    .distinct()
                    .toList();
            if (!ids.isEmpty()) {
                Object[] arguments = Collections.nCopies(
                                (int) query.getValue()
                                        .chars()
                                        .filter(c -> c == '?')
                                        .count(),
                                ids)
                        .toArray();
                try (Rows rows = data.query(query.getValue(), arguments)) {
                    while (rows.next()) {
                        named.computeIfAbsent(query.getKey() + " " + rows.text(0), any -> new ArrayList<>())
                                .add(rows.integer(1));
                    }
                }
            }
        }
        return named;
    }

    Table suggestions(List<String> notes) {
        Table.Builder table = Table.of("Suggestions", SUGGESTIONS);
        for (int i = 0; i < suggestions.size(); i++) {
            Suggestion one = suggestions.get(i);
            table.row(
                    supports.get(i),
                    key(one),
                    one.kind().name(),
                    one.first(),
                    one.firstName(),
                    one.second(),
                    one.secondName(),
                    rounded(one.score()),
                    one.card().reason());
        }
        table.note("The score is the probability of the sum of the contributions less 3; it is a suggestion and merges"
                + " nothing.");
        if (bare > 0) {
            table.note(bare + (bare == 1 ? " pair is" : " pairs are") + " left out that no tie or observation names.");
        }
        notes.forEach(table::note);
        return table.build();
    }

    /** The same in every run, so that the pairs of two runs are found in each other however many come between. */
    private static String key(Suggestion one) {
        return one.kind().name().toLowerCase(Locale.ROOT) + " " + one.first() + " = " + one.second();
    }

    Table cards() {
        Table.Builder table = Table.of("Why", CARDS);
        for (int i = 0; i < suggestions.size(); i++) {
            for (Card.Feature feature : suggestions.get(i).card().features()) {
                table.row(
                        supports.get(i),
                        key(suggestions.get(i)),
                        feature.name(),
                        feature.first(),
                        feature.second(),
                        feature.weight(),
                        rounded(feature.value()),
                        rounded(feature.contribution()));
            }
        }
        return table.build();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
