package org.entente.analyzer.consistency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.core.api.Decisions;
import org.entente.core.model.Conflict;
import org.entente.core.model.Decision;
import org.entente.core.model.Findings;
import org.entente.core.model.Findings.Finding;
import org.entente.core.model.Findings.Finding.State;
import org.entente.core.model.Severity;
import org.entente.core.model.Support;

/** What does not go together, the gravest first; both sides are told. */
final class Contradictions {

    private Contradictions() {}

    /**
     * Tells of them, those on which somebody has decided after those that are open.
     *
     * @param kept what newer editions say of records that stay as decided, after the other doubts
     * @param most how many open ones are told at most
     */
    static Findings of(List<Judgement> judgements, List<Finding> kept, Decisions decisions, int most) {
        Map<String, Finding> told = new LinkedHashMap<>();
        judgements.stream()
                .filter(judgement -> !judgement.severity().equals(Severity.NOTE))
                .sorted(Sheet.GRAVEST)
                // Two documents that contradict each other are told once.
                .forEach(judgement -> told.computeIfAbsent(judgement.key(), key -> finding(judgement, decisions)));
        kept.forEach(finding -> told.putIfAbsent(finding.key(), finding));
        Map<State, List<Finding>> by = told.values().stream().collect(Collectors.groupingBy(Finding::state));
        List<Finding> open = told.values().stream()
                .filter(finding -> finding.state() != State.DECIDED)
                .toList();
        List<Finding> findings = new ArrayList<>(open.subList(0, Math.min(most, open.size())));
        if (open.size() > most) {
            findings.add(new Finding(
                    "bounded",
                    Severity.NOTE,
                    open.size() - most + " more are left out; raise the parameter limit for them.",
                    Support.filter("findings beyond the limit")));
        }
        findings.addAll(by.getOrDefault(State.DECIDED, List.of()));
        return new Findings(title(by), findings);
    }

    /** Those that are decided are counted apart. */
    private static String title(Map<State, List<Finding>> by) {
        String counts = by.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(state -> state.getValue().size() + " "
                        + Wording.words(state.getKey().name()))
                .collect(Collectors.joining(", "));
        return "What does not go together" + (counts.isEmpty() ? "" : " (" + counts + ")");
    }

    private static Finding finding(Judgement judgement, Decisions decisions) {
        StringBuilder sentence = new StringBuilder(judgement.verdict().label())
                .append(" (")
                .append(judgement.claim().told())
                .append("): said ")
                .append(judgement.said());
        if (judgement.found() != null) {
            sentence.append(", found ").append(judgement.found());
        }
        sentence.append(". ").append(judgement.because());
        if (judgement.cause() != null) {
            sentence.append(" Likely: ").append(judgement.cause());
        }
        sentence.append(" ").append(judgement.claim().passage().cited());
        String against = Sheet.against(judgement);
        if (!against.isEmpty()) {
            sentence.append(" · against ").append(against);
        }
        Conflict conflict = judgement.conflict();
        Decision decision = decisions.on(judgement.key()).orElse(null);
        if (decision != null) {
            sentence.append(" · ").append(Sheet.told(decision, conflict));
        }
        return new Finding(
                judgement.rule() + "." + judgement.verdict().code(),
                judgement.severity(),
                sentence.toString(),
                judgement.support(),
                judgement.key(),
                conflict,
                decision);
    }
}
