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
            List<Deal> others =
                    kin.stream().filter(other -> !material.story(claim, other)).toList();
            List<Deal> witnesses =
                    others.stream().filter(other -> !weaker(claim, other)).toList();
            // Where the row that fits best says less, worse ones of the same register are of other deals.
            boolean less = !others.isEmpty() && weaker(claim, others.get(0));
            if (less) {
                witnesses = witnesses.stream()
                        .filter(other -> !other.document().register())
                        .toList();
            }
            if (!witnesses.isEmpty()) {
                found.accept(told(claim, witnesses)
                        .because(because(witnesses.get(0)))
                        .note(Verdict.HOLDS));
            } else if (!others.isEmpty()) {
                found.accept(told(claim, others)
                        .because("What is held of it is only talk or intent, which bears no contract out.")
                        .note(Verdict.SINGLE_SOURCE));
            } else if (!kin.isEmpty()) {
                found.accept(told(claim, kin)
                        .because("Only documents that tell the same story have it, and no other.")
                        .note(Verdict.SINGLE_SOURCE));
            }
        }
    }

    /** A row that is not binding is no witness for a contract. */
    private static boolean weaker(Deal claim, Deal other) {
        return other.document().register() && (claim.bindsBeyond(other) || claim.agreedBeyond(other));
    }

    private static String because(Deal best) {
        return best.document().register()
                ? "A register has it, in its " + best.passage().place() + "."
                : "Another document tells it.";
    }

    private Judgement.Builder told(Deal claim, List<Deal> others) {
        int more = others.size() - 1;
        String found = others.get(0).told();
        return Judgement.of(id(), claim, claim.told())
                .found(more == 0 ? found : found + " (and " + more + " more)")
                .against(others);
    }
}
