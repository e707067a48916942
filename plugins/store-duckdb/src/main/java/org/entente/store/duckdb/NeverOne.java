package org.entente.store.duckdb;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what a change makes one though it must not be: two countries, or what a person has told apart, be it by way of others.
 *
 * <p>It is asked of every change alike, since an import, an undo or a redo joins groups as well as a person does. What was one
 * before the change is no fault of the change.
 */
final class NeverOne {

    private static final String COUNTRIES = """
            SELECT canonical || ' and ' || id || ' would be one actor, and two countries are never one; that one succeeds the'
                || ' other is a relation and no sameness'
            FROM held.canonical
            WHERE removed IS NULL AND added = %1$d AND kind = 'ACTOR'
                AND regexp_full_match(id, '[A-Z]{3}') AND regexp_full_match(canonical, '[A-Z]{3}')
            ORDER BY id LIMIT 1""";

    private static final String APART = """
            SELECT d.first || ' and ' || d.second || ' would be one ' || lower(d.kind) || ', and ' || d.author
                || ' has told them apart; take that back first, with entente same undo ' || d.id
            FROM held.different d
            LEFT JOIN held.canonical a ON a.kind = d.kind AND a.id = d.first AND a.removed IS NULL
            LEFT JOIN held.canonical b ON b.kind = d.kind AND b.id = d.second AND b.removed IS NULL
            WHERE d.removed IS NULL AND coalesce(a.canonical, d.first) = coalesce(b.canonical, d.second)
                AND (a.added = %1$d OR b.added = %1$d OR d.added = %1$d)
            ORDER BY d.id LIMIT 1""";

    private final Session session;

    NeverOne(Session session) {
        this.session = session;
    }

    /** Why a revision whose canonical records are settled cannot be, as the end of a sentence without its stop. */
    Optional<String> of(long revision) throws SQLException {
        return Stream.concat(all(COUNTRIES, revision).stream(), all(APART, revision).stream())
                .findFirst();
    }

    private List<String> all(String sql, long revision) throws SQLException {
        return session.all(String.format(Locale.ROOT, sql, revision), List.of(), Fields::text);
    }
}
