package org.entente.analyzer.changes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.entente.core.api.Dataset;
import org.entente.core.api.Run;
import org.entente.core.model.Composite;
import org.entente.core.model.Points;
import org.entente.core.model.Result;
import org.entente.core.model.Revision;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Shape;
import org.osgi.service.component.annotations.Component;

/** Tells what reads otherwise than at an earlier revision, and whether the world, our knowledge or our coding changed. */
@Component
@Plugin(id = "changes", title = "What changed since a revision", parameters = ChangesAnalyzer.Parameters.class)
public final class ChangesAnalyzer implements Analyzer<ChangesAnalyzer.Parameters> {

    /** Since when, and how much of it. */
    public record Parameters(
            @Parameter(
                    title = "Since",
                    help =
                            "A revision by number or name, an edition, a date, or last for the state before the latest change.",
                    byDefault = Points.LAST)
            String since,

            @Parameter(
                    title = "Until",
                    help = "A revision by number or name, an edition or a date; the one that is looked at if empty.")
            String until,

            @Parameter(
                    title = "Watch",
                    help = "Only what is watched, with the alerts that imports raised.",
                    byDefault = "false")
            boolean watch,

            @Parameter(title = "Lines", help = "How many lines each block has at most.", byDefault = "40", min = 1)
            int lines,

            @Parameter(
                    title = "Years",
                    help = "How many years back plans are called overdue.",
                    byDefault = "5",
                    unit = "years",
                    min = 1,
                    max = 100)
            int years) {}

    @Override
    public Shape describe(Parameters parameters) {
        return new Shape(Result.Kind.COMPOSITE, List.of());
    }

    @Override
    public boolean settled(Parameters parameters) {
        return !parameters.until().isBlank();
    }

    @Override
    public Composite analyze(Dataset latest, Parameters parameters, Run run) throws IOException {
        run.progress(0, 3, "Reading the history");
        Timeline all = Timeline.read(latest);
        Dataset data = parameters.until().isBlank()
                ? latest
                : latest.at(all.find(parameters.until()).number());
        Timeline timeline = Timeline.read(data);
        Revision since = all.find(parameters.since());
        LocalDate day = all.day(parameters.since(), since);
        if (all.begin(parameters.since(), since).isAfter(run.today())) {
            throw new IllegalArgumentException(
                    "Nothing has changed since " + parameters.since() + " yet; name a day that is over, or today.");
        }
        if (since.number() > data.revision().number()) {
            throw new IllegalArgumentException("Revision " + since.number() + " is later than revision "
                    + data.revision().number() + ", up to which changes are asked for; name an earlier one.");
        }
        return compare(data, timeline, since, day, parameters, run);
    }

    private static Composite compare(
            Dataset data, Timeline timeline, Revision since, LocalDate day, Parameters parameters, Run run)
            throws IOException {
        run.progress(
                1,
                3,
                "Comparing revisions " + since.number() + " and "
                        + data.revision().number());
        Comparison comparison = new Comparison(data, timeline, since, day, run);
        List<Line> lines = new ArrayList<>(comparison.lines());
        run.progress(2, 3, "Reading decisions and plans");
        lines.addAll(new Decisions(data, timeline, since).lines(lines));
        Page page = new Page(timeline, comparison.sources(), parameters.lines());
        List<Result> parts = new ArrayList<>();
        LongPredicate asked = tie -> true;
        if (parameters.watch()) {
            Watched watched = Watched.read(data, since);
            asked = watched.ties()::contains;
            lines.removeIf(line -> !watched.about(line));
            parts.add(page.alerts(watched.alerts()));
        }
        for (Block block : Block.values()) {
            parts.add(page.table(block, lines));
        }
        parts.add(page.overdue(Overdue.read(data, parameters.years(), asked, run)));
        return new Composite(
                "Changes from revision " + since.number() + " (" + day + ") to "
                        + data.revision().number(),
                parts);
    }
}
