package org.entente.analyzer.consistency;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Certainty;
import org.entente.core.model.Commitment;
import org.entente.core.model.DateKind;
import org.entente.core.model.Delivery;
import org.entente.core.model.Detail;
import org.entente.core.model.Edtf;
import org.entente.core.model.Item;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;
import org.entente.core.model.Status;
import org.entente.core.model.Support;
import org.entente.core.model.Tie;
import org.entente.core.model.TieDate;
import org.entente.core.model.TieType;

/**
 * An act between actors that a document tells.
 *
 * @param begun the date from which it is counted
 * @param year its year, reckoned once as it is asked for in every comparison
 */
record Deal(long id, Tie tie, Sides sides, List<Passage> passages, Optional<Edtf> begun, OptionalInt year)
        implements Claim {

    private static final int SHOWN = 3;

    /** The dates from which an act is counted, the first that is told. */
    private static final List<DateKind> BEGINNING =
            List.of(DateKind.SIGNED, DateKind.ORDERED, DateKind.ANNOUNCED, DateKind.IN_FORCE, DateKind.DELIVERED);

    Deal {
        passages = List.copyOf(passages);
    }

    static Deal of(long id, Tie tie, Sides sides, List<Passage> passages) {
        Optional<Edtf> begun = BEGINNING.stream()
                .flatMap(kind -> tie.dates().stream().filter(date -> date.kind().equals(kind)))
                .map(TieDate::date)
                .findFirst();
        OptionalInt year = begun.flatMap(Edtf::earliest)
                .map(day -> OptionalInt.of(day.getYear()))
                .orElse(OptionalInt.empty());
        return new Deal(id, tie, sides, passages, begun, year);
    }

    boolean is(TieType type) {
        return tie.type().equals(type);
    }

    /** Whether arms change hands or are made. */
    boolean arms() {
        return is(TieType.TRANSFER) || is(TieType.PRODUCTION);
    }

    boolean asserted() {
        return tie.modality().equals(Modality.ASSERTED);
    }

    boolean denied() {
        return tie.modality().equals(Modality.DENIED);
    }

    /** Whether it is told as binding where the other is no more than talk or intent. */
    boolean bindsBeyond(Deal other) {
        return asserted()
                && tie.commitment().equals(Commitment.FIRM)
                && List.of(Commitment.TALK, Commitment.SOFT)
                        .contains(other.tie().commitment());
    }

    /** Whether it is told as agreed, bindingly or not said how, where the other is still talked of. */
    boolean agreedBeyond(Deal other) {
        return asserted()
                && !tie.commitment().equals(Commitment.SOFT)
                && List.of(Stage.SIGNED, Stage.ACTIVE, Stage.COMPLETED).contains(stage())
                && List.of(Stage.PROPOSED, Stage.NEGOTIATING).contains(other.stage());
    }

    Stage stage() {
        return tie.status().map(Status::stage).orElse(Stage.UNKNOWN);
    }

    Detail detail() {
        return tie.status().map(Status::detail).orElse(Detail.UNKNOWN);
    }

    /** The first date of one of these kinds. */
    Optional<Edtf> date(DateKind... kinds) {
        List<DateKind> wanted = Arrays.asList(kinds);
        return tie.dates().stream()
                .filter(date -> wanted.contains(date.kind()))
                .map(TieDate::date)
                .findFirst();
    }

    /** Whether it began, or something of it was delivered, in these years. */
    boolean during(int from, int to) {
        Stream<Edtf> deliveries = tie.items().stream()
                .flatMap(item -> item.deliveries().stream())
                .map(Delivery::period)
                .filter(period -> period != null);
        Stream<Edtf> dates = tie.dates().stream()
                .filter(date -> BEGINNING.contains(date.kind()))
                .map(TieDate::date);
        return Stream.concat(dates, deliveries)
                .flatMap(date -> date.years().stream())
                .anyMatch(year -> from <= year && year <= to);
    }

    /** How many are told to be delivered; empty where no delivery has a number. */
    Optional<BigDecimal> delivered() {
        return tie.items().stream()
                .flatMap(item -> item.deliveries().stream())
                .map(Delivery::quantity)
                .filter(quantity -> quantity != null)
                .map(quantity -> quantity.value())
                .reduce(BigDecimal::add);
    }

    /** Whether every number of what is delivered is exact. */
    boolean deliveredExactly() {
        return tie.items().stream()
                .flatMap(item -> item.deliveries().stream())
                .allMatch(delivery -> delivery.quantity() == null
                        || delivery.quantity().certainty().equals(Certainty.EXACT));
    }

    @Override
    public String told() {
        StringBuilder told = new StringBuilder(sides + ": " + subject());
        if (!tie.instrument().unknown()) {
            told.append(", ").append(Wording.words(tie.instrument().name()));
        }
        if (!stage().unknown()) {
            told.append(", ").append(Wording.words(stage().name()));
        }
        if (!asserted() && !tie.modality().unknown()) {
            told.append(", ").append(Wording.words(tie.modality().name()));
        }
        begun().ifPresent(date -> told.append(", ").append(date));
        return told.toString();
    }

    private String subject() {
        if (tie.items().isEmpty()) {
            String kind =
                    tie.kind().unknown() ? "" : " (" + Wording.words(tie.kind().name()) + ")";
            return Wording.words(tie.type().name()) + kind;
        }
        String items = tie.items().stream().limit(SHOWN).map(Deal::item).collect(Collectors.joining(" + "));
        return tie.items().size() > SHOWN ? items + " and " + (tie.items().size() - SHOWN) + " more" : items;
    }

    /** An item with its number. */
    static String item(Item item) {
        return item.ordered() == null
                ? item.designation()
                : Wording.quantity(item.ordered()) + " × " + item.designation();
    }

    @Override
    public String identity() {
        String items = tie.items().stream().map(Item::designation).collect(Collectors.joining("+"));
        return String.join("|", Claim.place(passage()), tie.type().name(), sides.toString(), items);
    }

    @Override
    public Support support() {
        return document().guest() ? Support.NONE : Support.ties(List.of(id));
    }

    /** The id alone, as all that is told would be slow. */
    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
