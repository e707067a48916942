package org.entente.core.spi;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.entente.core.api.Dataset;
import org.entente.core.api.Run;
import org.entente.core.model.SameAs;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Finds the ties and stories that an import has told again.
 *
 * <p>It proposes, and the engine, which asks every matcher after an import with the defaults of its parameters, asserts: ties
 * that are proposed count as one from then on, in a revision of its own that names them and can be undone. So a tie is
 * proposed only where nothing speaks against it; what is merely likely is for the analyzer to suggest and for people to accept.
 *
 * @param <P> the record of its parameters
 */
@ConsumerType
public interface Matcher<P extends Record> {

    /**
     * Proposes which ties are the same, and which sources tell one story.
     *
     * @param data the workspace with what was imported
     * @param fresh the digests of the sources that the import brought; of each two ties one at least stands in one of these
     * @return assertions of the kinds TIE and STORY, with {@link Run#reader()} as author; those that stand already are taken for said
     * @throws IOException if the data cannot be read
     */
    List<SameAs> match(Dataset data, Set<String> fresh, P parameters, Run run) throws IOException;
}
