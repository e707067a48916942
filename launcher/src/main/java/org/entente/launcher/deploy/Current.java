package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a small file says, understood again whenever its bytes have changed.
 *
 * <p>The bytes and not the time decide, so that no change is overlooked. Safe for use by several threads.
 */
final class Current<T> {

    /** Understands a content. */
    @FunctionalInterface
    interface Parser<T> {
        T parse(byte[] content) throws Unusable;
    }

    private record Known<T>(byte[] content, T value) {}

    private final Path file;
    private final Parser<T> parser;
    private @Nullable Known<T> known;

    Current(Path file, Parser<T> parser) {
        this.file = file;
        this.parser = parser;
    }

    /** What the file says now; empty if there is no such file. */
    synchronized Optional<T> now() throws Unusable {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Unusable("cannot be judged, as " + Settings.shown(file)
                    + " cannot be read; make it a file that this account may read");
        }
        Known<T> current = known;
        if (current == null || !Arrays.equals(current.content, content)) {
            current = new Known<>(content, parser.parse(content));
            known = current;
        }
        return Optional.of(current.value);
    }
}
