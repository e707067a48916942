package org.entente.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Plugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.ServiceReference;

class JobTest {

    private static final Clock NEW_YEAR_IN_SEOUL =
            Clock.fixed(Instant.parse("2025-12-31T20:00:00Z"), ZoneId.of("Asia/Seoul"));

    private final PluginBox box = new PluginBox();
    private final ServiceReference<?> reference = box.analyzer("a", Plugin.None.class, () -> null);
    private final Plug<Analyzer<?>> plug = box.analyzer("a");
    private final AtomicInteger handles = new AtomicInteger(1);
    private volatile boolean cancelled;

    private final Monitor monitor = new Monitor() {
        @Override
        public void progress(long done, long total, String what) {}

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    };

    private <T> T run(Job.Body<T> body) throws JobException, IOException {
        return new Job<T>(plug, NameIndex.EMPTY, NEW_YEAR_IN_SEOUL, monitor, () -> handles.set(0))
                .run(box.runs(), "the analysis a", body);
    }

    /** A plugin that has begun and goes on whatever happens, for a while. */
    private FutureTask<Thread> endless() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        FutureTask<Thread> caller = new FutureTask<>(() -> run(run -> {
            begun.countDown();
            long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return Thread.currentThread();
        }));
        Thread thread = new Thread(caller, "caller");
        thread.start();
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        return caller;
    }

    private static void endsWithin1s(FutureTask<?> caller, String sentence) {
        assertThatThrownBy(() -> caller.get(1, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(JobException.class)
                .hasMessage(sentence);
    }

    @Test
    void aPluginRunsOnAThreadOfItsOwnWithItsOwnClassLoader() throws Exception {
        Thread thread = run(run -> {
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(PluginBox.LOADER);
            return Thread.currentThread();
        });
        assertThat(thread).isNotSameAs(Thread.currentThread());
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("entente the analysis a");
    }

    @Test
    void todayIsTheDayInUtcAndTheReaderIsThePlugin() throws Exception {
        assertThat(this.<LocalDate>run(run -> run.today())).isEqualTo("2025-12-31");
        assertThat(this.<String>run(run -> run.reader())).isEqualTo("a 1.2.3");
    }

    @Test
    void aFailureNamesThePluginAndWhatItDid() {
        assertThatThrownBy(() -> run(run -> {
                    throw new IllegalStateException("no data");
                }))
                .isInstanceOf(JobException.class)
                .hasMessage("The analyzer a 1.2.3 failed on the analysis a: no data")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFailureWithoutAMessageIsNamedByItsKind() {
        assertThatThrownBy(() -> run(run -> {
                    throw new NullPointerException();
                }))
                .hasMessageEndingWith("failed on the analysis a: NullPointerException");
    }

    private static final class OddError extends Error {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                NoClassDefFoundError.class,
                StackOverflowError.class,
                OutOfMemoryError.class,
                AssertionError.class,
                OddError.class
            })
    void anErrorOfAnyKindIsTheJobsAndNeverPassesForSuccess(Class<? extends Error> kind) {
        assertThatThrownBy(() -> run(run -> {
                    throw kind == OddError.class ? new OddError() : error(kind);
                }))
                .isInstanceOf(JobException.class)
                .hasCauseInstanceOf(kind);
    }

    private static Error error(Class<? extends Error> kind) {
        try {
            return kind.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void anErrorOfTheWorldIsHandedOnAsItIs() {
        IOException full = new IOException("No space left on device");
        assertThatThrownBy(() -> run(run -> {
                    throw full;
                }))
                .isSameAs(full);
        assertThatThrownBy(() -> run(run -> {
                    throw new UncheckedIOException(full);
                }))
                .isSameAs(full);
    }

    @Test
    void aCancelledJobEndsWithinASecondThoughThePluginGoesOn() throws Exception {
        FutureTask<Thread> caller = endless();
        cancelled = true;
        endsWithin1s(caller, "Cancelled the analysis a; nothing was changed.");
        assertThat(handles).hasValue(0);
    }

    @Test
    void aCancelledJobEndsAtOnceWhereThePluginAsks() {
        cancelled = true;
        assertThatThrownBy(() -> run(run -> {
                    while (true) {
                        run.progress(0, 0, "going on");
                    }
                }))
                .isInstanceOf(JobException.class)
                .hasMessage("Cancelled the analysis a; nothing was changed.");
    }

    @Test
    void aPluginThatIsRemovedEndsItsJobWithASentence() throws Exception {
        FutureTask<Thread> caller = endless();
        box.remove(reference);
        endsWithin1s(caller, "The analyzer a was removed while it ran; nothing was changed.");
        assertThat(handles).hasValue(0);
    }

    @Test
    void anotherPluginThatIsRemovedEndsNothing() throws Exception {
        ServiceReference<?> other = box.analyzer("b", Plugin.None.class, () -> null);
        String done = run(run -> {
            box.remove(other);
            run.check();
            return "done";
        });
        assertThat(done).isEqualTo("done");
    }

    @Test
    void anInterruptedCallerGetsTheSentenceAndStaysInterrupted() throws Exception {
        AtomicReference<Thread> plugin = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                run(run -> {
                    plugin.set(Thread.currentThread());
                    begun.countDown();
                    try {
                        Thread.sleep(10_000);
                    } catch (InterruptedException e) {
                        gone.countDown();
                    }
                    return null;
                });
            } catch (JobException | IOException e) {
                thrown.set(e);
            }
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        caller.join(1000);
        assertThat(thrown.get()).isInstanceOf(JobException.class).hasMessageStartingWith("Cancelled the analysis a");
        assertThat(interrupted).hasValue(true);
        assertThat(handles).hasValue(0);
        assertThat(gone.await(1, TimeUnit.SECONDS))
                .as("the plugin's thread is told too")
                .isTrue();
    }

    @Test
    void aMonitorThatFailsLeavesNoJobBehind() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        Monitor failing = new Monitor() {
            @Override
            public void progress(long done, long total, String what) {}

            @Override
            public boolean cancelled() {
                throw new IllegalStateException("the caller is gone");
            }
        };
        assertThatThrownBy(() -> new Job<Boolean>(
                                plug, NameIndex.EMPTY, NEW_YEAR_IN_SEOUL, failing, () -> handles.set(0))
                        .run(box.runs(), "the analysis a", run -> {
                            try {
                                Thread.sleep(10_000);
                            } catch (InterruptedException e) {
                                gone.countDown();
                            }
                            return true;
                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(gone.await(1, TimeUnit.SECONDS)).isTrue();
        assertThat(handles).hasValue(0);
    }

    @Test
    void aQuiescedBundleLosesItsJobsAfterTheGraceOnly() throws Exception {
        FutureTask<Thread> caller = endless();
        long bundle = plug.bundle().getBundleId();
        long begin = System.nanoTime();
        box.runs().quiesce(Set.of(bundle + 1), Duration.ofSeconds(5), used -> "not said");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        assertThat(caller).isNotDone();
        box.runs().quiesce(Set.of(bundle), Duration.ofMillis(100), used -> used.named() + " was ended.");
        endsWithin1s(caller, "The analyzer a was ended.");
    }

    @Test
    void aJobThatEndsWithinTheGraceEndsTheWait() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        FutureTask<String> caller = new FutureTask<>(() -> run(run -> {
            begun.countDown();
            try {
                goOn.await(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "done";
        }));
        new Thread(caller, "caller").start();
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        FutureTask<Void> quiet = new FutureTask<>(
                () -> box.runs()
                        .quiesce(Set.of(plug.bundle().getBundleId()), Duration.ofSeconds(30), used -> "not said"),
                null);
        new Thread(quiet, "swap").start();
        goOn.countDown();
        quiet.get(5, TimeUnit.SECONDS);
        assertThat(caller.get(1, TimeUnit.SECONDS)).isEqualTo("done");
    }

    @Test
    void noJobBeginsWhileItsBundleIsToLeave() throws Exception {
        Gates.Closed gate = box.registry().close(Set.of(plug.bundle().getBundleId()), Set.of());
        assertThatThrownBy(() -> run(run -> "never")).isInstanceOf(OvertakenException.class);
        box.registry().open(gate, Set.of());
        assertThat(this.<String>run(run -> "again")).isEqualTo("again");
    }

    @Test
    void noJobBeginsWhenItsPluginHasLeft() {
        box.remove(reference);
        assertThatThrownBy(() -> run(run -> "never")).isInstanceOf(OvertakenException.class);
    }
}
