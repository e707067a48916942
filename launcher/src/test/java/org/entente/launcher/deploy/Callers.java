package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Use the good plugin in a loop, each on a thread of its own, and hold every answer against the journal. */
final class Callers implements AutoCloseable {

    private static final int SHOWN = 10;

    private final Timeline timeline;
    private final Map<String, String> digests = new ConcurrentHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile @Nullable Callable<String> plugin;
    private int calls;
    private int failed;
    private int ended;
    private long longest;

    Callers(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Says which content a build is. */
    void know(String build, String digest) {
        digests.put(build, digest);
    }

    /** Begins to call. */
    void start(int count, Callable<String> use) {
        plugin = use;
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(this::loop, "caller-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** Returns when no call is under way and none will be. */
    @Override
    public void close() throws InterruptedException {
        plugin = null;
        for (Thread thread : threads) {
            thread.join();
        }
        threads.clear();
    }

    private void loop() {
        for (Callable<String> use = plugin; use != null; use = plugin) {
            call(use);
            LockSupport.parkNanos(200_000);
        }
    }

    /** Calls once and judges the answer, which is returned; empty if there was none. */
    String call(Callable<String> use) {
        long from = System.nanoTime();
        try {
            String answer = use.call();
            long until = System.nanoTime();
            String digest = digests.getOrDefault(answer, answer);
            judge(digest, from, until);
            return digest;
        } catch (Exception e) {
            fail(String.valueOf(e.getMessage()));
            return "";
        }
    }

    /** Holds an answer against the sets that were in force between the beginning and the end of the call. */
    synchronized void judge(String digest, long from, long until) {
        calls++;
        longest = Math.max(longest, until - from);
        if (!timeline.ruled(digest, from, until)) {
            faults.add("An answer came from " + digest + ", which no committed set held at that time");
        }
    }

    private synchronized void fail(String message) {
        calls++;
        if (message.contains("was ended, as its plugin")) {
            ended++;
        } else {
            failed++;
            faults.add("A call failed: " + message);
        }
    }

    synchronized void assertThatAllIsWell(String when) {
        assertThat(faults.stream().limit(SHOWN)).as(when).isEmpty();
    }

    @Override
    public synchronized String toString() {
        return calls + " calls, " + failed + " failed, " + ended + " ended by a swap, longest " + longest / 1_000_000
                + " ms";
    }
}
