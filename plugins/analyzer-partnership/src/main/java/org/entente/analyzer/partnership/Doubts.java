package org.entente.analyzer.partnership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
            for (String reason : reasons(act)) {
                acts.computeIfAbsent(reason, key -> new ArrayList<>()).add(act);
            }
        }
        acts.putAll(rules(dossier.cases()));
        acts.putAll(problems(dossier));
        acts.forEach((reason, doubtful) ->
                several.line(table, reason, doubtful, dossier.cases().size(), "ties"));
        return acts.isEmpty() ? table.note("None is seen.").build() : table.build();
    }

    /** What was read by rules that are often wrong, in one line. */
    private static Map<String, List<Case>> rules(List<Case> cases) {
        List<Case> doubtful =
                cases.stream().filter(act -> confidence(act) < CONFIDENT).toList();
        if (doubtful.isEmpty()) {
            return Map.of();
        }
        DoubleSummaryStatistics right =
                doubtful.stream().mapToDouble(act -> 100 * confidence(act)).summaryStatistics();
        String least = String.format(Locale.ROOT, "%.0f", right.getMin());
        String most = String.format(Locale.ROOT, "%.0f", right.getMax());
        return Map.of(
                "Read by rules that are right in " + least + (least.equals(most) ? "" : " to " + most)
                        + " of 100 cases",
                doubtful);
    }

    private static double confidence(Case act) {
        Double confidence = act.tie().confidence();
        return confidence == null ? 1 : confidence;
    }

    /** What the readers complain of, those first that concern most; complaints of one form are one line. */
    private static Map<String, List<Case>> problems(Dossier dossier) {
        Map<String, Set<Case>> acts = new LinkedHashMap<>();
        for (Case act : dossier.cases()) {
            act.ids().stream()
                    .flatMap(id -> dossier.problems().getOrDefault(id, List.of()).stream())
                    .map(message -> message.replaceFirst("\\.$", ""))
                    .forEach(message -> acts.computeIfAbsent(message, key -> new LinkedHashSet<>())
                            .add(act));
        }
        Map<String, List<Case>> lines = new LinkedHashMap<>();
        SameForm.gather(acts.keySet())
                .forEach((form, messages) -> lines.put(
                        form,
                        messages.stream()
                                .flatMap(message -> acts.get(message).stream())
                                .distinct()
                                .toList()));
        Map<String, List<Case>> sorted = new LinkedHashMap<>();
        lines.entrySet().stream()
                .sorted(Comparator.comparing(line -> -line.getValue().size()))
                .forEach(line -> sorted.put(line.getKey(), line.getValue()));
        return sorted;
    }

    private static List<String> reasons(Case act) {
        Tie tie = act.tie();
        List<String> reasons = new ArrayList<>();
        if (act.denied()) {
            reasons.add("A source denies it");
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
