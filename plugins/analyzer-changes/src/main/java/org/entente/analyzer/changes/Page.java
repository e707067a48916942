package org.entente.analyzer.changes;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;

/** Lays lines out in tables, each with at most so many rows. */
record Page(Timeline timeline, Sources sources, int most) {

    Table table(Block block, List<Line> all) {
        List<Line> lines = all.stream()
                .filter(line -> line.block() == block)
                .sorted(Line.LATEST)
                .toList();
        Table.Builder table = Table.of(
                block.title(),
                new Column("what", Type.TEXT),
                new Column("field", Type.TEXT),
                new Column("before", Type.TEXT),
                new Column("after", Type.TEXT),
                new Column("date", Type.DATE),
                new Column("reported", Type.DATE),
                new Column("why", Type.TEXT),
                new Column("sources", Type.TEXT),
                new Column("revision", Type.TEXT));
        for (Line line : lines.subList(0, Math.min(most, lines.size()))) {
            String date = line.date() == null ? null : line.date().text();
            // A text that says no day is read as of its publication, which is no day of what it tells.
            boolean reported = date != null && line.asOf() && sources.published(line.evidence(), date);
            table.row(
                    line.rests(),
                    line.what(),
                    line.field(),
                    orNull(line.before()),
                    orNull(reported ? line.after().replace("@" + date, "") : line.after()),
                    reported ? null : date,
                    reported ? date : null,
                    timeline.why(line.revision()) + (line.why().isEmpty() ? "" : " (" + line.why() + ")"),
                    orNull(sources.places(line.evidence())),
                    Long.toString(line.revision()));
        }
        if (lines.size() > most) {
            Map<Long, Long> rest = new TreeMap<>();
            lines.subList(most, lines.size()).forEach(line -> rest.merge(line.revision(), 1L, Long::sum));
            rest.forEach((revision, count) ->
                    table.note(count + (count == 1 ? " more line" : " more lines") + " of " + timeline.why(revision)));
        }
        return table.build();
    }

    Table alerts(List<Watched.Alert> alerts) throws IOException {
        Table.Builder table = Table.of(
                "Alerts",
                new Column("watch", Type.TEXT),
                new Column("what", Type.TEXT),
                new Column("stage", Type.TEXT),
                new Column("why", Type.TEXT),
                new Column("sources", Type.TEXT),
                new Column("revision", Type.TEXT));
        TreeSet<Long> evidence = new TreeSet<>();
        alerts.forEach(alert -> evidence.addAll(alert.entry().evidence()));
        sources.look(evidence);
        alerts.stream()
                .limit(most)
                .forEach(alert -> table.row(
                        alert.entry().here(),
                        Long.toString(alert.watch()),
                        alert.entry().what(),
                        orNull(alert.entry().fields().getOrDefault("stage", "")),
                        timeline.why(alert.revision()),
                        orNull(sources.places(alert.entry().evidence())),
                        Long.toString(alert.revision())));
        if (alerts.size() > most) {
            table.note((alerts.size() - most) + " more of earlier imports.");
        }
        return table.build();
    }

    Table overdue(List<Overdue.Plan> plans) throws IOException {
        Table.Builder table = Table.of(
                "Overdue plans",
                new Column("what", Type.TEXT),
                new Column("due", Type.DATE),
                new Column("sources", Type.TEXT));
        TreeSet<Long> evidence = new TreeSet<>();
        plans.forEach(plan -> evidence.addAll(plan.evidence()));
        sources.look(evidence);
        plans.stream()
                .limit(most)
                .forEach(plan ->
                        table.row(plan.rests(), plan.sentence(), plan.due(), orNull(sources.places(plan.evidence()))));
        if (plans.size() > most) {
            int rest = plans.size() - most;
            table.note(rest + (rest == 1 ? " more plan that was" : " more plans that were") + " due earlier.");
        }
        return table.build();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
