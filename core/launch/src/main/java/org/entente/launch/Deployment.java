package org.entente.launch;

import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** The bundles that take part, and the news of the plugin folder; offered by the launcher. */
@ProviderType
public interface Deployment {

    /**
     * Lists core, store, the shipped plugins and what lies in the plugin folder, refused files included.
     *
     * @return one entry a bundle or refused file, ordered by name
     */
    List<Deployed> list();

    /**
     * Tells of every later change, one call a change, on the thread that deploys.
     *
     * <p>Only the process that watches the plugin folder has anything to tell.
     *
     * @param listener told of each change; must return quickly
     * @return ends the telling when closed
     */
    AutoCloseable listen(Consumer<Change> listener);
}
