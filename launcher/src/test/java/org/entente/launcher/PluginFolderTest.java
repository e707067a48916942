package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFolderTest {

    @TempDir
    Path plugins;

    @TempDir
    Path staged;

    private final Time time = new Time();
    private PluginFolder folder;
    private Path file;

    @BeforeEach
    void open() {
        folder = new PluginFolder(plugins, new Staging(staged), time);
        file = plugins.resolve("one.jar");
    }

    @Test
    void aFileIsTakenWhenItLiesStill() throws IOException {
        BundleJar.named("one", "1.2.3").writeTo(file);
        assertThat(folder.look()).isEmpty();
        assertThat(folder.isUnsettled()).isTrue();
        time.pass(PluginFolder.STILL);
        assertThat(folder.look()).singleElement().satisfies(dropped -> {
            assertThat(dropped.title()).isEqualTo("one 1.2.3");
            assertThat(dropped.usable()).isTrue();
            assertThat(dropped.staged()).hasSameBinaryContentAs(file).isNotEqualTo(file);
            assertThat(dropped.digest()).isEqualTo(Staging.digest(file));
        });
        assertThat(folder.isUnsettled()).isFalse();
    }

    @Test
    void aFileThatGrowsIsWaitedFor() throws IOException {
        byte[] bytes = Files.readAllBytes(BundleJar.named("one", "1.0.0").writeTo(staged.resolve("source.jar")));
        for (int length = 10; length < bytes.length; length += 40) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThat(folder.look()).isEmpty();
            time.pass(PluginFolder.STILL);
        }
        Files.write(file, bytes);
        folder.look();
        time.pass(PluginFolder.STILL);
        assertThat(folder.look()).singleElement().matches(Dropped::usable);
    }

    @Test
    void aHalfWrittenFileIsBrokenAfterAWhileOnly() throws IOException {
        byte[] bytes = Files.readAllBytes(BundleJar.named("one", "1.0.0").writeTo(staged.resolve("source.jar")));
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        folder.look();
        time.pass(PluginFolder.STILL);
        assertThat(folder.look()).isEmpty();
        time.pass(PluginFolder.PATIENCE);
        assertThat(folder.look()).singleElement().satisfies(dropped -> {
            assertThat(dropped.usable()).isFalse();
            assertThat(dropped.problem())
                    .startsWith("one.jar is no readable jar (")
                    .endsWith("; copy it again.");
        });
    }

    @Test
    void aDamagedEntryIsFound() throws IOException {
        BundleJar.named("one", "1.0.0").activator(PluginFolderTest.class).writeTo(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
        assertThat(folder.now()).singleElement().matches(dropped -> !dropped.usable());
    }

    @Test
    void contentAloneTellsWhatChanged() throws IOException {
        BundleJar.named("one", "1.0.0").writeTo(file);
        Collection<Dropped> before = folder.now();
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertThat(folder.now()).isEqualTo(before);
    }

    @Test
    void aFileThatIsGoneIsSeenNoMore() throws IOException {
        BundleJar.named("one", "1.0.0").writeTo(file);
        assertThat(folder.now()).hasSize(1);
        Files.delete(file);
        assertThat(folder.look()).isEmpty();
    }

    @Test
    void whatIsNoPluginIsToldSo() throws IOException {
        BundleJar.named("one", "1.0.0").header("Fragment-Host", "other").writeTo(file);
        BundleJar.named("two", "one.two").writeTo(plugins.resolve("two.jar"));
        Files.writeString(plugins.resolve("README.txt"), "no jar");
        assertThat(folder.now())
                .extracting(Dropped::problem)
                .containsExactlyInAnyOrder(
                        "one.jar is a fragment, which cannot be a plugin; make it a bundle of its own.",
                        "two.jar has the version one.two; make it one of the form 1.2.3.");
    }

    @Test
    void aFolderThatIsMissingHoldsNothing() throws IOException {
        assertThat(new PluginFolder(plugins.resolve("none"), new Staging(staged), time).look())
                .isEmpty();
    }

    private static final class Time extends Clock {

        private Instant now = Instant.EPOCH;

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
