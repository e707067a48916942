package org.entente.analyzer.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.core.model.Component;

/** Parts that do not add up to their total, or exceed it. */
final class SumRule implements Rule {

    @Override
    public String id() {
        return "sum";
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) {
        for (Figure goods : material.figures()) {
            if (goods.observation().component().equals(Component.GOODS)) {
                part(goods, Component.SERVICES, material)
                        .ifPresent(services -> total(goods, services, material)
                                .ifPresent(total -> found.accept(judge(total, List.of(goods, services)))));
            }
            whole(goods, material).ifPresent(whole -> found.accept(exceeds(goods, whole)));
        }
    }

    /** The figure of the whole year that a component or a part of the year exceeds, where no other bears the part out. */
    private static Optional<Figure> whole(Figure part, Material material) {
        List<Figure> wholes = material.about(part).stream()
                .filter(figure -> figure.whole() && figure.year().isPresent() && figure.beside(part))
                .filter(figure -> same(figure, part)
                        && part.years().equals(List.of(figure.year().getAsInt())))
                .filter(figure -> !part.whole() || part.year().isEmpty())
                .toList();
        boolean exceeds = !wholes.isEmpty()
                && wholes.stream()
                        .allMatch(figure -> part.value().compareTo(figure.value()) > 0
                                && Rounding.of(part.value(), figure.value()) == Rounding.APART);
        return exceeds ? Optional.of(wholes.get(0)) : Optional.empty();
    }

    private Judgement exceeds(Figure part, Figure whole) {
        return Judgement.of(id(), part, part.said())
                .found(whole.said())
                .against(whole)
                .because("A part is told of, " + part.said() + ", that exceeds its whole, " + whole.said() + ".")
                .cause("Another time, scope or magnitude is meant by one of them.")
                .high(Verdict.DOES_NOT_FOLLOW);
    }

    private static Optional<Figure> part(Figure part, Component component, Material material) {
        return material.about(part).stream()
                .filter(figure -> figure.observation().component().equals(component) && alike(figure, part))
                .findFirst();
    }

    /** The total that is told, of several the one nearest to the sum. */
    private static Optional<Figure> total(Figure goods, Figure services, Material material) {
        BigDecimal sum = goods.value().add(services.value());
        return material.about(goods).stream()
                .filter(figure -> figure.whole() && alike(figure, goods))
                .min(Comparator.comparing(figure -> figure.value().subtract(sum).abs()));
    }

    private static boolean alike(Figure one, Figure other) {
        return one.beside(other) && one.sameTime(other) && same(one, other);
    }

    private static boolean same(Figure one, Figure other) {
        return one.actual()
                && other.actual()
                && one.money()
                && one.observation().measure().equals(other.observation().measure())
                && one.observation().subject().equals(other.observation().subject())
                && one.observation().unit().equals(other.observation().unit());
    }

    private Judgement judge(Figure total, List<Figure> parts) {
        List<String> said = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure part : parts) {
            sum = sum.add(part.value());
            said.add(part.said() + " ("
                    + Wording.words(part.observation().component().name()) + ")");
        }
        String unit = total.observation().unit();
        Judgement.Builder judgement = Judgement.of(id(), total, total.said())
                .found(Wording.value(sum, unit))
                .against(parts)
                .because(
                        said.stream().collect(Collectors.joining(" and ")) + " make " + Wording.value(sum, unit) + ".");
        return switch (Rounding.of(total.value(), sum)) {
            case EQUAL -> judgement.note(Verdict.HOLDS);
            case ROUNDED -> judgement.note(Verdict.HOLDS_WITHIN_ROUNDING);
            case APART ->
                judgement
                        .cause(
                                sum.compareTo(total.value()) > 0
                                        ? "The parts exceed the total: another time or another scope is meant."
                                        : "A part is missing, or another time or scope is meant.")
                        .high(Verdict.DOES_NOT_FOLLOW);
        };
    }
}
