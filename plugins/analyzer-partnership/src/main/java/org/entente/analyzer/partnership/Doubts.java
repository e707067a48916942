package org.entente.analyzer.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.core.model.Certainty;
import org.entente.core.model.Delivery;
import org.entente.core.model.Detail;
import org.entente.core.model.Item;
import org.entente.core.model.Quantity;
import org.entente.core.model.Tie;
import org.jspecify.annotations.Nullable;

/** Why a reader should doubt what is told of an act. */
final class Doubts {

    /** Rules that are right less often than this are named. */
    private static final double CONFIDENT = 0.6;

    private Doubts() {}

    /** The reasons, each in a few words; empty where there are none. */
    static List<String> of(Case act, Map<Long, List<String>> problems) {
        Tie tie = act.tie();
        List<String> reasons = new ArrayList<>();
        if (act.denied()) {
            reasons.add("a source denies it");
        }
        if (tie.confidence() != null && tie.confidence() < CONFIDENT) {
            reasons.add(String.format(
                    Locale.ROOT, "read by rules that are right in %.0f of 100 cases", 100 * tie.confidence()));
        }
        if (tie.status()
                .filter(status -> status.detail().equals(Detail.STATUS_UNCERTAIN))
                .isPresent()) {
            reasons.add("the source calls its status uncertain");
        }
        if (tie.rules().stream().anyMatch(rule -> rule.startsWith("role:"))) {
            reasons.add("a role is filled by a rule and not told");
        }
        if (tie.dates().stream().anyMatch(date -> date.date().doubtful())) {
            reasons.add("a date is marked as uncertain");
        }
        if (tie.items().stream().anyMatch(Doubts::vague)) {
            reasons.add("a quantity is not exact");
        }
        act.ids().forEach(id -> reasons.addAll(problems.getOrDefault(id, List.of())));
        return reasons.stream().distinct().toList();
    }

    private static boolean vague(Item item) {
        return vague(item.ordered())
                || item.deliveries().stream().map(Delivery::quantity).anyMatch(Doubts::vague);
    }

    private static boolean vague(@Nullable Quantity quantity) {
        return quantity != null && !quantity.certainty().equals(Certainty.EXACT);
    }
}
