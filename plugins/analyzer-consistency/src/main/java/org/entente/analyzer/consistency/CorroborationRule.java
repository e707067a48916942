package org.entente.analyzer.consistency;

import java.util.List;
import java.util.function.Consumer;

/** The same act, told by a register or by another document that does not merely tell the same story. */
final class CorroborationRule implements Rule {

    @Override
    public String id() {
        return "told-elsewhere";
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) {
        for (Deal claim : material.deals()) {
            List<Deal> kin = material.kin(claim).stream()
                    .filter(other -> other.denied() == claim.denied())
                    .toList();
            List<Deal> witnesses =
                    kin.stream().filter(other -> !material.story(claim, other)).toList();
            if (!witnesses.isEmpty()) {
                Deal best = witnesses.get(0);
                found.accept(told(claim, witnesses)
                        .because(best.document().register() ? "A register has it." : "Another document tells it.")
                        .note(Verdict.HOLDS));
            } else if (!kin.isEmpty()) {
                found.accept(told(claim, kin)
                        .because("Only documents that tell the same story have it, and no other.")
                        .note(Verdict.SINGLE_SOURCE));
            }
        }
    }

    private Judgement.Builder told(Deal claim, List<Deal> others) {
        int more = others.size() - 1;
        String found = others.get(0).told();
        return Judgement.of(id(), claim, claim.told())
                .found(more == 0 ? found : found + " (and " + more + " more)")
                .against(others);
    }
}
