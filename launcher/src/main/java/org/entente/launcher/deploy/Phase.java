package org.entente.launcher.deploy;

/** The steps of a change, each named for what has been done. */
public enum Phase {
    /** The jars are copied and judged. */
    STAGED,
    /** All would resolve. */
    TRIED,
    /** Core lets no call through to what changes. */
    CLOSED,
    /** The old ones are stopped. */
    STOPPED,
    /** The new ones are started. */
    STARTED,
    /** The new ones have been tried. */
    PROBED,
    /** The new set is in the journal. */
    COMMITTED,
    /** Calls go through again. */
    OPENED,
    /** The old ones are gone, and the plugin folder shows the set. */
    CLEANED
}
