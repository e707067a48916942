package org.entente.analyzer.partnership;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.core.model.Certainty;
import org.entente.core.model.Delivery;
import org.entente.core.model.Detail;
import org.entente.core.model.Item;
import org.entente.core.model.Quantity;
import org.entente.core.model.Table;
import org.entente.core.model.Tie;
import org.jspecify.annotations.Nullable;

/** Why a reader should doubt what is told: a line for each reason, with the acts for which it holds. */
final class Doubts {

    /** Rules that are right less often than this are named. */
    private static final double CONFIDENT = 0.6;

    private Doubts() {}

    static Table table(Dossier dossier, Several several) {
        Table.Builder table = Table.of("Doubts", Sections.COLUMNS);
        Map<String, List<Case>> acts = new LinkedHashMap<>();
        for (Case act : dossier.cases()) {
            for (String reason : reasons(act, dossier.problems())) {
                acts.computeIfAbsent(reason, key -> new ArrayList<>()).add(act);
            }
        }
        acts.forEach((reason, doubtful) ->
                several.line(table, reason, doubtful, dossier.cases().size(), "ties"));
        return acts.isEmpty() ? table.note("None is seen.").build() : table.build();
    }

    private static List<String> reasons(Case act, Map<Long, List<String>> problems) {
        Tie tie = act.tie();
        List<String> reasons = new ArrayList<>();
        if (act.denied()) {
            reasons.add("A source denies it");
        }
        if (tie.confidence() != null && tie.confidence() < CONFIDENT) {
            reasons.add(String.format(
                    Locale.ROOT, "Read by rules that are right in %.0f of 100 cases", 100 * tie.confidence()));
        }
        if (tie.status()
                .filter(status -> status.detail().equals(Detail.STATUS_UNCERTAIN))
                .isPresent()) {
            reasons.add("The source calls the status uncertain");
        }
        if (tie.rules().stream().anyMatch(rule -> rule.startsWith("role:"))) {
            reasons.add("A role is filled by a rule and not told");
        }
        if (tie.dates().stream().anyMatch(date -> date.date().doubtful())) {
            reasons.add("A date is marked as uncertain or estimated");
        }
        if (tie.items().stream().anyMatch(Doubts::vague)) {
            reasons.add("A quantity is not exact");
        }
        act.ids().stream()
                .flatMap(id -> problems.getOrDefault(id, List.of()).stream())
                .map(message -> message.replaceFirst("\\.$", ""))
                .distinct()
                .forEach(reasons::add);
        return reasons;
    }

    private static boolean vague(Item item) {
        return vague(item.ordered())
                || item.deliveries().stream().map(Delivery::quantity).anyMatch(Doubts::vague);
    }

    private static boolean vague(@Nullable Quantity quantity) {
        return quantity != null && !quantity.certainty().equals(Certainty.EXACT);
    }
}
