package org.entente.core.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.core.api.Names;
import org.entente.core.api.Reviews.Addition;
import org.entente.core.api.Rows;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Coding;
import org.entente.core.model.Corrections;
import org.entente.core.model.Coverage;
import org.entente.core.model.Evidence;
import org.entente.core.model.Genre;
import org.entente.core.model.Handling;
import org.entente.core.model.Locator;
import org.entente.core.model.Reliability;
import org.entente.core.model.Review;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import org.entente.core.model.Source;
import org.entente.core.model.Tie;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.jspecify.annotations.Nullable;

/** Adds what a person found in a source, or notes without one. */
final class Additions implements AutoCloseable {

    private final Ledger ledger;
    private final Transaction transaction;
    private final Names names;

    Additions(Ledger ledger, Names names) throws IOException {
        this.ledger = ledger;
        this.transaction = ledger.begin();
        this.names = names;
    }

    Revision add(Addition addition) throws IOException {
        Object value = value(addition.kind(), addition.fields());
        new Coherence(addition.fields()).check(value);
        Bringing bringing = new Bringing(ledger, transaction, names);
        bringing.all(value);
        if (value instanceof Tie tie && tie.programme() != null) {
            bringing.programme(tie.programme());
        }
        long first = transaction.reserve(3);
        Evidence where = addition.where() == null ? noted(addition) : said(addition.where());
        transaction.evidence(first, where);
        new Records.Coded(addition.kind(), first + 1, value, List.of(first)).write(transaction);
        String note = addition.note().isBlank() ? null : addition.note();
        transaction.coding(
                first + 2,
                new Coding(addition.kind(), first + 1, addition.coder(), Review.ADDED, Map.of(), note, true));
        String what = "Added the " + addition.kind().name().toLowerCase(Locale.ROOT) + " " + (first + 1) + ".";
        return transaction.commit(addition.coder(), what, addition.note());
    }

    private static Object value(CodedKind kind, Map<String, String> fields) {
        if (kind.equals(CodedKind.TIE)) {
            return Corrections.tie(fields);
        } else if (kind.equals(CodedKind.OBSERVATION)) {
            return Corrections.observation(fields);
        } else if (kind.equals(CodedKind.CAPABILITY)) {
            return Corrections.capability(fields);
        }
        throw new IllegalArgumentException("Ties, observations and capabilities are added, and no " + kind);
    }

    /** What a source says at a place, in its own words. */
    private Evidence said(Evidence where) throws IOException {
        String digest = where.source();
        try (Ledger.Snapshot now = ledger.snapshot(ledger.revision().number(), ReviewFilter.ANY)) {
            Source source = now.sources().stream()
                    .filter(one -> one.digest().equals(digest))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The workspace holds no source " + digest));
            return new Wording(
                            source.name(),
                            ledger.original(digest),
                            ledger.prose(digest),
                            (row, column) -> read(now, digest, row, column))
                    .checked(where);
        }
    }

    private static List<String> read(Ledger.Snapshot now, String digest, long row, @Nullable String column)
            throws IOException {
        List<String> quotes = new ArrayList<>();
        try (Rows rows = now.query(
                "SELECT quote FROM evidence WHERE source = ? AND row_number = ? AND column_name IS NOT DISTINCT FROM ? ORDER BY id",
                digest,
                row,
                column)) {
            while (rows.next()) {
                String quote = rows.text(0);
                if (quote != null) {
                    quotes.add(quote);
                }
            }
        }
        return quotes;
    }

    /** The note as a source of its own, so that no value is without one. */
    private Evidence noted(Addition addition) throws IOException {
        if (addition.note().isBlank()) {
            throw new IllegalArgumentException("What no source says needs a note that says why it is so");
        }
        Path file = Files.createTempFile("entente-note-", ".txt");
        try {
            Files.writeString(file, addition.note() + "\n", StandardCharsets.UTF_8);
            String digest = Digests.of(file);
            if (!transaction.has(digest)) {
                transaction.source(note(digest, addition.coder()), file);
            }
            return Evidence.of(digest, new Locator.Whole(), addition.note(), "coder " + addition.coder());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Source note(String digest, String coder) {
        return new Source(
                digest,
                "note-" + digest.substring(0, 8),
                "Note of " + coder,
                coder,
                Genre.ANALYST_NOTE,
                null,
                false,
                null,
                null,
                Reliability.F,
                Coverage.UNKNOWN,
                Handling.UNKNOWN,
                null,
                Source.QUOTE,
                List.of());
    }

    @Override
    public void close() throws IOException {
        transaction.close();
    }
}
