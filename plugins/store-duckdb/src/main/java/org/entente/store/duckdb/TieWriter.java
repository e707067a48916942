package org.entente.store.duckdb;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.entente.core.model.Amount;
import org.entente.core.model.DateKind;
import org.entente.core.model.Delivery;
import org.entente.core.model.Edtf;
import org.entente.core.model.Item;
import org.entente.core.model.Participant;
import org.entente.core.model.Quantity;
import org.entente.core.model.Status;
import org.entente.core.model.Tie;
import org.entente.core.model.TieDate;
import org.jspecify.annotations.Nullable;

/** Writes ties into their tables. */
final class TieWriter {

    /** The dates at one of which a tie begins. */
    static final Set<DateKind> BEGINNINGS = Set.of(
            DateKind.SIGNED,
            DateKind.IN_FORCE,
            DateKind.ORDERED,
            DateKind.HELD,
            DateKind.DELIVERED,
            DateKind.ANNOUNCED);

    private final Appenders tables;

    TieWriter(Appenders tables) {
        this.tables = tables;
    }

    void write(long id, Tie tie, long[] evidence) throws SQLException {
        Status status = tie.status().orElse(null);
        tables.row(
                "tie",
                id,
                tie.type(),
                tie.kind(),
                tie.instrument(),
                tie.channel(),
                tie.modality(),
                status == null ? null : status.stage(),
                status == null ? null : status.detail(),
                status == null ? null : status.asOf(),
                tie.programme(),
                tie.title(),
                tie.note(),
                tie.confidence(),
                firstDay(tie.dates()),
                lastDay(tie.dates()),
                Arrays.stream(evidence).distinct().count());
        for (int i = 0; i < tie.rules().size(); i++) {
            tables.row("tie_rule", id, i, tie.rules().get(i));
        }
        for (int i = 0; i < evidence.length; i++) {
            tables.row("tie_evidence", id, i, evidence[i]);
        }
        for (int i = 0; i < tie.dates().size(); i++) {
            TieDate date = tie.dates().get(i);
            tables.row("tie_date", id, i, date.kind(), date.date(), earliest(date.date()), latest(date.date()));
        }
        for (int i = 0; i < tie.history().size(); i++) {
            Status entry = tie.history().get(i);
            Edtf asOf = entry.asOf();
            tables.row(
                    "status",
                    id,
                    i,
                    entry.stage(),
                    entry.detail(),
                    asOf,
                    earliest(asOf),
                    latest(asOf),
                    entry.evidence());
        }
        for (int i = 0; i < tie.participants().size(); i++) {
            Participant one = tie.participants().get(i);
            tables.row("participant", id, i, one.actor(), one.role(), one.share(), one.named());
        }
        for (int i = 0; i < tie.items().size(); i++) {
            item(id, i, tie.items().get(i));
        }
        amounts(id, null, tie.amounts());
    }

    private void item(long tie, int ordinal, Item item) throws SQLException {
        Quantity ordered = item.ordered();
        tables.row(
                "item",
                tie,
                ordinal,
                item.system(),
                item.designation(),
                item.description(),
                ordered == null ? null : ordered.value(),
                ordered == null ? null : ordered.upper(),
                ordered == null ? null : ordered.certainty(),
                item.condition());
        for (int i = 0; i < item.deliveries().size(); i++) {
            Delivery delivery = item.deliveries().get(i);
            Quantity quantity = delivery.quantity();
            tables.row(
                    "delivery",
                    tie,
                    ordinal,
                    i,
                    delivery.period(),
                    quantity == null ? null : quantity.value(),
                    quantity == null ? null : quantity.upper(),
                    quantity == null ? null : quantity.certainty(),
                    earliest(delivery.period()),
                    latest(delivery.period()));
        }
        amounts(tie, ordinal, item.amounts());
    }

    private void amounts(long tie, @Nullable Integer item, List<Amount> amounts) throws SQLException {
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            tables.row(
                    "amount",
                    tie,
                    item,
                    i,
                    amount.value(),
                    amount.upper(),
                    amount.certainty(),
                    amount.unit(),
                    amount.basis());
        }
    }

    static @Nullable LocalDate earliest(@Nullable Edtf date) {
        return date == null ? null : date.earliest().orElse(null);
    }

    static @Nullable LocalDate latest(@Nullable Edtf date) {
        return date == null ? null : date.latest().orElse(null);
    }

    private static @Nullable LocalDate firstDay(List<TieDate> dates) {
        return dates.stream()
                .filter(date -> BEGINNINGS.contains(date.kind()))
                .flatMap(date -> date.date().earliest().stream())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static @Nullable LocalDate lastDay(List<TieDate> dates) {
        return dates.stream()
                .filter(date -> date.kind().equals(DateKind.EXPIRY))
                .flatMap(date -> date.date().latest().stream())
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
