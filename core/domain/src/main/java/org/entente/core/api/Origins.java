package org.entente.core.api;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Actor;
import org.entente.core.model.Credibility;
import org.entente.core.model.Genre;
import org.entente.core.model.Interest;
import org.entente.core.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * How many independent origins reports have: the one rule for all that count them.
 *
 * <p>Two reports are independent where all four differ: who stands behind them (what they cite, else the publisher, else the
 * site, else of a register the register itself), the publisher, the side for which the speaker speaks, and the story. Whoever it
 * is goes by one name wherever it stands: a register, a text that cites it and one in which its keeper speaks are one origin. Of
 * a party the side is its country. Where nobody is known to stand
 * behind a report, or it is not known for which country a party speaks, nothing says that it is independent of another, so it adds
 * no origin to those that are known, and all such reports are one among themselves.
 */
public final class Origins {

    /** From so many origins on a report counts as confirmed. */
    private static final int CONFIRMED = 3;

    /** Words that are no name by themselves, so that they are cut off at the end of what is cited. */
    private static final Set<String> SORTS = Set.of(
            ("arms data database databases dataset figures numbers register registers registry report reports s statistics"
                            + " table tables the trade yearbook")
                    .split(" "));

    /** Shorter initials stand for too many. */
    private static final int INITIALS = 3;

    private final Names names;
    private final Map<String, String> canonical;
    private final Map<String, Source> sources = new HashMap<>();

    /** The registers by each name that they go by. */
    private final Map<String, Source> registers = new TreeMap<>();

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

    /** With nothing told of what is the same; see {@link #of(Dataset, Names)}. */
    public Origins(List<Source> sources, Names names) {
        this(sources, names, Map.of());
    }

    private Origins(List<Source> sources, Names names, Map<String, String> canonical) {
        this.names = names;
        this.canonical = Map.copyOf(canonical);
        sources.stream().sorted(Comparator.comparing(Source::digest)).forEach(source -> {
            this.sources.put(source.digest(), source);
            if (source.genre().equals(Genre.REGISTER)) {
                names(source).forEach(name -> registers.putIfAbsent(name, source));
            }
        });
    }

    /** The rule for the sources of a workspace, in which actors go by those that stand for them. */
    public static Origins of(Dataset data, Names names) throws IOException {
        Map<String, String> canonical = new HashMap<>();
        try (Rows rows = data.query("SELECT id, canonical FROM canonical WHERE kind = 'ACTOR'")) {
            while (rows.next()) {
                canonical.put(String.valueOf(rows.text(0)), String.valueOf(rows.text(1)));
            }
        }
        return new Origins(data.sources(), names, canonical);
    }

    /**
     * Reports that are not independent of each other.
     *
     * @param reports in the order in which they were given
     * @param counts whether it is an origin of its own; false of those behind which nobody is known, where others are known
     */
    public record Origin(List<Report> reports, boolean counts) {
        public Origin {
            reports = List.copyOf(reports);
        }
    }

    /** How many independent origins the reports have. */
    public int count(Collection<Report> reports) {
        List<Report> known = known(reports);
        return reports.isEmpty() ? 0 : Math.max(1, groups(known, sides(reports)).size());
    }

    /** The reports by their independent origins; as many of them count as {@link #count} says. */
    public List<Origin> among(Collection<Report> reports) {
        List<Report> known = known(reports);
        Map<String, String> sides = sides(reports);
        List<Set<String>> groups = groups(known, sides);
        Map<Set<String>, List<Report>> members = new LinkedHashMap<>();
        for (Report report : known) {
            Set<String> marks = marks(report, sides);
            groups.stream()
                    .filter(group -> group.containsAll(marks))
                    .forEach(group -> members.computeIfAbsent(group, one -> new ArrayList<>())
                            .add(report));
        }
        List<Origin> origins = new ArrayList<>();
        members.values().forEach(list -> origins.add(new Origin(list, true)));
        List<Report> others = new ArrayList<>(reports);
        others.removeAll(known);
        if (!others.isEmpty()) {
            origins.add(new Origin(others, origins.isEmpty()));
        }
        return origins;
    }

    /** Those behind which somebody is known to stand. */
    private List<Report> known(Collection<Report> reports) {
        return reports.stream().filter(report -> of(report).isPresent()).toList();
    }

    /** What no two of independent origins share, of each origin. */
    private List<Set<String>> groups(List<Report> known, Map<String, String> sides) {
        List<Set<String>> groups = new ArrayList<>();
        for (Report report : known) {
            Set<String> group = marks(report, sides);
            for (Set<String> other : List.copyOf(groups)) {
                if (!Collections.disjoint(group, other)) {
                    groups.remove(other);
                    group.addAll(other);
                }
            }
            groups.add(group);
        }
        return groups;
    }

    /** What two reports must not share to be independent. */
    private Set<String> marks(Report report, Map<String, String> sides) {
        Set<String> marks = new TreeSet<>();
        of(report).ifPresent(origin -> marks.add("who " + origin));
        of(report.source()).ifPresent(publisher -> marks.add("who " + publisher));
        String side = report.side();
        if (side != null) {
            marks.add("who " + who(side));
        }
        if (report.party()) {
            marks.add("who " + principal(report).orElseGet(() -> unknown(report, sides)));
        }
        if (report.story() != null) {
            marks.add("story " + report.story());
        }
        return marks;
    }

    /** By what a party is in the deal, a country that is this. */
    private Map<String, String> sides(Collection<Report> reports) {
        Map<String, String> sides = new TreeMap<>();
        reports.stream()
                .filter(report -> report.party() && of(report).isPresent())
                .forEach(report -> principal(report)
                        .ifPresent(country -> sides.merge(
                                role(report), country, (one, other) -> one.compareTo(other) <= 0 ? one : other)));
        return sides;
    }

    /** The side with which a party is counted whose own is not known: one that it can be. */
    private static String unknown(Report report, Map<String, String> sides) {
        return sides.entrySet().stream()
                .filter(side -> side.getKey().isEmpty()
                        || role(report).isEmpty()
                        || side.getKey().equals(role(report)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("unknown side");
    }

    private static String role(Report report) {
        return report.interest().equals(Interest.PARTY_TO_DEAL)
                ? ""
                : report.interest().name();
    }

    /** The country for which a party speaks, where that is known. */
    private Optional<String> principal(Report report) {
        return Optional.ofNullable(report.side())
                .map(actor -> canonical.getOrDefault(actor, actor))
                .flatMap(id -> id.matches("[A-Z]{3}")
                        ? Optional.of(id)
                        : names.actor(id).map(Actor::country))
                .map(country -> canonical.getOrDefault(country, country));
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
        // Parties of one side are one origin.
        boolean parties = known.stream().allMatch(Report::party);
        return origins >= CONFIRMED && !parties ? Credibility.GRADE_1 : Credibility.GRADE_2;
    }

    private Optional<String> of(Report report) {
        String cited = report.cited();
        if (cited != null && !cited.isBlank()) {
            return Optional.of(who(cited));
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

    /** One name for whoever is named, be it by a text, as a publisher or by an actor's id. */
    private String who(String named) {
        return register(named).flatMap(this::of).orElseGet(() -> key(named));
    }

    /**
     * The register that is meant: one of whose names is a part of what is said, as in "SIPRI's database", or of whose title two
     * words or more are said.
     */
    private Optional<Source> register(String named) {
        String text = " " + plain(named) + " ";
        String bare = bare(named);
        return registers.entrySet().stream()
                .filter(register -> text.contains(" " + register.getKey() + " ")
                        || bare.contains(" ") && (" " + register.getKey() + " ").contains(" " + bare + " "))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The names of a register, a short one in brackets apart, without those that are but words for a sort of thing. */
    private static List<String> names(Source source) {
        return Stream.of(source.publisher(), source.title(), source.name())
                .filter(Objects::nonNull)
                .flatMap(name -> Stream.concat(Stream.of(name), Arrays.stream(name.split("[()]"))))
                .flatMap(name -> Stream.of(name, name.equals(source.name()) ? "" : initials(name)))
                .map(Origins::plain)
                .filter(name -> !name.isEmpty())
                .filter(name -> !Stream.of(name.split(" ")).allMatch(SORTS::contains))
                .toList();
    }

    /** What is named without an article before and words for a sort of thing behind it. */
    private static String bare(String named) {
        List<String> words = new ArrayList<>(List.of(plain(named).split(" ")));
        if (words.size() > 1 && words.get(0).equals("the")) {
            words.remove(0);
        }
        while (words.size() > 1 && SORTS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return String.join(" ", words);
    }

    private static String initials(String name) {
        String initials = Arrays.stream(name.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        return initials.length() < INITIALS ? "" : initials;
    }

    /** One key for all names of an actor that a lexicon knows. */
    private String key(String name) {
        if (names.actor(name).isPresent() || canonical.containsKey(name)) {
            return canonical.getOrDefault(name, name);
        }
        List<String> ids = Stream.concat(names.spelt(name).stream(), names.spelt(bare(name)).stream())
                .map(found -> found.entity().id())
                .map(id -> canonical.getOrDefault(id, id))
                .distinct()
                .toList();
        return ids.size() == 1 ? ids.get(0) : bare(name);
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
