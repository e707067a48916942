package org.entente.launch;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** What core knows of the plugins in a bundle; offered by core, asked by the launcher. */
@ConsumerType
public interface Host {

    /**
     * Says what keeps the plugins of a bundle from being used, as far as it is known without making any of them.
     *
     * @param bundleId the bundle
     * @return the end of a sentence a fault, to follow the name of the bundle, without a full stop; empty if all is well
     */
    List<String> faults(long bundleId);

    /**
     * Tries the plugins of a bundle: each component's state, each plugin made once, its parameters with their defaults, the
     * columns of an analyzer, and whether its id belongs to another bundle already.
     *
     * @param bundleId the bundle, which has started
     * @param limit how long it may take; what has not answered by then is a fault
     * @return the end of a sentence a fault, to follow the name of the bundle, without a full stop; empty if all is well
     */
    List<String> probe(long bundleId, Duration limit);

    /**
     * Closes the gate before bundles that leave and bundles that arrive.
     *
     * <p>While it is closed, calls for a plugin of a leaving bundle wait, plugins of an arriving one are seen by
     * {@link #probe} alone, and names wait for a leaving lexicon. Returns when the runs that use a leaving bundle have ended:
     * by themselves within the grace, or by being ended.
     *
     * @param leaving bundles that are about to be stopped, whether to go or to come back
     * @param arriving bundles that are about to be started for the first time
     * @param grace how long running ones may take to end by themselves
     */
    Gate close(Set<Long> leaving, Set<Long> arriving, Duration grace);

    /**
     * Keeps the plugins of a bundle out of sight for good, so that it can be tried beside the one whose place it would take:
     * {@link #probe} minds no id that another bundle has.
     *
     * @param bundleId the bundle, which has not been started
     * @return the services that are kept out of sight, by the names of their interfaces; others of the bundle are not
     */
    Set<String> hide(long bundleId);

    /** A gate that is closed. */
    interface Gate {

        /**
         * Lets the calls that wait go on, with what is there now.
         *
         * @param admitted the arriving bundles whose plugins may be used from now on; the others never may
         */
        void open(Set<Long> admitted);
    }
}
