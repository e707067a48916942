package org.entente.workbench.rest;

import java.io.IOException;
import org.entente.core.model.Revision;

/** The revisions of which requests are answered. */
public interface Readable {

    /** The latest. */
    Revision latest() throws IOException;

    /**
     * The one of which somebody is answered who shows a revision: the latest, or while that is made ready the one before, unless
     * it is older than what is shown.
     */
    Revision ready(long shown) throws IOException;

    /** The entity tag of a state of the workspace, which another process never says. */
    String tag(Revision revision);
}
