package org.entente.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** Copies jars of the plugin folder to where nobody else writes, and looks at the copies only. */
final class Staging {

    /** More than any plugin holds; keeps a bomb of a jar from eating time. */
    private static final long MOST_BYTES = 2L << 30;

    private final Path folder;

    Staging(Path folder) {
        this.folder = folder;
    }

    /**
     * Copies a jar and reads what it says of itself.
     *
     * @throws IOException if it cannot be copied, or an entry does not inflate to its checksum
     */
    Dropped stage(Path file) throws IOException {
        Path copy = Files.createTempFile(folder, "arriving", ".jar");
        try {
            String digest;
            try (InputStream in = Files.newInputStream(file)) {
                digest = copy(in, copy);
            }
            checkEntries(copy);
            Path staged = folder.resolve(digest + ".jar");
            if (!Files.exists(staged)) {
                Files.move(copy, staged);
            }
            return describe(file, staged, digest);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** The SHA-256 of a file in hexadecimal. */
    static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha = sha256();
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha));
            return HexFormat.of().formatHex(sha.digest());
        }
    }

    private static String copy(InputStream in, Path copy) throws IOException {
        MessageDigest sha = sha256();
        Files.copy(new DigestInputStream(in, sha), copy, StandardCopyOption.REPLACE_EXISTING);
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void checkEntries(Path copy) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        try (JarFile jar = new JarFile(copy.toFile(), false)) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                CRC32 sum = new CRC32();
                try (InputStream in = jar.getInputStream(entry)) {
                    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                        sum.update(buffer, 0, count);
                        total += count;
                        if (total > MOST_BYTES) {
                            throw new IOException("it unpacks to more than " + MOST_BYTES + " bytes");
                        }
                    }
                }
                if (entry.getCrc() != -1 && entry.getCrc() != sum.getValue()) {
                    throw new IOException("its entry " + entry.getName() + " is damaged");
                }
            }
        }
    }

    private static Dropped describe(Path file, Path staged, String digest) throws IOException {
        String fileName = file.getFileName().toString();
        try (JarFile jar = new JarFile(staged.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            Attributes headers = manifest == null ? new Attributes() : manifest.getMainAttributes();
            String name = headers.getValue(Constants.BUNDLE_SYMBOLICNAME);
            String version = headers.getValue(Constants.BUNDLE_VERSION);
            if (name == null) {
                return Dropped.unusable(
                        file, staged, digest, fileName, fileName + " is no plugin: its manifest names no bundle.");
            }
            String plainName = name.split(";", 2)[0].strip();
            if (headers.getValue(Constants.FRAGMENT_HOST) != null) {
                String problem = fileName + " is a fragment, which cannot be a plugin; make it a bundle of its own.";
                return Dropped.unusable(file, staged, digest, plainName, problem);
            }
            try {
                return new Dropped(file, staged, digest, plainName, Version.parseVersion(version), true, "");
            } catch (IllegalArgumentException e) {
                String problem = fileName + " has the version " + version + "; make it one of the form 1.2.3.";
                return Dropped.unusable(file, staged, digest, plainName, problem);
            }
        }
    }
}
