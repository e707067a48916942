package org.entente.analyzer.partnership;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Commitment;
import org.entente.core.model.Dyad;
import org.entente.core.model.Result;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.model.TieType;

/** What is not known of a partnership: what no source tells, and after when no source tells anything. */
final class Gaps {

    private static final int NAMED = 3;

    private final Dossier dossier;
    private final Sentence sentence;

    Gaps(Dossier dossier, Sentence sentence) {
        this.dossier = dossier;
        this.sentence = sentence;
    }

    Result table() throws IOException {
        Table.Builder table = Table.of("Not known", Sections.COLUMNS);
        Dyad dyad = dossier.dyad();
        if (dossier.cases().isEmpty()) {
            Sections.gap(
                    table,
                    Support.filter("ties between " + dyad.first() + " and " + dyad.second()),
                    "No source tells anything on " + dyad + ".",
                    dossier.sources().size() + " sources");
            return table.build();
        }
        after(table);
        List<Case> standing = dossier.cases().stream()
                .filter(act -> !act.denied() && !act.is(TieType.RESTRICTION))
                .toList();
        List<Case> firm = standing.stream()
                .filter(act -> act.commitment() == Commitment.FIRM)
                .toList();
        List<Case> transfers =
                firm.stream().filter(act -> act.is(TieType.TRANSFER)).toList();
        lacking(
                table,
                "price",
                "firm transfers",
                transfers,
                act -> act.tie().amounts().stream().anyMatch(amount -> !amount.tiv()));
        lacking(
                table,
                "quantity",
                "firm transfers",
                transfers,
                act -> act.tie().items().stream().anyMatch(item -> item.ordered() != null));
        lacking(
                table,
                "delivery",
                "firm transfers",
                transfers,
                act -> act.tie().items().stream()
                        .anyMatch(item -> !item.deliveries().isEmpty()));
        lacking(table, "date", "ties", standing, act -> act.date().isPresent());
        lacking(table, "commitment", "ties", standing, act -> act.commitment() != Commitment.UNKNOWN);
        return table.build();
    }

    private void after(Table.Builder table) {
        Optional<Case> newest = dossier.cases().stream()
                .filter(act -> !act.published().isEmpty())
                .max(Comparator.comparing(act -> act.published().stream()
                        .map(Moment::latest)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()));
        newest.ifPresent(act -> Sections.gap(
                table,
                act.support(),
                "No source after " + Moment.last(act.published()).orElseThrow() + " tells anything on " + dossier.dyad()
                        + ".",
                names(List.of(act))));
        List<Case> undated = dossier.cases().stream()
                .filter(act -> act.published().isEmpty())
                .toList();
        if (!undated.isEmpty()) {
            Sections.gap(
                    table,
                    support(undated),
                    "When was it published? No date is known of the sources of " + undated.size() + " of "
                            + dossier.cases().size() + " ties.",
                    names(undated));
        }
    }

    private void lacking(Table.Builder table, String what, String sort, List<Case> acts, Predicate<Case> told)
            throws IOException {
        List<Case> lacking = acts.stream().filter(told.negate()).toList();
        if (lacking.isEmpty()) {
            return;
        }
        List<String> named = new ArrayList<>();
        for (Case act : lacking.subList(0, Math.min(NAMED, lacking.size()))) {
            named.add(sentence.of(act));
        }
        String more = lacking.size() > NAMED ? " and " + (lacking.size() - NAMED) + " more" : "";
        Sections.gap(
                table,
                support(lacking),
                "No " + what + " is told for " + lacking.size() + " of " + acts.size() + " " + sort + ": "
                        + String.join("; ", named) + more + ".",
                names(lacking));
    }

    private static Support support(Collection<Case> acts) {
        return Support.ties(acts.stream().flatMap(act -> act.ids().stream()).toList());
    }

    private static String names(Collection<Case> acts) {
        Stream<Cited> reports = acts.stream().flatMap(act -> act.reports().stream());
        return "looked in "
                + reports.map(report -> report.source().name())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
