package org.entente.launcher.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.core.spi.Analyzer;
import org.entente.launcher.BundleJar;
import org.entente.launcher.sample.Failing;
import org.entente.launcher.sample.Hanging;
import org.entente.launcher.sample.Marking;
import org.entente.launcher.sample.Stubborn;
import org.entente.launcher.sample.ThrowingConstructor;
import org.entente.launcher.sample.YearAnalyzer;

/** The kinds of bundle that must be refused, each made of a good one. */
enum BrokenJars {
    EMPTY(Finder.READER, (file, good) -> Files.write(file, new byte[0])),
    TRUNCATED(Finder.READER, (file, good) -> cut(good.writeTo(file))),
    NOT_A_ZIP(Finder.READER, (file, good) -> Files.writeString(file, "This is no zip.\n".repeat(100))),
    DAMAGED_ENTRY(
            Finder.READER,
            (file, good) ->
                    ZipBytes.of(good.writeTo(file)).damage(Parts.MARKING).write()),
    WRONG_SIZE(
            Finder.READER,
            (file, good) ->
                    ZipBytes.of(good.writeTo(file)).pretend(Parts.MARKING, 10).write()),
    UNKNOWN_METHOD(
            Finder.READER,
            (file, good) ->
                    ZipBytes.of(good.writeTo(file)).method(Parts.MARKING, 14).write()),
    TOO_LARGE(Finder.READER, (file, good) -> grown(good.writeTo(file))),
    TOO_MANY_ENTRIES(Finder.READER, (file, good) -> crowded(good).writeTo(file)),
    BOMB(
            Finder.READER,
            (file, good) -> good.entry(Parts.PAYLOAD, new byte[17 << 20]).writeTo(file)),
    TOO_MUCH_UNPACKED(
            Finder.READER,
            (file, good) -> good.entry("a.bin", new byte[10 << 20])
                    .entry("b.bin", new byte[10 << 20])
                    .entry("c.bin", new byte[10 << 20])
                    .writeTo(file)),
    LYING_BOMB(
            Finder.READER,
            (file, good) -> ZipBytes.of(
                            good.entry(Parts.PAYLOAD, new byte[17 << 20]).writeTo(file))
                    .pretend(Parts.PAYLOAD, 1000)
                    .write()),
    ESCAPING_UP(
            Finder.READER, (file, good) -> good.entry("../escape", Parts.SOME).writeTo(file)),
    ESCAPING_UP_WITHIN(
            Finder.READER,
            (file, good) -> good.entry("a/../../escape", Parts.SOME).writeTo(file)),
    ESCAPING_ABSOLUTE(
            Finder.READER, (file, good) -> good.entry("/etc/escape", Parts.SOME).writeTo(file)),
    ESCAPING_DRIVE(
            Finder.READER, (file, good) -> good.entry("C:/escape", Parts.SOME).writeTo(file)),
    ESCAPING_BACKSLASH(
            Finder.READER, (file, good) -> good.entry("..\\escape", Parts.SOME).writeTo(file)),
    ESCAPING_NUL(
            Finder.READER,
            (file, good) -> good.entry("escape\0.txt", Parts.SOME).writeTo(file)),
    TWO_ENTRIES_OF_A_NAME(
            Finder.READER,
            (file, good) -> ZipBytes.of(good.entry("one.txt", Parts.SOME)
                            .entry("two.txt", Parts.SOME)
                            .writeTo(file))
                    .rename("two.txt", "one.txt")
                    .write()),
    LINK(
            Finder.READER,
            (file, good) -> ZipBytes.of(good.entry("link", "/etc/passwd".getBytes(StandardCharsets.US_ASCII))
                            .writeTo(file))
                    .link("link")
                    .write()),
    NO_MANIFEST(Finder.READER, (file, good) -> withoutManifest(file)),
    UNREADABLE_MANIFEST(Finder.READER, (file, good) -> manifest(file, "Manifest-Version 1.0\n")),
    HEADER_TWICE(
            Finder.READER,
            (file, good) -> manifest(
                    file,
                    "Manifest-Version: 1.0\nBundle-SymbolicName: one\nBundle-Version: 1.0\nbundle-version: 2.0\n")),
    NO_SYMBOLIC_NAME(
            Finder.READER, (file, good) -> good.without("Bundle-SymbolicName").writeTo(file)),
    NO_MANIFEST_VERSION(
            Finder.READER,
            (file, good) -> good.without("Bundle-ManifestVersion").writeTo(file)),
    OLD_MANIFEST_VERSION(
            Finder.READER,
            (file, good) -> good.header("Bundle-ManifestVersion", "1").writeTo(file)),
    BAD_VERSION(
            Finder.READER,
            (file, good) -> good.header("Bundle-Version", "one.two").writeTo(file)),
    BAD_IMPORT(
            Finder.READER,
            (file, good) -> good.header("Import-Package", "org.osgi.framework;version=\"[1.8,2)")
                    .writeTo(file)),
    IMPORT_TWICE(
            Finder.READER,
            (file, good) -> good.header("Import-Package", "org.osgi.framework,org.osgi.framework")
                    .writeTo(file)),
    BAD_RANGE(
            Finder.READER,
            (file, good) -> good.header("Import-Package", "org.osgi.framework;version=\"[1.8,1.2)\"")
                    .writeTo(file)),
    BAD_EXPORT(
            Finder.READER,
            (file, good) -> good.header("Export-Package", "java.util").writeTo(file)),
    BAD_FILTER(
            Finder.READER,
            (file, good) -> good.header("Require-Capability", "osgi.ee;filter:=\"(osgi.ee=JavaSE\"")
                    .writeTo(file)),
    NEWER_CLASS(
            Finder.READER, (file, good) -> good.entry(Parts.MARKING, newer()).writeTo(file)),
    NO_ACTIVATOR_CLASS(
            Finder.READER,
            (file, good) -> good.header("Bundle-Activator", "gone.Activator").writeTo(file)),
    NO_COMPONENT_FILE(
            Finder.READER,
            (file, good) ->
                    good.header("Service-Component", "OSGI-INF/gone.xml").writeTo(file)),
    BAD_COMPONENT_FILE(
            Finder.READER,
            (file, good) ->
                    component(good, "<component><implementation class='x'>").writeTo(file)),
    NO_COMPONENT_CLASS(
            Finder.READER,
            (file, good) -> component(good, "<component><implementation class='gone.Component'/></component>")
                    .writeTo(file)),

    MISSING_PACKAGE(
            Finder.RESOLVER,
            (file, good) -> good.header("Import-Package", "org.osgi.framework,org.nowhere")
                    .writeTo(file)),
    PACKAGE_TOO_OLD(
            Finder.RESOLVER,
            (file, good) -> good.header("Import-Package", "org.osgi.framework;version=\"[99,100)\"")
                    .writeTo(file)),
    PACKAGE_TOO_NEW(
            Finder.RESOLVER,
            (file, good) -> good.header("Import-Package", "org.osgi.framework;version=\"[0.1,0.2)\"")
                    .writeTo(file)),
    MISSING_CAPABILITY(
            Finder.RESOLVER,
            (file, good) -> good.header("Require-Capability", "org.nowhere;filter:=\"(org.nowhere=here)\"")
                    .writeTo(file)),
    MISSING_EXTENDER(
            Finder.RESOLVER,
            (file, good) -> good.header("Require-Capability", "osgi.extender;filter:=\"(osgi.extender=nobody)\"")
                    .writeTo(file)),
    WRONG_JAVA(
            Finder.RESOLVER,
            (file, good) -> good.header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\"")
                    .writeTo(file)),
    MISSING_BUNDLE(
            Finder.RESOLVER,
            (file, good) -> good.header("Require-Bundle", "org.nowhere").writeTo(file)),
    NATIVE_CODE(
            Finder.RESOLVER,
            (file, good) -> good.entry("native.so", Parts.SOME)
                    .header("Bundle-NativeCode", "native.so;osname=QNX;processor=PowerPC")
                    .writeTo(file)),
    CONFLICTING_PACKAGE(
            Finder.RESOLVER,
            (file, good) -> good.header("Import-Package", "org.osgi.framework,shared.api;version=\"[1,2)\",shared.user")
                    .writeTo(file)),
    FRAGMENT_WITHOUT_HOST(
            Finder.RESOLVER,
            (file, good) -> good.without("Bundle-Activator")
                    .header("Fragment-Host", "org.nowhere")
                    .writeTo(file)),

    ACTIVATOR_THROWS(Finder.START, (file, good) -> good.activator(Failing.class).writeTo(file)),
    ACTIVATOR_HANGS(Finder.START, (file, good) -> good.activator(Hanging.class).writeTo(file)),
    ACTIVATOR_HANGS_FOR_EVER(
            Finder.START, (file, good) -> good.activator(Stubborn.class).writeTo(file)),

    CONSTRUCTOR_THROWS(
            Finder.PROBE,
            (file, good) -> good.plugin(
                            Analyzer.class, ThrowingConstructor.class, ThrowingConstructor.Parameters.class, "throwing")
                    .without("Bundle-Activator")
                    .writeTo(file)),
    MISSING_REFERENCE(
            Finder.PROBE,
            (file, good) -> good.plugin(
                            Analyzer.class,
                            YearAnalyzer.class,
                            YearAnalyzer.Parameters.class,
                            "lonely",
                            "<reference name='Nobody' interface='java.lang.Runnable' target='(of=nobody)'/>")
                    .without("Bundle-Activator")
                    .writeTo(file)),
    DUPLICATE_ID(
            Finder.PROBE,
            (file, good) -> good.plugin(
                            Analyzer.class, YearAnalyzer.class, YearAnalyzer.Parameters.class, BrokenJars.TAKEN_ID)
                    .without("Bundle-Activator")
                    .writeTo(file)),

    UNSIGNED(Finder.TRUST, (file, good) -> good.writeTo(file));

    /** What finds a kind at the earliest. */
    enum Finder {
        READER,
        /** Only under the policy {@code signed}. */
        TRUST,
        RESOLVER,
        START,
        /** Needs core and Declarative Services. */
        PROBE
    }

    /** The limits at which the large kinds are refused and all others are not. */
    static final Limits LIMITS = new Limits(1 << 20, 500, 24L << 20, Limits.DEFAULT.start(), Limits.DEFAULT.grace());

    /** The id of a shipped plugin, which {@link #DUPLICATE_ID} claims. */
    static final String TAKEN_ID = "network";

    private static final int JAVA_99 = 99 + 44;

    private final Finder finder;
    private final Maker maker;

    BrokenJars(Finder finder, Maker maker) {
        this.finder = finder;
        this.maker = maker;
    }

    Finder finder() {
        return finder;
    }

    /** The bundle that all kinds are made of: its activator registers its version as a service. */
    static BundleJar good(String name, String version) {
        return BundleJar.named(name, version).activator(Marking.class);
    }

    /** Writes a bundle of this kind at once. */
    Path writeTo(Path file, String name, String version) throws IOException {
        return maker.make(file, good(name, version));
    }

    /** The bundles between which {@link #CONFLICTING_PACKAGE} comes to stand, good ones both. */
    static List<BundleJar> rivals() {
        return List.of(
                BundleJar.named("shared.old", "1.0.0").header("Export-Package", "shared.api;version=\"1.0\""),
                BundleJar.named("shared.new", "1.0.0")
                        .header("Export-Package", "shared.api;version=\"2.0\",shared.user;uses:=\"shared.api\""));
    }

    private static Path cut(Path file) throws IOException {
        ZipBytes.of(file).cut((int) Files.size(file) * 2 / 3);
        return file;
    }

    private static Path grown(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            out.write(new byte[(int) LIMITS.largest()]);
        }
        return file;
    }

    private static BundleJar crowded(BundleJar good) {
        for (int number = 0; number < LIMITS.entries(); number++) {
            good.entry("crowd/" + number, Parts.SOME);
        }
        return good;
    }

    private static Path withoutManifest(Path file) throws IOException {
        return zip(file, Parts.MARKING, BundleJar.bytes(Marking.class));
    }

    private static Path manifest(Path file, String manifest) throws IOException {
        return zip(file, "META-INF/MANIFEST.MF", manifest.getBytes(StandardCharsets.UTF_8));
    }

    private static Path zip(Path file, String name, byte[] content) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return file;
    }

    private static byte[] newer() {
        byte[] code = BundleJar.bytes(Marking.class);
        code[7] = (byte) JAVA_99;
        return code;
    }

    private static BundleJar component(BundleJar good, String declaration) {
        return good.header("Service-Component", "OSGI-INF/component.xml")
                .entry("OSGI-INF/component.xml", declaration.getBytes(StandardCharsets.UTF_8));
    }

    /** What the kinds are made of. */
    private static final class Parts {
        static final String MARKING = BundleJar.file(Marking.class);
        static final String PAYLOAD = "payload.bin";
        static final byte[] SOME = "some".getBytes(StandardCharsets.US_ASCII);
    }

    /** Makes a broken bundle of a good one. */
    private interface Maker {
        Path make(Path file, BundleJar good) throws IOException;
    }
}
