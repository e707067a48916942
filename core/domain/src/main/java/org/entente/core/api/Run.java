package org.entente.core.api;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/** One run of a plugin; valid until the plugin returns, and for its thread. */
@ProviderType
public interface Run {

    /**
     * Tells how far the run has come, and checks as {@link #check()}.
     *
     * @param total how much there is to do, or 0 where that is not known
     */
    void progress(long done, long total, String what);

    /**
     * Ends the run when it was cancelled; call it at least every tenth of a second.
     *
     * @throws CancelledException if it was
     */
    void check();

    /** The names that are known to this run; the same from its beginning to its end. */
    Names names();

    /** The day that counts as today. */
    LocalDate today();

    /** The plugin's id and version, as evidence names its reader. */
    String reader();
}
