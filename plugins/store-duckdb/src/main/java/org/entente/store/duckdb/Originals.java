package org.entente.store.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps the bytes of sources: aside while a transaction lasts, in their place when it is committed. */
final class Originals {

    private static final String DIGEST = "[0-9a-f]{64}";

    /** What the name of a text ends in that was read of a source. */
    private static final String PROSE = ".txt";

    private final Layout layout;
    private final Map<String, Path> aside = new LinkedHashMap<>();

    /** What was in place before, and stays when a transaction fails. */
    private final Set<String> replaced = new HashSet<>();

    /** By name, where a copy of what was overwritten is, so that it can be put back. */
    private final Map<String, Path> before = new LinkedHashMap<>();

    Originals(Layout layout) {
        this.layout = layout;
    }

    static Optional<Path> find(Layout layout, String digest) {
        Path file = layout.sources().resolve(digest);
        return digest.matches(DIGEST) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** The text that was read of a source, where it is kept. */
    static Optional<Path> prose(Layout layout, String digest) {
        Path file = layout.sources().resolve(digest + PROSE);
        return digest.matches(DIGEST) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** Takes away files that no source names: what a killed process had put in place before it could commit. */
    static void sweep(Layout layout, Set<String> digests) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(layout.sources())) {
            for (Path file : files) {
                String name = file.getFileName().toString().replace(PROSE, "");
                if (name.matches(DIGEST) && !digests.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Copies the bytes of a source to the disk, unless they are there. */
    void take(String digest, Path bytes) throws IOException {
        if (aside.containsKey(digest) || find(layout, digest).isPresent()) {
            return;
        }
        Path copy = Files.createTempFile(layout.scratch(), "source", "");
        MessageDigest sha = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(bytes), sha);
                OutputStream out = Files.newOutputStream(copy)) {
            in.transferTo(out);
        } catch (IOException e) {
            throw Failure.of(layout.root(), e);
        }
        if (!HexFormat.of().formatHex(sha.digest()).equals(digest)) {
            Files.delete(copy);
            throw new IOException("The file " + bytes + " has changed while it was read; import it again.");
        }
        force(copy, StandardOpenOption.WRITE);
        aside.put(digest, copy);
    }

    /** Copies the text that was read of a source to the disk. */
    void prose(String digest, Path text) throws IOException {
        Path copy = Files.createTempFile(layout.scratch(), "prose", "");
        try {
            Files.copy(text, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failure.of(layout.root(), e);
        }
        force(copy, StandardOpenOption.WRITE);
        if (prose(layout, digest).isPresent()) {
            replaced.add(digest + PROSE);
        }
        aside.put(digest + PROSE, copy);
    }

    /** Moves the copies to their place. */
    void place() throws IOException {
        for (Map.Entry<String, Path> entry : aside.entrySet()) {
            if (replaced.contains(entry.getKey())) {
                Path old = Files.createTempFile(layout.scratch(), "before", "");
                Files.copy(layout.sources().resolve(entry.getKey()), old, StandardCopyOption.REPLACE_EXISTING);
                before.put(entry.getKey(), old);
            }
            Files.move(entry.getValue(), layout.sources().resolve(entry.getKey()), StandardCopyOption.ATOMIC_MOVE);
        }
        if (!aside.isEmpty() && !System.getProperty("os.name").startsWith("Windows")) {
            force(layout.sources(), StandardOpenOption.READ);
        }
    }

    /** What is in place stays there. */
    void keep() {
        aside.clear();
    }

    /** Deletes the copies of what was replaced; what cannot be deleted is scratch, and no reason to fail what is committed. */
    void discard() {
        for (Path old : before.values()) {
            try {
                Files.deleteIfExists(old);
            } catch (IOException e) {
                // Scratch is emptied when the workspace is opened again.
                continue;
            }
        }
    }

    /** Deletes what no table names any more. */
    void erase(Set<String> digests) throws IOException {
        for (String digest : digests) {
            Files.deleteIfExists(layout.sources().resolve(digest));
            Files.deleteIfExists(layout.sources().resolve(digest + PROSE));
        }
    }

    /** Takes back what was copied or moved. */
    void undo() throws IOException {
        for (Map.Entry<String, Path> entry : aside.entrySet()) {
            Files.deleteIfExists(entry.getValue());
            Path place = layout.sources().resolve(entry.getKey());
            Path old = before.get(entry.getKey());
            if (old != null) {
                Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
            } else if (!replaced.contains(entry.getKey())) {
                Files.deleteIfExists(place);
            }
        }
        aside.clear();
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
