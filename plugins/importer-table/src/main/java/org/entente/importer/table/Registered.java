package org.entente.importer.table;

import org.entente.core.model.Coverage;
import org.entente.core.model.Edtf;
import org.entente.core.model.Genre;
import org.entente.core.model.Source;
import org.jspecify.annotations.Nullable;

/** What a layout knows of a source by itself; what its sidecar says stays. */
record Registered(
        String title,
        @Nullable String publisher,
        @Nullable Edtf published,
        @Nullable String language,
        Coverage coverage) {

    Source of(Source source) {
        return new Source(
                source.digest(),
                source.name(),
                source.title() == null ? title : source.title(),
                source.publisher() == null ? publisher : source.publisher(),
                source.genre().unknown() ? Genre.REGISTER : source.genre(),
                source.published() == null ? published : source.published(),
                source.published() == null ? published != null : source.publishedInferred(),
                source.url(),
                source.language() == null ? language : source.language(),
                source.reliability(),
                source.coverage().equals(Coverage.UNKNOWN) ? coverage : source.coverage(),
                source.handling(),
                source.licence(),
                source.longestQuote(),
                source.derivedFrom());
    }
}
