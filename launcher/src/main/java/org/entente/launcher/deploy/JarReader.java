package org.entente.launcher.deploy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.osgi.framework.Version;

/** Says whether a staged file is a whole bundle, before a framework sees it. */
final class JarReader {

    /** More than any manifest or declaration holds; these are kept in memory. */
    private static final int LONGEST_TEXT = 8 << 20;

    /** Deflate makes up to 1,032 bytes of one; texts and classes reach 20. */
    private static final int DENSEST = 200;

    /** What may be as dense as it likes. */
    private static final long HARMLESS = 16L << 20;

    private static final int CLASS_HEAD = 8;
    private static final Pattern ESCAPE =
            Pattern.compile("/.*|[A-Za-z]:.*|.*[\\\\\0].*|(.*/)?\\.\\.(/.*)?", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Limits limits;
    private final int javaFeature;

    /**
     * A reader for one installation.
     *
     * @param javaFeature the Java that bundles are to run on
     */
    JarReader(Limits limits, int javaFeature) {
        this.limits = limits;
        this.javaFeature = javaFeature;
    }

    /**
     * Reads a file from beginning to end.
     *
     * @param staged the copy, which nobody else writes
     * @param fileName what to call it
     * @throws IOException if the disk fails, whatever the file holds
     */
    Reading read(Path staged, String fileName) throws IOException {
        Identity identity = new Identity(fileName);
        try {
            return read(staged, identity);
        } catch (StackOverflowError e) {
            // Whatever is nested so deep that Java gives up must not end the thread that watches for all.
            String sentence = fileName + " is nested deeper than can be read; its developer has to mend it.";
            return new Reading.Broken(identity.name, identity.version, false, sentence);
        } catch (Flaw flaw) {
            String words = CONTROL.matcher(flaw.getMessage()).replaceAll("?");
            return new Reading.Broken(identity.name, identity.version, flaw.isGrowing(), fileName + " " + words + ".");
        }
    }

    /** What is said of a file that is too large to be copied at all. */
    Reading tooLarge(String fileName) {
        return new Reading.Broken(fileName, "", false, fileName + " " + tooLarge() + ".");
    }

    private String tooLarge() {
        return "is larger than " + megabytes(limits.largest())
                + "; make it smaller or raise 'largest.megabytes' in etc/deployment.properties";
    }

    private Reading.Whole read(Path staged, Identity identity) throws IOException, Flaw {
        if (Files.size(staged) > limits.largest()) {
            throw new Flaw(tooLarge());
        }
        try (Archive archive = Archive.open(staged, limits.entries())) {
            checkSizes(archive.entries());
            Set<String> names = checkedNames(archive.entries());
            try {
                Description description = Description.of(Headers.read(manifest(archive)));
                identity.name = description.name();
                Version version = description.version();
                identity.version = version.toString();
                Reading.Whole whole = description.check(version);
                readAll(archive, new Contents(description, names, javaFeature));
                checkForJava(staged);
                return whole;
            } catch (Flaw flaw) {
                if (!flaw.isGrowing()) {
                    // Damage goes first, as all else may come of it.
                    for (Archive.Entry entry : archive.entries()) {
                        archive.unpack(entry, (bytes, count) -> {});
                    }
                }
                throw flaw;
            }
        }
    }

    /** Before anything is unpacked: no entry unpacks to more than the directory tells, or it is damaged. */
    private void checkSizes(List<Archive.Entry> entries) throws Flaw {
        long total = 0;
        for (Archive.Entry entry : entries) {
            if (entry.size() > HARMLESS && entry.size() / DENSEST > entry.packed()) {
                throw new Flaw("unpacks its entry " + entry.name() + " to more than " + DENSEST
                        + " times its size, as no plugin does; build it without that entry");
            }
            total += entry.size();
        }
        if (total > limits.unpacked()) {
            throw new Flaw("unpacks to more than " + megabytes(limits.unpacked())
                    + "; make it smaller or raise 'unpacked.megabytes' in etc/deployment.properties");
        }
    }

    private static Set<String> checkedNames(List<Archive.Entry> entries) throws Flaw {
        Set<String> names = new HashSet<>();
        for (Archive.Entry entry : entries) {
            if (ESCAPE.matcher(entry.name()).matches()) {
                throw new Flaw("has the entry " + entry.name()
                        + ", which points out of the jar; do not trust it, and ask where it comes from");
            }
            if (entry.link()) {
                throw new Flaw("has the entry " + entry.name() + ", which is a link; build it with files only");
            }
            if (!names.add(entry.name())) {
                throw new Flaw("has two entries of the name " + entry.name() + "; build it with one of them");
            }
        }
        return names;
    }

    private static byte[] manifest(Archive archive) throws IOException, Flaw {
        for (Archive.Entry entry : archive.entries()) {
            if (entry.name().equals(JarFile.MANIFEST_NAME)) {
                return text(archive, entry);
            }
        }
        throw new Flaw("is no bundle, as it has no " + JarFile.MANIFEST_NAME + "; build it with bnd");
    }

    private static void readAll(Archive archive, Contents contents) throws IOException, Flaw {
        for (Archive.Entry entry : archive.entries()) {
            if (contents.isComponents(entry.name())) {
                contents.components(entry.name(), text(archive, entry));
            } else if (contents.isClass(entry.name())) {
                contents.type(entry.name(), head(archive, entry));
            } else if (!entry.name().equals(JarFile.MANIFEST_NAME)) {
                archive.unpack(entry, (bytes, count) -> {});
            }
        }
        contents.check();
    }

    private static byte[] text(Archive archive, Archive.Entry entry) throws IOException, Flaw {
        if (entry.size() > LONGEST_TEXT) {
            throw new Flaw("has more than " + megabytes(LONGEST_TEXT) + " of text in its entry " + entry.name()
                    + ", as no plugin has; build it with bnd");
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream((int) entry.size());
        archive.unpack(entry, (bytes, count) -> text.write(bytes, 0, count));
        return text.toByteArray();
    }

    private static byte[] head(Archive archive, Archive.Entry entry) throws IOException, Flaw {
        ByteArrayOutputStream head = new ByteArrayOutputStream(CLASS_HEAD);
        archive.unpack(entry, (bytes, count) -> head.write(bytes, 0, Math.min(count, CLASS_HEAD - head.size())));
        return head.toByteArray();
    }

    /** Java looks at details of a zip that nothing else depends on, and the frameworks read with it. */
    private static void checkForJava(Path staged) throws IOException, Flaw {
        try (ZipFile zip = new ZipFile(staged.toFile())) {
            zip.size();
        } catch (ZipException e) {
            throw new Flaw("is a zip of a kind that Java does not read; build it with the jar tool or bnd");
        }
    }

    private static String megabytes(long bytes) {
        long whole = bytes >> 20;
        return whole > 0 ? whole + " MB" : bytes + " bytes";
    }

    /** Who a file is, as far as it has been read. */
    private static final class Identity {
        private String name;
        private String version = "";

        Identity(String fileName) {
            name = fileName;
        }
    }
}
