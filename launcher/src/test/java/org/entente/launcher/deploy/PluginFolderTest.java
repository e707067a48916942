package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.entente.launcher.BundleJar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken of a folder that others write, and when; time is what the test says. */
class PluginFolderTest {

    @TempDir
    Path plugins;

    @TempDir
    Path elsewhere;

    private final MovedClock time = new MovedClock(Instant.parse("2026-01-01T00:00:00Z"));
    private PluginFolder folder;
    private Depot depot;
    private Path file;

    @BeforeEach
    void open() {
        depot = new Depot(elsewhere.resolve("kept"), Limits.DEFAULT.largest(), time);
        folder = new PluginFolder(plugins, depot, new JarReader(Limits.DEFAULT, 17), time);
        file = plugins.resolve("one.jar");
    }

    private List<Found> look() throws IOException {
        return folder.look(Set.of());
    }

    private byte[] jar() throws IOException {
        return Files.readAllBytes(BundleJar.named("one", "1.2.3").writeTo(elsewhere.resolve("source.jar")));
    }

    @Test
    void aWholeFileIsTakenAtOnce() throws IOException {
        Files.write(file, jar());
        assertThat(look()).singleElement().satisfies(found -> {
            assertThat(found.reading()).isInstanceOf(Reading.Whole.class);
            assertThat(depot.jar(found.digest())).hasSameBinaryContentAs(file);
        });
        assertThat(folder.isUnsettled()).isFalse();
    }

    @Test
    void aFileThatGrowsIsWaitedForHoweverLongItStalls() throws IOException {
        byte[] bytes = jar();
        for (int length = 1; length < bytes.length; length += 40) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThat(look()).isEmpty();
            assertThat(folder.isUnsettled()).isTrue();
            time.move(PluginFolder.PATIENCE.minusMillis(1));
            assertThat(look()).isEmpty();
        }
        Files.write(file, bytes);
        assertThat(look()).singleElement().matches(found -> found.reading() instanceof Reading.Whole);
    }

    @Test
    void whileAFileIsWrittenAnewWhatItHeldBeforeCounts() throws IOException {
        byte[] bytes = jar();
        Files.write(file, bytes);
        List<Found> before = look();
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(look()).isEqualTo(before);
        time.move(PluginFolder.PATIENCE);
        assertThat(look()).singleElement().matches(found -> found.reading() instanceof Reading.Broken);
        Files.write(file, bytes);
        assertThat(look())
                .singleElement()
                .satisfies(found ->
                        assertThat(found.digest()).isEqualTo(before.get(0).digest()));
    }

    @Test
    void aProcessThatWillNotLookAgainTakesWhatThereIs() throws IOException {
        Files.write(file, Arrays.copyOf(jar(), 100));
        assertThat(folder.now()).singleElement().matches(found -> found.reading() instanceof Reading.Broken);
    }

    @Test
    void aTimeThatChangesIsNoChangeOfContent() throws IOException {
        Files.write(file, jar());
        List<Found> before = look();
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertThat(look()).isEqualTo(before);
    }

    @Test
    void anotherContentOfTheSameLengthAndTimeIsSeen() throws IOException {
        BundleJar.named("one", "1.2.3").header("Bundle-Description", "a").writeTo(file);
        FileTime then = Files.getLastModifiedTime(file);
        String before = look().get(0).digest();
        byte[] other = Files.readAllBytes(BundleJar.named("one", "1.2.3")
                .header("Bundle-Description", "b")
                .writeTo(elsewhere.resolve("other.jar")));
        assertThat(other).hasSize((int) Files.size(file));
        Files.write(file, other);
        Files.setLastModifiedTime(file, then);
        assertThat(folder.look(Set.of("one.jar")).get(0).digest()).isNotEqualTo(before);
    }

    @Test
    void aFileThatIsGoneIsSeenNoMore() throws IOException {
        Files.write(file, jar());
        assertThat(look()).hasSize(1);
        Files.delete(file);
        assertThat(look()).isEmpty();
        Files.write(file, Arrays.copyOf(jar(), 100));
        look();
        Files.delete(file);
        assertThat(look()).isEmpty();
        assertThat(folder.isUnsettled()).isFalse();
    }

    @Test
    void onlyJarsCountAndHiddenOnesDoNot() throws IOException {
        Files.writeString(plugins.resolve("README.txt"), "no jar");
        Files.write(plugins.resolve(".one.jar"), jar());
        assertThat(look()).isEmpty();
    }

    @Test
    void whatIsNoRegularFileIsToldOnce() throws IOException {
        Files.createDirectory(plugins.resolve("folder.jar"));
        Files.createSymbolicLink(plugins.resolve("link.jar"), plugins.resolve("nothing"));
        List<Found> found = look();
        assertThat(found)
                .extracting(each -> ((Reading.Broken) each.reading()).sentence())
                .containsExactly(
                        "folder.jar is no regular file; put a jar in its place or take it away.",
                        "link.jar is no regular file; put a jar in its place or take it away.");
        assertThat(look()).isEqualTo(found);
        Files.delete(plugins.resolve("link.jar"));
        assertThat(look()).hasSize(1);
    }

    @Test
    void aFolderThatIsMissingIsNoEmptyOne() {
        PluginFolder none = new PluginFolder(plugins.resolve("none"), depot, new JarReader(Limits.DEFAULT, 17), time);
        assertThatThrownBy(() -> none.look(Set.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("There is no plugin folder");
    }

    @Test
    void whatCannotBeCopiedIsToldAndTriedAgain() throws IOException {
        Files.write(file, jar());
        // In the place of the folder of kept jars lies a file, so nothing can be written there.
        Path kept = Files.writeString(elsewhere.resolve("kept"), "in the way");
        assertThat(look()).isEmpty();
        time.move(PluginFolder.PATIENCE);
        assertThat(look())
                .singleElement()
                .extracting(Found::reading)
                .isEqualTo(new Reading.Broken(
                        "one.jar",
                        "",
                        true,
                        "one.jar could not be copied into the folder of kept jars, whose disk may be full; free some"
                                + " space, and it is tried again."));
        Files.delete(kept);
        time.move(Duration.ofSeconds(30));
        assertThat(look()).singleElement().matches(found -> found.reading() instanceof Reading.Whole);
    }
}
