package org.entente.launch;

import java.util.List;

/**
 * What would come of a file, found without changing anything that runs.
 *
 * <p>Whether a bundle starts is known only when it is started; a plan knows all that comes before.
 *
 * @param changes what would become of each plugin
 * @param restarts the plugins, by name and version, that would be stopped and started because they are wired to the change
 * @param offers what the file declares that it would offer; empty for one that goes no further
 */
public record Plan(List<Change> changes, List<String> restarts, List<Offer> offers) {

    /**
     * A service that a component of a file declares, read without starting anything.
     *
     * @param service the name of its interface
     * @param kind what it is for the workbench, such as ANALYZER or VIEW; empty where that is not known
     * @param id by which it is named, empty where it has none
     * @param title for people, empty where it has none
     */
    public record Offer(String service, String kind, String id, String title) {}

    /** Copies the lists. */
    public Plan {
        changes = List.copyOf(changes);
        restarts = List.copyOf(restarts);
        offers = List.copyOf(offers);
    }
}
