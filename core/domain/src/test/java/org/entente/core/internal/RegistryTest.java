package org.entente.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo;
import org.entente.core.model.Actor;
import org.entente.core.model.NameKind;
import org.entente.core.model.RunCard;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Lexicon;
import org.entente.core.spi.Name;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;

class RegistryTest {

    private final PluginBox box = new PluginBox();
    private final Registry registry = box.registry();

    record Settings(
            @Parameter(title = "Low", help = "The lowest.", byDefault = "1")
            int low) {}

    record Faulty(int low) {}

    private static Lexicon knows(String id, String name) {
        Actor actor = Actor.country(id, name);
        return () -> Stream.of(new Name(name, NameKind.OFFICIAL, actor, false, List.of()));
    }

    private NameIndex names() throws JobException, IOException {
        return registry.vocabulary(Monitor.NONE).names();
    }

    @Test
    void pluginsAreListedByTypeAndIdWithTheirParameters() {
        box.lexicon("names", () -> knows("KOR", "Korea"));
        box.analyzer("b", Settings.class, () -> null);
        box.analyzer("a", Plugin.None.class, () -> null);
        assertThat(registry.infos()).extracting(PluginInfo::id).containsExactly("a", "b", "names");
        PluginInfo info = registry.infos().get(1);
        assertThat(info.title()).isEqualTo("Title of b");
        assertThat(info.version()).isEqualTo("1.2.3");
        assertThat(info.parameters()).extracting(PluginInfo.ParameterInfo::name).containsExactly("low");
        assertThat(box.taken()).as("none was made to be listed").isZero();
    }

    @Test
    void aPluginWithFaultyParametersIsListedAndSaysWhyWhenItIsToRun() {
        box.analyzer("faulty", Faulty.class, () -> null);
        assertThat(registry.infos()).extracting(PluginInfo::id).containsExactly("faulty");
        Plug<Analyzer<?>> plug = box.analyzer("faulty");
        assertThatThrownBy(() -> plug.bind(Map.of()))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("The analyzer faulty 1.2.3")
                .hasMessageContaining("has no @Parameter");
    }

    @Test
    void whoAsksForAPluginThatIsNotThereIsToldWhichAre() {
        assertThatThrownBy(() -> box.analyzer("x")).hasMessage("There is no analyzer x: none is installed.");
        box.analyzer("a", Plugin.None.class, () -> null);
        box.analyzer("b", Plugin.None.class, () -> null);
        assertThatThrownBy(() -> box.analyzer("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no analyzer x; there are a, b.");
    }

    @Test
    void ofTwoWithOneIdTheBetterOneIsUsedAndTheOtherWhenThatOneGoes() {
        ServiceReference<?> older = box.analyzer("a", Plugin.None.class, () -> null);
        ServiceReference<?> newer = box.analyzer("a", Plugin.None.class, () -> null);
        ServiceReference<?> used = box.analyzer("a").reference();
        assertThat(used).isSameAs(older);
        box.remove(older);
        assertThat(box.analyzer("a").reference()).isSameAs(newer);
    }

    @Test
    void listenersHearOfPluginsThatComeAndGoUntilTheyHadEnough() throws Exception {
        List<String> told = new ArrayList<>();
        ServiceReference<?> reference;
        try (AutoCloseable listening = registry.listen(told::add)) {
            reference = box.analyzer("a", Plugin.None.class, () -> null);
        }
        box.remove(reference);
        assertThat(told).containsExactly("The analyzer a is there: Title of a.");
    }

    @Test
    void theNamesAreTheSameObjectUntilALexiconChanges() throws Exception {
        box.lexicon("one", () -> knows("KOR", "Korea"));
        NameIndex names = names();
        assertThat(names()).isSameAs(names);
        box.analyzer("a", Plugin.None.class, () -> null);
        assertThat(names()).isSameAs(names);

        ServiceReference<?> two = box.lexicon("two", () -> knows("TUR", "Türkiye"));
        assertThat(names().actor("TUR")).isPresent();
        assertThat(names.actor("TUR")).as("a run goes on with what it has").isEmpty();
        box.remove(two);
        assertThat(names().actor("TUR")).isEmpty();
        assertThat(box.taken()).isZero();
    }

    @Test
    void aLexiconThatFailsIsLeftOutAndNotOnTheCard() throws Exception {
        box.lexicon("good", () -> knows("KOR", "Korea"));
        box.lexicon("cannot-be-made", () -> null);
        box.lexicon("throws", () -> () -> {
            throw new NoClassDefFoundError("org/example/Gone");
        });
        box.lexicon(
                "throws-late",
                () -> () -> Stream.of("x").map(text -> {
                    throw new IllegalStateException(text);
                }));
        assertThat(names().all()).hasSize(1);
        assertThat(registry.vocabulary(Monitor.NONE).lexicons())
                .extracting(RunCard.Part::id)
                .containsExactly("good");
        assertThat(box.taken()).isZero();
    }

    @Test
    void aLexiconThatComesWhileOthersAreReadIsNotForgotten() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        box.lexicon("slow", () -> () -> {
            reading.countDown();
            try {
                goOn.await(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return knows("KOR", "Korea").names();
        });
        Thread first = new Thread(() -> {
            try {
                names();
            } catch (JobException | IOException e) {
                throw new IllegalStateException(e);
            }
        });
        first.start();
        assertThat(reading.await(5, TimeUnit.SECONDS)).isTrue();
        // Does not wait for the slow one: the framework would stand still.
        box.lexicon("late", () -> knows("TUR", "Türkiye"));
        goOn.countDown();
        first.join(5000);
        assertThat(names().actor("TUR")).isPresent();
        assertThat(names().actor("KOR")).isPresent();
    }
}
