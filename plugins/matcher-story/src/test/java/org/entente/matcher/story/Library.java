package org.entente.matcher.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.core.api.Names;
import org.entente.core.model.Actor;
import org.entente.core.model.Edtf;
import org.entente.core.model.Evidence;
import org.entente.core.model.Genre;
import org.entente.core.model.Source;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Text;
import org.entente.core.spi.Transaction;
import org.entente.importer.text.TextImporter;
import org.entente.lexicon.defence.DefenceLexicon;
import org.entente.testkit.TestRun;
import org.entente.testkit.TestSink;
import org.jspecify.annotations.Nullable;

/** Reads articles into a workspace as importer-text does. */
final class Library {

    private static final long ROOM = 10_000;

    private static final TestRun RUN = TestRun.with(new DefenceLexicon());
    private static final TextImporter IMPORTER = new TextImporter();

    private final Map<String, Map<Long, Tie>> ties = new HashMap<>();
    private final Map<String, String> digests = new HashMap<>();

    /** The names with which it reads. */
    static Names names() {
        return RUN.names();
    }

    /** Reads an article as one revision. */
    void add(Ledger ledger, Path folder, Article article) throws IOException {
        add(
                ledger,
                folder,
                article.name(),
                article.title(),
                article.publisher(),
                new Edtf(article.published()),
                article.text());
    }

    /** Reads a text as one revision. */
    void add(
            Ledger ledger,
            Path folder,
            String name,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable Edtf published,
            String text)
            throws IOException {
        Files.createDirectories(folder);
        Path bytes = Files.writeString(folder.resolve(name + ".txt"), text, StandardCharsets.UTF_8);
        Source bare = Source.of(digest(bytes), name);
        Source source = new Source(
                bare.digest(),
                name,
                title,
                publisher,
                Genre.NEWS,
                published,
                false,
                null,
                "en",
                bare.reliability(),
                bare.coverage(),
                bare.handling(),
                null,
                Source.QUOTE,
                List.of());
        TestSink sink = new TestSink(RUN.names());
        IMPORTER.extract(new Text(source, text), sink, RUN);
        digests.put(name, source.digest());
        write(ledger, source, bytes, sink);
    }

    private void write(Ledger ledger, Source source, Path bytes, TestSink sink) throws IOException {
        Map<Long, Tie> told = new HashMap<>();
        try (Transaction transaction = ledger.begin()) {
            long base = transaction.reserve(ROOM);
            transaction.source(source, bytes);
            Set<String> brought = new HashSet<>();
            for (Actor actor : sink.actors().values()) {
                bring(transaction, actor, brought);
            }
            for (Map.Entry<Long, Evidence> evidence : sink.evidence().entrySet()) {
                transaction.evidence(base + evidence.getKey(), evidence.getValue());
            }
            for (Stored<Tie> tie : sink.ties()) {
                tie.value().participants().stream()
                        .map(participant -> RUN.names().actor(participant.actor()))
                        .flatMap(Optional::stream)
                        .forEach(actor -> bring(transaction, actor, brought));
                long[] evidence =
                        tie.evidence().stream().mapToLong(id -> base + id).toArray();
                transaction.tie(base + tie.id(), tie.value(), evidence);
                told.put(base + tie.id(), tie.value());
            }
            transaction.commit("test", "Read " + source.name() + ".", "");
        }
        ties.put(source.name(), told);
    }

    private static void bring(Transaction transaction, Actor actor, Set<String> brought) {
        if (brought.add(actor.id())) {
            try {
                transaction.actor(actor);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            if (actor.country() != null) {
                RUN.names().actor(actor.country()).ifPresent(country -> bring(transaction, country, brought));
            }
        }
    }

    /** The ties that were read of an article, by their ids in the workspace. */
    Map<Long, Tie> ties(String name) {
        return ties.getOrDefault(name, Map.of());
    }

    String digest(String name) {
        return digests.get(name);
    }

    Set<String> all() {
        return Set.copyOf(digests.values());
    }

    /** The countries between which a tie is. */
    static Set<String> between(Tie tie) {
        Set<String> countries = new HashSet<>();
        tie.participants()
                .forEach(participant -> RUN.names().actor(participant.actor()).ifPresent(actor -> {
                    String country = actor.country() == null ? actor.id() : actor.country();
                    countries.add(country);
                }));
        return countries;
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
