package org.entente.analyzer.partnership;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.entente.core.api.Origins.Report;
import org.entente.core.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * One report of a tie: a passage or row with its source.
 *
 * @param place where in the source it stands, for people to read
 * @param report what it is as far as independence goes
 * @param signedBy who has judged it, or null while nobody has
 * @param grades the Admiralty grades, such as B2, or null
 */
record Cited(
        long id,
        Source source,
        String place,
        String quote,
        Report report,
        @Nullable String signedBy,
        @Nullable String grades) {

    /** What several are as far as independence goes. */
    static List<Report> reports(Collection<Cited> cited) {
        return cited.stream().map(Cited::report).toList();
    }

    /** Up to when its source speaks: its publication, or else the period that it covers. */
    Optional<Moment> told() {
        return Optional.ofNullable(
                        source.published() == null ? source.coverage().period() : source.published())
                .map(Moment::new);
    }

    /** The report with its words, no longer than its source's licence allows and a page bears. */
    String line() {
        int longest = Math.min(source.longestQuote(), 240);
        String words = quote.strip().replaceAll("\\s+", " ");
        int length = words.codePointCount(0, words.length());
        String shown = length <= longest ? words : words.substring(0, words.offsetByCodePoints(0, longest)) + "…";
        return source.name() + place + (shown.isEmpty() ? "" : ": “" + shown + "”");
    }
}
