package org.entente.analyzer.consistency;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.core.model.Findings;
import org.entente.core.model.Findings.Finding;
import org.entente.core.model.Severity;
import org.entente.core.model.Support;

/** What does not go together, the gravest first; both sides are told. */
final class Contradictions {

    private Contradictions() {}

    /** @param most how many are told at most */
    static Findings of(List<Judgement> judgements, int most) {
        List<Judgement> worth = judgements.stream()
                .filter(judgement -> !judgement.severity().equals(Severity.NOTE))
                .sorted(Sheet.GRAVEST)
                .toList();
        List<Finding> findings = new ArrayList<>();
        Set<String> pairs = new HashSet<>();
        int left = 0;
        for (Judgement judgement : worth) {
            if (!pairs.add(pair(judgement))) {
                continue;
            }
            if (findings.size() < most) {
                findings.add(finding(judgement));
            } else {
                left++;
            }
        }
        if (left > 0) {
            findings.add(new Finding(
                    "bounded",
                    Severity.NOTE,
                    left + " more are left out; raise the parameter limit for them.",
                    Support.filter("findings beyond the limit")));
        }
        return new Findings("What does not go together", findings);
    }

    /** Two documents that contradict each other are told once. */
    private static String pair(Judgement judgement) {
        Set<String> sides = new TreeSet<>();
        sides.add(judgement.claim().identity());
        judgement.against().forEach(other -> sides.add(other.identity()));
        return judgement.rule() + sides;
    }

    private static Finding finding(Judgement judgement) {
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
        return new Finding(
                judgement.rule() + "." + judgement.verdict().code(),
                judgement.severity(),
                sentence.toString(),
                judgement.support(),
                judgement.key());
    }
}
