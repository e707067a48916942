package org.entente.core.model;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document or an edition of a dataset, known by the digest of its bytes.
 *
 * @param digest SHA-256 of the bytes, in 64 lower-case hexadecimal digits
 * @param name the stem of the file's name, which cites it
 * @param published the date of publication, or null where it is not known
 * @param publishedInferred whether that date was read from the text and not given
 * @param language a BCP 47 tag, or null where it is not known
 * @param reliability {@link Reliability#F} until a person judges it
 * @param licence the terms of use, or null where they are not known
 * @param longestQuote the longest quotation, in characters, that an export may show
 * @param derivedFrom the digests of the sources of which this is a translation or a part
 */
public record Source(
        String digest,
        String name,
        @Nullable String title,
        @Nullable String publisher,
        Genre genre,
        @Nullable Edtf published,
        boolean publishedInferred,
        @Nullable String url,
        @Nullable String language,
        Reliability reliability,
        Coverage coverage,
        Handling handling,
        @Nullable String licence,
        int longestQuote,
        List<String> derivedFrom) {

    /** The longest quotation where no licence says otherwise. */
    public static final int QUOTE = 600;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public Source {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("A digest is 64 lower-case hexadecimal digits: " + digest);
        }
        Checks.text(name, "A source's name");
        if (longestQuote < 0) {
            throw new IllegalArgumentException("A longest quotation is not negative: " + longestQuote);
        }
        derivedFrom = List.copyOf(derivedFrom);
    }

    /** A source of which only digest and name are known. */
    public static Source of(String digest, String name) {
        return new Source(
                digest,
                name,
                null,
                null,
                Genre.UNKNOWN,
                null,
                false,
                null,
                null,
                Reliability.F,
                Coverage.UNKNOWN,
                Handling.UNKNOWN,
                null,
                QUOTE,
                List.of());
    }

    /** This source with what a reader has found out about it. */
    public Source with(
            @Nullable String title,
            Genre genre,
            @Nullable Edtf published,
            boolean inferred,
            @Nullable String language,
            Coverage coverage) {
        return new Source(
                digest,
                name,
                title,
                publisher,
                genre,
                published,
                inferred,
                url,
                language,
                reliability,
                coverage,
                handling,
                licence,
                longestQuote,
                derivedFrom);
    }

    /** This source with another marking and longest quotation. */
    public Source marked(Handling handling, int longestQuote) {
        return new Source(
                digest,
                name,
                title,
                publisher,
                genre,
                published,
                publishedInferred,
                url,
                language,
                reliability,
                coverage,
                handling,
                licence,
                longestQuote,
                derivedFrom);
    }
}
