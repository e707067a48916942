package org.entente.analyzer.consistency;

import java.util.List;
import java.util.function.Consumer;

/** The same act, told by a register or by another document. */
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
            if (!kin.isEmpty()) {
                Deal best = kin.get(0);
                int more = kin.size() - 1;
                found.accept(Judgement.of(id(), claim, claim.told())
                        .found(best.told())
                        .against(kin)
                        .because((best.document().register() ? "A register has it" : "Another document tells it")
                                + (more == 0
                                        ? "."
                                        : ", and " + more + " more row or telling" + (more > 1 ? "s." : ".")))
                        .note(Verdict.HOLDS));
            }
        }
    }
}
