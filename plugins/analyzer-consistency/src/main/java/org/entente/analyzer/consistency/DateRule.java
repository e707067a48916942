package org.entente.analyzer.consistency;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.core.model.DateKind;
import org.entente.core.model.Edtf;

/** Another year for the same act. */
final class DateRule implements Rule {

    private static final DateKind[] BEGUN = {DateKind.SIGNED, DateKind.ORDERED};
    private static final DateKind[] DELIVERED = {DateKind.DELIVERED};

    @Override
    public String id() {
        return "date";
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) {
        for (Deal claim : material.deals()) {
            Map<String, Deal> compared = new LinkedHashMap<>();
            material.kin(claim).stream()
                    .filter(other ->
                            !claim.arms() || !Things.pairs(claim, other).isEmpty())
                    .forEach(other ->
                            compared.putIfAbsent(other.document().source().digest(), other));
            for (Deal other : compared.values()) {
                compare("order", BEGUN, claim, other).ifPresent(found);
                compare("delivery", DELIVERED, claim, other).ifPresent(found);
            }
        }
    }

    private Optional<Judgement> compare(String what, DateKind[] kinds, Deal claim, Deal other) {
        Optional<Edtf> here = claim.date(kinds);
        Optional<Edtf> there = other.date(kinds);
        return here.isPresent() && there.isPresent()
                ? Optional.of(judge(what, here.get(), there.get(), claim, other))
                : Optional.empty();
    }

    private Judgement judge(String what, Edtf here, Edtf there, Deal claim, Deal other) {
        Judgement.Builder judgement = Judgement.of(id(), claim, here.text())
                .found(there.text())
                .against(other)
                .because("Of the " + what + ": " + here + " here, " + there + " there.");
        int apart = apart(here, there);
        if (apart == 0) {
            return judgement.note(Verdict.HOLDS);
        }
        if (apart == 1 && (here.doubtful() || there.doubtful())) {
            return judgement.note(Verdict.HOLDS_WITHIN_ROUNDING);
        }
        return judgement
                .cause(
                        apart > 1
                                ? "Another batch, or a slip in the year."
                                : what.equals("order")
                                        ? "Announced or signed in one year, ordered or in force in the next."
                                        : "Handed over in one year, arrived in the next.")
                .doubt(Verdict.DIFFERS);
    }

    /** How many years lie between two times; 0 where they overlap. */
    private static int apart(Edtf one, Edtf other) {
        int oneFirst = year(one.earliest(), Integer.MIN_VALUE / 2);
        int oneLast = year(one.latest(), Integer.MAX_VALUE / 2);
        int otherFirst = year(other.earliest(), Integer.MIN_VALUE / 2);
        int otherLast = year(other.latest(), Integer.MAX_VALUE / 2);
        return Math.max(0, Math.max(oneFirst - otherLast, otherFirst - oneLast));
    }

    private static int year(Optional<LocalDate> day, int open) {
        return day.map(LocalDate::getYear).orElse(open);
    }
}
