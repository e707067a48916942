package org.entente.matcher.story;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Reports;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.spi.Matcher;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.entente.matcher.story.Matches.Bounds;
import org.entente.matcher.story.SameStory.Kinship;
import org.osgi.service.component.annotations.Component;

/** Finds ties that reprints and retellings tell again with nothing that speaks against it, and which reports tell one story. */
@Component
@Plugin(id = "story", title = "Ties that are told again", parameters = StoryMatcher.Parameters.class)
public final class StoryMatcher implements Matcher<StoryMatcher.Parameters> {

    /** What counts as told again. */
    public record Parameters(
            @Parameter(
                    title = "Window",
                    help = "How many days after a report another one can retell it in other words.",
                    byDefault = "14",
                    unit = "days",
                    min = 0,
                    max = 366)
            int window,

            @Parameter(
                    title = "Least likeness of reports",
                    help = "From which score on two reports tell one story.",
                    byDefault = "0.5",
                    min = 0,
                    max = 1)
            double story,

            @Parameter(
                    title = "Least likeness of ties",
                    help = "From which score on two ties are likely the same.",
                    byDefault = "0.8",
                    min = 0,
                    max = 1)
            double tie,

            @Parameter(
                    title = "Registers",
                    help =
                            "Whether ties of registers and of other stories are matched where system, date and number agree.",
                    byDefault = "true")
            boolean registers) {

        Bounds bounds(Dataset data) throws IOException {
            return new Bounds(window, story, tie, registers, data.sources().size());
        }
    }

    @Override
    public List<SameAs> match(Dataset data, Set<String> fresh, Parameters parameters, Run run) throws IOException {
        run.check();
        List<Report> reports = Archive.near(data, fresh, run);
        Matches matches = Matches.of(reports, fresh, said(data, run), parameters.bounds(data), run);
        Stream<SameAs> ties = matches.sure().stream()
                .map(pair -> new SameAs(
                        SameKind.TIE,
                        Long.toString(pair.one().id()),
                        Long.toString(pair.other().id()),
                        pair.likeness().score(),
                        pair.likeness().reason(),
                        run.reader()));
        Stream<SameAs> stories = joined(matches.stories(), Reports.stories(data)).stream()
                .map(pair -> new SameAs(
                        SameKind.STORY,
                        pair.one().digest(),
                        pair.other().digest(),
                        pair.likeness().score(),
                        pair.likeness().reason(),
                        run.reader()));
        return Stream.concat(ties, stories).toList();
    }

    /** No more of the pairs than it takes to hold each story together, without those that stand; the likeliest first. */
    private static List<Kinship> joined(List<Kinship> pairs, Map<String, String> standing) {
        Groups groups = new Groups();
        Map<String, Long> numbers = new HashMap<>();
        standing.forEach((digest, story) -> groups.join(number(numbers, digest), number(numbers, story)));
        return pairs.stream()
                .sorted(Comparator.comparingDouble(
                                (Kinship pair) -> -pair.likeness().sum())
                        .thenComparingInt(pair -> pair.one().number())
                        .thenComparingInt(pair -> pair.other().number()))
                .filter(pair -> {
                    long one = number(numbers, pair.one().digest());
                    long other = number(numbers, pair.other().digest());
                    boolean apart = groups.of(one) != groups.of(other);
                    groups.join(one, other);
                    return apart;
                })
                .toList();
    }

    private static long number(Map<String, Long> numbers, String digest) {
        return numbers.computeIfAbsent(digest, any -> (long) numbers.size());
    }

    static Groups said(Dataset data, Run run) throws IOException {
        Groups said = new Groups();
        try (Rows rows = data.query(
                "SELECT CAST(first AS BIGINT), CAST(second AS BIGINT) FROM same_as WHERE kind = 'TIE' ORDER BY 1, 2")) {
            while (rows.next()) {
                run.check();
                said.join(rows.integer(0), rows.integer(1));
            }
        }
        return said;
    }
}
