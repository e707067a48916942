package org.entente.core.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.core.api.Output;

/** Writes to files beside their places, and moves them there when all are written. */
final class FileOutput implements Output, AutoCloseable {

    private final Path target;
    private final Map<Path, Path> written = new LinkedHashMap<>();

    /** @param target the file, or the folder for exporters that name their files */
    FileOutput(Path target) {
        this.target = target;
    }

    @Override
    public synchronized OutputStream open(String name) throws IOException {
        Path place = name.isEmpty() ? target : inside(name);
        Path parent = place.toAbsolutePath().getParent();
        try {
            if (!name.isEmpty()) {
                Files.createDirectories(parent);
            }
            if (Files.isDirectory(place)) {
                throw new IOException("Cannot write " + place + ": it is a folder; name a file.");
            }
            if (!Files.isDirectory(parent)) {
                throw new IOException("Cannot write " + place + ": there is no folder " + parent + "; make it first.");
            }
            Path beside = Files.createTempFile(parent, ".entente-", ".part");
            written.put(place, beside);
            return Files.newOutputStream(beside);
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

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? "the folder cannot be written to" : e.getReason();
    }

    /** Moves what was written to its places. */
    synchronized void publish() throws IOException {
        for (Map.Entry<Path, Path> file : written.entrySet()) {
            Files.move(file.getValue(), file.getKey(), StandardCopyOption.REPLACE_EXISTING);
        }
        written.clear();
    }

    @Override
    public synchronized void close() throws IOException {
        for (Path beside : written.values()) {
            Files.deleteIfExists(beside);
        }
        written.clear();
    }
}
