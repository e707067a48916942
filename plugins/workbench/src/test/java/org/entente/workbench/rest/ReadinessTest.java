package org.entente.workbench.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadinessTest {

    private static final long NOTHING_SHOWN = Long.MAX_VALUE;

    private final List<Revision> committed = new CopyOnWriteArrayList<>();
    private final Semaphore prepared = new Semaphore(0);
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private volatile boolean failing;
    private volatile boolean exhausted;
    private Readiness readiness;

    @BeforeEach
    void start() throws IOException {
        commit(RevisionKind.IMPORT);
        readiness = new Readiness(
                new Readiness.Committed() {
                    @Override
                    public Revision latest() {
                        return committed.get(committed.size() - 1);
                    }

                    @Override
                    public List<Revision> all() {
                        return new ArrayList<>(committed);
                    }
                },
                new Readiness.Memory() {
                    @Override
                    public void prepare(Revision revision) throws IOException {
                        done.add("begin " + revision.number());
                        prepared.acquireUninterruptibly();
                        if (exhausted) {
                            throw new OutOfMemoryError("No memory is left.");
                        }
                        if (failing) {
                            throw new IOException("The workspace cannot be read.");
                        }
                    }

                    @Override
                    public void forget(Revision revision) {
                        done.add("forget " + revision.number());
                    }

                    @Override
                    public void forget() {
                        done.add("forget all");
                    }
                },
                new Answers());
    }

    @AfterEach
    void stop() {
        prepared.release(100);
        readiness.close();
    }

    private void commit(RevisionKind kind) {
        long number = committed.size() + 1L;
        committed.add(new Revision(number, kind, number - 1, 0, Instant.EPOCH, "ana", "A change.", ""));
    }

    private String next() throws InterruptedException {
        return done.poll(10, TimeUnit.SECONDS);
    }

    private long read(long shown) throws IOException {
        return readiness.ready(shown).number();
    }

    @Test
    void whoShowsARevisionGoesOnWithItUntilTheNextIsReady() throws Exception {
        assertThat(read(1)).isEqualTo(1);
        commit(RevisionKind.IMPORT);
        assertThat(read(1)).isEqualTo(1);
        assertThat(next()).isEqualTo("begin 2");
        assertThat(read(1)).isEqualTo(1);
        prepared.release();
        assertThat(next()).isEqualTo("forget 1");
        assertThat(read(1)).isEqualTo(2);
        assertThat(done).isEmpty();
    }

    @Test
    void whoeverWroteReadsWhatTheyWrote() throws Exception {
        commit(RevisionKind.REVIEW);
        assertThat(read(1)).isEqualTo(1);
        assertThat(read(2)).isEqualTo(2);
        assertThat(read(1)).isEqualTo(1);
    }

    @Test
    void whoShowsNothingReadsTheLatest() throws Exception {
        commit(RevisionKind.IMPORT);
        assertThat(read(NOTHING_SHOWN)).isEqualTo(2);
    }

    @Test
    void whatIsCommittedMeanwhileIsMadeReadyNext() throws Exception {
        commit(RevisionKind.IMPORT);
        read(1);
        assertThat(next()).isEqualTo("begin 2");
        commit(RevisionKind.MATCH);
        commit(RevisionKind.MATCH);
        assertThat(read(1)).isEqualTo(1);
        prepared.release();
        assertThat(next()).isEqualTo("forget 1");
        assertThat(next()).isEqualTo("begin 4");
        assertThat(read(1)).isEqualTo(2);
        prepared.release();
        assertThat(next()).isEqualTo("forget 2");
        assertThat(read(1)).isEqualTo(4);
    }

    @Test
    void whatWasErasedIsShownToNobodyAnyMore() throws Exception {
        commit(RevisionKind.PURGE);
        commit(RevisionKind.IMPORT);
        assertThat(read(1)).isEqualTo(3);
        assertThat(next()).isEqualTo("forget all");
    }

    @Test
    void whatCannotBeMadeReadyIsReadAllTheSame() throws Exception {
        failing = true;
        commit(RevisionKind.IMPORT);
        read(1);
        prepared.release();
        assertThat(next()).isEqualTo("begin 2");
        assertThat(next()).isEqualTo("forget 1");
        assertThat(read(1)).isEqualTo(2);
    }

    @Test
    void whereNoMemoryIsLeftForARevisionTheNextIsMadeReadyAllTheSame() throws Exception {
        exhausted = true;
        commit(RevisionKind.IMPORT);
        read(1);
        prepared.release();
        assertThat(next()).isEqualTo("begin 2");
        assertThat(next()).isEqualTo("forget 1");
        exhausted = false;
        commit(RevisionKind.IMPORT);
        assertThat(read(2)).isEqualTo(2);
        assertThat(next()).isEqualTo("begin 3");
        prepared.release();
        assertThat(next()).isEqualTo("forget 2");
        assertThat(read(2)).isEqualTo(3);
    }

    @Test
    void statesOfOneProcessAreNotThoseOfAnother() throws Exception {
        try (Readiness other = new Readiness(
                new Readiness.Committed() {
                    @Override
                    public Revision latest() {
                        return committed.get(0);
                    }

                    @Override
                    public List<Revision> all() {
                        return committed;
                    }
                },
                new Forgetful(),
                new Answers())) {
            assertThat(other.tag(committed.get(0))).isNotEqualTo(readiness.tag(committed.get(0)));
        }
    }

    private static final class Forgetful implements Readiness.Memory {
        @Override
        public void prepare(Revision revision) {}

        @Override
        public void forget(Revision revision) {}

        @Override
        public void forget() {}
    }
}
