package org.entente.core.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.entente.core.model.Handling;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Source;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.jspecify.annotations.Nullable;

/** What is said anew of sources that are held, which becomes a revision of its own. */
final class Restatement {

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Path> bytes = new LinkedHashMap<>();
    private final Map<String, String> changes = new LinkedHashMap<>();

    /** Marks a source that is held, and parts of it that were marked as it was. */
    static Revision mark(Ledger ledger, String digest, Handling handling, String author, String why)
            throws IOException {
        Revision before = ledger.revision();
        List<Source> all;
        try (Ledger.Snapshot now = ledger.snapshot(before.number(), ReviewFilter.ANY)) {
            all = now.sources();
        }
        Source held = all.stream()
                .filter(source -> source.digest().equals(digest))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no source " + digest + "."));
        Path bytes = ledger.original(digest)
                .orElseThrow(() -> new IOException("The bytes of " + held.name() + " are not kept; import it again."));
        Restatement restatement = new Restatement();
        if (restatement
                .take(held, held.marked(handling, held.longestQuote()), bytes, all)
                .isEmpty()) {
            throw new IllegalArgumentException(held.name() + " is marked " + handling + " already.");
        }
        return restatement.write(ledger, before, author, why);
    }

    /**
     * Takes what is now said of a source.
     *
     * @param all the sources that are held: parts of this one that are marked as it was are marked as it is
     * @return what changes, in words; empty if nothing does
     */
    String take(Source held, Source now, Path file, Collection<Source> all) {
        String change = difference(held, now);
        if (change.isEmpty()) {
            return change;
        }
        put(now, file);
        changes.put(now.digest(), now.name() + ": " + change);
        for (Source part : all) {
            if (part.derivedFrom().contains(held.digest())) {
                Source marked = part.marked(
                        part.handling().equals(held.handling()) ? now.handling() : part.handling(),
                        part.longestQuote() == held.longestQuote() ? now.longestQuote() : part.longestQuote());
                if (!marked.equals(part)) {
                    put(marked, file);
                }
            }
        }
        return change;
    }

    private void put(Source source, Path file) {
        sources.put(source.digest(), source);
        bytes.put(source.digest(), file);
    }

    /** Writes it; the revision, or that before where nothing is said anew. */
    Revision write(Ledger ledger, Revision before, String author, String why) throws IOException {
        if (sources.isEmpty()) {
            return before;
        }
        try (Transaction transaction = ledger.begin()) {
            for (Source source : sources.values()) {
                transaction.source(source, bytes.get(source.digest()));
            }
            return transaction.commit(
                    RevisionKind.EDIT,
                    author,
                    "Described anew " + changes.values().stream().collect(Collectors.joining("; ")) + ".",
                    why);
        }
    }

    private static String difference(Source held, Source now) {
        StringJoiner changes = new StringJoiner(", ");
        add(changes, "title", held.title(), now.title());
        add(changes, "publisher", held.publisher(), now.publisher());
        add(changes, "genre", held.genre(), now.genre());
        add(changes, "published", held.published(), now.published());
        if (held.publishedInferred() && !now.publishedInferred() && Objects.equals(held.published(), now.published())) {
            changes.add("published " + now.published() + " as given");
        }
        add(changes, "url", held.url(), now.url());
        add(changes, "language", held.language(), now.language());
        add(changes, "reliability", held.reliability(), now.reliability());
        add(changes, "handling", held.handling(), now.handling());
        add(changes, "licence", held.licence(), now.licence());
        add(changes, "longest_quote", held.longestQuote(), now.longestQuote());
        return changes.toString();
    }

    private static void add(StringJoiner changes, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(name + " " + (before == null ? "none" : before) + " → " + (after == null ? "none" : after));
        }
    }
}
