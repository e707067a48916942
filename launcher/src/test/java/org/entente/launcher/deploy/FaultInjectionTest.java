package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.entente.launch.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is thrown at the plugin folder, the good plugin goes on. */
class FaultInjectionTest {

    @TempDir
    Path home;

    @Test
    void noPluginIsLost() throws Exception {
        // The short form is the same each time; the long one looks for what nobody has thought of.
        long seed = Long.getLong("seed", Boolean.getBoolean("long") ? System.nanoTime() : 2);
        int least = Boolean.getBoolean("long") ? 1_000 : 200;
        System.out.println("Faults on a bare framework with -Dseed=" + seed);
        new Barrage(home, BenchSite::start, new Random(seed)).run(least);
    }

    @Test
    void anAnswerOfWhatWasNeverCommittedIsSeen() {
        Timeline timeline = new Timeline();
        Callers callers = new Callers(timeline);
        long before = System.nanoTime();
        timeline.committed(set(1, "first"));
        timeline.committed(set(2, "second"));
        long after = System.nanoTime();
        callers.judge("first", before, after);
        callers.judge("second", after, after + 1);
        callers.assertThatAllIsWell("good answers");
        callers.judge("first", after, after + 1);
        assertThatThrownBy(() -> callers.assertThatAllIsWell("an answer of what is out of use"))
                .isInstanceOf(AssertionError.class);
        Callers others = new Callers(timeline);
        others.judge("refused", before, after);
        assertThatThrownBy(() -> others.assertThatAllIsWell("an answer of what was refused"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aCallThatFailsIsSeen() {
        Callers callers = new Callers(new Timeline());
        callers.call(() -> {
            throw new IllegalStateException("0 good plugins at once");
        });
        assertThatThrownBy(() -> callers.assertThatAllIsWell("a failed call")).isInstanceOf(AssertionError.class);
    }

    private static Entry set(int number, String digest) {
        Entry.Member member = new Entry.Member("good", "1.0.0", digest, "good.jar", true);
        return new Entry(number, Instant.EPOCH, "anna", "folder", List.of(member), List.of());
    }
}
