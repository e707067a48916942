package org.entente.analyzer.changes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.entente.core.internal.Rereading;
import org.entente.core.model.Actor;
import org.entente.core.model.Coverage;
import org.entente.core.model.Edtf;
import org.entente.core.model.Evidence;
import org.entente.core.model.Genre;
import org.entente.core.model.Locator;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Source;
import org.entente.core.model.Tie;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Recipe;
import org.entente.core.spi.Recipe.Insert;
import org.entente.core.spi.Recipe.Target;
import org.entente.core.spi.Recipe.Value;
import org.entente.core.spi.Transaction;
import org.entente.core.spi.Transaction.Succeeded;
import org.jspecify.annotations.Nullable;

/** A workspace that is filled source by source, each as an import of its own. */
record World(Ledger ledger, Path folder) {

    private static final List<Actor> ACTORS = List.of(
            Actor.country("KOR", "South Korea"), Actor.country("PAK", "Pakistan"), Actor.country("TUR", "Türkiye"));

    private static final Recipe RECIPE = new Recipe(
            "n",
            "n",
            "system",
            List.of(
                    insert(Target.TIE, Map.of("type", always("TRANSFER"), "instrument", always("CONTRACT"))),
                    insert(Target.PARTICIPANT, Map.of("actor", column("seller"), "role", always("SUPPLIER"))),
                    insert(Target.PARTICIPANT, Map.of("actor", column("buyer"), "role", always("RECIPIENT"))),
                    insert(Target.STATUS, Map.of("stage", column("stage"), "as_of", column("year"))),
                    insert(Target.ITEM, Map.of("designation", column("system"), "quantity", column("many"))),
                    insert(
                            Target.DELIVERY,
                            Map.of("item", always("0"), "period", column("year"), "quantity", column("delivered"))),
                    insert(Target.DATE, Map.of("kind", always("ORDERED"), "date", column("made")))));

    private static Insert insert(Target target, Map<String, Value> fields) {
        return new Insert(target, fields, null);
    }

    private static Value column(String name) {
        return new Recipe.Column(name);
    }

    private static Value always(String text) {
        return new Recipe.Constant(text);
    }

    /** Imports what one source tells, tie by tie in its order. */
    Revision imports(String source, String published, Tie... ties) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            for (Actor actor : ACTORS) {
                transaction.actor(actor);
            }
            tell(transaction, source, published, "text 1.0.0", ties);
            return transaction.commit(RevisionKind.IMPORT, "ann", "Imported " + source + ".", "");
        }
    }

    /** Reads a source that is held anew, by a newer version. */
    Revision rereads(String source, String published, Tie... ties) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            Rereading reading = new Rereading(ledger, transaction);
            tell(reading, source, published, "text 1.1.0", ties);
            reading.write();
            return transaction.commit(RevisionKind.REREAD, "ann", "Read " + source + " again.", "");
        }
    }

    /** Loads a table as a register, in the place of an older edition where one is named. */
    Succeeded registers(String name, String rows, @Nullable String older) throws IOException {
        return registers(name, rows, older, null);
    }

    /** Loads a table that was published at a date. */
    Succeeded registers(String name, String rows, @Nullable String older, @Nullable String published)
            throws IOException {
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve(name + ".csv"), rows);
        try (Transaction transaction = ledger.begin()) {
            for (Actor actor : ACTORS) {
                transaction.actor(actor);
            }
            String digest = digest(Files.readAllBytes(file));
            transaction.source(
                    Source.of(digest, name)
                            .with(
                                    name,
                                    Genre.REGISTER,
                                    published == null ? null : new Edtf(published),
                                    false,
                                    "en",
                                    Coverage.UNKNOWN),
                    file);
            transaction.load(RECIPE, file, digest, "table 1.0.0");
            Succeeded came = older == null
                    ? new Succeeded(false, 0, 0, 0, 0, 0)
                    : transaction.succeed(digest(Files.readAllBytes(folder.resolve(older + ".csv"))), digest, 0.5);
            transaction.commit(RevisionKind.IMPORT, "ann", "Imported " + name + ".", "");
            return came;
        }
    }

    private void tell(Transaction transaction, String name, String published, String reader, Tie... ties)
            throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(folder);
        Path file = Files.write(folder.resolve(name + ".txt"), bytes);
        Source source = Source.of(digest(bytes), name)
                .with(name, Genre.NEWS, new Edtf(published), false, "en", Coverage.UNKNOWN);
        transaction.source(source, file);
        for (int i = 0; i < ties.length; i++) {
            long id = transaction.reserve(2);
            transaction.evidence(
                    id, Evidence.of(source.digest(), new Locator.Span(100 * i, 100 * i + 50), name + " " + i, reader));
            transaction.tie(id + 1, ties[i], id);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
