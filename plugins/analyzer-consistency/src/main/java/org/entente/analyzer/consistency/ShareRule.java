package org.entente.analyzer.consistency;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.core.model.Measure;

/** A part of the arms trade in percent, reckoned anew from the registers that are held. */
final class ShareRule implements Rule {

    private static final String PERCENT = "PERCENT";

    /** Which trade is meant, in the words behind the percentage first. */
    private static final Pattern TRADE = Pattern.compile("\\b(export|import)|\\b(from|bought|buys)\\b");

    private static final Pattern WORLD = Pattern.compile("\\b(?:global|world|worldwide|international)\\b");
    private static final int SHOWN = 5;

    @Override
    public String id() {
        return "share";
    }

    /**
     * Of which trade how many percent are told.
     *
     * @param whole whose trade it is a part of; empty for that of the world
     * @param part whose part it is
     * @param exports whether the part is of exports
     */
    private record Share(Figure claim, Optional<String> whole, String part, boolean exports) {

        /** Whether the part is that of a supplier: of the world's exports, or of what a state imports. */
        boolean supplies() {
            return whole.isEmpty() == exports;
        }
    }

    /** What a register has for it, in percent. */
    private record Reckoned(Document register, BigDecimal percent, String listed, List<Volumes.Part> parts) {}

    /** Whether a figure is a part of the trade of the whole world, for which all of it has to be read. */
    static boolean ofWorld(Figure figure) {
        boolean trade = figure.is(Measure.DEFENCE_EXPORTS) || figure.is(Measure.DEFENCE_IMPORTS);
        return trade
                && figure.actual()
                && figure.observation().unit().equals(PERCENT)
                && figure.observation().counterpart() == null
                && WORLD.matcher(words(figure)).find();
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) throws IOException {
        for (Figure claim : material.figures()) {
            if (claim.actual()
                    && claim.observation().unit().equals(PERCENT)
                    && !claim.years().isEmpty()) {
                Optional<Share> share = share(claim);
                if (share.isPresent()) {
                    judge(share.get(), material, found);
                }
            }
        }
    }

    private static Optional<Share> share(Figure claim) {
        String subject = claim.observation().subject();
        if (ofWorld(claim)) {
            return Optional.of(new Share(claim, Optional.empty(), subject, claim.is(Measure.DEFENCE_EXPORTS)));
        }
        Optional<Boolean> exports = exports(claim);
        String partner = claim.observation().counterpart();
        return claim.is(Measure.ARMS_TRANSFERS) && partner != null && exports.isPresent()
                ? Optional.of(new Share(claim, Optional.of(subject), partner, exports.get()))
                : Optional.empty();
    }

    /** Whether the words speak of exports; empty where they speak of neither. */
    private static Optional<Boolean> exports(Figure claim) {
        String words = words(claim);
        int at = words.indexOf(Wording.plain(claim.value()));
        Matcher trade = TRADE.matcher(words);
        boolean found = trade.find(Math.max(0, at)) || trade.find(0);
        return found ? Optional.of("export".equals(trade.group(1))) : Optional.empty();
    }

    private static String words(Figure claim) {
        return claim.passage().quote().toLowerCase(Locale.ROOT);
    }

    private void judge(Share share, Material material, Consumer<Judgement> found) throws IOException {
        List<Reckoned> reckoned = new ArrayList<>();
        for (Document register : material.volumes().documents()) {
            boolean covers = register.complete(share.whole().orElse(null))
                    && share.claim().years().stream().allMatch(register::spans);
            if (covers) {
                reckon(share, register, material.volumes()).ifPresent(reckoned::add);
            }
        }
        if (!reckoned.isEmpty()) {
            found.accept(judge(share, reckoned));
        }
    }

    private static Optional<Reckoned> reckon(Share share, Document register, Volumes volumes) {
        List<Integer> years = share.claim().years();
        List<Volumes.Part> parts = share.whole()
                .map(whole -> volumes.of(register, whole, share.exports(), years))
                .orElseGet(() -> volumes.all(register, years));
        Map<String, Double> sums = Volumes.partners(parts, !share.supplies());
        double total = sums.values().stream().mapToDouble(Double::doubleValue).sum();
        if (total <= 0) {
            return Optional.empty();
        }
        double own = sums.getOrDefault(share.part(), 0.0);
        String largest = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(entry -> String.format(Locale.ROOT, "%s %.1f", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        String listed = String.format(Locale.ROOT, "%.1f of %.1f; the largest are %s", own, total, largest);
        BigDecimal percent = BigDecimal.valueOf(100 * own / total).setScale(1, RoundingMode.HALF_UP);
        List<Volumes.Part> rests = share.whole().isPresent()
                ? parts
                : parts.stream()
                        .filter(part -> (share.exports() ? part.supplier() : part.recipient()).equals(share.part()))
                        .toList();
        return Optional.of(new Reckoned(register, percent, listed, rests));
    }

    private Judgement judge(Share share, List<Reckoned> reckoned) {
        Figure claim = share.claim();
        BigDecimal told = claim.value();
        Reckoned nearest = reckoned.stream()
                .min(Comparator.comparing(one -> one.percent().subtract(told).abs()))
                .orElseThrow();
        String whole = share.whole().map(state -> state + "'s").orElse("the world's")
                + (share.exports() ? " exports" : " imports");
        Judgement.Builder judgement = Judgement.of(id(), claim, claim.said())
                .found(Wording.percent(nearest.percent()))
                .because("Of " + whole + " of " + claim.observation().period()
                        + " by volume delivered, in millions of TIV, " + share.part() + " has "
                        + reckoned.stream()
                                .map(one ->
                                        one.listed() + " in " + one.register().edition())
                                .collect(Collectors.joining("; "))
                        + ". Where only the years of a delivery are told it is split equally over them.");
        reckoned.forEach(one -> judgement.reckoned(one.register(), one.parts()));
        BigDecimal apart = nearest.percent().subtract(told).abs();
        if (apart.compareTo(Rounding.half(step(told))) <= 0) {
            return judgement.note(apart.signum() == 0 ? Verdict.HOLDS : Verdict.HOLDS_WITHIN_ROUNDING);
        }
        return judgement
                .cause("A register is revised every year; the share may have been so in an earlier edition, or by"
                        + " another measure.")
                .doubt(Verdict.DIFFERS_IN_EDITION_HELD);
    }

    /** The last place to which a percentage is told: 30 is told to 1, and not to 10. */
    private static BigDecimal step(BigDecimal told) {
        return BigDecimal.ONE.scaleByPowerOfTen(
                -Math.max(0, told.stripTrailingZeros().scale()));
    }
}
