package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.core.spi.Analyzer;
import org.entente.launcher.BundleJar;
import org.entente.launcher.sample.Marking;
import org.entente.launcher.sample.YearAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Version;

class JarReaderTest {

    private static final String MARKING = "org/entente/launcher/sample/Marking.class";
    private static final int FLIPS = 500;

    @TempDir
    Path folder;

    private final JarReader reader = new JarReader(BrokenJars.LIMITS, 17);

    @Test
    void aGoodBundleIsWhole() throws IOException {
        assertThat(read(BrokenJars.good("mark", "1.2.3")))
                .isEqualTo(new Reading.Whole("mark", new Version("1.2.3"), false, ""));
        assertThat(read(BrokenJars.good("mark;singleton:=true", "1.2")))
                .isEqualTo(new Reading.Whole("mark", new Version("1.2.0"), true, ""));
        assertThat(read(BrokenJars.good("mark", "1").without("Bundle-Version")))
                .isEqualTo(new Reading.Whole("mark", Version.emptyVersion, false, ""));
        assertThat(read(BundleJar.named("component", "1.0.0")
                        .plugin(Analyzer.class, YearAnalyzer.class, YearAnalyzer.Parameters.class, "years")))
                .isInstanceOf(Reading.Whole.class);
    }

    @Test
    void aFragmentNamesItsHost() throws IOException {
        assertThat(read(BundleJar.named("part", "1.0.0").header("Fragment-Host", "mark;bundle-version=\"[1,2)\"")))
                .isEqualTo(new Reading.Whole("part", new Version("1.0.0"), false, "mark;bundle-version=\"[1,2)\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMPTY                 | is empty; copy it again.
            TRUNCATED             | is cut off: it begins like a jar and does not end like one; copy it again.
            NOT_A_ZIP             | is no jar, or its beginning is not written yet; copy it again or take it away.
            DAMAGED_ENTRY         | is damaged at its entry org/entente/launcher/sample/Marking.class; copy it again.
            WRONG_SIZE            | is damaged at its entry org/entente/launcher/sample/Marking.class; copy it again.
            LYING_BOMB            | is damaged at its entry payload.bin; copy it again.
            """)
    void whatMayStillBeWrittenIsToldAsSuch(BrokenJars kind, String sentence) throws IOException {
        Reading.Broken broken = broken(kind);
        assertThat(broken.sentence()).isEqualTo("some.jar " + sentence);
        assertThat(broken.growing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UNKNOWN_METHOD        | has its entry org/entente/launcher/sample/Marking.class encrypted or packed in a way that Java cannot read; build it with the jar tool or bnd.
            TOO_LARGE             | is larger than 1 MB; make it smaller or raise 'largest.megabytes' in etc/deployment.properties.
            TOO_MANY_ENTRIES      | has 502 entries and may have 500; make it smaller or raise 'entries' in etc/deployment.properties.
            BOMB                  | unpacks its entry payload.bin to more than 200 times its size, as no plugin does; build it without that entry.
            TOO_MUCH_UNPACKED     | unpacks to more than 24 MB; make it smaller or raise 'unpacked.megabytes' in etc/deployment.properties.
            ESCAPING_UP           | has the entry ../escape, which points out of the jar; do not trust it, and ask where it comes from.
            ESCAPING_UP_WITHIN    | has the entry a/../../escape, which points out of the jar; do not trust it, and ask where it comes from.
            ESCAPING_ABSOLUTE     | has the entry /etc/escape, which points out of the jar; do not trust it, and ask where it comes from.
            ESCAPING_DRIVE        | has the entry C:/escape, which points out of the jar; do not trust it, and ask where it comes from.
            ESCAPING_BACKSLASH    | has the entry ..\\escape, which points out of the jar; do not trust it, and ask where it comes from.
            ESCAPING_NUL          | has the entry escape?.txt, which points out of the jar; do not trust it, and ask where it comes from.
            TWO_ENTRIES_OF_A_NAME | has two entries of the name one.txt; build it with one of them.
            LINK                  | has the entry link, which is a link; build it with files only.
            NO_MANIFEST           | is no bundle, as it has no META-INF/MANIFEST.MF; build it with bnd.
            UNREADABLE_MANIFEST   | has a manifest that Java cannot read; build it with bnd.
            HEADER_TWICE          | has the header bundle-version twice in its manifest; leave one of them.
            NO_SYMBOLIC_NAME      | is no bundle, as its manifest has no Bundle-SymbolicName; build it with bnd.
            NO_MANIFEST_VERSION   | has no Bundle-ManifestVersion in its manifest, and it must be 2; build it with bnd.
            OLD_MANIFEST_VERSION  | has the Bundle-ManifestVersion 1 in its manifest, and it must be 2; build it with bnd.
            BAD_VERSION           | has the version one.two, which is none; make its Bundle-Version one of the form 1.2.3.
            BAD_IMPORT            | has a wrong header Import-Package: 'org.osgi.framework;version="[1.8,2)' cannot be read; correct it where it is built.
            IMPORT_TWICE          | has a wrong header Import-Package: org.osgi.framework is there twice; correct it where it is built.
            BAD_RANGE             | has a wrong header Import-Package: [1.8,1.2) cannot be the version of org.osgi.framework; correct it where it is built.
            BAD_EXPORT            | has a wrong header Export-Package: java.util is a package of Java itself; correct it where it is built.
            BAD_FILTER            | has a wrong header Require-Capability: (osgi.ee=JavaSE is no filter; correct it where it is built.
            NEWER_CLASS           | needs Java 99 for its class org.entente.launcher.sample.Marking, and this is Java 17; build it for Java 17 or run a newer Java.
            NO_ACTIVATOR_CLASS    | lacks the class gone.Activator, which its Bundle-Activator names; build it again with bnd.
            NO_COMPONENT_FILE     | lacks the file OSGI-INF/gone.xml, which its Service-Component names; build it again with bnd.
            BAD_COMPONENT_FILE    | has the file OSGI-INF/component.xml, which declares components and is no well-formed XML; build it again with bnd.
            NO_COMPONENT_CLASS    | lacks the class gone.Component, which its component OSGI-INF/component.xml names; build it again with bnd.
            """)
    void whatStaysBrokenIsToldWithItsMend(BrokenJars kind, String sentence) throws IOException {
        Reading.Broken broken = broken(kind);
        assertThat(broken.sentence()).isEqualTo("some.jar " + sentence);
        assertThat(broken.growing()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theReaderFindsItsOwnKindsAndNoOthers(BrokenJars kind) throws IOException {
        Reading reading = reader.read(kind.writeTo(folder.resolve("some.jar"), "mark", "1.2.3"), "some.jar");
        assertThat(reading instanceof Reading.Broken).isEqualTo(kind.finder() == BrokenJars.Finder.READER);
    }

    @Test
    void nameAndVersionAreToldAsFarAsTheyAreKnown() throws IOException {
        assertThat(broken(BrokenJars.NO_MANIFEST)).extracting("name", "version").containsExactly("some.jar", "");
        assertThat(broken(BrokenJars.BAD_VERSION)).extracting("name", "version").containsExactly("mark", "");
        assertThat(broken(BrokenJars.DAMAGED_ENTRY))
                .extracting("name", "version")
                .containsExactly("mark", "1.2.3");
    }

    @Test
    void damageGoesBeforeWhatMayComeOfIt() throws IOException {
        Path file = BrokenJars.good("mark", "one.two").writeTo(folder.resolve("some.jar"));
        ZipBytes.of(file).damage(MARKING).write();
        assertThat(reader.read(file, "some.jar"))
                .extracting("sentence")
                .isEqualTo("some.jar is damaged at its entry " + MARKING + "; copy it again.");
    }

    @Test
    void theManifestMayStandAnywhere() throws IOException {
        Path file = folder.resolve("late.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, MARKING, BundleJar.bytes(Marking.class));
            put(
                    zip,
                    JarFile.MANIFEST_NAME,
                    "Manifest-Version: 1.0\r\nBundle-ManifestVersion: 2\r\nBundle-SymbolicName: la\r\n te\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(reader.read(file, "late.jar").name()).isEqualTo("late");
    }

    @Test
    void theResolverSaysWhichJavaIsNeededIfItKnows() throws IOException {
        byte[] code = BundleJar.bytes(Marking.class);
        code[7] = 44 + 21;
        BundleJar jar = BrokenJars.good("mark", "1.0.0").entry(MARKING, code);
        String ask = "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=%s))\"";
        assertThat(read(jar.header("Require-Capability", ask.replace("%s", "17"))))
                .isInstanceOf(Reading.Broken.class);
        assertThat(read(jar.header("Require-Capability", ask.replace("%s", "21"))))
                .isInstanceOf(Reading.Whole.class);
        byte[] older = BundleJar.bytes(Marking.class);
        assertThat(read(jar.entry(MARKING, older).entry("META-INF/versions/21/" + MARKING, code)))
                .isInstanceOf(Reading.Whole.class);
    }

    @Test
    void aLibraryMayHaveSomeClassesForANewerJava() throws IOException {
        byte[] newer = BundleJar.bytes(YearAnalyzer.class);
        newer[7] = 44 + 21;
        BundleJar jar = BundleJar.named("library", "1.0.0").entry("a/Newer.class", newer);
        assertThat(read(jar))
                .extracting("sentence")
                .asString()
                .startsWith("some.jar needs Java 21 for its class a.Newer, and this is Java 17;");
        assertThat(read(jar.code(Marking.class))).isInstanceOf(Reading.Whole.class);
    }

    @Test
    void aClassMayComeFromAFolderAJarWithinOrAnotherBundle() throws IOException {
        BundleJar jar = BundleJar.named("mark", "1.0.0").header("Bundle-Activator", Marking.class.getName());
        assertThat(read(jar)).isInstanceOf(Reading.Broken.class);
        assertThat(read(jar.entry("classes/" + MARKING, BundleJar.bytes(Marking.class))))
                .isInstanceOf(Reading.Broken.class);
        assertThat(read(jar.header("Bundle-ClassPath", "classes/,lib.jar"))).isInstanceOf(Reading.Whole.class);
        BundleJar other = BundleJar.named("mark", "1.0.0").header("Bundle-Activator", Marking.class.getName());
        assertThat(read(other.header("Bundle-ClassPath", ".,lib.jar"))).isInstanceOf(Reading.Broken.class);
        assertThat(read(other.entry("lib.jar", new byte[] {1}))).isInstanceOf(Reading.Whole.class);
        assertThat(read(BundleJar.named("mark", "1.0.0")
                        .header("Bundle-Activator", Marking.class.getName())
                        .header("Import-Package", "org.entente.launcher.sample")))
                .isInstanceOf(Reading.Whole.class);
    }

    @Test
    void aDeclarationOfComponentsReadsNoOtherFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String declaration = "<!DOCTYPE c [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + "<c><implementation class=\"org.entente.launcher.sample.Marking\"/>&e;</c>";
        Reading reading = read(BrokenJars.good("mark", "1.0.0")
                .header("Service-Component", "OSGI-INF/*.xml")
                .entry("OSGI-INF/c.xml", declaration.getBytes(StandardCharsets.UTF_8)));
        assertThat(reading)
                .extracting("sentence")
                .asString()
                .contains("OSGI-INF/c.xml")
                .doesNotContain("secret");
    }

    /** Also where a jar within the jar ends, which has an end of its own. */
    @Test
    void aJarThatIsCutAnywhereIsStillBeingWritten() throws IOException {
        Path file = folder.resolve("cut.jar");
        byte[] whole = Files.readAllBytes(nested(file));
        assertThat(reader.read(file, "cut.jar")).isInstanceOf(Reading.Whole.class);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(reader.read(file, "cut.jar"))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOfSatisfying(
                            Reading.Broken.class,
                            broken -> assertThat(broken.growing()).isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noChangedByteIsTakenForContent(long seed) throws IOException {
        Path file = folder.resolve("flip.jar");
        byte[] whole = Files.readAllBytes(nested(file));
        Map<String, String> content = content(file);
        Random random = new Random(seed);
        for (int flip = 0; flip < FLIPS; flip++) {
            byte[] flipped = whole.clone();
            int at = random.nextInt(whole.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            if (reader.read(file, "flip.jar") instanceof Reading.Whole) {
                assertThat(content(file)).as("byte %d", at).isEqualTo(content);
            }
        }
    }

    @Test
    void aBombCostsNeitherTimeNorMemory() throws IOException {
        Path bomb = BrokenJars.good("bomb", "1.0.0")
                .entry("payload.bin", new byte[200 << 20])
                .writeTo(folder.resolve("bomb.jar"));
        Path liar = Files.copy(bomb, folder.resolve("liar.jar"));
        ZipBytes.of(liar).pretend("payload.bin", 1 << 20).write();
        long begun = System.nanoTime();
        assertThat(reader.read(bomb, "bomb.jar")).isInstanceOf(Reading.Broken.class);
        assertThat(reader.read(liar, "liar.jar")).isInstanceOf(Reading.Broken.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
    }

    private Reading.Broken broken(BrokenJars kind) throws IOException {
        Path file = kind.writeTo(folder.resolve("file.jar"), "mark", "1.2.3");
        return (Reading.Broken) reader.read(file, "some.jar");
    }

    private Reading read(BundleJar jar) throws IOException {
        return reader.read(jar.writeTo(folder.resolve("file.jar")), "some.jar");
    }

    private Path nested(Path file) throws IOException {
        byte[] inner = Files.readAllBytes(BrokenJars.good("inner", "1.0.0").writeTo(folder.resolve("inner.jar")));
        Path outer = BrokenJars.good("outer", "1.0.0").writeTo(folder.resolve("outer.jar"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                JarFile jar = new JarFile(outer.toFile())) {
            ZipEntry stored = new ZipEntry("lib/inner.jar");
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(inner.length);
            CRC32 crc = new CRC32();
            crc.update(inner);
            stored.setCrc(crc.getValue());
            zip.putNextEntry(stored);
            zip.write(inner);
            zip.closeEntry();
            for (JarEntry entry : jar.stream().toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    put(zip, entry.getName(), in.readAllBytes());
                }
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static Map<String, String> content(Path file) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            for (JarEntry entry : jar.stream().toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    content.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return content;
    }
}
