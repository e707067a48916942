package org.entente.core.api;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.model.Choice;
import org.entente.core.model.Decision;
import org.jspecify.annotations.Nullable;

/** What was decided on findings, as a dataset has it. Immutable. */
public final class Decisions {

    private static final String ALL = """
            SELECT finding, digest, choice, a, b, array_to_string(set_aside, ' '), array_to_string(sources, ' '), author,
                why, CAST(day AS VARCHAR)
            FROM decision ORDER BY revision, finding
            """;

    private final Map<String, Decision> byFinding = new LinkedHashMap<>();

    private Decisions() {}

    /** Reads them, the oldest first. */
    public static Decisions of(Dataset dataset) throws IOException {
        Decisions decisions = new Decisions();
        try (Rows rows = dataset.query(ALL)) {
            while (rows.next()) {
                Decision decision = new Decision(
                        text(rows, 0),
                        text(rows, 1),
                        new Choice(text(rows, 2)),
                        text(rows, 3),
                        text(rows, 4),
                        words(rows, 5).stream().map(Long::valueOf).collect(Collectors.toSet()),
                        Set.copyOf(words(rows, 6)),
                        text(rows, 7),
                        text(rows, 8),
                        LocalDate.parse(text(rows, 9)));
                decisions.byFinding.put(decision.finding(), decision);
            }
        }
        return decisions;
    }

    private static String text(Rows rows, int column) throws IOException {
        return String.valueOf(rows.text(column));
    }

    private static List<String> words(Rows rows, int column) throws IOException {
        @Nullable String text = rows.text(column);
        return text == null || text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    /** All of them, the oldest first. */
    public Collection<Decision> all() {
        return List.copyOf(byFinding.values());
    }

    /** What was decided on the finding with a key. */
    public Optional<Decision> on(String finding) {
        return Optional.ofNullable(byFinding.get(finding));
    }

    /** The decisions that set a tie or an observation aside, the oldest first. */
    public List<Decision> against(long record) {
        return byFinding.values().stream()
                .filter(decision -> decision.setAside().contains(record))
                .toList();
    }
}
