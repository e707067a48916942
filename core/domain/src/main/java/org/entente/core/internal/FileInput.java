package org.entente.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.core.api.Input;
import org.entente.core.model.Source;

/** A file to be imported, with what its sidecar says of it. */
record FileInput(String name, Path file, Map<String, String> about, Source source, Path scratch) implements Input {
    FileInput {
        about = Map.copyOf(about);
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
