package org.entente.core.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Credibility;
import org.entente.core.model.Genre;
import org.entente.core.model.Interest;
import org.entente.core.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * How many independent origins reports have: the one rule for all that count them.
 *
 * <p>Two reports are independent where all four differ: who stands behind them (what they cite, else the publisher, else the
 * site, else of a register the register itself), the publisher, the side for which the speaker speaks, and the story. A register
 * and a text that cites it are one origin. Where nobody is known to stand behind a report nothing says that it is independent
 * of another, so it adds no origin to those that are known, and all such reports are one among themselves.
 */
public final class Origins {

    /** From so many origins on a report counts as confirmed. */
    private static final int CONFIRMED = 3;

    private final Names names;
    private final Map<String, Source> sources = new HashMap<>();

    /**
     * One report of something.
     *
     * @param source where it stands
     * @param cited what the source cites for it, or null
     * @param side the id of the actor for which the speaker speaks, or null
     * @param interest what the speaker has to do with the deal
     * @param story the same for all reports of one story, or null where it is in none
     */
    public record Report(
            Source source,
            @Nullable String cited,
            @Nullable String side,
            Interest interest,
            @Nullable String story) {

        /** Whether it is a party's own word. */
        boolean party() {
            return PARTIES.contains(interest);
        }
    }

    private static final Set<Interest> PARTIES = Set.of(Interest.PARTY_TO_DEAL, Interest.SELLER, Interest.BUYER);

    public Origins(List<Source> sources, Names names) {
        this.names = names;
        sources.forEach(source -> this.sources.put(source.digest(), source));
    }

    /** How many independent origins the reports have. */
    public int count(Collection<Report> reports) {
        List<Set<String>> groups = new ArrayList<>();
        for (Report report : reports) {
            if (of(report).isPresent()) {
                Set<String> group = marks(report);
                for (Set<String> other : List.copyOf(groups)) {
                    if (!Collections.disjoint(group, other)) {
                        groups.remove(other);
                        group.addAll(other);
                    }
                }
                groups.add(group);
            }
        }
        return reports.isEmpty() ? 0 : Math.max(1, groups.size());
    }

    /** What two reports must not share to be independent. */
    private Set<String> marks(Report report) {
        Set<String> marks = new TreeSet<>();
        of(report).ifPresent(origin -> marks.add("who " + origin));
        of(report.source()).ifPresent(publisher -> marks.add("who " + publisher));
        if (report.side() != null) {
            marks.add("side " + report.side());
        }
        if (report.story() != null) {
            marks.add("story " + report.story());
        }
        return marks;
    }

    /** Both counts in words: {@code 1 origin / 2 reports}. */
    public String backing(Collection<Report> reports) {
        int origins = count(reports);
        return origins
                + (origins == 1 ? " origin / " : " origins / ")
                + reports.size()
                + (reports.size() == 1 ? " report" : " reports");
    }

    /**
     * The credibility that the origins suggest: 1 where three or more confirm each other, 2 where two do, 3 for one, 6 where
     * none is known. What parties alone say is at best 2, and at best 3 where one side alone says it. It is a suggestion until
     * a person signs a grade.
     */
    public Credibility suggested(Collection<Report> reports) {
        List<Report> known =
                reports.stream().filter(report -> of(report).isPresent()).toList();
        int origins = count(known);
        if (origins == 0) {
            return Credibility.GRADE_6;
        } else if (origins == 1) {
            return Credibility.GRADE_3;
        }
        boolean parties = known.stream().allMatch(Report::party);
        boolean oneSide = known.stream().map(Report::side).distinct().count() == 1;
        if (parties && oneSide) {
            return Credibility.GRADE_3;
        }
        return origins >= CONFIRMED && !parties ? Credibility.GRADE_1 : Credibility.GRADE_2;
    }

    private Optional<String> of(Report report) {
        String cited = report.cited();
        if (cited != null && !cited.isBlank()) {
            return Optional.of(register(cited).flatMap(this::of).orElseGet(() -> key(cited)));
        }
        return of(report.source());
    }

    private Optional<String> of(Source source) {
        Source first = source;
        // A translation or a part has the origin of what it derives from; at most as many steps as there are sources.
        for (int step = 0; step < sources.size() && !first.derivedFrom().isEmpty(); step++) {
            Source before = sources.get(first.derivedFrom().get(0));
            first = before == null ? first : before;
        }
        if (first.publisher() != null) {
            return Optional.of(key(first.publisher()));
        }
        if (first.url() != null && host(first.url()) != null) {
            return Optional.of(key(String.valueOf(host(first.url()))));
        }
        return first.genre().equals(Genre.REGISTER) ? Optional.of(key(first.name())) : Optional.empty();
    }

    /** The register that a text means when it cites it: by its publisher or their initials, its title or its name. */
    private Optional<Source> register(String cited) {
        return sources.values().stream()
                .filter(source -> source.genre().equals(Genre.REGISTER))
                .filter(source ->
                        names(source).stream().anyMatch(name -> (" " + name + " ").contains(" " + plain(cited) + " ")))
                .min(Comparator.comparing(Source::digest));
    }

    private static List<String> names(Source source) {
        return Stream.of(source.publisher(), initials(source.publisher()), source.title(), source.name())
                .filter(Objects::nonNull)
                .map(Origins::plain)
                .toList();
    }

    private static @Nullable String initials(@Nullable String publisher) {
        return publisher == null
                ? null
                : Arrays.stream(publisher.split("[^\\p{L}]+"))
                        .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                        .map(word -> word.substring(0, 1))
                        .collect(Collectors.joining());
    }

    /** One key for all names of an actor that a lexicon knows. */
    private String key(String name) {
        List<String> ids = names.spelt(name).stream()
                .map(found -> found.entity().id())
                .distinct()
                .toList();
        return ids.size() == 1 ? ids.get(0) : plain(name);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static @Nullable String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? null : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return null; // an address that nobody can follow names no site
        }
    }
}
