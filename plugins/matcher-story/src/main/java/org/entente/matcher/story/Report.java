package org.entente.matcher.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * A source with the ties that it tells.
 *
 * @param register whether it is a table and no text
 * @param passages the sentences in which it tells something, in their order; of a register none
 */
record Report(
        int number,
        Source source,
        boolean register,
        List<Told> ties,
        List<Passage> passages,
        Wording wording,
        Set<String> roots,
        Set<String> heading) {

    /**
     * A sentence in which a report tells something.
     *
     * @param direct whether it is a quotation
     * @param cites whom it cites for it, or null
     */
    record Passage(
            long id, String quote, boolean direct, @Nullable String cites) {}

    /** @param prose the whole text, where it is at hand */
    static Report of(
            int number,
            Source source,
            boolean register,
            List<Told> ties,
            List<Passage> passages,
            Optional<String> prose) {
        String text =
                prose.orElseGet(() -> passages.stream().map(Passage::quote).collect(Collectors.joining("\n")));
        String title = source.title() == null || register ? "" : source.title();
        return new Report(
                number,
                source,
                register,
                List.copyOf(ties),
                List.copyOf(passages),
                Wording.of(text),
                Words.roots(text + "\n" + title),
                Words.roots(title));
    }

    String digest() {
        return source.digest();
    }

    /** The day of publication, of a month or year its last; null where it is not known. */
    @Nullable
    LocalDate published() {
        return source.published() == null ? null : source.published().latest().orElse(null);
    }

    /** How many days lie between their publications; -1 where one of them is not known. */
    long apart(Report other) {
        LocalDate here = published();
        LocalDate there = other.published();
        return here == null || there == null ? -1 : Math.abs(ChronoUnit.DAYS.between(here, there));
    }

    /** How a reader cites it. */
    String named() {
        return source.title() == null ? source.name() : source.title() + " (" + source.name() + ")";
    }

    /** Who published it, else its name. */
    String teller() {
        return source.publisher() == null ? source.name() : source.publisher();
    }
}
