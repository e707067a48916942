package org.entente.core.spi;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.entente.core.api.Dataset;
import org.entente.core.api.Run;
import org.entente.core.model.SameAs;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Finds the ties that an import has told again.
 *
 * <p>It only proposes; nothing is merged. The engine asks every matcher after an import, with the defaults of its parameters,
 * and keeps what it proposes as a revision of its own.
 *
 * @param <P> the record of its parameters
 */
@ConsumerType
public interface Matcher<P extends Record> {

    /**
     * Proposes which ties are the same.
     *
     * @param data the workspace with what was imported
     * @param fresh the digests of the sources that the import brought; of each two ties one at least stands in one of these
     * @return assertions of the kind TIE, with {@link Run#reader()} as author; those that stand already are taken for said
     * @throws IOException if the data cannot be read
     */
    List<SameAs> match(Dataset data, Set<String> fresh, P parameters, Run run) throws IOException;
}
