package org.entente.analyzer.consistency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.core.model.DateKind;
import org.entente.core.model.Edtf;
import org.entente.core.model.Severity;

/** A delivery before the order. */
final class DeliveryRule implements Rule {

    private static final DateKind[] ORDERED = {DateKind.ORDERED, DateKind.SIGNED};

    @Override
    public String id() {
        return "delivery-before-order";
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) {
        for (Deal claim : material.deals()) {
            Optional<LocalDate> delivered = claim.date(DateKind.DELIVERED).flatMap(Edtf::latest);
            if (delivered.isPresent() && claim.arms()) {
                Optional<Edtf> own = claim.date(ORDERED);
                if (own.isPresent() && after(own.get(), delivered.get())) {
                    found.accept(own(claim, own.get()));
                } else if (own.isEmpty()) {
                    others(claim, delivered.get(), material).ifPresent(found);
                }
            }
        }
    }

    private Judgement own(Deal claim, Edtf ordered) {
        Edtf delivered = claim.date(DateKind.DELIVERED).orElseThrow();
        boolean exact = !ordered.doubtful() && !delivered.doubtful();
        return Judgement.of(id(), claim, "delivered " + delivered)
                .found("ordered " + ordered)
                .because("What is ordered in " + ordered + " is not delivered in " + delivered + ".")
                .cause("One of the two dates is another event's.")
                .with(Verdict.DOES_NOT_FOLLOW, exact ? Severity.HIGH : Severity.DOUBT);
    }

    /** Nothing follows from one late order where another row has an earlier one. */
    private Optional<Judgement> others(Deal claim, LocalDate delivered, Material material) {
        List<Deal> rows = material.rows(claim);
        boolean late = !rows.isEmpty()
                && rows.stream()
                        .allMatch(row -> row.date(ORDERED)
                                .map(ordered -> !ordered.doubtful() && after(ordered, delivered))
                                .orElse(false));
        return late
                ? Optional.of(Judgement.of(
                                id(),
                                claim,
                                "delivered " + claim.date(DateKind.DELIVERED).orElseThrow())
                        .found("ordered " + rows.get(0).date(ORDERED).orElseThrow())
                        .against(rows)
                        .because("The register has no order before the delivery.")
                        .cause("Another batch, or a slip in the year.")
                        .doubt(Verdict.DIFFERS))
                : Optional.empty();
    }

    private static boolean after(Edtf ordered, LocalDate delivered) {
        return ordered.earliest().map(day -> day.isAfter(delivered)).orElse(false);
    }
}
