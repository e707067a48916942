package org.entente.core.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads the file beside a document that says what the document cannot say of itself. */
@ConsumerType
public interface Sidecar {

    /** How a sidecar's name ends, after the document's stem. */
    String SUFFIX = ".meta.yaml";

    /**
     * Reads a sidecar's entries.
     *
     * @throws IllegalArgumentException if the file is not a plain map of names to texts, with the line
     */
    Map<String, String> read(Path file) throws IOException;
}
