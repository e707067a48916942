package org.entente.launcher.deploy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The entries of a jar, to be changed and written again. */
record JarContent(Map<String, byte[]> entries) {

    static final String MANIFEST = """
            Manifest-Version: 1.0
            Bundle-ManifestVersion: 2
            Bundle-SymbolicName: mark
            Bundle-Version: 1.0.0

            """;

    /** A bundle that says what it is and holds two entries. */
    static JarContent plain() {
        return new JarContent(new LinkedHashMap<>())
                .with("META-INF/MANIFEST.MF", MANIFEST)
                .with("mark/", "")
                .with("mark/Mark.class", "one")
                .with("mark/words.txt", "two");
    }

    static JarContent of(Path jar) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return new JarContent(entries);
    }

    JarContent with(String entry, String content) {
        return with(entry, content.getBytes(StandardCharsets.UTF_8));
    }

    JarContent with(String entry, byte[] content) {
        entries.put(entry, content);
        return this;
    }

    JarContent without(String entry) {
        entries.remove(entry);
        return this;
    }

    String text(String entry) {
        return new String(entries.get(entry), StandardCharsets.UTF_8);
    }

    Path writeTo(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return Files.write(file, bytes.toByteArray());
    }
}
