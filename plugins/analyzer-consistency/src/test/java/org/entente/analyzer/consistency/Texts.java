package org.entente.analyzer.consistency;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.Actor;
import org.entente.core.model.Edtf;
import org.entente.core.model.Evidence;
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

/** The samples of this module, read as importer-text reads them. */
final class Texts {

    private static final long ROOM = 1_000;
    private static final TestRun RUN = TestRun.with(new DefenceLexicon());
    private static final TextImporter IMPORTER = new TextImporter();

    private Texts() {}

    /** The lines of a resource. */
    static List<String> lines(String name) {
        try (var in = Texts.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Adds the rows of the register. */
    static void register(World world) throws IOException {
        Source register = world.register("register");
        for (String line :
                lines("register.tsv").subList(1, lines("register.tsv").size())) {
            String[] cells = line.split("\t", -1);
            Tie row = World.row(
                    cells[0],
                    cells[1],
                    Integer.parseInt(cells[2]),
                    cells[3],
                    cells[4],
                    Integer.parseInt(cells[5]),
                    cells[6],
                    new BigDecimal(cells[7]).intValueExact());
            world.tell(register, row, cells[8]);
        }
    }

    /** Reads a text as one revision. */
    static Source read(Ledger ledger, Path folder, String name, String published) throws IOException {
        String text = String.join("\n", lines(name + ".txt"));
        Files.createDirectories(folder);
        Path bytes = Files.writeString(folder.resolve(name + ".txt"), text, StandardCharsets.UTF_8);
        Source bare = Source.of(World.digest(text), name);
        Source source =
                bare.with(null, org.entente.core.model.Genre.NEWS, new Edtf(published), false, "en", bare.coverage());
        TestSink sink = new TestSink(RUN.names());
        IMPORTER.extract(new Text(source, text), sink, RUN);
        try (Transaction transaction = ledger.begin()) {
            long base = transaction.reserve(ROOM);
            transaction.source(source, bytes);
            Set<String> brought = new HashSet<>();
            List<Actor> actors = new ArrayList<>(sink.actors().values());
            for (Stored<Tie> tie : sink.ties()) {
                tie.value()
                        .participants()
                        .forEach(participant ->
                                RUN.names().actor(participant.actor()).ifPresent(actors::add));
            }
            for (Actor actor : actors) {
                if (brought.add(actor.id()) && transaction.actor(actor.id()).isEmpty()) {
                    transaction.actor(actor);
                }
            }
            for (Map.Entry<Long, Evidence> evidence : sink.evidence().entrySet()) {
                transaction.evidence(base + evidence.getKey(), evidence.getValue());
            }
            for (Stored<Tie> tie : sink.ties()) {
                transaction.tie(base + tie.id(), tie.value(), ids(base, tie));
            }
            for (Stored<org.entente.core.model.Observation> figure : sink.observations()) {
                transaction.observation(base + figure.id(), figure.value(), ids(base, figure));
            }
            transaction.commit("test", "Read " + name + ".", "");
        }
        return source;
    }

    private static long[] ids(long base, Stored<?> stored) {
        return stored.evidence().stream().mapToLong(id -> base + id).toArray();
    }
}
