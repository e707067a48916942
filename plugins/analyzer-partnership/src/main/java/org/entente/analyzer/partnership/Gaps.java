package org.entente.analyzer.partnership;

import java.util.List;
import java.util.function.Predicate;
import org.entente.core.model.Commitment;
import org.entente.core.model.Dyad;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.model.TieType;

/** What is not known of a partnership: what no source tells, and after when no source tells anything. */
final class Gaps {

    private Gaps() {}

    static Table table(Dossier dossier, Several several) {
        Table.Builder table = Table.of("Not known", Sections.COLUMNS);
        Dyad dyad = dossier.dyad();
        if (dossier.cases().isEmpty()) {
            return table.row(
                            Support.filter(
                                    "ties between " + dyad.first() + " and " + dyad.second(),
                                    dyad.first(),
                                    dyad.second()),
                            "No source tells anything on " + dyad,
                            null,
                            null,
                            null,
                            null,
                            "0 origins / 0 reports",
                            null,
                            null,
                            "looked in " + dossier.sources().size() + " sources",
                            null)
                    .build();
        }
        reach(dossier, several, table);
        List<Case> standing = dossier.cases().stream()
                .filter(act -> !act.denied() && !act.is(TieType.RESTRICTION))
                .toList();
        List<Case> transfers = standing.stream()
                .filter(act -> act.commitment() == Commitment.FIRM && act.is(TieType.TRANSFER))
                .toList();
        Lack lack = (what, sort, acts, told) -> {
            List<Case> lacking = acts.stream().filter(told.negate()).toList();
            if (!lacking.isEmpty()) {
                several.line(table, "No " + what + " is told", lacking, acts.size(), sort);
            }
        };
        lack.of(
                "price",
                "firm transfers",
                transfers,
                act -> act.tie().amounts().stream().anyMatch(amount -> !amount.tiv()));
        lack.of(
                "quantity",
                "firm transfers",
                transfers,
                act -> act.tie().items().stream().anyMatch(item -> item.ordered() != null));
        lack.of(
                "delivery",
                "firm transfers",
                transfers,
                act -> act.tie().items().stream()
                        .anyMatch(item -> !item.deliveries().isEmpty()));
        lack.of("date", "ties", standing, act -> act.date().isPresent());
        lack.of(
                "stage and instrument that say how firm it is",
                "ties",
                standing,
                act -> act.commitment() != Commitment.UNKNOWN);
        return table.build();
    }

    private interface Lack {
        void of(String what, String sort, List<Case> acts, Predicate<Case> told);
    }

    /** Says up to when sources speak: by their publication, or else by the period that they cover. */
    private static void reach(Dossier dossier, Several several, Table.Builder table) {
        // What lies after the day of the brief says nothing of how far the sources reached on it.
        List<Moment> told = dossier.cases().stream()
                .flatMap(act -> act.told().stream())
                .filter(moment -> dossier.day() == null || !moment.latest().isAfter(dossier.day()))
                .toList();
        Moment.last(told).ifPresent(last -> {
            List<Case> latest = dossier.cases().stream()
                    .filter(act -> Moment.last(act.told()).filter(last::equals).isPresent())
                    .toList();
            List<Cited> reports = latest.stream()
                    .flatMap(act -> act.reports().stream())
                    .filter(report -> report.told()
                            .filter(until -> Moment.last(List.of(until))
                                    .filter(last::equals)
                                    .isPresent())
                            .isPresent())
                    .distinct()
                    .toList();
            several.line(table, "No source after " + last + " tells anything on " + dossier.dyad(), latest, reports);
        });
        List<Case> undated =
                dossier.cases().stream().filter(act -> act.told().isEmpty()).toList();
        if (!undated.isEmpty()) {
            several.line(
                    table,
                    "No date of publication is known",
                    undated,
                    dossier.cases().size(),
                    "ties");
        }
    }
}
