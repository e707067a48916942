package org.entente.launcher.deploy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Bundle;

/**
 * What is to change in the framework.
 *
 * @param arriving jars to install and start
 * @param leaving bundles in use that are to be so no more
 * @param returning shipped bundles out of use that are to be used again
 * @param disposable those of the leaving that are uninstalled in the end, each with the digest of its jar; the shipped ones
 *     stay at hand
 */
record Shift(List<Candidate> arriving, Set<Bundle> leaving, Set<Bundle> returning, Map<Bundle, String> disposable) {

    boolean isEmpty() {
        return arriving.isEmpty() && leaving.isEmpty() && returning.isEmpty();
    }

    /**
     * How a shift ended.
     *
     * @param bundles the arrived plugins, by name; empty if it was refused
     * @param restarted what was stopped and started again, as it was wired to what changed
     * @param stranded what cannot run any more as what it needs was taken out, and why
     * @param refusals why nothing changed; empty if it did
     */
    record Result(
            Map<String, Bundle> bundles, List<Bundle> restarted, Map<Bundle, String> stranded, List<Refusal> refusals) {

        static Result refused(List<Refusal> refusals) {
            return new Result(Map.of(), List.of(), Map.of(), List.copyOf(refusals));
        }
    }
}
