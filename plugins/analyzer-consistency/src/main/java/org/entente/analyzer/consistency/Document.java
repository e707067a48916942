package org.entente.analyzer.consistency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.entente.core.model.Coverage;
import org.entente.core.model.Edtf;
import org.entente.core.model.Genre;
import org.entente.core.model.Source;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/**
 * A source that tells something.
 *
 * @param guest whether it is only laid beside what is held
 * @param published the day from which on it can be known, where that is told
 */
record Document(Source source, boolean guest, Optional<LocalDate> published) {

    private static final int DIGITS = 8;

    static Document of(Source source, boolean guest) {
        return new Document(
                source, guest, Optional.ofNullable(source.published()).flatMap(Edtf::earliest));
    }

    boolean register() {
        return source.genre().equals(Genre.REGISTER);
    }

    boolean opinion() {
        return source.genre().equals(Genre.OPINION);
    }

    /** Which source in which edition, such as {@code trade-register (SIPRI, edition 4dd9eea5)}. */
    String edition() {
        List<String> about = new ArrayList<>();
        if (source.publisher() != null) {
            about.add(source.publisher());
        }
        if (source.published() != null) {
            about.add("published " + source.published());
        }
        about.add("edition " + source.digest().substring(0, DIGITS));
        return source.name() + " (" + String.join(", ", about) + ")";
    }

    /**
     * Whether it has all partners of a country, as a table of another country's exports has not.
     *
     * @param country the country, or null for the whole world
     */
    boolean complete(@Nullable String country) {
        List<String> actors = source.coverage().actors();
        return actors.isEmpty() || country != null && actors.contains(country);
    }

    /** Whether it is a register that says it covers such ties of one of these countries in a year. */
    boolean covers(TieType type, Collection<String> countries, int year) {
        Coverage coverage = source.coverage();
        return register()
                && (coverage.types().isEmpty() || coverage.types().contains(type))
                && (coverage.actors().isEmpty() || coverage.actors().stream().anyMatch(countries::contains))
                && spans(year);
    }

    /** Whether a year lies in the period that it covers; true where it does not say which. */
    boolean spans(int year) {
        Edtf period = source.coverage().period();
        return period == null
                || period.earliest().map(day -> day.getYear() <= year).orElse(true)
                        && period.latest().map(day -> year <= day.getYear()).orElse(true);
    }

    /** What it says to cover, in a sentence; beyond that its silence says nothing. */
    String coverage() {
        Coverage coverage = source.coverage();
        String types = coverage.types().stream()
                .filter(type -> !type.unknown())
                .map(type -> Wording.words(type.name()))
                .collect(Collectors.joining(", "));
        return edition() + " covers "
                + (coverage.period() == null ? "a time that it does not say" : coverage.period())
                + (types.isEmpty() ? "" : ", ties of type " + types)
                + (coverage.actors().isEmpty() ? "" : ", of " + String.join(", ", coverage.actors()))
                + (coverage.note() == null ? "." : ": " + coverage.note());
    }

    /** The last year that it covers, where it says so. */
    OptionalInt lastYear() {
        Edtf period = source.coverage().period();
        Optional<LocalDate> latest = period == null ? Optional.empty() : period.latest();
        return latest.map(day -> OptionalInt.of(day.getYear())).orElse(OptionalInt.empty());
    }
}
