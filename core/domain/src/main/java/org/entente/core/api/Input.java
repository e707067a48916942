package org.entente.core.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.entente.core.model.Source;
import org.osgi.annotation.versioning.ProviderType;

/** A file to be imported. */
@ProviderType
public interface Input {

    /** The file's name with its ending. */
    String name();

    /** The file itself, for readers that need random access. */
    Path file();

    /** A new stream over its bytes, which the caller closes. */
    InputStream open() throws IOException;

    /** What its sidecar says of it; empty where there is none. */
    Map<String, String> about();

    /** The source as far as it is known before the file is read; tell what you find out by {@link Sink#source}. */
    Source source();

    /** A folder for files that the run needs; gone after the run. */
    Path scratch() throws IOException;
}
