package org.entente.analyzer.consistency;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.core.model.Measure;
import org.entente.core.model.Severity;

/** A percentage that does not follow from the figures of the two years. */
final class GrowthRule implements Rule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String id() {
        return "growth";
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) {
        for (Figure growth : material.figures()) {
            if (growth.is(Measure.GROWTH) && growth.actual() && growth.year().isPresent()) {
                int year = growth.year().getAsInt();
                List<Figure> levels = levels(growth, material);
                Optional<Figure> before = of(year - 1, levels);
                Optional<Figure> after = before.flatMap(b -> of(year, levels, b));
                after.ifPresent(a -> found.accept(judge(growth, before.get(), a)));
            }
        }
    }

    /** The figures of what has grown, those of the same sentence first, then those of the same document. */
    private static List<Figure> levels(Figure growth, Material material) {
        return material.about(growth).stream()
                .filter(figure -> figure.actual() && figure.money() && figure.whole())
                .filter(figure -> figure.observation()
                        .measure()
                        .equals(growth.observation().of()))
                .filter(figure -> Objects.equals(
                        figure.observation().counterpart(), growth.observation().counterpart()))
                .sorted(Comparator.comparing((Figure figure) -> !figure.beside(growth))
                        .thenComparing(figure -> Math.abs(
                                figure.passage().at() - growth.passage().at())))
                .toList();
    }

    private static Optional<Figure> of(int year, List<Figure> levels) {
        return levels.stream()
                .filter(level -> level.year().isPresent() && level.year().getAsInt() == year)
                .findFirst();
    }

    private static Optional<Figure> of(int year, List<Figure> levels, Figure before) {
        return levels.stream()
                .filter(level -> level.year().isPresent() && level.year().getAsInt() == year)
                .filter(level ->
                        level.observation().unit().equals(before.observation().unit()))
                .findFirst();
    }

    private Judgement judge(Figure growth, Figure before, Figure after) {
        BigDecimal told = growth.value();
        BigDecimal reckoned = percent(before.value(), after.value());
        // Two figures of one comparison are given alike: "from 7.1 to 10" means 10.0.
        BigDecimal half = Rounding.half(Rounding.step(before.value()).min(Rounding.step(after.value())));
        BigDecimal least = percent(before.value().add(half), after.value().subtract(half));
        BigDecimal most = percent(before.value().subtract(half), after.value().add(half));
        BigDecimal own = Rounding.half(Rounding.step(told).min(BigDecimal.ONE));
        boolean within =
                told.add(own).compareTo(least) >= 0 && told.subtract(own).compareTo(most) <= 0;
        Judgement.Builder judgement = Judgement.of(id(), growth, Wording.value(told, "PERCENT"))
                .found(Wording.percent(reckoned))
                .against(before, after)
                .because("From " + before.said() + " to " + after.said() + " it is " + Wording.percent(reckoned)
                        + "; with both rounded, between " + Wording.percent(least) + " and " + Wording.percent(most)
                        + ".");
        if (within) {
            return judgement.note(
                    reckoned.subtract(told).abs().compareTo(own) <= 0 ? Verdict.HOLDS : Verdict.HOLDS_WITHIN_ROUNDING);
        }
        BigDecimal base = after.value().multiply(HUNDRED).divide(told.add(HUNDRED), MathContext.DECIMAL32);
        return judgement
                .cause("Another base or another figure is meant: " + Wording.value(told, "PERCENT") + " would need "
                        + Wording.value(base, after.observation().unit()) + " the year before.")
                .with(
                        Verdict.DOES_NOT_FOLLOW,
                        before.beside(growth) && after.beside(growth) ? Severity.HIGH : Severity.DOUBT);
    }

    private static BigDecimal percent(BigDecimal before, BigDecimal after) {
        return before.signum() == 0
                ? BigDecimal.ZERO
                : after.subtract(before).multiply(HUNDRED).divide(before, MathContext.DECIMAL32);
    }
}
