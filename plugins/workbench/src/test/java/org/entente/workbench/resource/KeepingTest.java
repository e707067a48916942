package org.entente.workbench.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class KeepingTest {

    private static final Look PLAIN = new Look(5, "", "", "");
    private static final Look GREEN = new Look(5, "", "GREEN", "");
    private static final Look NEXT = new Look(6, "", "", "");

    private final Keeping<String> kept = new Keeping<>(2);
    private final AtomicInteger read = new AtomicInteger();

    private String read(Look look) throws IOException {
        return kept.of(look, () -> look + " " + read.incrementAndGet());
    }

    @Test
    void whatWasReadByALookIsReadOnce() throws IOException {
        assertThat(read(PLAIN)).isEqualTo(read(PLAIN));
        assertThat(read).hasValue(1);
    }

    @Test
    void whatWasReadByALookHoldsForNoOther() throws IOException {
        assertThat(read(PLAIN)).isNotEqualTo(read(GREEN));
        assertThat(read).hasValue(2);
    }

    @Test
    void theLookOfLongAgoIsForgotten() throws IOException {
        for (Look look : new Look[] {PLAIN, GREEN, NEXT, PLAIN}) {
            read(look);
        }
        assertThat(read).hasValue(4);
    }

    @Test
    void aRevisionIsForgottenByAllItsLooksAndNoOther() throws IOException {
        read(PLAIN);
        read(NEXT);
        kept.forget(new Revision(5, RevisionKind.IMPORT, 4, 0, Instant.EPOCH, "ana", "A change.", ""));
        read(NEXT);
        assertThat(read).hasValue(2);
        read(PLAIN);
        assertThat(read).hasValue(3);
    }

    @Test
    void whatIsBeingReadWhenAllIsForgottenIsNotKept() throws IOException {
        kept.of(PLAIN, () -> {
            kept.forget();
            return "erased";
        });
        assertThat(read(PLAIN)).doesNotContain("erased");
    }

    @Test
    void whoWaitsIsToldWhereNoMemoryIsLeftAndWhoComesNextTriesAgain() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> {
            try {
                return kept.of(PLAIN, () -> {
                    begun.countDown();
                    await(ended);
                    throw new OutOfMemoryError("none is left");
                });
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        await(begun);
        Thread waiting = Thread.currentThread();
        CompletableFuture.runAsync(() -> {
            while (waiting.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            ended.countDown();
        });
        assertThatThrownBy(() -> read(PLAIN)).isInstanceOf(IOException.class).hasRootCauseMessage("none is left");
        assertThatThrownBy(first::join).hasRootCauseInstanceOf(OutOfMemoryError.class);
        assertThat(read(PLAIN)).endsWith(" 1");
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
