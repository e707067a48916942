package org.entente.launch;

import java.util.List;

/**
 * What came of one wish or of one look at the plugin folder.
 *
 * @param set the number of the set of plugins that is in use now
 * @param committed whether that set is a new one
 * @param changes what became of each plugin and file, in the order in which it happened
 */
public record Outcome(int set, boolean committed, List<Change> changes) {

    /** Copies the list. */
    public Outcome {
        changes = List.copyOf(changes);
    }

    /** Whether something was refused. */
    public boolean refused() {
        return changes.stream().anyMatch(change -> change.kind() == Change.Kind.REFUSED);
    }
}
