package org.entente.core.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.Different;
import org.entente.core.model.Revision;
import org.entente.core.model.SameAs;
import org.entente.core.model.Stored;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What people decide about which actors, systems and ties are one.
 *
 * <p>No actor or system is merged by itself: a suggestion counts for nothing until somebody accepts it. Of ties the matchers
 * assert after an import those against which nothing speaks, in revisions of their own; see {@link
 * org.entente.core.spi.Matcher}. What is the same goes by one id in every view from then on, and by its own ids again when the
 * assertion goes. Every change here is one revision.
 */
@ProviderType
public interface Identities {

    /** The analyzer that suggests: its table has the columns kind, first, second, score and reason. */
    String ANALYZER = "identity";

    /** The standing assertions that two records are the same, the oldest first. */
    List<Stored<SameAs>> same() throws IOException;

    /** The standing words that two records are not the same, the oldest first. */
    List<Stored<Different>> different() throws IOException;

    /**
     * What may be the same and is not decided, the likeliest first; the run with its cards is kept like any other.
     *
     * @param parameters of the analyzer {@link #ANALYZER}
     * @throws JobException if the analyzer is not there, fails, or the job is cancelled
     */
    List<SameAs> suggested(Map<String, String> parameters, Monitor monitor) throws JobException, IOException;

    /**
     * Takes pairs for the same; those that are already are passed over.
     *
     * @param author who says so
     * @throws IllegalArgumentException if a record is not known, all are the same already, or a pair would join two countries or
     *     what somebody has told apart, be it by way of others
     */
    Revision merge(List<SameAs> pairs, String author, String note) throws IOException;

    /**
     * Tells pairs apart: an assertion that one is the same goes, and none can be made while this stands.
     *
     * @throws IllegalArgumentException if a record is not known, or two are the same by way of others
     */
    Revision tellApart(List<Different> pairs, String author, String note) throws IOException;

    /**
     * Takes assertions away, of either sort, by their ids.
     *
     * @throws IllegalArgumentException if there is none with such an id
     */
    Revision release(Set<Long> ids, String author, String note) throws IOException;
}
