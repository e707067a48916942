package org.entente.matcher.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.core.api.Dataset;
import org.entente.core.api.Run;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Composite;
import org.entente.core.model.Findings;
import org.entente.core.model.Findings.Finding;
import org.entente.core.model.Result;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Shape;
import org.entente.matcher.story.SameStory.Kinship;
import org.osgi.service.component.annotations.Component;

/** Shows which reports tell one story, which ties are told more than once, and what a retelling has made firmer. */
@Component
@Plugin(id = "story", title = "Stories and who tells them again", parameters = StoryMatcher.Parameters.class)
public final class StoryAnalyzer implements Analyzer<StoryMatcher.Parameters> {

    /** What is known of the ties of a workspace. */
    private static final class Known {
        private final Map<Long, Told> ties = new HashMap<>();
        private final Map<Integer, Report> reports = new HashMap<>();
        private final Map<Integer, Integer> story = new HashMap<>();

        private Known(List<Report> all, List<Story> stories) {
            for (Report report : all) {
                reports.put(report.number(), report);
                report.ties().forEach(tie -> ties.put(tie.id(), tie));
            }
            for (Story one : stories) {
                one.reports()
                        .forEach(report ->
                                story.put(report.number(), one.origin().number()));
            }
        }

        Report report(Told tie) {
            return reports.get(tie.report());
        }

        /** The number of the origin of its story, which is its own where it tells a story alone. */
        int story(Told tie) {
            return story.getOrDefault(tie.report(), tie.report());
        }
    }

    @Override
    public Shape describe(StoryMatcher.Parameters parameters) {
        return new Shape(Result.Kind.COMPOSITE, List.of());
    }

    @Override
    public Composite analyze(Dataset data, StoryMatcher.Parameters parameters, Run run) throws IOException {
        run.check();
        List<Report> reports = Archive.read(data, run);
        Set<String> all = reports.stream().map(Report::digest).collect(Collectors.toSet());
        Groups said = StoryMatcher.said(data, run);
        Groups groups = StoryMatcher.said(data, run);
        Matches matches = Matches.of(reports, all, groups, parameters.bounds(data), run);
        List<Story> stories = Story.of(matches.stories());
        Known known = new Known(reports, stories);
        Map<Long, List<Told>> told = new TreeMap<>();
        known.ties
                .values()
                .forEach(tie -> told.computeIfAbsent(groups.of(tie.id()), first -> new ArrayList<>())
                        .add(tie));
        told.values().removeIf(ties -> ties.size() < 2);
        told.values().forEach(ties -> ties.sort(Comparator.comparingLong(Told::id)));
        return new Composite(
                "Stories and who tells them again",
                List.of(stories(stories, matches), ties(told, known, said, matches), firmer(told, stories, known)));
    }

    private static Table stories(List<Story> stories, Matches matches) {
        Table.Builder table = Table.of(
                "Stories",
                new Column("story", Type.INTEGER),
                new Column("part", Type.TEXT),
                new Column("source", Type.TEXT),
                new Column("title", Type.TEXT),
                new Column("publisher", Type.TEXT),
                new Column("published", Type.DATE),
                new Column("likeness", Type.NUMBER),
                new Column("why", Type.TEXT));
        long number = 0;
        for (Story story : stories) {
            number++;
            for (Report report : story.reports()) {
                boolean origin = report == story.origin();
                Kinship kinship = story.kinship(report);
                table.row(
                        Support.ties(report.ties().stream().map(Told::id).toList()),
                        number,
                        origin ? "LIKELY ORIGIN" : story.reprint(report) ? "REPRINT" : "RETELLING",
                        report.source().name(),
                        report.source().title(),
                        report.source().publisher(),
                        report.source().published() == null
                                ? null
                                : report.source().published().text(),
                        kinship.likeness().score(),
                        origin
                                ? story.why()
                                : "like " + kinship.of(report).source().name() + ": "
                                        + kinship.likeness().reason());
            }
        }
        table.note(
                "A reprint has at least half of the words of a report before it, as runs of three; likeness is to the"
                        + " report of the story that is most alike.");
        table.note("Only sources that tell ties are compared; nothing is asserted here.");
        if (matches.crowded() > 0) {
            table.note(
                    "Of countries or things, pairs of which more than " + (Candidates.NEAREST + 1) + " reports tell: "
                            + matches.crowded() + "; each of these reports was compared with the " + Candidates.NEAREST
                            + " nearest in time alone.");
        }
        return table.build();
    }

    private static Table ties(Map<Long, List<Told>> told, Known known, Groups said, Matches matches) {
        Table.Builder table = Table.of(
                "Ties told more than once",
                new Column("tie", Type.TIE),
                new Column("what", Type.TEXT),
                new Column("tellings", Type.INTEGER),
                new Column("reports", Type.INTEGER),
                new Column("independent", Type.INTEGER),
                new Column("asserted", Type.BOOLEAN),
                new Column("sources", Type.TEXT));
        for (List<Told> ties : told.values()) {
            Set<Integer> stories = new TreeSet<>();
            Set<Long> asserted = new TreeSet<>();
            ties.forEach(tie -> {
                stories.add(known.story(tie));
                asserted.add(said.of(tie.id()));
            });
            table.row(
                    Support.ties(ties.stream().map(Told::id).toList()),
                    ties.get(0).id(),
                    Firmness.what(ties.get(0)),
                    (long) ties.size(),
                    ties.stream()
                            .flatMap(tie -> tie.evidence().stream())
                            .distinct()
                            .count(),
                    (long) stories.size(),
                    asserted.size() == 1,
                    ties.stream()
                            .map(tie -> known.report(tie).source().name())
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        table.note(
                "Tellings are the readings of the tie, reports their passages; reports of one story are one independent"
                        + " telling.");
        table.note(
                "Not asserted is what is likely only: something speaks against it, another story or a register tells it, or it"
                        + " was undone or not there at the import.");
        if (matches.habits() > 0) {
            table.note("Sets of more than " + Deals.HABIT + " ties with the same countries, thing and year: "
                    + matches.habits() + "; these ties were compared within a story alone.");
        }
        return table.build();
    }

    private static Findings firmer(Map<Long, List<Told>> told, List<Story> stories, Known known) {
        Map<Integer, Story> byOrigin = new HashMap<>();
        stories.forEach(story -> byOrigin.put(story.origin().number(), story));
        List<Finding> findings = new ArrayList<>();
        for (List<Told> ties : told.values()) {
            for (Told origin : ties) {
                if (known.story(origin) == origin.report() && byOrigin.containsKey(origin.report())) {
                    ties.stream()
                            .filter(later -> later != origin && known.story(later) == origin.report())
                            .forEach(later -> findings.addAll(
                                    Firmness.of(known.report(origin), origin, known.report(later), later)));
                }
            }
        }
        return new Findings("Retellings that are firmer than their origin, or have other numbers", findings);
    }
}
