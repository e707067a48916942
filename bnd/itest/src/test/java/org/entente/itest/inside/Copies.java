package org.entente.itest.inside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Copies of a sample's jar that differ in their bytes, and lie where a framework finds them by a link. */
final class Copies {

    private final Bench bench;
    private final Path folder;
    private int count;

    Copies(Bench bench, Path folder) {
        this.bench = bench;
        this.folder = folder;
    }

    /** A new copy, with other headers where some are given. */
    Path of(String sample, Map<String, String> headers) throws IOException {
        return of(sample, headers, "");
    }

    /** A new copy without a class. */
    Path without(String sample, String type) throws IOException {
        return of(sample, Map.of(), "/" + type + ".class");
    }

    private Path of(String sample, Map<String, String> headers, String left) throws IOException {
        count++;
        Path copy = folder.resolve(sample + count + ".jar");
        try (JarFile jar = new JarFile(bench.jar(sample).toFile())) {
            Manifest manifest = new Manifest(jar.getManifest());
            Attributes attributes = manifest.getMainAttributes();
            attributes.putValue("X-Copy", Integer.toString(count));
            headers.forEach(attributes::putValue);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy), manifest)) {
                for (ZipEntry entry :
                        jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
                    boolean isLeft = !left.isEmpty() && entry.getName().endsWith(left);
                    if (!isLeft && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        jar.getInputStream(entry).transferTo(out);
                    }
                }
            }
        }
        return Files.createSymbolicLink(folder.resolve("link" + count + ".jar"), copy);
    }

    static String digest(Path jar) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }
}
