package org.entente.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.core.model.SameKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which suggestions are meant. */
final class SameFilter {

    @Option(names = "--kind", paramLabel = "KIND", description = "Only actor, system or tie.")
    private @Nullable String kind;

    @Option(names = "--above", paramLabel = "SCORE", description = "Only suggestions of this score or more, 0 to 1.")
    private @Nullable Double above;

    @Option(names = "--limit", paramLabel = "N", description = "How many of a kind at most; else 200.")
    private @Nullable Integer limit;

    /** Whether a score is named, which is how many are meant at once. */
    boolean many() {
        return above != null;
    }

    /** @throws IllegalArgumentException if there is no such kind, or the score is none */
    void check() {
        kind();
        if (above != null && !(above >= 0 && above <= 1)) {
            throw new IllegalArgumentException("A score is between 0 and 1: " + above);
        }
    }

    /** The kind that is named, or null. */
    @Nullable
    SameKind kind() {
        return kind(kind);
    }

    /** @throws IllegalArgumentException if there is no such kind */
    static @Nullable SameKind kind(@Nullable String kind) {
        if (kind == null) {
            return null;
        }
        List<String> known = SameKind.known().stream()
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.contains(kind.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("There is no kind " + kind + Closest.hint(kind, known));
        }
        return new SameKind(kind.toUpperCase(Locale.ROOT));
    }

    /** The parameters of the analyzer that suggests. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        SameKind one = kind();
        if (one != null) {
            parameters.put("kinds", one.name());
        }
        if (above != null) {
            parameters.put("least", above.toString());
        }
        if (limit != null) {
            parameters.put("limit", limit.toString());
        }
        return parameters;
    }
}
