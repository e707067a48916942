package org.entente.workbench.rest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is not just a value.
 *
 * @param status of HTTP
 * @param value what becomes JSON; null where a file is answered, or nothing
 * @param file what is sent as it is
 * @param name under which a browser should keep the file
 */
public record Reply(
        int status,
        @Nullable Object value,
        @Nullable Path file,
        @Nullable String name) {

    /** The answer that work has begun. */
    public static Reply accepted(Object value) {
        return new Reply(202, value, null, null);
    }

    /** A file to be kept. */
    public static Reply file(Path file, String name) {
        return new Reply(200, null, file, name);
    }
}
