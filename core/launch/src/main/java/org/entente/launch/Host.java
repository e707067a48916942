package org.entente.launch;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** What core knows of the plugins in a bundle; offered by core, asked by the launcher. */
@ConsumerType
public interface Host {

    /**
     * Says what keeps the plugins of a bundle from being used.
     *
     * @param bundleId the bundle
     * @return one sentence a fault; empty if all is well
     */
    List<String> faults(long bundleId);

    /**
     * Ends the runs that use plugins of a bundle, and keeps new ones from starting.
     *
     * @param bundleId the bundle, about to be stopped
     * @param grace how long running ones may take to end by themselves
     */
    void quiesce(long bundleId, Duration grace);
}
