package org.entente.analyzer.consistency;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.core.model.Dyad;
import org.entente.core.model.Measure;

/** Money quoted where a register has volumes: SIPRI's TIV is no price. */
final class UnitRule implements Rule {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** A table gives whole millions. */
    private static final double TOLERANCE = 0.5;

    @Override
    public String id() {
        return "unit";
    }

    /** What a register tells to have been delivered. */
    private record Volume(Document register, double sum, List<Volumes.Part> parts) {}

    @Override
    public void judge(Material material, Consumer<Judgement> found) throws IOException {
        for (Figure claim : material.figures()) {
            String recipient = claim.observation().counterpart();
            if (claim.is(Measure.ARMS_TRANSFERS)
                    && claim.money()
                    && recipient != null
                    && !recipient.equals(claim.observation().subject())) {
                List<Volume> volumes = new ArrayList<>();
                for (Document register : material.volumes().documents()) {
                    List<Volumes.Part> parts = material.volumes()
                            .between(register, claim.observation().subject(), recipient, claim.years());
                    if (!parts.isEmpty()) {
                        double sum =
                                parts.stream().mapToDouble(Volumes.Part::value).sum();
                        volumes.add(new Volume(register, sum, parts));
                    }
                }
                if (!volumes.isEmpty()) {
                    found.accept(judge(claim, volumes, material));
                }
            }
        }
    }

    private Judgement judge(Figure claim, List<Volume> volumes, Material material) {
        double millions = claim.value().divide(MILLION, 6, RoundingMode.HALF_UP).doubleValue();
        List<Volume> equal = volumes.stream()
                .filter(volume -> Math.abs(volume.sum() - millions) <= TOLERANCE)
                .toList();
        List<Volume> told = equal.isEmpty() ? volumes : equal;
        String listed = told.stream()
                .map(volume ->
                        years(volume.parts()) + " in " + volume.register().edition())
                .collect(Collectors.joining("; "));
        Judgement.Builder judgement = Judgement.of(id(), claim, claim.said())
                .found(Wording.value(rounded(told.get(0).sum()), "TIV"));
        told.forEach(volume -> judgement.against(claims(volume.parts(), claim, material)));
        return equal.isEmpty()
                ? judgement
                        .because("Registers have volumes, which are no money and not compared with it: " + listed + ".")
                        .note(Verdict.NOT_CHECKABLE)
                : judgement
                        .because("The number is that of volumes delivered, which are no money: " + listed + ".")
                        .cause("A volume in TIV is quoted as a sum of money.")
                        .high(Verdict.UNIT_DOUBTFUL);
    }

    private static Collection<Claim> claims(List<Volumes.Part> parts, Figure claim, Material material) {
        List<Long> ties = parts.stream().map(Volumes.Part::tie).toList();
        List<Long> figures = parts.stream().map(Volumes.Part::figure).toList();
        List<Claim> claims =
                new ArrayList<>(material.heldFigures(claim.observation().subject(), figures));
        String recipient = String.valueOf(claim.observation().counterpart());
        material.held().between(new Dyad(claim.observation().subject(), recipient)).stream()
                .filter(deal -> ties.contains(deal.id()))
                .forEach(claims::add);
        return claims;
    }

    /** The years with their volumes: {@code 8 (2017) + 104 (2018)}. */
    private static String years(List<Volumes.Part> parts) {
        Map<Integer, Double> sums = new TreeMap<>();
        parts.forEach(part -> sums.merge(part.year(), part.value(), Double::sum));
        return sums.entrySet().stream()
                .map(year ->
                        String.format(Locale.ROOT, "%s (%d)", Wording.plain(rounded(year.getValue())), year.getKey()))
                .collect(Collectors.joining(" + "));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
