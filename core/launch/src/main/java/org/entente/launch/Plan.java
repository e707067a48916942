package org.entente.launch;

import java.util.List;

/**
 * What would come of a file, found without changing anything that runs.
 *
 * <p>Whether a bundle starts is known only when it is started; a plan knows all that comes before.
 *
 * @param changes what would become of each plugin
 * @param restarts the plugins, by name and version, that would be stopped and started because they are wired to the change
 */
public record Plan(List<Change> changes, List<String> restarts) {

    /** Copies the lists. */
    public Plan {
        changes = List.copyOf(changes);
        restarts = List.copyOf(restarts);
    }
}
