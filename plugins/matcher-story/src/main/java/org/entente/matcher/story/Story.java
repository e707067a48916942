package org.entente.matcher.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.core.model.Genre;
import org.entente.matcher.story.Report.Passage;
import org.entente.matcher.story.SameStory.Kinship;

/**
 * Reports that tell one story, the likely origin first, the others by date.
 *
 * @param why why the first is taken for the origin
 * @param nearest of each report the pair in which it is most alike another
 */
record Story(List<Report> reports, String why, Map<Report, Kinship> nearest) {

    private static final List<Genre> CLOSE =
            List.of(Genre.OFFICIAL, Genre.PRESS_RELEASE, Genre.INTERVIEW, Genre.AGENCY);

    /** Something that tells the origin from those who tell it again, as a number that is lowest for the origin. */
    private record Sign(String why, Function<Report, Long> rank) {}

    /** The stories that pairs of reports make, in the order in which their first reports came. */
    static List<Story> of(Collection<Kinship> pairs) {
        Groups groups = new Groups();
        Map<Long, Report> reports = new TreeMap<>();
        for (Kinship pair : pairs) {
            groups.join(pair.one().number(), pair.other().number());
            reports.put((long) pair.one().number(), pair.one());
            reports.put((long) pair.other().number(), pair.other());
        }
        Map<Long, List<Report>> stories = new TreeMap<>();
        reports.forEach((number, report) -> stories.computeIfAbsent(groups.of(number), first -> new ArrayList<>())
                .add(report));
        Map<Report, Kinship> nearest = new HashMap<>();
        for (Kinship pair : pairs) {
            nearest.merge(pair.one(), pair, Story::nearer);
            nearest.merge(pair.other(), pair, Story::nearer);
        }
        return stories.values().stream().map(all -> of(all, nearest)).toList();
    }

    private static Kinship nearer(Kinship one, Kinship other) {
        return other.likeness().sum() > one.likeness().sum() ? other : one;
    }

    private static Story of(List<Report> all, Map<Report, Kinship> nearest) {
        List<Sign> signs = List.of(
                new Sign("the others derive from it", report -> derived(report, all) ? 1L : 0L),
                new Sign("the others cite it", report -> -citing(report, all)),
                new Sign("published first", Story::day),
                new Sign("nearest to the event by its genre", report -> genre(report)),
                new Sign(
                        "most direct quotations",
                        report -> -report.passages().stream()
                                .filter(Passage::direct)
                                .count()),
                new Sign("the longest", report -> (long) -report.wording().size()),
                new Sign("imported first", report -> (long) report.number()));
        Comparator<Report> order = (one, other) -> 0;
        for (Sign sign : signs) {
            order = order.thenComparing(sign.rank());
        }
        Report origin = all.stream().min(order).orElseThrow();
        List<Report> others = new ArrayList<>(all);
        others.remove(origin);
        Report second = others.stream().min(order).orElseThrow();
        String why = signs.stream()
                .filter(sign -> !sign.rank().apply(origin).equals(sign.rank().apply(second)))
                .map(Sign::why)
                .findFirst()
                .orElseThrow();
        others.sort(Comparator.comparing(Story::day).thenComparing(Report::number));
        others.add(0, origin);
        return new Story(List.copyOf(others), why, nearest);
    }

    Report origin() {
        return reports.get(0);
    }

    /** The pair of a report and that of the story to which it is most alike. */
    Kinship kinship(Report report) {
        return nearest.get(report);
    }

    /** Whether a report has the words of another one of the story. */
    boolean reprint(Report report) {
        return reports.stream()
                .filter(other -> other != report && day(other) <= day(report))
                .anyMatch(other -> other.wording().within(report.wording()) >= SameStory.REPRINT);
    }

    private static boolean derived(Report report, List<Report> all) {
        return all.stream().anyMatch(other -> report.source().derivedFrom().contains(other.digest()));
    }

    private static long citing(Report report, List<Report> all) {
        String publisher = report.source().publisher();
        return publisher == null
                ? 0
                : all.stream()
                        .filter(other -> other != report)
                        .filter(other -> other.passages().stream().anyMatch(passage -> cites(passage, publisher)))
                        .count();
    }

    private static boolean cites(Passage passage, String publisher) {
        return passage.cites() != null
                && publisher.toLowerCase(Locale.ROOT).contains(passage.cites().toLowerCase(Locale.ROOT));
    }

    private static long day(Report report) {
        return report.published() == null ? Long.MAX_VALUE : report.published().toEpochDay();
    }

    private static long genre(Report report) {
        int at = CLOSE.indexOf(report.source().genre());
        return at < 0 ? CLOSE.size() : at;
    }
}
