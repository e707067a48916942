package org.entente.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.model.Actor;
import org.entente.core.model.NameKind;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Lexicon;
import org.entente.core.spi.Name;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Sidecar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceReference;

class GatesTest {

    private final PluginBox box = new PluginBox();
    private final Registry registry = box.registry();
    private volatile boolean cancelled;

    private final Monitor monitor = new Monitor() {
        @Override
        public void progress(long done, long total, String what) {}

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    };

    private ServiceReference<?> analyzer(String id) {
        return box.analyzer(id, Plugin.None.class, () -> null);
    }

    private ServiceReference<?> lexicon(String id, String country) {
        Actor actor = Actor.country(country, country);
        Lexicon lexicon = () -> Stream.of(new Name(country, NameKind.OFFICIAL, actor, false, List.of()));
        return box.lexicon(id, () -> lexicon);
    }

    private Gates.Closed close(ServiceReference<?>... leaving) {
        Set<Long> bundles = new HashSet<>();
        for (ServiceReference<?> reference : leaving) {
            bundles.add(reference.getBundle().getBundleId());
        }
        return registry.close(bundles, Set.of(box.nextBundle()));
    }

    private void open(Gates.Closed gate) {
        registry.open(gate, gate.arriving());
    }

    private ServiceReference<?> seek(String id) throws JobException {
        return registry.<Analyzer<?>>seek(Type.ANALYZER, Analyzer.class, id, monitor)
                .reference();
    }

    private List<String> listed() {
        return registry.infos().stream().map(PluginInfo::id).toList();
    }

    private static <T> FutureTask<T> inBackground(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "caller");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static void waits(FutureTask<?> task) {
        assertThatThrownBy(() -> task.get(80, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    @Test
    void aCallForAPluginThatLeavesWaitsForTheOneThatComes() throws Exception {
        ServiceReference<?> old = analyzer("a");
        analyzer("b");
        Gates.Closed gate = close(old);
        FutureTask<?> call = inBackground(() -> seek("a"));
        waits(call);
        box.remove(old);
        ServiceReference<?> fresh = analyzer("a");
        waits(call);
        assertThat(seek("b")).as("others are used as ever").isNotNull();
        open(gate);
        assertThat(call.get(1, TimeUnit.SECONDS)).isSameAs(fresh);
    }

    @Test
    void aCallDoesNotFallBackToANamesakeThatWasNotUsedBefore() throws Exception {
        ServiceReference<?> old = analyzer("a");
        ServiceReference<?> worse = analyzer("a");
        Gates.Closed gate = close(old);
        box.remove(old);
        FutureTask<?> call = inBackground(() -> seek("a"));
        waits(call);
        open(gate);
        assertThat(call.get(1, TimeUnit.SECONDS)).isSameAs(worse);
    }

    @Test
    void aCallForWhatIsNotThereWaitsForAllThatArrives() throws Exception {
        Gates.Closed gate = close();
        FutureTask<?> known = inBackground(() -> seek("a"));
        FutureTask<?> unknown = inBackground(() -> seek("x"));
        ServiceReference<?> fresh = analyzer("a");
        waits(known);
        waits(unknown);
        open(gate);
        assertThat(known.get(1, TimeUnit.SECONDS)).isSameAs(fresh);
        assertThatThrownBy(() -> unknown.get(1, TimeUnit.SECONDS))
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no analyzer x; there are a.");
    }

    @Test
    void whatIsNotAdmittedIsNeverSeenHoweverLateItComes() {
        Gates.Closed gate = close();
        registry.open(gate, Set.of());
        analyzer("stubborn");
        assertThat(listed()).isEmpty();
        assertThatThrownBy(() -> seek("stubborn")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBundleThatStaysAfterAllIsUsedAgain() throws Exception {
        ServiceReference<?> old = analyzer("a");
        Gates.Closed gate = close(old);
        FutureTask<?> call = inBackground(() -> seek("a"));
        waits(call);
        registry.open(gate, Set.of());
        assertThat(call.get(1, TimeUnit.SECONDS)).isSameAs(old);
    }

    @Test
    void listsShowWhatWasBeforeUntilTheGateOpens() {
        ServiceReference<?> old = analyzer("old");
        analyzer("stays");
        Gates.Closed gate = close(old);
        assertThat(listed()).containsExactly("old", "stays");
        box.remove(old);
        assertThat(listed()).containsExactly("old", "stays");
        analyzer("fresh");
        assertThat(listed()).containsExactly("old", "stays");
        open(gate);
        assertThat(listed()).containsExactly("fresh", "stays");
    }

    @Test
    void listenersHearWhenTheGateOpensAndOnlyOfWhatHasChanged() throws Exception {
        ServiceReference<?> replaced = analyzer("a");
        ServiceReference<?> removed = lexicon("words", "KOR");
        ServiceReference<?> untouched = analyzer("b");
        List<String> told = new ArrayList<>();
        try (AutoCloseable listening = registry.listen(told::add)) {
            Gates.Closed gate = close(replaced, removed, untouched);
            box.remove(replaced);
            box.remove(removed);
            analyzer("a");
            assertThat(told).isEmpty();
            open(gate);
        }
        assertThat(told)
                .containsExactlyInAnyOrder("The analyzer a is there: Title of a.", "The lexicon words is gone.");
    }

    @Test
    void aListenerThatFailsKeepsNoGateFromOpening() throws Exception {
        try (AutoCloseable listening = registry.listen(sentence -> {
            throw new IllegalStateException(sentence);
        })) {
            Gates.Closed gate = close();
            ServiceReference<?> fresh = analyzer("a");
            open(gate);
            assertThat(seek("a")).isSameAs(fresh);
        }
    }

    @Test
    void namesWaitForALexiconThatLeavesAndAreNeverHalf() throws Exception {
        lexicon("one", "KOR");
        ServiceReference<?> old = lexicon("two", "TUR");
        assertThat(registry.vocabulary(monitor).names().all()).hasSize(2);
        Gates.Closed gate = close(old);
        box.remove(old);
        FutureTask<Long> names =
                inBackground(() -> registry.vocabulary(monitor).names().all().count());
        waits(names);
        lexicon("two", "POL");
        open(gate);
        assertThat(names.get(1, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(registry.vocabulary(monitor).names().actor("POL")).isPresent();
    }

    @Test
    void aLexiconThatArrivesWaitsForItsAdmission() throws Exception {
        lexicon("one", "KOR");
        Gates.Closed gate = close();
        lexicon("two", "TUR");
        assertThat(registry.vocabulary(monitor).names().actor("TUR")).isEmpty();
        open(gate);
        assertThat(registry.vocabulary(monitor).names().actor("TUR")).isPresent();
    }

    @Test
    void aLexiconIsReadOnceHoweverOftenAnotherOneChanges() throws Exception {
        List<String> read = new ArrayList<>();
        box.lexicon("one", () -> () -> {
            read.add("one");
            return Stream.empty();
        });
        registry.vocabulary(monitor);
        ServiceReference<?> other = lexicon("two", "TUR");
        registry.vocabulary(monitor);
        box.remove(other);
        registry.vocabulary(monitor);
        assertThat(read).containsExactly("one");
    }

    @Test
    void whoWaitsCanBeCancelled() throws Exception {
        Gates.Closed gate = close(analyzer("a"));
        FutureTask<?> call = inBackground(() -> seek("a"));
        waits(call);
        cancelled = true;
        assertThatThrownBy(() -> call.get(1, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(JobException.class)
                .hasMessage("Cancelled while the analyzer a was being replaced; nothing was changed.");
        open(gate);
    }

    @Test
    void whoIsInterruptedStaysInterrupted() {
        close(analyzer("a"));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> seek("a")).isInstanceOf(JobException.class).hasMessageStartingWith("Cancelled");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aGateThatNobodyOpensOpensByItselfAndAdmitsNobody() throws Exception {
        PluginBox hasty = new PluginBox(new Gates(Duration.ofMillis(100)));
        ServiceReference<?> old = hasty.analyzer("a", Plugin.None.class, () -> null);
        Gates.Closed gate = hasty.registry().close(Set.of(old.getBundle().getBundleId()), Set.of(hasty.nextBundle()));
        hasty.analyzer("b", Plugin.None.class, () -> null);
        assertThat(hasty.analyzer("a").reference()).isSameAs(old);
        assertThatThrownBy(() -> hasty.analyzer("b")).isInstanceOf(IllegalArgumentException.class);
        hasty.registry().open(gate, gate.arriving());
        assertThat(hasty.analyzer("b")).as("opened late after all").isNotNull();
    }

    @Test
    void aStepIsTakenAgainWhereThePluginHasLeftBeforeItWasUsed() throws Exception {
        ServiceReference<?> old = analyzer("a");
        List<ServiceReference<?>> seen = new ArrayList<>();
        ServiceReference<?> used = registry.steadily(() -> {
            Plug<Analyzer<?>> plug = box.analyzer("a");
            seen.add(plug.reference());
            if (seen.size() == 1) {
                Gates.Closed gate = close(old);
                box.remove(old);
                analyzer("a");
                open(gate);
            }
            return run(plug);
        });
        assertThat(seen).hasSize(2);
        assertThat(used).isSameAs(seen.get(1)).isNotSameAs(old);
    }

    record Faulty(int low) {}

    @Test
    void parametersThatAPluginCannotMakeAnyMoreAreAskedOfTheNextOne() throws Exception {
        ServiceReference<?> old = box.analyzer("a", Faulty.class, () -> null);
        Plug<Analyzer<?>> plug = box.analyzer("a");
        assertThatThrownBy(() -> registry.bind(plug, Map.of())).isInstanceOf(JobException.class);
        box.remove(old);
        assertThatThrownBy(() -> registry.bind(plug, Map.of())).isInstanceOf(OvertakenException.class);
    }

    @Test
    void aSidecarWaitsForTheOneThatReadsIt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.txt");
        Files.writeString(folder.resolve("a.meta.yaml"), "", StandardCharsets.UTF_8);
        ServiceReference<Sidecar> old = box.sidecar(beside -> Map.of("title", "old"));
        Gates.Closed gate = close(old);
        FutureTask<Map<String, String>> read =
                inBackground(() -> registry.sidecars(monitor).about(file));
        registry.unbindSidecar(old);
        box.sidecar(beside -> Map.of("title", "fresh"));
        waits(read);
        open(gate);
        assertThat(read.get(1, TimeUnit.SECONDS)).containsEntry("title", "fresh");
        assertThat(box.taken()).isZero();
    }

    private ServiceReference<?> run(Plug<?> plug) throws JobException, IOException {
        return new Job<ServiceReference<?>>(plug, NameIndex.EMPTY, java.time.Clock.systemUTC(), monitor, () -> {})
                .run(box.runs(), "the test", run -> plug.reference());
    }
}
