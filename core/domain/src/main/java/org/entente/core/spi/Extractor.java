package org.entente.core.spi;

import java.io.IOException;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads ties and observations out of prose. */
@ConsumerType
public interface Extractor {

    /** Reads one text; spans of the evidence count code points of {@link Text#content()}. */
    void extract(Text text, Sink sink, Run run) throws IOException;

    /** Reads of a text what is wanted; an extractor that knows no such bounds reads everything. */
    default void extract(Text text, Selection wanted, Sink sink, Run run) throws IOException {
        extract(text, sink, run);
    }
}
