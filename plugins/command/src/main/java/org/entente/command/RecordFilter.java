package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.model.CodedKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which records are meant, where they are not named one by one. */
final class RecordFilter {

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "tie",
            description = "tie, observation or capability; else tie.")
    private String kind = "tie";

    @Option(names = "--type", paramLabel = "TYPE", description = "Ties of this type, as TRANSFER.")
    private @Nullable String type;

    @Option(names = "--actor", paramLabel = "ID", description = "Those in which this actor takes part, as TUR.")
    private List<String> actors = new ArrayList<>();

    @Option(names = "--source", paramLabel = "NAME", description = "Those that this source tells.")
    private @Nullable String source;

    @Option(names = "--below-confidence", paramLabel = "N", description = "Ties that are less certain than this.")
    private @Nullable Double below;

    @Option(names = "--rule", paramLabel = "RULE", description = "Ties that this rule has read.")
    private @Nullable String rule;

    @Option(names = "--state", paramLabel = "STATES", description = "Those in these states of review, as new,edited.")
    private @Nullable String states;

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    /** Whether it says anything but the kind. */
    boolean given() {
        return type != null || !actors.isEmpty() || source != null || below != null || rule != null || states != null;
    }

    /** Whether it asks for what was decided. */
    boolean decided() {
        return states != null;
    }

    CodedKind kind() {
        return CodedKind.known().stream()
                .filter(known -> known.name().equals(kind.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There are ties, observations and capabilities, and no kind " + kind + "."));
    }

    /**
     * The ids of the records, ascending.
     *
     * @param usual the states that are meant where none are named, or null for all
     */
    Set<Long> ids(Dataset dataset, @Nullable String usual) throws IOException {
        conditions.clear();
        arguments.clear();
        String table = kind().name().toLowerCase(Locale.ROOT);
        if (!kind().equals(CodedKind.TIE) && (type != null || below != null || rule != null)) {
            throw new IllegalArgumentException(
                    "Only ties have a type, a confidence and rules; leave these away for " + table + ".");
        }
        where("type = ?", type == null ? null : type.toUpperCase(Locale.ROOT));
        where("confidence < ?", below);
        where("id IN (SELECT tie FROM tie_rule WHERE rule = ?)", rule);
        for (String actor : actors) {
            where(taking(), actor);
            arguments.add(actor);
        }
        where(
                "id IN (SELECT " + table + " FROM " + table + "_evidence x JOIN evidence e ON e.id = x.evidence"
                        + " JOIN source s ON s.digest = e.source WHERE s.name = ? OR s.digest = ?)",
                source);
        if (source != null) {
            arguments.add(source);
        }
        String wanted = states == null ? usual : states;
        where(
                "review IN (SELECT unnest(?))",
                wanted == null
                        ? null
                        : Arrays.stream(wanted.split(","))
                                .map(state -> state.strip().toUpperCase(Locale.ROOT))
                                .toList());
        Set<Long> ids = new LinkedHashSet<>();
        String condition = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        try (Rows rows = dataset.query("SELECT id FROM " + table + condition + " ORDER BY id", arguments.toArray())) {
            while (rows.next()) {
                ids.add(rows.integer(0));
            }
        }
        return ids;
    }

    private String taking() {
        if (kind().equals(CodedKind.TIE)) {
            return "id IN (SELECT tie FROM participant WHERE actor = ? OR principal = ?)";
        }
        return kind().equals(CodedKind.OBSERVATION) ? "(subject = ? OR counterpart = ?)" : "? = actor AND actor = ?";
    }

    private void where(String condition, @Nullable Object argument) {
        if (argument != null) {
            conditions.add(condition);
            arguments.add(argument);
        }
    }
}
