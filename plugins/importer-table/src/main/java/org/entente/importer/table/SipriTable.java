package org.entente.importer.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.entente.core.model.Certainty;
import org.entente.core.spi.Recipe;
import org.entente.core.spi.Recipe.Target;
import org.jspecify.annotations.Nullable;

/** The clean table of a trade register: one line for each row, then one for each option and each suggested deal. */
final class SipriTable {

    /** What marks the line of a row, of an option and of a deal. */
    static final String ROW_RULE = "sipri:row";

    static final String OPTION_RULE = "sipri:option";
    static final String DEAL_RULE = "sipri:deal";

    static final List<String> COLUMNS = List.of(
            "rule",
            "kind",
            "instrument",
            "channel",
            "title",
            "note",
            "supplier",
            "supplier_named",
            "recipient",
            "recipient_named",
            "financier",
            "intermediary",
            "licensor",
            "licensee",
            "stage_1",
            "detail_1",
            "as_of_1",
            "stage_2",
            "detail_2",
            "as_of_2",
            "stage_3",
            "detail_3",
            "as_of_3",
            "system",
            "designation",
            "description",
            "quantity",
            "quantity_upper",
            "quantity_certainty",
            "condition",
            "delivered",
            "delivered_certainty",
            "delivered_in",
            "tiv_unit",
            "tiv_ordered",
            "tiv_delivered",
            "value",
            "value_upper",
            "value_certainty",
            "value_unit",
            "value_basis",
            "dollars",
            "dollars_upper",
            "dollars_certainty",
            "dollars_unit",
            "ordered",
            "signed",
            "announced",
            "planned",
            "component_for",
            "part_of",
            "part_note",
            "option_of");

    static final Recipe RECIPE = new Inserts()
            .always(Target.TIE, "type==TRANSFER", "rule", "kind", "instrument", "channel", "title", "note")
            .always(Target.PARTICIPANT, "actor=supplier", "role==SUPPLIER", "named=supplier_named")
            .always(Target.PARTICIPANT, "actor=recipient", "role==RECIPIENT", "named=recipient_named")
            .when("financier", Target.PARTICIPANT, "actor=financier", "role==FINANCIER")
            .when("intermediary", Target.PARTICIPANT, "actor=intermediary", "role==INTERMEDIARY")
            .when("licensor", Target.PARTICIPANT, "actor=licensor", "role==LICENSOR")
            .when("licensee", Target.PARTICIPANT, "actor=licensee", "role==LICENSEE")
            .always(Target.STATUS, "stage=stage_1", "detail=detail_1", "as_of=as_of_1")
            .when("stage_2", Target.STATUS, "stage=stage_2", "detail=detail_2", "as_of=as_of_2")
            .when("stage_3", Target.STATUS, "stage=stage_3", "detail=detail_3", "as_of=as_of_3")
            .when(
                    "designation",
                    Target.ITEM,
                    "system",
                    "designation",
                    "description",
                    "quantity",
                    "quantity_upper",
                    "quantity_certainty",
                    "condition")
            .when(
                    "delivered",
                    Target.DELIVERY,
                    "item==0",
                    "period=delivered_in",
                    "quantity=delivered",
                    "quantity_certainty=delivered_certainty")
            .when("tiv_unit", Target.AMOUNT, "item==0", "value=tiv_unit", "unit==TIV", "basis==PER_UNIT")
            .when("tiv_ordered", Target.AMOUNT, "item==0", "value=tiv_ordered", "unit==TIV", "basis==ORDERED")
            .when("tiv_delivered", Target.AMOUNT, "item==0", "value=tiv_delivered", "unit==TIV", "basis==DELIVERED")
            .when(
                    "value",
                    Target.AMOUNT,
                    "value",
                    "upper=value_upper",
                    "certainty=value_certainty",
                    "unit=value_unit",
                    "basis=value_basis")
            .when(
                    "dollars",
                    Target.AMOUNT,
                    "value=dollars",
                    "upper=dollars_upper",
                    "certainty=dollars_certainty",
                    "unit=dollars_unit",
                    "basis==ESTIMATE")
            .when("ordered", Target.DATE, "kind==ORDERED", "date=ordered")
            .when("signed", Target.DATE, "kind==SIGNED", "date=signed")
            .when("announced", Target.DATE, "kind==ANNOUNCED", "date=announced")
            .when("delivered_in", Target.DATE, "kind==DELIVERED", "date=delivered_in")
            .when("planned", Target.DATE, "kind==DELIVERY_PLANNED", "date=planned")
            .when("component_for", Target.LINK, "type==COMPONENT_FOR", "to=component_for", "suggested==true")
            .when("part_of", Target.LINK, "type==PART_OF", "to=part_of", "suggested==true", "note=part_note")
            .when("option_of", Target.LINK, "type==OPTION_OF", "to=option_of", "suggested==false")
            .recipe();

    private final Staged staged;

    SipriTable(Staged staged) {
        this.staged = staged;
    }

    /** Who supplies whom, by id. */
    record Sides(String supplier, String recipient) {}

    /** One entry of the history. */
    record Step(String stage, String detail, @Nullable String asOf) {}

    /** Begins a line. */
    void begin(String rule, String kind, String instrument, SipriRow row, Sides sides) {
        staged.put("rule", rule)
                .put("kind", kind)
                .put("instrument", instrument)
                .put("channel", "UNKNOWN")
                .put("supplier", sides.supplier())
                .put("supplier_named", row.supplier())
                .put("recipient", sides.recipient())
                .put("recipient_named", row.recipient());
    }

    Staged also(String column, @Nullable Object value) {
        return staged.put(column, value);
    }

    void steps(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            staged.put("stage_" + (i + 1), steps.get(i).stage())
                    .put("detail_" + (i + 1), steps.get(i).detail())
                    .put("as_of_" + (i + 1), steps.get(i).asOf());
        }
    }

    /** The row's item, with what was ordered and delivered of it and SIPRI's values. */
    void item(SipriRow row, @Nullable String system) {
        staged.put("system", system)
                .put("designation", row.designation())
                .put("description", row.description())
                .put("quantity", row.quantity())
                .put("quantity_certainty", certainty(row.quantity(), row.quantityDoubtful()))
                .put("condition", condition(row.status()));
        if (row.begun()) {
            staged.put("delivered", row.delivered())
                    .put("delivered_certainty", certainty(row.delivered(), row.deliveredDoubtful()));
        }
        staged.put("delivered_in", row.deliveryDate());
        if (row.valued()) {
            staged.put("tiv_unit", positive(row.tivUnit()))
                    .put("tiv_ordered", row.quantity() == null ? null : row.tivOrdered())
                    .put("tiv_delivered", row.tivDelivered());
        }
    }

    /** An item on option: never among the ordered. */
    void option(SipriRow row, SipriComment.Option option, @Nullable String system) {
        staged.put("system", system)
                .put("designation", row.designation())
                .put("description", row.description())
                .put("quantity", option.lower())
                .put("quantity_upper", option.upper())
                .put("quantity_certainty", option.lower() == null ? null : option.certainty())
                .put("condition", "UNKNOWN");
    }

    /** The value of the line, and what SIPRI makes of it in dollars. */
    void value(Optional<Money> money, String basis) {
        money.ifPresent(sum -> {
            staged.put("value", sum.value())
                    .put("value_upper", sum.upper())
                    .put("value_certainty", sum.certainty())
                    .put("value_unit", sum.unit())
                    .put("value_basis", basis);
            Money converted = sum.converted();
            if (converted != null) {
                staged.put("dollars", converted.value())
                        .put("dollars_upper", converted.upper())
                        .put("dollars_certainty", converted.certainty())
                        .put("dollars_unit", converted.unit());
            }
        });
    }

    /** Ends a line; its key. */
    long end(SipriRow row) throws IOException {
        return staged.line(row.number(), row.text());
    }

    static String condition(String status) {
        return switch (status) {
            case "New" -> "NEW";
            case "Second hand" -> "SECOND_HAND";
            case "Second hand but modernized" -> "MODERNISED";
            default -> "UNKNOWN";
        };
    }

    private static @Nullable Certainty certainty(@Nullable BigDecimal number, boolean doubtful) {
        return number == null ? null : doubtful ? Certainty.ABOUT : Certainty.EXACT;
    }

    private static @Nullable BigDecimal positive(@Nullable BigDecimal value) {
        return value == null || value.signum() == 0 ? null : value;
    }
}
