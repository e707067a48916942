package org.entente.analyzer.partnership;

import org.entente.core.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * One report of a tie: a passage or row with its source.
 *
 * @param place where in the source it stands, for people to read
 * @param origin what the source cites for it, or null
 * @param signedBy who has judged it, or null while nobody has
 * @param grades the Admiralty grades, such as B2, or null
 */
record Cited(
        long id,
        Source source,
        String place,
        String quote,
        @Nullable String origin,
        @Nullable String signedBy,
        @Nullable String grades) {

    /** The report with its words, no longer than its source's licence allows and a page bears. */
    String line() {
        int longest = Math.min(source.longestQuote(), 240);
        String words = quote.strip().replaceAll("\\s+", " ");
        int length = words.codePointCount(0, words.length());
        String shown = length <= longest ? words : words.substring(0, words.offsetByCodePoints(0, longest)) + "…";
        return source.name() + place + (shown.isEmpty() ? "" : ": “" + shown + "”");
    }
}
