package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.entente.core.model.Amount;
import org.entente.core.model.Basis;
import org.entente.core.model.Certainty;
import org.entente.core.model.Channel;
import org.entente.core.model.Condition;
import org.entente.core.model.DateKind;
import org.entente.core.model.Delivery;
import org.entente.core.model.Detail;
import org.entente.core.model.Edtf;
import org.entente.core.model.Instrument;
import org.entente.core.model.Item;
import org.entente.core.model.Modality;
import org.entente.core.model.Participant;
import org.entente.core.model.Quantity;
import org.entente.core.model.Role;
import org.entente.core.model.Stage;
import org.entente.core.model.Status;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.core.model.TieDate;
import org.entente.core.model.TieKind;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** Rebuilds ties from their nine tables: a cursor on each, all ordered by the tie's id, so that none is asked twice. */
final class TieReader implements Reader<Tie> {

    private record Head(
            long id,
            TieType type,
            TieKind kind,
            Instrument instrument,
            Channel channel,
            Modality modality,
            @Nullable String programme,
            @Nullable String title,
            @Nullable String note,
            @Nullable Double confidence,
            long revision) {}

    private record ItemRow(
            int ordinal,
            @Nullable String system,
            String designation,
            @Nullable String description,
            @Nullable Quantity ordered,
            Condition condition) {}

    /** What belongs to an item, or to the tie as a whole where the item is null. */
    private record OfItem<T>(@Nullable Integer item, T value) {}

    private final Opening opening;
    private final Choice choice;
    private final Cursor heads;
    private final Children<String> rules;
    private final Children<Long> evidence;
    private final Children<TieDate> dates;
    private final Children<Status> history;
    private final Children<Participant> participants;
    private final Children<ItemRow> items;
    private final Children<OfItem<Delivery>> deliveries;
    private final Children<OfItem<Amount>> amounts;

    TieReader(Opening opening, Choice choice) throws SQLException {
        this.opening = opening;
        this.choice = choice;
        heads = opening.open(
                "SELECT id, type, kind, instrument, channel, modality, programme, title, note, confidence, added FROM held.tie"
                        + choice.heads() + " ORDER BY id",
                choice.arguments());
        rules = children("tie_rule", "rule", "ordinal", Fields::text);
        evidence = children("tie_evidence", "evidence", "ordinal", Fields::number);
        dates = children("tie_date", "kind, date", "ordinal", f -> new TieDate(new DateKind(f.text()), date(f)));
        history = children(
                "status",
                "stage, detail, as_of, evidence",
                "ordinal",
                f -> new Status(new Stage(f.text()), new Detail(f.text()), f.date(), f.numbers()));
        participants = children(
                "one_participant",
                "actor, role, share, named",
                "ordinal",
                f -> new Participant(f.text(), new Role(f.text()), f.decimal(), f.textOrNull()));
        items = children(
                "one_item",
                "ordinal, system, designation, description, quantity, quantity_upper, quantity_certainty, condition",
                "ordinal",
                f -> new ItemRow(
                        f.integer(), f.textOrNull(), f.text(), f.textOrNull(), f.quantity(), new Condition(f.text())));
        deliveries = children(
                "delivery",
                "item, period, quantity, quantity_upper, quantity_certainty",
                "item, ordinal",
                f -> new OfItem<>(f.integer(), new Delivery(f.date(), f.quantity())));
        amounts = children(
                "amount",
                "item, value, upper, certainty, unit, basis",
                "item, ordinal",
                f -> new OfItem<>(f.integerOrNull(), amount(f)));
    }

    private <T> Children<T> children(String table, String columns, String order, Cursor.Reading<T> reading)
            throws SQLException {
        return new Children<>(
                opening.open(
                        "SELECT tie, " + columns + " FROM held." + table + choice.where("tie") + " ORDER BY tie, "
                                + order,
                        choice.arguments()),
                reading);
    }

    private static Edtf date(Fields f) throws SQLException {
        return new Edtf(f.text());
    }

    private static Amount amount(Fields f) throws SQLException {
        return new Amount(
                Objects.requireNonNull(f.decimal()),
                f.decimal(),
                new Certainty(f.text()),
                f.text(),
                new Basis(f.text()));
    }

    @Override
    public @Nullable Stored<Tie> next() throws SQLException {
        Head head = heads.next(f -> new Head(
                f.number(),
                new TieType(f.text()),
                new TieKind(f.text()),
                new Instrument(f.text()),
                new Channel(f.text()),
                new Modality(f.text()),
                f.textOrNull(),
                f.textOrNull(),
                f.textOrNull(),
                f.realOrNull(),
                f.number()));
        if (head == null) {
            return null;
        }
        long id = head.id;
        List<OfItem<Amount>> values = amounts.of(id);
        List<OfItem<Delivery>> delivered = deliveries.of(id);
        List<Item> goods = items.of(id).stream()
                .map(row -> new Item(
                        row.system,
                        row.designation,
                        row.description,
                        row.ordered,
                        only(delivered, row.ordinal),
                        row.condition,
                        only(values, row.ordinal)))
                .toList();
        Tie tie = new Tie(
                head.type,
                head.kind,
                head.instrument,
                head.channel,
                participants.of(id),
                history.of(id),
                head.modality,
                goods,
                only(values, null),
                dates.of(id),
                head.programme,
                head.title,
                head.note,
                rules.of(id),
                head.confidence);
        return new Stored<>(id, head.revision, tie, evidence.of(id));
    }

    private static <T> List<T> only(List<OfItem<T>> all, @Nullable Integer item) {
        return all.stream()
                .filter(one -> Objects.equals(one.item, item))
                .map(OfItem::value)
                .toList();
    }
}
