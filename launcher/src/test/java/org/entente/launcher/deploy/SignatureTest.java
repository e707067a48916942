package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which a signature can be good or bad, under the policy that takes signed plugins only. */
class SignatureTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String AGAIN = "; get it from its publisher again";

    private static Signing.Identity alice;
    private static Signing.Identity bob;
    private static Signing.Identity root;
    private static Signing.Identity middle;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeTheKeys() throws IOException {
        alice = Signing.publisher("Alice");
        bob = Signing.publisher("Bob");
        root = new Signing.Request("Root").authority().make();
        middle = new Signing.Request("Middle").authority().issuedBy(root).make();
    }

    private Trust.Verdict judge(Path jar, X509Certificate... trusted) throws IOException {
        return trust(trusted).judge(jar, "", "mark 1.0.0");
    }

    private Trust trust(X509Certificate... trusted) throws IOException {
        Settings settings = new Settings(
                Settings.Policy.SIGNED,
                folder.resolve("etc/plugins.sha256"),
                Signing.store(folder.resolve("publishers.p12"), trusted),
                Signing.PASSWORD,
                Limits.DEFAULT,
                20,
                Duration.ofDays(90));
        return new Trust(settings, CLOCK);
    }

    private String problem(Path jar, Signing.Identity trusted) throws IOException {
        Trust.Verdict verdict = judge(jar, trusted.certificate());
        assertThat(verdict.publisher()).isEmpty();
        return verdict.problem();
    }

    private String problem(JarContent content) throws IOException {
        return problem(content.writeTo(folder.resolve("changed.jar")), alice);
    }

    private Path plain() throws IOException {
        return JarContent.plain().writeTo(folder.resolve("plain.jar"));
    }

    private Path signedBy(Signing.Identity publisher) throws IOException {
        return publisher.sign(plain(), folder.resolve("signed.jar"));
    }

    private JarContent signed() throws IOException {
        return JarContent.of(signedBy(alice));
    }

    private static Trust.Verdict taken(String publisher) {
        return new Trust.Verdict(publisher, "");
    }

    @Test
    void anUnsignedOneIsNotTaken() throws IOException {
        assertThat(problem(plain(), alice))
                .isEqualTo("is not signed, and etc/deployment.properties takes signed plugins only;"
                        + " have its publisher sign it");
    }

    @Test
    void theStoreMayNameThePublisher() throws IOException {
        Signing.Identity carol = new Signing.Request("Carol").issuedBy(middle).make();

        assertThat(judge(signedBy(carol), carol.certificate())).isEqualTo(taken("Carol"));
    }

    @Test
    void theStoreMayNameAnAuthorityAnywhereAboveThePublisher() throws IOException {
        Path jar = signedBy(new Signing.Request("Carol").issuedBy(middle).make());

        assertThat(judge(jar, root.certificate())).isEqualTo(taken("Carol"));
        assertThat(judge(jar, middle.certificate())).isEqualTo(taken("Carol"));
        assertThat(judge(jar, alice.certificate()).problem())
                .isEqualTo("is signed by Carol, whom " + folder.resolve("publishers.p12")
                        + " does not name; import the certificate there with keytool -importcert if you trust it");
    }

    @Test
    void anAuthorityOfTheSameNameIsNotTheSame() throws IOException {
        Signing.Identity forged = new Signing.Request("Root").authority().make();
        Path jar = signedBy(new Signing.Request("Carol").issuedBy(forged).make());

        assertThat(judge(jar, root.certificate()).problem()).startsWith("is signed by Carol, whom ");
    }

    @Test
    void aPublisherIsNoAuthority() throws IOException {
        Path jar = signedBy(new Signing.Request("Mallory").issuedBy(alice).make());

        assertThat(problem(jar, alice)).startsWith("is signed by Mallory, whom ");
    }

    @Test
    void aBundleOfItsManifestAloneCanBeSigned() throws IOException {
        Path bare = JarContent.plain()
                .without("mark/Mark.class")
                .without("mark/words.txt")
                .writeTo(folder.resolve("bare.jar"));

        assertThat(judge(alice.sign(bare, folder.resolve("signed.jar")), alice.certificate()))
                .isEqualTo(taken("Alice"));
    }

    @Test
    void filesOfASignatureAreNotSignedThemselves() throws IOException {
        Path jar = signed().with("META-INF/SIG-OLD.X", "").with("META-INF/", "").writeTo(folder.resolve("more.jar"));

        assertThat(judge(jar, alice.certificate())).isEqualTo(taken("Alice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mark/More.class",
                "META-INF/services/mark",
                "META-INF/versions/17/mark/Mark.class",
                "META-INF/other.txt",
                "META-INF/more/A.SF",
                "META-INF/SIG-A.LONG",
                "a"
            })
    void anEntryThatWasAddedIsTold(String entry) throws IOException {
        assertThat(problem(signed().with(entry, "new")))
                .isEqualTo("is signed in part only, without its entry " + entry
                        + "; have its publisher sign all of it again");
    }

    @Test
    void oneWhoSignedAPartVouchesForNothing() throws IOException {
        Path grown = signed().with("mark/More.class", "new").writeTo(folder.resolve("grown.jar"));
        Path both = bob.sign(grown, folder.resolve("both.jar"), options -> options.signerName("BOB"));

        assertThat(judge(both, bob.certificate())).isEqualTo(taken("Bob"));
        assertThat(problem(both, alice)).startsWith("is signed by Bob, whom ");
    }

    @Test
    void oneTrustedSignerOfAllIsEnough() throws IOException {
        Path both = bob.sign(signedBy(alice), folder.resolve("both.jar"), options -> options.signerName("BOB"));

        assertThat(judge(both, alice.certificate())).isEqualTo(taken("Alice"));
        assertThat(judge(both, bob.certificate())).isEqualTo(taken("Bob"));
        assertThat(judge(both, root.certificate()).problem()).contains("does not name");
    }

    @Test
    void ofSeveralSignersTheOneNearestToTrustIsToldOf() throws IOException {
        Signing.Identity old =
                new Signing.Request("Old").valid("2020-01-01", "2021-02-03").make();
        Path first = bob.sign(signedBy(old), folder.resolve("first.jar"), options -> options.signerName("BOB"));
        Path last = old.sign(signedBy(bob), folder.resolve("last.jar"), options -> options.signerName("OLD"));

        assertThat(problem(first, old)).startsWith("is signed with a certificate of Old that expired on 2021-02-03, ");
        assertThat(problem(last, old)).startsWith("is signed with a certificate of Old that expired on 2021-02-03, ");
    }

    @Test
    void aNameOfAnEntryDoesNotBreakTheSentence() throws IOException {
        assertThat(problem(signed().with("mark/\u001b[2J\u2028x", "new")))
                .startsWith("is signed in part only, without its entry mark/?[2J?x; ");
    }

    @Test
    void anEntryThatWasChangedIsTold() throws IOException {
        assertThat(problem(signed().with("mark/Mark.class", "changed").with("mark/More.class", "new")))
                .isEqualTo("is damaged or forged: its entry mark/Mark.class is not as it was signed" + AGAIN);
    }

    @Test
    void anEntryThatWasTakenOutIsTold() throws IOException {
        assertThat(problem(signed().without("mark/words.txt")))
                .isEqualTo("is damaged or forged: its entry mark/words.txt was signed and is missing" + AGAIN);
    }

    @Test
    void aManifestThatWasChangedIsTold() throws IOException {
        String fault = "is damaged or forged: its manifest or a signature file is not as it was signed" + AGAIN;
        String manifest = signed().text("META-INF/MANIFEST.MF");

        assertThat(problem(signed().with("META-INF/MANIFEST.MF", manifest.replace("1.0.0", "9.0.0"))))
                .isEqualTo(fault);
        assertThat(problem(signed().with("META-INF/MANIFEST.MF", manifest.replaceFirst("Digest: ..", "Digest: aa"))))
                .isEqualTo(fault);
        assertThat(problem(signed().without("META-INF/MANIFEST.MF"))).isEqualTo(fault);
    }

    @Test
    void aSignatureFileThatWasChangedIsTold() throws IOException {
        String text = signed().text("META-INF/SIGNER.SF");

        assertThat(problem(signed().with("META-INF/SIGNER.SF", text + "\n")))
                .isEqualTo("is damaged or forged: its manifest or a signature file is not as it was signed" + AGAIN);
    }

    @Test
    void aBlockThatIsDamagedOrMissingIsTold() throws IOException {
        byte[] block = signed().entries().get("META-INF/SIGNER.EC");
        String fault = "is damaged or forged: its signature META-INF/SIGNER.% cannot be verified" + AGAIN;

        assertThat(problem(signed().with("META-INF/SIGNER.EC", Arrays.copyOf(block, block.length / 2))))
                .isEqualTo(fault.replace("%", "SF"));
        assertThat(problem(signed().with("META-INF/SIGNER.EC", "no block"))).isEqualTo(fault.replace("%", "SF"));
        assertThat(problem(signed().without("META-INF/SIGNER.EC"))).isEqualTo(fault.replace("%", "SF"));
        assertThat(problem(signed().without("META-INF/SIGNER.SF"))).isEqualTo(fault.replace("%", "EC"));
    }

    @Test
    void aBlockWithAnotherByteNeverNamesAnybodyElse() throws IOException {
        Trust trust = trust(alice.certificate());
        JarContent content = signed();
        byte[] block = content.entries().get("META-INF/SIGNER.EC");

        int untold = 0;
        for (int i = 0; i < block.length; i += 3) {
            byte[] changed = block.clone();
            changed[i] ^= 0x55;
            Path jar = content.with("META-INF/SIGNER.EC", changed).writeTo(folder.resolve("changed.jar"));
            Trust.Verdict verdict = trust.judge(jar, "", "mark 1.0.0");
            assertThat(verdict.publisher()).as("byte " + i).isIn("", "Alice");
            assertThat(verdict.publisher().isEmpty())
                    .as("byte " + i)
                    .isNotEqualTo(verdict.problem().isEmpty());
            untold += verdict.problem().isEmpty() ? 1 : 0;
        }
        // A few bytes vouch for nothing, such as the versions of the format.
        assertThat(untold).isLessThan(12);
    }

    @Test
    void twoManifestsAreToldAsDamage() throws IOException {
        assertThat(problem(signed().with("meta-inf/manifest.mf", JarContent.MANIFEST)))
                .startsWith("is damaged or forged: ");
    }

    @Test
    void aHeadThatNobodySignedIsTold() throws IOException {
        Path whole = new HandSigned()
                .head()
                .entry("mark/Mark.class", "SHA-256")
                .entry("mark/words.txt", "SHA-256")
                .writeTo(folder.resolve("whole.jar"), alice);
        Path open = new HandSigned()
                .entry("mark/Mark.class", "SHA-256")
                .entry("mark/words.txt", "SHA-256")
                .writeTo(folder.resolve("open.jar"), alice);

        assertThat(judge(whole, alice.certificate())).isEqualTo(taken("Alice"));
        assertThat(problem(open, alice))
                .isEqualTo("is signed in part only, without its entry META-INF/MANIFEST.MF;"
                        + " have its publisher sign all of it again");
    }

    @Test
    void aCertificateThatHasExpiredIsTold() throws IOException {
        Signing.Identity old =
                new Signing.Request("Old").valid("2020-01-01", "2021-02-03").make();

        assertThat(problem(signedBy(old), old))
                .isEqualTo("is signed with a certificate of Old that expired on 2021-02-03, and no trusted time stamp"
                        + " says that it was signed before; have its publisher sign it again");
    }

    @Test
    void anAuthorityThatHasExpiredIsTold() throws IOException {
        Signing.Identity old = new Signing.Request("Old")
                .valid("2020-01-01", "2021-02-03")
                .authority()
                .issuedBy(root)
                .make();
        Path jar = signedBy(new Signing.Request("Carol").issuedBy(old).make());

        assertThat(problem(jar, root)).startsWith("is signed with a certificate of Old that expired on 2021-02-03, ");
    }

    @Test
    void aCertificateThatIsNotYetValidIsTold() throws IOException {
        Signing.Identity early =
                new Signing.Request("Early").valid("2030-01-01", "2031-01-01").make();

        assertThat(problem(signedBy(early), early))
                .isEqualTo("is signed with a certificate of Early that is valid from 2030-01-01 on only;"
                        + " see that the clock of this machine is right, or have its publisher sign it again");
    }

    @Test
    void aTrustedTimeStampSaysWhenItWasSigned() throws IOException {
        Signing.Identity clerk = new Signing.Request("Clerk")
                .purpose(KeyPurposeId.id_kp_timeStamping)
                .make();
        Signing.Identity old =
                new Signing.Request("Old").valid("2020-01-01", "2021-02-03").make();
        try (StampAuthority authority = new StampAuthority(clerk, Instant.parse("2020-06-01T00:00:00Z"))) {
            Path jar = old.sign(plain(), folder.resolve("stamped.jar"), authority.address());

            assertThat(judge(jar, old.certificate(), clerk.certificate())).isEqualTo(taken("Old"));
            assertThat(problem(jar, old)).contains("expired on 2021-02-03, and no trusted time stamp");

            authority.setNow(Instant.parse("2022-06-01T00:00:00Z"));
            Path late = old.sign(plain(), folder.resolve("late.jar"), authority.address());

            assertThat(judge(late, old.certificate(), clerk.certificate()).problem())
                    .isEqualTo(
                            "is signed with a certificate of Old that had expired on 2021-02-03 when it was signed on"
                                    + " 2022-06-01; have its publisher sign it again");
        }
    }

    @Test
    void aCertificateForOtherEndsIsTold() throws IOException {
        Signing.Identity server = new Signing.Request("Server")
                .purpose(KeyPurposeId.id_kp_serverAuth)
                .make();
        Signing.Identity box =
                new Signing.Request("Box").usage(KeyUsage.keyEncipherment).make();
        Signing.Identity any = new Signing.Request("Any")
                .purpose(KeyPurposeId.anyExtendedKeyUsage)
                .make();
        String end = " that is not meant for signing programs; have its publisher sign it again with one that is";

        assertThat(problem(signedBy(server), server)).isEqualTo("is signed with a certificate of Server" + end);
        assertThat(problem(signedBy(box), box)).isEqualTo("is signed with a certificate of Box" + end);
        assertThat(judge(signedBy(any), any.certificate())).isEqualTo(taken("Any"));
    }

    @ParameterizedTest
    @CsvSource({
        "MD5,SHA256withRSA,MD5",
        "SHA-1,SHA256withRSA,SHA1",
        "SHA-256,MD5withRSA,MD5",
        "SHA-256,SHA1withRSA,SHA1"
    })
    void aDigestThatJavaNoLongerAcceptsIsTold(String digest, String signature, String told) throws Exception {
        // The shortest that Java accepts, as longer ones take long to make.
        Signing.Identity rsa = new Signing.Request("Rsa").rsa(1024).make();
        Path jar = rsa.sign(plain(), folder.resolve("weak.jar"), options -> {
            try {
                return options.digestAlgorithm(digest).signatureAlgorithm(signature);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(problem(jar, rsa))
                .isEqualTo("is signed with " + told + ", which is too weak for Java to accept;"
                        + " have its publisher sign it again with algorithms of today");
    }

    @Test
    void aDigestOfOneEntryThatJavaNoLongerAcceptsIsTold() throws IOException {
        Path jar = new HandSigned()
                .head()
                .entry("mark/Mark.class", "SHA-256")
                .entry("mark/words.txt", "MD5")
                .writeTo(folder.resolve("weak.jar"), alice);

        assertThat(problem(jar, alice)).startsWith("is signed with MD5, which is too weak for Java to accept; ");
    }

    @Test
    void aKeyThatJavaNoLongerAcceptsIsTold() throws IOException {
        Signing.Identity weak = new Signing.Request("Weak").rsa(512).make();

        assertThat(problem(signedBy(weak), weak))
                .isEqualTo("is signed with an RSA key of 512 bits, which is too weak for Java to accept;"
                        + " have its publisher sign it again with algorithms of today");
    }

    @Test
    void aCertificateThatRestsOnAWeakDigestIsTold() throws IOException {
        Signing.Identity authority =
                new Signing.Request("Root").rsa(1024).authority().make();
        Signing.Identity weak = new Signing.Request("Weak")
                .issuedBy(authority)
                .signedWith("MD5withRSA")
                .make();

        assertThat(problem(signedBy(weak), authority))
                .isEqualTo("is signed with a certificate of Weak whose algorithm MD5withRSA or key is too weak for Java"
                        + " to accept; have its publisher sign it again with a certificate of today");
    }

    @Test
    void aPublisherIsNamedInOneLineByTheCommonNameOrAll() throws IOException {
        Signing.Identity odd = new Signing.Request("CN=Odd\u001b[2J\u202eName,O=Test").make();
        Signing.Identity whole = new Signing.Request("O=House,C=CH").make();

        assertThat(judge(signedBy(odd), odd.certificate())).isEqualTo(taken("Odd?[2J?Name"));
        assertThat(judge(signedBy(whole), whole.certificate()).publisher()).contains("O=House", "C=CH");
    }
}
