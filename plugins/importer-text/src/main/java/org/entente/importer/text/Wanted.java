package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.model.TieType;
import org.entente.core.spi.Selection;
import org.entente.core.spi.Selection.Kind;
import org.jspecify.annotations.Nullable;

/** What of all that was read the user wants, and how much was left out. */
final class Wanted {

    private final Selection wanted;
    private int ties;
    private int observations;
    private int capabilities;

    Wanted(Selection wanted) {
        this.wanted = wanted;
    }

    boolean tie(TieType type, double confidence) {
        boolean takes = wanted.kinds().contains(Kind.TIES)
                && (wanted.types().isEmpty() || wanted.types().contains(type))
                && confidence >= wanted.confidence();
        ties += takes ? 0 : 1;
        return takes;
    }

    boolean observation() {
        boolean takes = wanted.kinds().contains(Kind.OBSERVATIONS);
        observations += takes ? 0 : 1;
        return takes;
    }

    boolean capability() {
        boolean takes = wanted.kinds().contains(Kind.CAPABILITIES);
        capabilities += takes ? 0 : 1;
        return takes;
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
        return "Left out " + String.join(", ", parts) + ", as the parameters ask (" + wanted.asked() + ")";
    }

    private static void add(List<String> parts, int count, String one, String more) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : more));
        }
    }
}
