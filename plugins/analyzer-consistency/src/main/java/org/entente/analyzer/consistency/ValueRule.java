package org.entente.analyzer.consistency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.core.model.Amount;
import org.entente.core.model.Basis;
import org.entente.core.model.Item;
import org.entente.core.model.Severity;

/** Another price of the same act: a slip of magnitude, another currency, a volume for money. */
final class ValueRule implements Rule {

    @Override
    public String id() {
        return "value";
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) {
        for (Deal claim : material.deals()) {
            Optional<Amount> price = money(claim);
            if (price.isPresent()) {
                Map<String, Deal> compared = new LinkedHashMap<>();
                material.kin(claim).stream()
                        .filter(other ->
                                !claim.arms() || !Things.pairs(claim, other).isEmpty())
                        .forEach(other ->
                                compared.putIfAbsent(other.document().source().digest(), other));
                for (Deal other : compared.values()) {
                    volume(price.get(), other)
                            .map(tiv -> unit(claim, price.get(), other, tiv))
                            .or(() -> money(other).map(theirs -> judge(claim, price.get(), other, theirs)))
                            .ifPresent(found);
                }
            }
        }
    }

    private static Optional<Amount> money(Deal deal) {
        return deal.tie().amounts().stream().filter(amount -> !amount.tiv()).findFirst();
    }

    /** The register's volume that has the number of a price in millions. */
    private static Optional<Amount> volume(Amount price, Deal other) {
        return other.tie().items().stream()
                .map(Item::amounts)
                .flatMap(List::stream)
                .filter(amount -> amount.tiv() && !amount.basis().equals(Basis.PER_UNIT))
                .filter(amount -> amount.value().signum() > 0
                        && amount.value().scaleByPowerOfTen(6).compareTo(price.value()) == 0)
                .findFirst();
    }

    private Judgement unit(Deal claim, Amount price, Deal other, Amount tiv) {
        return Judgement.of(id(), claim, value(price))
                .found(value(tiv))
                .against(other)
                .because("The number is that of a volume in the register, which is no money.")
                .cause("A volume in TIV is quoted as a sum of money.")
                .high(Verdict.UNIT_DOUBTFUL);
    }

    private Judgement judge(Deal claim, Amount price, Deal other, Amount theirs) {
        Judgement.Builder judgement = Judgement.of(id(), claim, value(price))
                .found(value(theirs))
                .against(other)
                .because(value(price) + " here, " + value(theirs) + " there.");
        Rounding rounding = Rounding.of(price.value(), theirs.value());
        if (!price.unit().equals(theirs.unit())) {
            return rounding == Rounding.APART
                    ? judgement
                            .because("The currencies are not the same and are not converted.")
                            .note(Verdict.NOT_CHECKABLE)
                    : judgement.cause("One has mistaken the currency.").high(Verdict.UNIT_DOUBTFUL);
        }
        int slip = Rounding.slip(price.value(), theirs.value());
        return switch (rounding) {
            case EQUAL -> judgement.note(Verdict.HOLDS);
            case ROUNDED -> judgement.note(Verdict.HOLDS_WITHIN_ROUNDING);
            case APART ->
                slip > 0
                        ? judgement
                                .cause("They differ by a factor of 10 to the power of " + slip
                                        + " and else agree: a slip of magnitude.")
                                .high(Verdict.DIFFERS)
                        : judgement
                                .cause("One is of a package, a ceiling or another batch.")
                                .with(Verdict.DIFFERS, severity(price, theirs));
        };
    }

    private static Severity severity(Amount price, Amount theirs) {
        boolean both = price.basis().equals(theirs.basis()) && price.basis().equals(Basis.CONTRACT);
        return both && Rounding.distance(price.value(), theirs.value()) > 0.5 ? Severity.HIGH : Severity.DOUBT;
    }

    private static String value(Amount amount) {
        return Wording.certainty(amount.certainty()) + Wording.value(amount.value(), amount.unit());
    }
}
