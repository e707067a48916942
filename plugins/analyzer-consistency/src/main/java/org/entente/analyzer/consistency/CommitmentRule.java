package org.entente.analyzer.consistency;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.core.model.Commitment;

/** An act that binds in one document and is mere talk or intent in a register, or another document of the same days. */
final class CommitmentRule implements Rule {

    private static final Set<Commitment> LOOSE = Set.of(Commitment.TALK, Commitment.SOFT);

    /** After so many days talk may have become a contract. */
    private static final int DAYS = 60;

    @Override
    public String id() {
        return "commitment";
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) {
        for (Deal claim : material.deals()) {
            material.best(claim).stream()
                    .filter(claim::bindsBeyond)
                    .forEach(row -> found.accept(Judgement.of(id(), claim, commitment(claim))
                            .found(commitment(row))
                            .against(row)
                            .because("It binds here, and " + row.document().edition() + " has it as not yet binding.")
                            .cause("A selection or talks are taken for a contract, or the register has not learnt"
                                    + " of it.")
                            .doubt(Verdict.DIFFERS)));
            for (Deal other : material.kin(claim)) {
                // A retelling of the same story has a rule of its own.
                if (!other.document().register() && !material.story(claim, other) && apart(claim, other)) {
                    found.accept(Judgement.of(id(), claim, commitment(claim))
                            .found(commitment(other))
                            .against(other)
                            .because("In the documents of the same days one binds and the other does not.")
                            .cause("A memorandum, an announcement or a selection is taken for a contract.")
                            .doubt(Verdict.DIFFERS));
                }
            }
        }
    }

    private static boolean apart(Deal claim, Deal other) {
        Commitment here = claim.tie().commitment();
        Commitment there = other.tie().commitment();
        boolean firm =
                here == Commitment.FIRM && LOOSE.contains(there) || there == Commitment.FIRM && LOOSE.contains(here);
        return firm && claim.asserted() && other.asserted() && near(claim, other);
    }

    private static boolean near(Deal claim, Deal other) {
        Optional<LocalDate> here = claim.document().published();
        return here.flatMap(day -> other.document().published().map(there -> ChronoUnit.DAYS.between(day, there)))
                .map(days -> Math.abs(days) <= DAYS)
                .orElse(false);
    }

    private static String commitment(Deal deal) {
        return Wording.words(deal.tie().commitment().name()) + " ("
                + Wording.words(deal.stage().name()) + ")";
    }
}
