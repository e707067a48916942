package org.entente.launcher;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wish, by Ctrl-C or a signal, that this process should end. */
final class Stop {

    /** How long the work under way may take to end; after it the process ends anyhow. */
    private static final Duration GRACE = Duration.ofMillis(1800);

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean asked;
    private volatile Runnable reaction = () -> {};

    /** A stop that is asked for when the machine begins to shut down. */
    static Stop atShutdown() {
        Stop stop = new Stop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::ask, "entente-stop"));
        return stop;
    }

    /** Says what ends the work under way; called at once if the stop was asked for already. */
    void onAsk(Runnable work) {
        reaction = work;
        if (asked) {
            work.run();
        }
    }

    boolean asked() {
        return asked;
    }

    /** Asks, and waits for the end of the work. */
    void ask() {
        if (ended.getCount() == 0) {
            return;
        }
        asked = true;
        reaction.run();
        try {
            ended.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that the work has ended. */
    void ended() {
        ended.countDown();
    }
}
