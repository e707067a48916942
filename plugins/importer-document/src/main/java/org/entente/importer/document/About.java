package org.entente.importer.document;

import org.entente.core.model.Edtf;
import org.entente.core.model.Genre;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself.
 *
 * @param inferred whether the date was not given as that of the publication
 * @param language the language that it claims to be in
 */
record About(
        @Nullable String title,
        @Nullable String publisher,
        Genre genre,
        @Nullable Edtf published,
        boolean inferred,
        @Nullable String url,
        @Nullable String language) {

    /** Nothing. */
    static final About NOTHING = new About(null, null, Genre.UNKNOWN, null, false, null, null);

    About {
        title = text(title);
        publisher = text(publisher);
        url = text(url);
        language = text(language);
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip().replaceAll("\\s+", " ");
    }

    static About titled(@Nullable String title) {
        return new About(title, null, Genre.UNKNOWN, null, false, null, null);
    }

    /** This, and where it is silent the other. */
    About or(About other) {
        boolean own = published != null;
        return new About(
                title != null ? title : other.title,
                publisher != null ? publisher : other.publisher,
                genre.unknown() ? other.genre : genre,
                own ? published : other.published,
                own ? inferred : other.inferred,
                url != null ? url : other.url,
                language != null ? language : other.language);
    }

    About with(Genre told) {
        return new About(title, publisher, told, published, inferred, url, language);
    }

    About with(@Nullable Edtf day, boolean guessed) {
        return new About(title, publisher, genre, day, guessed, url, language);
    }
}
