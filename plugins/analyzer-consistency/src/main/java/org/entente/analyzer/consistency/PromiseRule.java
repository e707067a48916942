package org.entente.analyzer.consistency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.entente.core.model.DateKind;
import org.entente.core.model.Edtf;
import org.entente.core.model.Item;
import org.entente.core.model.Quantity;
import org.entente.core.model.Stage;

/** A promised delivery beside what a register shows. */
final class PromiseRule implements Rule {

    @Override
    public String id() {
        return "promise";
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) {
        for (Deal claim : material.deals()) {
            Optional<Edtf> due = claim.date(DateKind.DELIVERY_PLANNED);
            Optional<LocalDate> day = due.flatMap(Edtf::latest);
            if (day.isPresent() && day.get().isBefore(material.today()) && claim.arms()) {
                found.accept(judge(claim, due.get(), day.get(), material));
            }
        }
    }

    private Judgement judge(Deal claim, Edtf due, LocalDate day, Material material) {
        Judgement.Builder judgement = Judgement.of(id(), claim, "all delivered by " + due);
        List<Deal> rows = material.rows(claim);
        if (rows.isEmpty()) {
            return told(claim, day, material, judgement);
        }
        Deal row = rows.get(0);
        OptionalInt until = row.document().lastYear();
        judgement.against(row);
        if (until.isPresent() && until.getAsInt() < day.getYear()) {
            return judgement
                    .because(row.document().edition() + " ends in " + until.getAsInt() + ".")
                    .note(Verdict.NOT_CHECKABLE);
        }
        BigDecimal ordered = ordered(claim).or(() -> ordered(row)).orElse(null);
        BigDecimal delivered = row.delivered().orElse(BigDecimal.ZERO);
        if (ordered == null) {
            return judgement
                    .because("Neither side tells how many were ordered.")
                    .note(Verdict.NOT_CHECKABLE);
        }
        String seen = (row.deliveredExactly() ? "" : "about ") + Wording.plain(delivered) + " of "
                + Wording.plain(ordered) + " delivered"
                + (until.isPresent() ? " by " + until.getAsInt() : "");
        judgement.found(seen).because(row.document().edition() + " has " + seen + ".");
        return delivered.compareTo(ordered) >= 0
                ? judgement.note(Verdict.FORECAST_MET)
                : judgement
                        .cause("Delivery is late, or the register has not learnt of it.")
                        .doubt(Verdict.PROMISE_NOT_SEEN_MET);
    }

    private static Judgement told(Deal claim, LocalDate day, Material material, Judgement.Builder judgement) {
        Optional<Deal> completed = material.kin(claim).stream()
                .filter(other -> other.asserted() && other.stage().equals(Stage.COMPLETED))
                .findFirst();
        return completed
                .map(other -> judgement
                        .found(other.told())
                        .against(other)
                        .because(other.document().source().name() + " tells it completed.")
                        .note(Verdict.FORECAST_MET))
                .orElseGet(() -> judgement
                        .because("No source that is held tells of it after " + day + ".")
                        .note(Verdict.PROMISE_NOT_SEEN_MET));
    }

    private static Optional<BigDecimal> ordered(Deal deal) {
        return deal.tie().items().stream()
                .map(Item::ordered)
                .filter(quantity -> quantity != null)
                .map(Quantity::value)
                .findFirst();
    }
}
