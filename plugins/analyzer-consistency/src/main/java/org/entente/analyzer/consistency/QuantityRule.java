package org.entente.analyzer.consistency;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.core.model.Certainty;
import org.entente.core.model.Item;
import org.entente.core.model.Quantity;
import org.entente.core.model.Severity;
import org.jspecify.annotations.Nullable;

/** Another number of pieces for the same act. */
final class QuantityRule implements Rule {

    /** How far, as a part of the larger, about so many may be off. */
    private static final double ABOUT = 0.1;

    @Override
    public String id() {
        return "quantity";
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) {
        for (Deal claim : material.deals()) {
            Map<String, Deal> compared = new LinkedHashMap<>();
            for (Deal other : material.kin(claim)) {
                if (pair(claim, other).isPresent()) {
                    compared.putIfAbsent(other.document().source().digest(), other);
                }
            }
            compared.values().forEach(other -> found.accept(judge(claim, other, material)));
        }
    }

    private static Optional<Things.Pair> pair(Deal claim, Deal other) {
        return Things.pairs(claim, other).stream()
                .filter(pair -> pair.here().ordered() != null && pair.there().ordered() != null)
                .findFirst();
    }

    private Judgement judge(Deal claim, Deal other, Material material) {
        Things.Pair pair = pair(claim, other).orElseThrow();
        Quantity said = number(pair.here());
        Quantity theirs = number(pair.there());
        Judgement.Builder judgement = Judgement.of(id(), claim, Deal.item(pair.here()))
                .found(Deal.item(pair.there()))
                .against(other)
                .because(Wording.quantity(said) + " here, " + Wording.quantity(theirs) + " there.");
        if (said.value().compareTo(theirs.value()) == 0) {
            return judgement.note(Verdict.HOLDS);
        }
        if (allows(said, theirs.value()) || allows(theirs, said.value())) {
            return judgement.note(Verdict.HOLDS_WITHIN_ROUNDING);
        }
        List<Deal> rows = material.kin(claim).stream()
                .filter(row -> row.beside(other) && pair(claim, row).isPresent())
                .toList();
        BigDecimal sum = rows.stream()
                .map(row -> number(pair(claim, row).orElseThrow().there()).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (rows.size() > 1 && sum.compareTo(said.value()) == 0) {
            return judgement
                    .found(Wording.plain(sum) + " × " + pair.there().designation())
                    .against(rows.stream().filter(row -> row != other).toList())
                    .because(rows.size() + " rows together have " + Wording.plain(sum) + ".")
                    .note(Verdict.HOLDS);
        }
        String cause = cause(claim, said.value(), theirs.value(), other);
        boolean exact = said.certainty().equals(Certainty.EXACT)
                && theirs.certainty().equals(Certainty.EXACT)
                && cause == null
                && rows.size() == 1
                && sameYear(claim, other);
        return judgement
                .cause(cause == null ? "Another batch, an option counted in, or a revised order." : cause)
                .with(Verdict.DIFFERS, exact ? Severity.HIGH : Severity.DOUBT);
    }

    private static Quantity number(Item item) {
        return Objects.requireNonNull(item.ordered());
    }

    private static boolean sameYear(Deal claim, Deal other) {
        return claim.year().isPresent() && claim.year().equals(other.year());
    }

    /** Whether what is told as a bound or roughly leaves room for a number. */
    static boolean allows(Quantity told, BigDecimal number) {
        return switch (told.certainty().name()) {
            case "AT_LEAST" -> number.compareTo(told.value()) >= 0;
            case "AT_MOST" -> number.compareTo(told.value()) <= 0;
            case "RANGE" ->
                number.compareTo(told.value()) >= 0 && told.upper() != null && number.compareTo(told.upper()) <= 0;
            case "ABOUT" -> Rounding.distance(told.value(), number) <= ABOUT;
            default -> false;
        };
    }

    private static @Nullable String cause(Deal claim, BigDecimal said, BigDecimal theirs, Deal other) {
        Optional<String> part = Things.counted(said, other);
        if (part.isPresent()) {
            return "The row has " + part.get() + " in the same deal: one part of it is taken for another.";
        }
        int slip = Rounding.slip(said, theirs);
        if (slip > 0) {
            return "They differ by a factor of 10 to the power of " + slip + ": a slip of magnitude.";
        }
        boolean delivered =
                other.delivered().map(number -> number.compareTo(said) == 0).orElse(false);
        if (delivered) {
            return "What was delivered is told as what was ordered.";
        }
        return claim.delivered().map(number -> number.compareTo(theirs) == 0).orElse(false)
                ? "What was ordered is told as what was delivered."
                : null;
    }
}
