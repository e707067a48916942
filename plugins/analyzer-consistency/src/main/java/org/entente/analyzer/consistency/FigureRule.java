package org.entente.analyzer.consistency;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.core.model.Measure;
import org.entente.core.model.Severity;
import org.jspecify.annotations.Nullable;

/** The same figure of the same time, told otherwise: another value, a slip of magnitude, another currency. */
final class FigureRule implements Rule {

    /** From this part of the larger on two figures differ much. */
    private static final double MUCH = 0.25;

    @Override
    public String id() {
        return "figure";
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) {
        for (Figure claim : material.figures()) {
            if (claim.actual() && !claim.is(Measure.RANK)) {
                Map<String, Figure> nearest = new LinkedHashMap<>();
                List<Figure> others = material.comparable(claim).stream()
                        .filter(other -> other.actual() && other.sameTime(claim))
                        .filter(other -> claim.money() == other.money())
                        .filter(other -> !other.beside(claim) || claim.id() < other.id())
                        .sorted(Comparator.comparing((Figure other) -> !other.observation()
                                        .unit()
                                        .equals(claim.observation().unit()))
                                .thenComparing(other -> Rounding.distance(claim.value(), other.value())))
                        .toList();
                for (Figure other : others) {
                    nearest.putIfAbsent(other.document().source().digest(), other);
                }
                nearest.values().forEach(other -> judge(claim, other, found));
            }
        }
    }

    private void judge(Figure claim, Figure other, Consumer<Judgement> found) {
        Judgement.Builder judgement =
                Judgement.of(id(), claim, claim.said()).found(other.said()).against(other);
        if (!claim.observation().unit().equals(other.observation().unit())) {
            if (claim.money() && Rounding.of(claim.value(), other.value()) != Rounding.APART) {
                found.accept(judgement
                        .because("The number is the same, the currency is not.")
                        .cause("One has mistaken the currency.")
                        .high(Verdict.UNIT_DOUBTFUL));
            }
            return;
        }
        String who = other.beside(claim)
                ? "The document itself"
                : other.document().source().name();
        judgement.because(who + " has " + other.said() + " for the same.");
        found.accept(
                switch (Rounding.of(claim.value(), other.value())) {
                    case EQUAL -> judgement.note(Verdict.HOLDS);
                    case ROUNDED -> judgement.note(Verdict.HOLDS_WITHIN_ROUNDING);
                    case APART -> apart(claim, other, judgement);
                });
    }

    private static Judgement apart(Figure claim, Figure other, Judgement.Builder judgement) {
        int slip = Rounding.slip(claim.value(), other.value());
        if (slip > 0) {
            return judgement
                    .cause("They differ by a factor of 10 to the power of " + slip
                            + " and else agree: a slip of magnitude.")
                    .high(Verdict.DIFFERS);
        }
        boolean much = Rounding.distance(claim.value(), other.value()) > MUCH;
        return judgement
                .cause(cause(claim, other))
                .with(Verdict.DIFFERS, much && !other.beside(claim) ? Severity.HIGH : Severity.DOUBT);
    }

    private static String cause(Figure claim, Figure other) {
        @Nullable String scope = claim.observation().scope();
        boolean told = scope != null && other.observation().scope() != null;
        return told
                ? "Different scopes, or a revised figure."
                : "Scope and issuer are not told by both: another scope, or a preliminary and a revised figure.";
    }
}
