package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.core.model.TieType;
import org.entente.importer.text.TextImporter.Kind;
import org.jspecify.annotations.Nullable;

/** What of all that was read the user wants, and how much was left out. */
final class Wanted {

    private final TextImporter.Parameters parameters;
    private int ties;
    private int observations;
    private int capabilities;

    Wanted(TextImporter.Parameters parameters) {
        this.parameters = parameters;
    }

    boolean tie(TieType type, double confidence) {
        boolean wanted = parameters.extract().contains(Kind.TIES)
                && (parameters.types().isEmpty() || parameters.types().contains(type))
                && confidence >= parameters.confidence();
        ties += wanted ? 0 : 1;
        return wanted;
    }

    boolean observation() {
        boolean wanted = parameters.extract().contains(Kind.OBSERVATIONS);
        observations += wanted ? 0 : 1;
        return wanted;
    }

    boolean capability() {
        boolean wanted = parameters.extract().contains(Kind.CAPABILITIES);
        capabilities += wanted ? 0 : 1;
        return wanted;
    }

    /** What was left out and by which parameters, in a sentence; null where nothing was. */
    @Nullable
    String leftOut() {
        if (ties + observations + capabilities == 0) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        add(parts, ties, "tie", "ties");
        add(parts, observations, "observation", "observations");
        add(parts, capabilities, "statement of capability", "statements of capability");
        return "Left out " + String.join(", ", parts) + ", as the parameters ask (" + asked(parameters) + ")";
    }

    private static void add(List<String> parts, int count, String one, String more) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : more));
        }
    }

    /** The parameters that bound what is read, as they are given on the command line; empty where none does. */
    static String asked(TextImporter.Parameters parameters) {
        List<String> asked = new ArrayList<>();
        if (parameters.extract().size() < Kind.values().length) {
            asked.add("extract=" + joined(parameters.extract()));
        }
        if (!parameters.types().isEmpty()) {
            asked.add("types=" + joined(parameters.types()));
        }
        if (parameters.confidence() > 0) {
            asked.add("confidence=" + parameters.confidence());
        }
        if (!parameters.lexicons().isEmpty()) {
            asked.add("lexicons=" + joined(parameters.lexicons()));
        }
        return String.join(" ", asked);
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
