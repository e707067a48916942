package org.entente.core.internal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Amount;
import org.entente.core.model.Capability;
import org.entente.core.model.Edtf;
import org.entente.core.model.Item;
import org.entente.core.model.Observation;
import org.entente.core.model.Quantity;
import org.entente.core.model.Status;
import org.entente.core.model.Tie;
import org.entente.core.model.TieDate;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a person writes into a record where it does not go together.
 *
 * <p>Only the fields that are written are looked at, and only when they are: what was read may be as odd as its source, and
 * what was written by an earlier version stays readable.
 */
final class Coherence {

    /** The oldest alliance that is still in force was made in 1373. */
    private static final int OLDEST = 1300;

    private static final int FURTHEST = 2100;
    private static final Set<String> PIECES = Set.of("COUNT", "RANK");
    private static final Set<String> UNITS = Set.of("COUNT", "RANK", "PERCENT", Amount.TIV);

    private final Map<String, String> written;

    /** @param written the fields that a person writes, with their texts */
    Coherence(Map<String, String> written) {
        this.written = written;
    }

    /** @throws IllegalArgumentException that names the field and the text, if a record with these fields cannot be meant */
    void check(Object record) {
        if (record instanceof Tie tie) {
            tie(tie);
        } else if (record instanceof Observation observation) {
            observation(observation);
        } else if (record instanceof Capability capability) {
            dates("date", Stream.of(Optional.ofNullable(capability.asOf())).flatMap(Optional::stream));
        }
    }

    private void tie(Tie tie) {
        Sides sides = new Sides(tie);
        if (has("parties")) {
            refuse("parties", sides.fault());
        }
        refuse(has("parties") ? "parties" : "type", sides.strangers());
        if (has("amount")) {
            tie.amounts().forEach(amount -> unit("amount", amount.unit(), Set.of(Amount.TIV)));
        }
        if (has("quantity")) {
            tie.items().stream().map(Item::ordered).forEach(this::pieces);
        }
        dates("date", tie.dates().stream().map(TieDate::date));
        dates("stage", tie.history().stream().map(Status::asOf).flatMap(Stream::ofNullable));
    }

    private void pieces(@Nullable Quantity quantity) {
        if (quantity != null) {
            whole("quantity", quantity.value(), quantity.upper());
        }
    }

    private void observation(Observation observation) {
        unit("unit", observation.unit(), UNITS);
        if (PIECES.contains(observation.unit())) {
            whole(has("value") ? "value" : "unit", observation.value(), observation.upper());
        }
        if (observation.subject().equals(observation.counterpart())) {
            refuse(
                    has("counterpart") ? "counterpart" : "subject",
                    Optional.of(observation.subject() + " would be its own counterpart"));
        }
        dates("date", Stream.ofNullable(observation.period()));
    }

    private void whole(String field, BigDecimal value, @Nullable BigDecimal upper) {
        boolean parts = Stream.concat(Stream.of(value), Stream.ofNullable(upper))
                .anyMatch(figure -> figure.stripTrailingZeros().scale() > 0);
        refuse(field, parts ? Optional.of("what is counted comes in whole numbers") : Optional.empty());
    }

    private void unit(String field, String unit, Set<String> others) {
        boolean known = others.contains(unit) || currency(unit);
        refuse(
                field,
                known
                        ? Optional.empty()
                        : Optional.of("there is no currency " + unit + "; give its code as USD, or "
                                + others.stream().sorted().collect(Collectors.joining(", "))));
    }

    /** Codes such as XXX, which stand for no currency, have no fractions. */
    private static boolean currency(String unit) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(unit) && one.getDefaultFractionDigits() >= 0);
    }

    private void dates(String field, Stream<Edtf> dates) {
        List<Integer> ends = dates.flatMap(date -> Stream.concat(date.earliest().stream(), date.latest().stream()))
                .map(day -> day.getYear())
                .toList();
        boolean slip = ends.stream().anyMatch(year -> year < OLDEST || year > FURTHEST);
        refuse(field, slip ? Optional.of("give a year from " + OLDEST + " to " + FURTHEST) : Optional.empty());
    }

    private boolean has(String field) {
        return written.containsKey(field);
    }

    private void refuse(String field, Optional<String> why) {
        if (has(field) && why.isPresent()) {
            throw new IllegalArgumentException(field + "=" + written.get(field) + " does not fit: " + why.get() + ".");
        }
    }
}
