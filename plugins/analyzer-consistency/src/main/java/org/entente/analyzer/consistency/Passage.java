package org.entente.analyzer.consistency;

import org.entente.core.model.Locator;
import org.entente.core.model.Speech;
import org.jspecify.annotations.Nullable;

/** The words or the row in which a document tells something. */
record Passage(
        Document document,
        Locator where,
        String quote,
        Speech speech,
        @Nullable String citedOrigin) {

    private static final int LONGEST = 240;

    /** Where it stands, for people. */
    String place() {
        if (where instanceof Locator.Span span) {
            return "characters " + span.start() + " to " + span.end();
        }
        return where instanceof Locator.Cell cell ? "row " + cell.row() : "as a whole";
    }

    /** The place as a number by which passages are sorted. */
    long at() {
        if (where instanceof Locator.Span span) {
            return span.start();
        }
        return where instanceof Locator.Cell cell ? cell.row() : 0;
    }

    /** The words, as long as the licence and a line allow. */
    String words() {
        String words = quote.replaceAll("\\s+", " ").strip();
        int longest = Math.min(LONGEST, document.source().longestQuote());
        return words.codePointCount(0, words.length()) <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, Math.max(0, longest - 1))) + "…";
    }

    /** The words with the document and the place in it. */
    String cited() {
        return document.source().name() + ", " + place() + ": “" + words() + "”";
    }
}
