package org.entente.analyzer.partnership;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.api.Origins;
import org.entente.core.model.Edtf;
import org.entente.core.model.Support;
import org.entente.core.model.Table;

/** Lines on several acts at once: why they are doubtful, or what is not known of them. */
final class Several {

    private static final int NAMED = 3;

    private final Sentence sentence;
    private final Origins origins;

    Several(Sentence sentence, Origins origins) {
        this.sentence = sentence;
        this.origins = origins;
    }

    /** Adds a line that says of how many of all, and of which, something holds. */
    void line(Table.Builder table, String what, Collection<Case> acts, int all, String sort) {
        String named = acts.stream().limit(NAMED).map(sentence::of).collect(Collectors.joining("; "));
        String more = acts.size() > NAMED ? "; and " + (acts.size() - NAMED) + " more" : "";
        line(table, what + ", " + acts.size() + " of " + all + " " + sort + ": " + named + more, acts);
    }

    /** Adds a line that rests on these acts. */
    void line(Table.Builder table, String what, Collection<Case> acts) {
        line(
                table,
                what,
                acts,
                acts.stream().flatMap(act -> act.reports().stream()).distinct().toList());
    }

    /** Adds a line that rests on these acts, of whose reports some are meant. */
    void line(Table.Builder table, String what, Collection<Case> acts, List<Cited> reports) {
        table.row(
                Support.ties(acts.stream().flatMap(act -> act.ids().stream()).toList()),
                what,
                null,
                null,
                null,
                Moment.last(acts.stream()
                                .flatMap(act -> Stream.ofNullable(act.lastAsOf()))
                                .map(Edtf::new)
                                .map(Moment::new)
                                .toList())
                        .orElse(null),
                origins.backing(Cited.reports(reports)),
                null,
                acts.stream().map(Case::review).distinct().collect(Collectors.joining(", ")),
                evidence(reports),
                acts.size() == 1 ? acts.iterator().next().ids().get(0) : null);
    }

    private static String evidence(List<Cited> reports) {
        return reports.stream()
                .limit(NAMED)
                .map(report -> report.source().name() + report.place())
                .distinct()
                .collect(Collectors.joining(" · ", "", reports.size() > NAMED ? " · and more" : ""));
    }
}
