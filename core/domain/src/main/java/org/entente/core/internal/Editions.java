package org.entente.core.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.model.Plural;
import org.entente.core.model.Source;
import org.entente.core.spi.Transaction;
import org.jspecify.annotations.Nullable;

/** Finds the edition of a dataset in whose place a newer one comes. */
final class Editions {

    /** The least share of rows that a newer edition tells again; a file that has fewer in common is of something else. */
    private static final double LEAST = 0.5;

    private final Collection<Source> held;
    private final Set<String> replaced = new HashSet<>();
    private final Map<String, String> readers = new HashMap<>();

    private boolean succeeded;

    private Editions(Collection<Source> held) {
        this.held = held;
    }

    static Editions read(Dataset data) throws IOException {
        Editions editions = new Editions(data.sources());
        if (editions.held.isEmpty()) {
            return editions; // the first of all replaces nothing
        }
        try (Rows rows = data.query("SELECT older FROM source_edition")) {
            while (rows.next()) {
                editions.replaced.add(String.valueOf(rows.text(0)));
            }
        }
        try (Rows rows = data.query("SELECT source, min(reader) FROM evidence WHERE place = 'CELL' GROUP BY source")) {
            while (rows.next()) {
                editions.readers.put(String.valueOf(rows.text(0)), plugin(String.valueOf(rows.text(1))));
            }
        }
        return editions;
    }

    private static String plugin(String reader) {
        return reader.split(" ", 2)[0];
    }

    /**
     * Puts a source in the place of the older edition of which it is, if any.
     *
     * @param named the older edition by name or digest, or null to look for one
     * @return what came of it, in words; empty where it is a first edition
     */
    String succeed(Source newer, String reader, @Nullable String named, Transaction transaction) throws IOException {
        Optional<Source> older = named == null ? before(newer, reader) : Optional.of(named(named));
        if (older.isEmpty()) {
            return "";
        }
        String name = older.get().name();
        Transaction.Succeeded came =
                transaction.succeed(older.get().digest(), newer.digest(), named == null ? LEAST : 0);
        if (!came.replaced()) {
            return named == null
                    ? "; not taken for a newer edition of " + name
                            + ", with which it shares too few rows: --edition-of " + name + " puts it in its place"
                    : "; " + name + " has no rows in whose place it could come";
        }
        succeeded = true;
        return "; newer edition of " + name + " in its place: " + Plural.of(came.same(), "row") + " the same, "
                + came.changed()
                + " changed, " + came.added() + " added, " + came.vanished() + " vanished"
                + (came.kept() == 0 ? "" : ", " + came.kept() + " kept as decided");
    }

    /** Whether one came in the place of an older one. */
    boolean replaced() {
        return succeeded;
    }

    private Source named(String name) {
        List<Source> all = held.stream()
                .filter(source -> source.name().equals(name) || source.digest().equals(name))
                .filter(source -> !replaced.contains(source.digest()))
                .toList();
        if (all.size() != 1) {
            throw new IllegalArgumentException(
                    all.isEmpty()
                            ? "No source " + name + " is held of which this could be an edition."
                            : "Several sources are called " + name + "; name one by its digest.");
        }
        return all.get(0);
    }

    /** Of the same register: read by the same importer, of the same publisher, and called alike but for years. */
    private Optional<Source> before(Source newer, String reader) {
        if (newer.publisher() == null && years(newer.name()).equals(newer.name())) {
            return Optional.empty();
        }
        return held.stream()
                .filter(source -> !source.digest().equals(newer.digest()) && !replaced.contains(source.digest()))
                .filter(source -> plugin(reader).equals(readers.get(source.digest())))
                .filter(source -> Objects.equals(source.publisher(), newer.publisher()))
                .filter(source -> years(source.name()).equals(years(newer.name())))
                .filter(source -> !later(source, newer))
                .max(Comparator.comparing((Source source) -> String.valueOf(source.published()))
                        .thenComparing(Source::name));
    }

    private static boolean later(Source held, Source newer) {
        return held.published() != null
                && newer.published() != null
                && held.published().latest().isPresent()
                && newer.published().latest().isPresent()
                && held.published()
                        .latest()
                        .get()
                        .isAfter(newer.published().latest().get());
    }

    private static String years(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("(?<![0-9])(19|20)[0-9]{2}([-_.]?[0-9]{2}){0,2}(?![0-9])", "*");
    }
}
