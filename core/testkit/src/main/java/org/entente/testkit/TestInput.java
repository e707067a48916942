package org.entente.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.entente.core.api.Input;
import org.entente.core.model.Source;
import org.entente.core.spi.Head;

/** A file of a test as an importer gets it. */
public record TestInput(Path file, Map<String, String> about, Source source, Path scratch) implements Input {

    /** A file without a sidecar. */
    public static TestInput of(Path file) throws IOException {
        return of(file, Map.of());
    }

    /** A file with what its sidecar says; only name and digest of the source are filled. */
    public static TestInput of(Path file, Map<String, String> about) throws IOException {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Source source = Source.of(digest(file), dot > 0 ? name.substring(0, dot) : name);
        // Under the module's build, so that it goes with it.
        Path scratch =
                Files.createTempDirectory(Files.createDirectories(Path.of("target", "scratch")), "entente-test-");
        return new TestInput(file, about, source, scratch);
    }

    /** The head of a file, as {@code recognise} gets it. */
    public static Head head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Head.LIMIT);
            return new Head(file.getFileName().toString(), bytes, bytes.length == Files.size(file));
        }
    }

    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
