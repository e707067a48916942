package org.entente.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.entente.core.model.Actor;
import org.entente.core.model.Evidence;
import org.entente.core.model.Locator;
import org.entente.core.model.Observation;
import org.entente.core.model.Source;
import org.entente.core.model.Tie;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Store;
import org.entente.core.spi.Transaction;

/**
 * A workspace for tests of analyzers and exporters: takes actors, ties and observations and gives a snapshot.
 *
 * <p>Each tie and observation gets one evidence, a row of a register of our own making, unless it comes with its own.
 */
public final class SampleWorkspace implements AutoCloseable {

    /** SHA-256 of the register's bytes. */
    private static final String DIGEST = "ca2a609aefb3c2304c374f770fe6c7d73173ce93c5db5ae559edad25ecfa6e64";

    private final Ledger ledger;
    private final Path bytes;
    private long row;

    /** Makes an empty workspace in a folder. */
    public SampleWorkspace(Store store, Path folder) throws IOException {
        Files.createDirectories(folder);
        bytes = folder.resolve("register.csv");
        Files.writeString(bytes, "a sample\n", StandardCharsets.UTF_8);
        ledger = store.open(folder.resolve("workspace"));
    }

    /** The ledger itself, for what the methods here do not do. */
    public Ledger ledger() {
        return ledger;
    }

    /** The digest of the register to which the evidence points. */
    public String digest() {
        return DIGEST;
    }

    /** Adds all of these as one revision; the ids of the ties, in their order. */
    public List<Long> add(Collection<Actor> actors, List<Tie> ties, List<Observation> observations) throws IOException {
        List<Long> ids = new ArrayList<>();
        try (Transaction transaction = ledger.begin()) {
            transaction.source(Source.of(DIGEST, "register"), bytes);
            for (Actor actor : actors) {
                transaction.actor(actor);
            }
            for (Tie tie : ties) {
                long id = transaction.reserve(1);
                transaction.tie(id, tie, evidence(transaction));
                ids.add(id);
            }
            for (Observation observation : observations) {
                transaction.observation(transaction.reserve(1), observation, evidence(transaction));
            }
            transaction.commit("test", "Added a sample.", "");
        }
        return ids;
    }

    private long evidence(Transaction transaction) throws IOException {
        long id = transaction.reserve(1);
        row++;
        transaction.evidence(id, Evidence.of(DIGEST, new Locator.Cell(row, null), "row " + row, "test 1.0.0"));
        return id;
    }

    /** What the workspace holds now; the caller closes it. */
    public Ledger.Snapshot snapshot() throws IOException {
        return ledger.snapshot(ledger.revision().number());
    }

    @Override
    public void close() throws IOException {
        ledger.close();
    }
}
