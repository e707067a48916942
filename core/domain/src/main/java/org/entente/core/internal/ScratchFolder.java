package org.entente.core.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What an import writes beside the workspace while it lasts. */
final class ScratchFolder implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger(ScratchFolder.class.getName());

    private final Path folder;

    private ScratchFolder(Path folder) {
        this.folder = folder;
    }

    static ScratchFolder make() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("entente-import-"));
    }

    /** The part of one file, which need not be there yet. */
    Path part(long number) {
        return folder.resolve(Long.toString(number));
    }

    /** Removes it. What a plugin's thread may still write cannot be waited for; the import has succeeded or failed already. */
    @Override
    public void close() {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOGGER.log(System.Logger.Level.WARNING, "The folder " + folder + " could not be removed", e);
        }
    }
}
