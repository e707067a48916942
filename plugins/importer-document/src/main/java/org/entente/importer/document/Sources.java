package org.entente.importer.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.core.model.Coverage;
import org.entente.core.model.Edtf;
import org.entente.core.model.Genre;
import org.entente.core.model.Source;
import org.entente.core.spi.Selection;
import org.jspecify.annotations.Nullable;

/** Makes sources of what is known: the sidecar first, then the document, then the user's parameters. */
final class Sources {

    private Sources() {}

    /** The source that a file with one article is. */
    static Source one(Source given, About about) {
        return of(given, given.name(), about, "What one document says");
    }

    /**
     * The source that an article of a file with several is.
     *
     * @param digest of its prose
     * @param covers where it stands in the file
     */
    static Source part(Source given, About about, String digest, String name, String covers) {
        // A title or a date of the sidecar is the collection's.
        Source plain = new Source(
                digest,
                given.name(),
                null,
                about.publisher() == null ? given.publisher() : null,
                about.genre().unknown() ? given.genre() : Genre.UNKNOWN,
                about.published() == null ? given.published() : null,
                given.publishedInferred(),
                about.url() == null ? given.url() : null,
                given.language(),
                given.reliability(),
                given.coverage(),
                given.handling(),
                given.licence(),
                given.longestQuote(),
                List.of(given.digest()));
        return of(plain, name, about, covers);
    }

    /** The source that a file with several articles is: what they have in common, and the days from the first to the last. */
    static Source all(Source given, List<About> articles) {
        About common = new About(
                null,
                common(articles, About::publisher),
                Optional.ofNullable(common(articles, about -> about.genre().unknown() ? null : about.genre()))
                        .orElse(Genre.UNKNOWN),
                period(articles),
                articles.stream().anyMatch(About::inferred),
                null,
                null);
        return of(given, given.name(), common, "What " + articles.size() + " articles say");
    }

    /** A source of which only what was wanted is read, which is something else than that the rest is not there. */
    static Source bounded(Source source, Selection wanted) {
        String asked = wanted.asked();
        if (asked.isEmpty()) {
            return source;
        }
        Coverage all = source.coverage();
        return source.with(
                source.title(),
                source.genre(),
                source.published(),
                source.publishedInferred(),
                source.language(),
                new Coverage(all.actors(), all.period(), wanted.types(), all.note() + ", read with " + asked));
    }

    private static Source of(Source given, String name, About about, String covers) {
        Edtf published = given.published() == null ? about.published() : given.published();
        return new Source(
                given.digest(),
                name,
                given.title() == null ? about.title() : given.title(),
                given.publisher() == null ? about.publisher() : given.publisher(),
                given.genre().unknown() ? about.genre() : given.genre(),
                published,
                given.published() == null && published != null ? about.inferred() : given.publishedInferred(),
                given.url() == null ? about.url() : given.url(),
                "en",
                given.reliability(),
                new Coverage(List.of(), published, List.of(), covers),
                given.handling(),
                given.licence(),
                given.longestQuote(),
                given.derivedFrom());
    }

    private static <T> @Nullable T common(List<About> articles, Function<About, @Nullable T> part) {
        List<T> parts = articles.stream().map(part).distinct().limit(2).toList();
        return parts.size() == 1 ? parts.get(0) : null;
    }

    private static @Nullable Edtf period(List<About> articles) {
        List<LocalDate> days = articles.stream()
                .map(About::published)
                .filter(Objects::nonNull)
                .flatMap(date -> Stream.concat(date.earliest().stream(), date.latest().stream()))
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return null;
        }
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        return first.equals(last) ? Edtf.day(first) : new Edtf(first + "/" + last);
    }
}
