package org.entente.core.api;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.entente.core.model.Grade;
import org.entente.core.model.Rating;
import org.entente.core.model.Revision;
import org.osgi.annotation.versioning.ProviderType;

/** The two grades of the Admiralty code as people set them; each change is one revision, and replaces the grade before. */
@ProviderType
public interface Grades {

    /**
     * Rates a publisher; its sources have that reliability from then on.
     *
     * @throws IllegalArgumentException if no source is of a publisher of this very name
     */
    Revision rate(Rating rating) throws IOException;

    /**
     * Signs how credible a tie or a report is.
     *
     * @throws IllegalArgumentException if there is no such tie or evidence
     */
    Revision sign(Grade grade) throws IOException;

    /**
     * How each of these pieces of evidence is graded: signed where somebody has signed it, else suggested.
     *
     * @param evidence ids; those that the data does not hold are left out
     */
    Map<Long, Standing> standing(Dataset data, Collection<Long> evidence) throws IOException;
}
