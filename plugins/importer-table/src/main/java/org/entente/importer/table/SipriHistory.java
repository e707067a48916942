package org.entente.importer.table;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.model.Edtf;
import org.entente.importer.table.SipriTable.Step;
import org.jspecify.annotations.Nullable;

/**
 * The status history of a row: ordered or only selected, then delivered or not, then what the remarks say of it.
 *
 * @param ignored what the remarks say of the status that cannot be so
 */
record SipriHistory(List<Step> steps, List<String> ignored) {

    /** @param edition the last year that the register knows of: of it the remarks without a year speak */
    static SipriHistory of(SipriRow row, SipriComment comment, String edition) {
        List<Step> steps = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        if (comment.unordered()) {
            unordered(row, comment, edition, steps);
        } else {
            steps.add(ordered(row));
        }
        if (row.begun()) {
            String last = Edtf.year(row.lastYear()).text();
            steps.add(
                    row.complete() ? new Step("COMPLETED", "DELIVERED", last) : new Step("ACTIVE", "DELIVERING", last));
        }
        String stage = steps.get(steps.size() - 1).stage();
        for (SipriComment.Said said : comment.said()) {
            if (steps.size() == 3 || row.complete() && !said.whole()) {
                ignored.add(said.text());
                continue;
            }
            String year = said.year() == null ? edition : said.year();
            steps.add(new Step(said.detail().equals("CANCELLED") ? "ENDED" : stage, said.detail(), year));
        }
        return new SipriHistory(steps, ignored);
    }

    /** The history of a deal, as its first row has it: it is agreed upon when its rows are. */
    static List<Step> ofDeal(SipriRow row, SipriComment comment, String edition) {
        List<Step> steps = new ArrayList<>();
        if (comment.unordered()) {
            unordered(row, comment, edition, steps);
        } else {
            steps.add(ordered(row));
        }
        return steps;
    }

    /** The history of an option: agreed upon with the order, and gone where it was not used. */
    static List<Step> ofOption(SipriRow row, SipriComment.Option option, String edition) {
        Step signed = new Step("SIGNED", "UNKNOWN", row.orderDate().text());
        return option.lapsed() ? List.of(signed, new Step("ENDED", "EXPIRED", edition)) : List.of(signed);
    }

    private static Step ordered(SipriRow row) {
        return new Step("SIGNED", "CONTRACTED", dateBefore(row));
    }

    private static void unordered(SipriRow row, SipriComment comment, String edition, List<Step> steps) {
        if (comment.selected()) {
            String in = comment.selectedIn();
            steps.add(new Step(
                    "NEGOTIATING", "SELECTED", in == null ? row.orderDate().text() : in));
        }
        if (comment.notOrdered()) {
            String at = comment.notOrderedAt();
            steps.add(new Step("NEGOTIATING", "NOT_YET_ORDERED", at == null ? edition : at));
        }
    }

    /** The date of the order, but where deliveries are listed as earlier: then it would pass for the latest word. */
    private static @Nullable String dateBefore(SipriRow row) {
        return row.ordered() > row.lastYear() ? null : row.orderDate().text();
    }
}
