package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    Path home;

    private Path etc;

    @BeforeEach
    void makeTheFolder() throws IOException {
        etc = Files.createDirectory(home.resolve("etc"));
    }

    private Settings read(String text) throws IOException {
        Files.writeString(etc.resolve("deployment.properties"), text);
        return Settings.read(etc);
    }

    private static Settings defaults(Path etc) {
        return new Settings(
                Settings.Policy.OPEN,
                etc.resolve("plugins.sha256"),
                etc.resolve("publishers.p12"),
                "changeit",
                Limits.DEFAULT,
                20,
                Duration.ofDays(90));
    }

    @Test
    void noFileMeansTheDefaults() throws IOException {
        assertThat(Settings.read(etc)).isEqualTo(defaults(etc));
    }

    @Test
    void theShippedFileSaysTheDefaults() throws IOException {
        Path shipped = Path.of("src/main/dist/etc");

        assertThat(Settings.read(shipped)).isEqualTo(defaults(shipped));
    }

    @Test
    void everyLineOfTheShippedFileIsUnderstoodWhenItCounts() throws IOException {
        String text = Files.readString(Path.of("src/main/dist/etc/deployment.properties"));

        assertThat(text.replaceAll("(?m)^#(?=[a-z.]+ = )", ""))
                .doesNotContain("#policy")
                .contains("\npolicy = open\n");
        assertThat(read(text.replaceAll("(?m)^#(?=[a-z.]+ = )", ""))).isEqualTo(defaults(etc));
    }

    @Test
    void allCanBeSet() throws IOException {
        Settings settings = read("""
                # ours
                policy = signed
                digests=list.txt
                publishers = /trust/all.p12
                publishers.password = a = b\\c #

                largest.megabytes = 1
                entries = 2
                unpacked.megabytes = 3
                start.seconds = 4
                grace.milliseconds = 0
                keep.sets = 6
                keep.days = 7
                """);

        assertThat(settings)
                .isEqualTo(new Settings(
                        Settings.Policy.SIGNED,
                        etc.resolve("list.txt"),
                        Path.of("/trust/all.p12"),
                        "a = b\\c #",
                        new Limits(1 << 20, 2, 3 << 20, Duration.ofSeconds(4), Duration.ZERO),
                        6,
                        Duration.ofDays(7)));
    }

    @Test
    void theMarkOfAnEncodingIsNoPartOfTheKey() throws IOException {
        assertThat(read("\uFEFFpolicy = digest\r\n").policy()).isEqualTo(Settings.Policy.DIGEST);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            policy = sigend | has policy = sigend in line 1; write open, digest or signed.
            policy = SIGNED | has policy = SIGNED in line 1; write open, digest or signed.
            policy =        | has policy without a value in line 1; write open, digest or signed.
            digests =       | has digests without a value in line 1; write a value, or take the line out for plugins.sha256.
            policy          | has something else than key = value in line 1; write key = value, or # before a remark.
            keep.sets = 0   | has keep.sets = 0 in line 1; write a whole number from 1 to 200.
            keep.days = -1  | has keep.days = -1 in line 1; write a whole number from 0 to 36500.
            start.seconds = 10 s | has start.seconds = 10 s in line 1; write a whole number from 1 to 600.
            largest.megabytes = 99999999999999999999 | has largest.megabytes = 99999999999999999999 in line 1; write a whole number from 1 to 4096.
            """)
    void aWrongValueIsToldWithWhatIsRight(String line, String sentence) {
        assertThatIOException().isThrownBy(() -> read(line)).withMessage("etc/deployment.properties " + sentence);
    }

    @Test
    void anUnknownKeyIsToldWithThoseThatAreKnown() {
        assertThatIOException()
                .isThrownBy(() -> read("# ours\npolicies = signed\n"))
                .withMessage("etc/deployment.properties has the unknown key policies in line 2; write one of digests,"
                        + " entries, grace.milliseconds, keep.days, keep.sets, largest.megabytes, policy, publishers,"
                        + " publishers.password, start.seconds, unpacked.megabytes.");
    }

    @Test
    void aKeyThatIsThereTwiceIsTold() {
        assertThatIOException()
                .isThrownBy(() -> read("policy = signed\n\npolicy = open\n"))
                .withMessage(
                        "etc/deployment.properties has policy in line 1 and again in line 3; take one of them out.");
    }

    @Test
    void aFileThatIsNoTextIsTold() throws IOException {
        Files.write(etc.resolve("deployment.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatIOException()
                .isThrownBy(() -> Settings.read(etc))
                .withMessage(
                        "etc/deployment.properties cannot be read; make it a text in UTF-8 that this account may read.");
    }
}
