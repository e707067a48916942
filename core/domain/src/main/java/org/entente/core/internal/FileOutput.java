package org.entente.core.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.core.api.Output;

/** Writes to files beside their places, and moves them there when all are written: all or none. */
final class FileOutput implements Output, AutoCloseable {

    private final Path target;
    private final Map<Path, Path> written = new LinkedHashMap<>();
    private boolean closed;

    /** @param target the file, or the folder for exporters that name their files */
    FileOutput(Path target) {
        this.target = target;
    }

    @Override
    public synchronized OutputStream open(String name) throws IOException {
        if (closed) {
            throw new IOException("Cannot write " + name + ": the export has ended.");
        }
        Path place = name.isEmpty() ? target : inside(name);
        Path parent = place.toAbsolutePath().getParent();
        try {
            if (!name.isEmpty()) {
                Files.createDirectories(parent);
            }
            if (Files.isDirectory(place)) {
                throw new IOException("Cannot write " + place + ": it is a folder; name a file.");
            }
            if (Files.exists(place) && !Files.isRegularFile(place)) {
                // A device or pipe is written to and never replaced.
                return Files.newOutputStream(place, StandardOpenOption.WRITE);
            }
            if (!Files.isDirectory(parent)) {
                throw new IOException("Cannot write " + place + ": there is no folder " + parent + "; make it first.");
            }
            if (written.containsKey(place)) {
                throw new IllegalArgumentException("An exporter opens a file once only: " + place);
            }
            // Not by createTempFile, whose files nobody but their owner may read.
            Path beside = beside(place);
            OutputStream stream =
                    Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            written.put(place, beside);
            return stream;
        } catch (FileSystemException e) {
            throw new IOException("Cannot write " + place + ": " + reason(e) + ".", e);
        }
    }

    private Path inside(String name) {
        Path plain = Path.of(name);
        if (plain.getNameCount() != 1 || plain.isAbsolute() || name.equals("..") || name.equals(".")) {
            throw new IllegalArgumentException("An exporter names plain files only: " + name);
        }
        return target.resolve(plain);
    }

    private static Path beside(Path place) {
        return place.toAbsolutePath().resolveSibling(".entente-" + UUID.randomUUID() + ".part");
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? "the folder cannot be written to" : e.getReason();
    }

    /** Moves what was written to its places; if one cannot be moved, all places are as before. */
    synchronized void publish() throws IOException {
        Map<Path, Path> before = new LinkedHashMap<>();
        Map<Path, Path> placed = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, Path> file : written.entrySet()) {
                Path place = file.getKey();
                if (written.size() > 1 && Files.exists(place) && !Files.isDirectory(place)) {
                    Path kept = beside(place);
                    Files.move(place, kept);
                    before.put(place, kept);
                }
                Files.move(file.getValue(), place, StandardCopyOption.REPLACE_EXISTING);
                placed.put(place, file.getValue());
            }
        } catch (FileSystemException e) {
            for (Path place : placed.keySet()) {
                Files.deleteIfExists(place);
            }
            for (Map.Entry<Path, Path> kept : before.entrySet()) {
                Files.move(kept.getValue(), kept.getKey());
            }
            throw new IOException("Cannot write " + e.getFile() + ": " + reason(e) + ".", e);
        }
        written.clear();
        for (Path kept : before.values()) {
            Files.deleteIfExists(kept);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        for (Path beside : written.values()) {
            Files.deleteIfExists(beside);
        }
        written.clear();
    }
}
