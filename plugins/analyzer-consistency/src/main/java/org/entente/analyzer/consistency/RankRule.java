package org.entente.analyzer.consistency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.core.model.Edtf;
import org.entente.core.model.Measure;

/** A rank among suppliers or customers, reckoned anew from the registers that are held. */
final class RankRule implements Rule {

    private static final Pattern SUPPLIES = Pattern.compile("\\b(?:supplier|exporter)s?\\b");
    private static final Pattern TAKES = Pattern.compile("\\b(?:market|recipient|customer|buyer|importer|client)s?\\b");
    private static final int SHOWN = 5;

    @Override
    public String id() {
        return "rank";
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) throws IOException {
        for (Figure claim : material.figures()) {
            String other = claim.observation().counterpart();
            String among = String.valueOf(claim.observation().among()).toLowerCase(Locale.ROOT);
            boolean supplies = SUPPLIES.matcher(among).find();
            if (claim.is(Measure.RANK)
                    && other != null
                    && (supplies || TAKES.matcher(among).find())) {
                Optional<Time> time = time(claim, material);
                if (time.isPresent()) {
                    judge(claim, other, supplies, time.get(), material, found);
                }
            }
        }
    }

    /** Of which time a rank is told, and by what. */
    private record Time(Edtf period, Claim told) {}

    /** What tells of what time the rank is: itself, an act in the same words, else the last figure before it. */
    static Optional<Claim> when(Figure claim, Material material) {
        if (claim.observation().period() != null) {
            return Optional.of(claim);
        }
        Optional<Claim> act = material.deals().stream()
                .filter(deal -> deal.begun().isPresent() && deal.amid(claim))
                .filter(deal -> deal.sides().countries().containsAll(pair(claim)))
                .map(Claim.class::cast)
                .findFirst();
        return act.or(() -> material.figures().stream()
                .filter(figure -> figure.beside(claim)
                        && figure.observation().period() != null
                        && figure.passage().at() <= claim.passage().at()
                        && pair(figure).equals(pair(claim)))
                .max(Comparator.comparingLong(figure -> figure.passage().at())));
    }

    private static Optional<Time> time(Figure claim, Material material) {
        return when(claim, material).map(told -> new Time(period(told), told));
    }

    private static Edtf period(Claim told) {
        return told instanceof Deal deal
                ? deal.begun().orElseThrow()
                : Objects.requireNonNull(((Figure) told).observation().period());
    }

    private static List<String> pair(Figure figure) {
        String counterpart = String.valueOf(figure.observation().counterpart());
        String subject = figure.observation().subject();
        return subject.compareTo(counterpart) < 0 ? List.of(subject, counterpart) : List.of(counterpart, subject);
    }

    /** Where a register puts the subject. */
    private record Standing(Document register, int place, String listed, List<Volumes.Part> parts) {}

    private void judge(
            Figure claim, String other, boolean supplies, Time time, Material material, Consumer<Judgement> found)
            throws IOException {
        List<Standing> standings = new ArrayList<>();
        for (Document register : material.volumes().documents()) {
            List<Volumes.Part> parts = material.volumes()
                    .of(register, other, !supplies, time.period().years());
            if (register.complete(other) && time.period().years().stream().allMatch(register::spans)) {
                standing(register, claim.observation().subject(), parts, !supplies)
                        .ifPresent(standings::add);
            }
        }
        if (!standings.isEmpty()) {
            found.accept(judge(claim, supplies, time, standings));
        }
    }

    private static Optional<Standing> standing(
            Document register, String subject, List<Volumes.Part> parts, boolean supplies) {
        Map<String, Double> sums = Volumes.partners(parts, supplies);
        Double own = sums.get(subject);
        if (own == null) {
            return Optional.empty();
        }
        int place = 1 + (int) sums.values().stream().filter(sum -> sum > own).count();
        String listed = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Math.max(SHOWN, place))
                .map(entry -> String.format(Locale.ROOT, "%s %.1f", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return Optional.of(new Standing(register, place, listed, parts));
    }

    private Judgement judge(Figure claim, boolean supplies, Time time, List<Standing> standings) {
        Judgement.Builder judgement = Judgement.of(id(), claim, claim.said())
                .found(standings.stream()
                        .map(standing -> Wording.ordinal(standing.place()))
                        .distinct()
                        .collect(Collectors.joining(" or ")))
                .because((supplies ? "Suppliers" : "Recipients") + " in "
                        + time.period() + " by volume delivered, in millions of TIV: "
                        + standings.stream()
                                .map(standing -> standing.listed() + " in "
                                        + standing.register().edition())
                                .collect(Collectors.joining("; "))
                        + ". Where only the years of a delivery are told it is split equally over them.");
        standings.forEach(standing -> judgement.reckoned(standing.register(), standing.parts()));
        if (time.told() != claim) {
            judgement.against(time.told());
        }
        return standings.stream()
                        .allMatch(standing -> standing.place() == claim.value().intValue())
                ? judgement.note(Verdict.HOLDS)
                : judgement
                        .cause("A register is revised every year; the rank may have been so in an earlier edition,"
                                + " or by another measure.")
                        .doubt(Verdict.DIFFERS_IN_EDITION_HELD);
    }
}
