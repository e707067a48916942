package org.entente.analyzer.partnership;

import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
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
import org.entente.core.api.Names;
import org.entente.core.model.Genre;
import org.entente.core.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind reports: what they cite, else the publisher, else the site, else of a register the register itself.
 *
 * <p>Where none of these is known nothing says that a report is independent of another, so such reports never add an origin to
 * one that is known, and are one origin among themselves.
 */
final class Origins {

    private final Names names;
    private final Map<String, Source> sources = new HashMap<>();

    Origins(List<Source> sources, Names names) {
        this.names = names;
        sources.forEach(source -> this.sources.put(source.digest(), source));
    }

    /** How many independent origins the reports have. */
    int count(Collection<Cited> reports) {
        Set<String> known = new TreeSet<>();
        reports.forEach(report -> of(report).ifPresent(known::add));
        return reports.isEmpty() ? 0 : Math.max(1, known.size());
    }

    /** Both counts in words: {@code 1 origin / 2 reports}. */
    String backing(Collection<Cited> reports) {
        int origins = count(reports);
        return origins
                + (origins == 1 ? " origin / " : " origins / ")
                + reports.size()
                + (reports.size() == 1 ? " report" : " reports");
    }

    private Optional<String> of(Cited report) {
        String cited = report.origin();
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
