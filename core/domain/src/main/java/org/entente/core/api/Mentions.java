package org.entente.core.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.core.model.Decision;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;

/**
 * What the sentence of a revision names: records and findings, by their ids alone, since sentences outlive a purge.
 *
 * <p>They are looked up as they were then, so that a log says tomorrow what it says today.
 *
 * @param records the ids of ties, observations and capabilities; of what was done blind none, as nobody is to see what it is about
 * @param findings the keys of findings
 */
public record Mentions(Set<Long> records, Set<String> findings) {

    private static final Pattern RECORD = Pattern.compile("\\b(?:record|tie|observation|capability) (\\d{1,18})\\b");
    private static final Pattern PAIR =
            Pattern.compile("(?<=\\b(?:Took|Told) )(\\d{1,18}) and (\\d{1,18})(?= (?:for the same|apart)\\.)");
    private static final Pattern FINDING = Pattern.compile("\\bfinding ([0-9a-f]{6,})\\b");
    private static final Pattern EARLIER = Pattern.compile("\\b[Rr]evision (\\d{1,18})\\b");
    private static final String BLIND = ", blind.";

    public Mentions {
        records = Set.copyOf(records);
        findings = Set.copyOf(findings);
    }

    /** Tells of records by their ids; those that a dataset does not hold are left out. */
    @FunctionalInterface
    public interface Teller<T> {
        Map<Long, T> tell(Dataset dataset, Set<Long> ids) throws IOException;
    }

    /** What a sentence names. */
    public static Mentions in(String what) {
        if (what.endsWith(BLIND)) {
            return new Mentions(Set.of(), Set.of());
        }
        Set<Long> records = new TreeSet<>();
        all(RECORD, what).forEach(found -> records.add(Long.valueOf(found.group(1))));
        all(PAIR, what).forEach(found -> {
            records.add(Long.valueOf(found.group(1)));
            records.add(Long.valueOf(found.group(2)));
        });
        return new Mentions(
                records,
                all(FINDING, what).stream().map(found -> found.group(1)).collect(Collectors.toSet()));
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    /** Whether nothing is named. */
    public boolean none() {
        return records.isEmpty() && findings.isEmpty();
    }

    /**
     * What is told of the records that a revision names: as it left them, or where it took them away, as the earlier one left
     * them that it names.
     */
    public static <T> Map<Long, T> records(Workspace workspace, Revision revision, Teller<T> teller)
            throws IOException {
        Set<Long> missing = new LinkedHashSet<>(in(revision.what()).records());
        Map<Long, T> found = new LinkedHashMap<>();
        for (long point : missing.isEmpty() ? List.<Long>of() : points(revision)) {
            if (!missing.isEmpty()) {
                try (Workspace.OpenDataset open = then(workspace, point)) {
                    found.putAll(teller.tell(open.get(), missing));
                }
                missing.removeAll(found.keySet());
            }
        }
        return found;
    }

    /** The decisions on the findings that a revision names, by their keys. */
    public static Map<String, Decision> decisions(Workspace workspace, Revision revision) throws IOException {
        Map<String, Decision> found = new LinkedHashMap<>();
        Set<String> keys = in(revision.what()).findings();
        for (long point : keys.isEmpty() ? List.<Long>of() : points(revision)) {
            try (Workspace.OpenDataset open = then(workspace, point)) {
                Decisions decisions = Decisions.of(open.get());
                for (String key : keys) {
                    decisions.on(key).ifPresent(decision -> found.putIfAbsent(key, decision));
                }
            }
        }
        return found;
    }

    private static List<Long> points(Revision revision) {
        List<Long> points = new ArrayList<>(List.of(revision.number()));
        all(EARLIER, revision.what()).stream()
                .map(found -> Long.valueOf(found.group(1)))
                .filter(number -> number > 0 && number < revision.number())
                .forEach(points::add);
        return points;
    }

    private static Workspace.OpenDataset then(Workspace workspace, long number) throws IOException {
        return workspace
                .at(workspace.revision(Long.toString(number)))
                .showing(ReviewFilter.ANY)
                .dataset();
    }

    /** A sentence with words before the ids that it names, where there are any: {@code Edited NOR → SWE (record 7).} */
    public static String told(
            String what, Function<Long, Optional<String>> records, Function<String, Optional<String>> findings) {
        String one = put(
                RECORD,
                what,
                found -> records.apply(Long.valueOf(found.group(1))).map(words -> words + " (" + found.group() + ")"));
        String two = put(
                PAIR,
                one,
                found -> records.apply(Long.valueOf(found.group(1)))
                        .flatMap(first -> records.apply(Long.valueOf(found.group(2)))
                                .map(second -> first + " (" + found.group(1) + ") and " + second + " (" + found.group(2)
                                        + ")")));
        return put(
                FINDING, two, found -> findings.apply(found.group(1)).map(words -> words + " (" + found.group() + ")"));
    }

    private static String put(Pattern pattern, String text, Function<MatchResult, Optional<String>> words) {
        return pattern.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(words.apply(found).orElse(found.group())));
    }
}
