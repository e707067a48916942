package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each policy makes of a plugin, and of its own files. */
class TrustTest {

    private static final String DIGEST = "ab".repeat(32);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    private static Signing.Identity alice;
    private static Signing.Identity mallory;

    @TempDir
    Path home;

    private Path etc;
    private Path unsigned;

    @BeforeAll
    static void makeTheKeys() throws IOException {
        alice = Signing.publisher("Alice");
        mallory = Signing.publisher("Mallory");
    }

    @BeforeEach
    void makeTheFolder() throws IOException {
        etc = Files.createDirectory(home.resolve("etc"));
        unsigned = JarContent.plain().writeTo(home.resolve("unsigned.jar"));
    }

    private Trust trust(Settings.Policy policy) {
        Settings settings = new Settings(
                policy,
                etc.resolve("plugins.sha256"),
                etc.resolve("publishers.p12"),
                Signing.PASSWORD,
                Limits.DEFAULT,
                20,
                Duration.ofDays(90));
        return new Trust(settings, CLOCK);
    }

    private static Trust.Verdict judge(Trust trust, Path jar) {
        return trust.judge(jar, DIGEST, "mark 1.0.0");
    }

    private Path signedBy(Signing.Identity publisher) throws IOException {
        return publisher.sign(unsigned, home.resolve("signed.jar"));
    }

    private void trustAlice() throws IOException {
        Signing.store(etc.resolve("publishers.p12"), alice.certificate());
    }

    @Test
    void openTakesWhatIsNotSigned() {
        assertThat(judge(trust(Settings.Policy.OPEN), unsigned)).isEqualTo(new Trust.Verdict("", ""));
    }

    @Test
    void openTakesTheWordOfThePublisherWhereThereIsNoStore() throws IOException {
        assertThat(judge(trust(Settings.Policy.OPEN), signedBy(mallory))).isEqualTo(new Trust.Verdict("Mallory", ""));
    }

    @Test
    void openNamesOnlyThoseOfTheStoreWhereThereIsOne() throws IOException {
        trustAlice();

        assertThat(judge(trust(Settings.Policy.OPEN), signedBy(mallory))).isEqualTo(new Trust.Verdict("", ""));
        assertThat(judge(trust(Settings.Policy.OPEN), signedBy(alice))).isEqualTo(new Trust.Verdict("Alice", ""));
    }

    @Test
    void noPolicyTakesWhatWasChangedAfterItWasSigned() throws IOException {
        trustAlice();
        Files.writeString(etc.resolve("plugins.sha256"), DIGEST + "  mark.jar\n");
        Path changed =
                JarContent.of(signedBy(alice)).with("mark/words.txt", "three").writeTo(home.resolve("changed.jar"));

        for (Settings.Policy policy : Settings.Policy.values()) {
            assertThat(judge(trust(policy), changed))
                    .isEqualTo(new Trust.Verdict(
                            "",
                            "is damaged or forged: its entry mark/words.txt is not as it was signed;"
                                    + " get it from its publisher again"));
        }
    }

    @Test
    void digestTakesWhatIsOnTheListAndNamesItsPublisher() throws IOException {
        Files.writeString(
                etc.resolve("plugins.sha256"),
                String.format(Locale.ROOT, """
                        # taken by the board
                        %s *other.jar

                        \\%s  odd\\nname.jar
                        """, "0".repeat(64), DIGEST.toUpperCase(Locale.ROOT)));

        assertThat(judge(trust(Settings.Policy.DIGEST), unsigned)).isEqualTo(new Trust.Verdict("", ""));
        assertThat(judge(trust(Settings.Policy.DIGEST), signedBy(alice))).isEqualTo(new Trust.Verdict("Alice", ""));
    }

    @Test
    void theListCountsAsItIsNow() throws IOException {
        Path list = etc.resolve("plugins.sha256");
        Files.writeString(list, "0".repeat(64) + "\n");
        Trust trust = trust(Settings.Policy.DIGEST);

        assertThat(judge(trust, unsigned).problem())
                .isEqualTo(
                        "is not on the list, and etc/deployment.properties takes listed plugins only; if you trust it,"
                                + " add the line \"" + DIGEST + "  mark 1.0.0\" to etc/plugins.sha256");
        Files.writeString(list, DIGEST + "\n");
        assertThat(judge(trust, unsigned).problem()).isEmpty();
    }

    @Test
    void aListThatIsNotThereLetsNothingPass() {
        assertThat(judge(trust(Settings.Policy.DIGEST), unsigned).problem())
                .isEqualTo("cannot be judged, as etc/deployment.properties takes listed plugins only and"
                        + " etc/plugins.sha256 is not there; make it with sha256sum from the plugins that you trust");
    }

    @Test
    void aLineThatIsNotUnderstoodLetsNothingPass() throws IOException {
        Files.writeString(etc.resolve("plugins.sha256"), DIGEST + "\nabc  mark.jar\n");

        assertThat(judge(trust(Settings.Policy.DIGEST), unsigned).problem())
                .isEqualTo("cannot be judged, as line 2 of etc/plugins.sha256 begins with no SHA-256 sum;"
                        + " write lines as sha256sum prints them");
    }

    @Test
    void aListThatIsAFolderLetsNothingPass() throws IOException {
        Files.createDirectory(etc.resolve("plugins.sha256"));

        assertThat(judge(trust(Settings.Policy.DIGEST), unsigned).problem())
                .isEqualTo("cannot be judged, as etc/plugins.sha256 cannot be read;"
                        + " make it a file that this account may read");
    }

    @Test
    void signedTakesWhatAPublisherOfTheStoreSigned() throws IOException {
        trustAlice();

        assertThat(judge(trust(Settings.Policy.SIGNED), signedBy(alice))).isEqualTo(new Trust.Verdict("Alice", ""));
    }

    @Test
    void theStoreCountsAsItIsNow() throws IOException {
        trustAlice();
        Trust trust = trust(Settings.Policy.SIGNED);
        Path jar = signedBy(mallory);

        assertThat(judge(trust, jar).problem())
                .isEqualTo("is signed by Mallory, whom etc/publishers.p12 does not name;"
                        + " import the certificate there with keytool -importcert if you trust it");
        Signing.store(etc.resolve("publishers.p12"), alice.certificate(), mallory.certificate());
        assertThat(judge(trust, jar)).isEqualTo(new Trust.Verdict("Mallory", ""));
        trustAlice();
        assertThat(judge(trust, jar).problem()).startsWith("is signed by Mallory, whom");
    }

    @Test
    void aStoreThatIsNotThereLetsNothingPass() throws IOException {
        assertThat(judge(trust(Settings.Policy.SIGNED), signedBy(alice)).problem())
                .isEqualTo("cannot be judged, as etc/deployment.properties takes signed plugins only and"
                        + " etc/publishers.p12 is not there; make it with keytool -importcert from the certificates of"
                        + " those whom you trust");
    }

    @Test
    void aStoreThatCannotBeOpenedLetsNothingPassUnderAnyPolicy() throws IOException {
        Files.writeString(etc.resolve("publishers.p12"), "no store");

        for (Settings.Policy policy : Settings.Policy.values()) {
            assertThat(judge(trust(policy), unsigned).problem())
                    .isEqualTo("cannot be judged, as etc/publishers.p12 cannot be opened; see that it is a PKCS#12 key"
                            + " store and that publishers.password in etc/deployment.properties is its password");
        }
    }

    @Test
    void aStoreWithAnotherPasswordLetsNothingPass() throws IOException {
        trustAlice();
        Settings settings = new Settings(
                Settings.Policy.SIGNED,
                etc.resolve("plugins.sha256"),
                etc.resolve("publishers.p12"),
                "another",
                Limits.DEFAULT,
                20,
                Duration.ofDays(90));

        assertThat(judge(new Trust(settings, CLOCK), signedBy(alice)).problem())
                .startsWith("cannot be judged, as etc/publishers.p12 cannot be opened; ");
    }

    @Test
    void aStoreWithoutACertificateLetsNothingPass() throws IOException {
        Signing.store(etc.resolve("publishers.p12"));

        assertThat(judge(trust(Settings.Policy.SIGNED), signedBy(alice)).problem())
                .isEqualTo("cannot be judged, as etc/publishers.p12 holds no trusted certificate;"
                        + " import one with keytool -importcert");
    }
}
