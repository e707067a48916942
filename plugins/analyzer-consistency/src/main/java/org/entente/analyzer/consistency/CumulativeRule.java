package org.entente.analyzer.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A sum over years that is told as one year's, or one year's that is told as a sum over years. */
final class CumulativeRule implements Rule {

    @Override
    public String id() {
        return "cumulative";
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) {
        for (Figure claim : material.figures()) {
            if (claim.actual() && claim.money()) {
                List<Figure> others = material.comparable(claim).stream()
                        .filter(other -> other.actual()
                                && other.observation()
                                        .unit()
                                        .equals(claim.observation().unit()))
                        .toList();
                if (claim.year().isPresent()) {
                    annual(claim, claim.year().getAsInt(), others, found);
                } else if (claim.years().size() > 1) {
                    cumulative(claim, others, found);
                }
            }
        }
    }

    private void annual(Figure claim, int year, List<Figure> others, Consumer<Judgement> found) {
        boolean borneOut =
                others.stream().anyMatch(other -> other.sameTime(claim) && agree(other.value(), claim.value()));
        if (borneOut) {
            return;
        }
        for (Figure other : others) {
            if (other.years().size() > 1 && other.years().contains(year) && agree(other.value(), claim.value())) {
                found.accept(doubt(
                        claim,
                        List.of(other),
                        "the same sum is told of " + other.observation().period()));
                return;
            }
        }
        List<Figure> run = run(claim, year, others);
        if (!run.isEmpty()) {
            String years = run.get(run.size() - 1).year().getAsInt() + " to " + year;
            found.accept(doubt(claim, run, "it is the sum of " + years));
        }
    }

    /** The years up to this one that together make the claim; none where they do not. */
    private static List<Figure> run(Figure claim, int year, List<Figure> others) {
        Map<Integer, Figure> byYear = new TreeMap<>();
        others.stream()
                .filter(other -> other.year().isPresent())
                .forEach(other -> byYear.putIfAbsent(other.year().getAsInt(), other));
        List<Figure> run = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int at = year; byYear.containsKey(at); at--) {
            Figure figure = byYear.get(at);
            run.add(figure);
            sum = sum.add(figure.value());
            if (run.size() > 1 && agree(sum, claim.value())) {
                return run;
            }
        }
        return List.of();
    }

    private void cumulative(Figure claim, List<Figure> others, Consumer<Judgement> found) {
        boolean borneOut =
                others.stream().anyMatch(other -> other.sameTime(claim) && agree(other.value(), claim.value()));
        others.stream()
                .filter(other -> other.year().isPresent()
                        && claim.years().contains(other.year().getAsInt())
                        && agree(other.value(), claim.value()))
                .findFirst()
                .filter(other -> !borneOut)
                .ifPresent(other -> found.accept(doubt(
                        claim,
                        List.of(other),
                        "the same sum is told of " + other.year().getAsInt() + " alone")));
    }

    private Judgement doubt(Figure claim, List<Figure> others, String because) {
        return Judgement.of(
                        id(), claim, claim.said() + ", " + claim.observation().period())
                .found(others.get(0).said() + ", " + others.get(0).observation().period())
                .against(others)
                .because("Told of " + claim.observation().period() + ", but " + because + ".")
                .cause("A cumulative and an annual figure are taken for one another.")
                .doubt(Verdict.DIFFERS);
    }

    private static boolean agree(BigDecimal one, BigDecimal other) {
        return Rounding.of(one, other) != Rounding.APART;
    }
}
