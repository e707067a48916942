package org.entente.analyzer.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.api.Origins;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Commitment;
import org.entente.core.model.Edtf;
import org.entente.core.model.Result;
import org.entente.core.model.Table;
import org.entente.core.model.TieType;

/** The parts of a brief: each act is a line in one of them. */
final class Sections {

    /** The columns of every part. */
    static final List<Column> COLUMNS = List.of(
            new Column("what", Type.TEXT),
            new Column("commitment", Type.TEXT),
            new Column("stage", Type.TEXT),
            new Column("date", Type.DATE),
            new Column("as_of", Type.DATE),
            new Column("backing", Type.TEXT),
            new Column("grade", Type.TEXT),
            new Column("review", Type.TEXT),
            new Column("evidence", Type.TEXT),
            new Column("tie", Type.TIE));

    private record Section(String title, boolean always, Predicate<Case> holds) {}

    /** An act is in the first of these that holds it. */
    private static final List<Section> SECTIONS = List.of(
            new Section("Denied", false, Case::denied),
            new Section("Restrictions", true, act -> act.is(TieType.RESTRICTION)),
            new Section("Ended", false, act -> act.commitment() == Commitment.ENDED),
            new Section("Talk", true, act -> act.commitment() == Commitment.TALK),
            new Section("Frameworks", true, act -> act.is(TieType.AGREEMENT)),
            new Section("Going on", true, Case::active),
            new Section("Firm", true, act -> act.commitment() == Commitment.FIRM),
            new Section("Soft", true, act -> act.commitment() == Commitment.SOFT),
            new Section("Not told how firm", false, act -> true));

    private static final List<String> ORDER = List.of(
            "Firm", "Going on", "Soft", "Talk", "Frameworks", "Restrictions", "Ended", "Not told how firm", "Denied");

    private final Dossier dossier;
    private final Origins origins;
    private final Sentence sentence;
    private final int most;

    Sections(Dossier dossier, Origins origins, Sentence sentence, int most) {
        this.dossier = dossier;
        this.origins = origins;
        this.sentence = sentence;
        this.most = most;
    }

    /** The titles of the parts in the order in which they are read. */
    static List<String> titles() {
        return ORDER;
    }

    /** The acts in a part. */
    static List<Case> in(Dossier dossier, String title) {
        return dossier.cases().stream()
                .filter(act -> SECTIONS.stream()
                        .filter(section -> section.holds().test(act))
                        .findFirst()
                        .map(section -> section.title().equals(title))
                        .orElse(false))
                .sorted(Comparator.comparing(Sections::latest).reversed())
                .toList();
    }

    /** The parts with a line for each act; those that are rarely filled only where they are. */
    List<Result> tables() {
        List<Result> tables = new ArrayList<>();
        for (String title : ORDER) {
            List<Case> acts = in(dossier, title);
            boolean always =
                    SECTIONS.stream().anyMatch(section -> section.title().equals(title) && section.always());
            if (always || !acts.isEmpty()) {
                tables.add(table(title, acts));
            }
        }
        return tables;
    }

    private Table table(String title, List<Case> acts) {
        Table.Builder table = Table.of(title, COLUMNS);
        for (Case act : acts.subList(0, Math.min(most, acts.size()))) {
            line(table, act);
        }
        end(table, acts.size());
        return table.build();
    }

    private void line(Table.Builder table, Case act) {
        table.row(
                act.support(),
                sentence.of(act),
                act.denied() ? "denied" : Sentence.lower(act.commitment().name()),
                Sentence.stage(act),
                act.date().map(Edtf::text).orElse(null),
                act.lastAsOf(),
                origins.backing(Cited.reports(act.reports())),
                grade(act),
                review(act),
                act.evidence(),
                act.ids().get(0));
    }

    /** How reliable its publishers are, and how credible it is, by a person or else as suggested. */
    private String grade(Case act) {
        String reliability = act.reports().stream()
                .map(report -> report.source().reliability().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return reliability + " / " + dossier.signed().credibility(act, origins);
    }

    /** The review, and what of the act somebody has set aside. */
    private String review(Case act) {
        Stream<String> aside = act.ids().stream()
                .flatMap(id -> dossier.decisions().against(id).stream())
                .distinct()
                .map(decision -> "set aside, as " + decision.sentence());
        return Stream.concat(Stream.of(act.review()), aside).collect(Collectors.joining("; "));
    }

    private void end(Table.Builder table, int held) {
        if (held == 0) {
            table.note("Nothing is held.");
        } else if (held > most) {
            table.note("The latest " + most + " of " + held + " are shown; raise the parameter lines for all.");
        }
    }

    private static LocalDate latest(Case act) {
        return act.date().map(date -> new Moment(date).latest()).orElse(LocalDate.MIN);
    }
}
