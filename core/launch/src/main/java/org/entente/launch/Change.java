package org.entente.launch;

/**
 * What became of one plugin or file, or would become of it.
 *
 * @param kind what happened
 * @param name the symbolic name of the plugin, or the file's name if it has none
 * @param version the version that arrived or was refused, or that went; empty if not known
 * @param before the version whose place it takes; empty if it takes none
 * @param sentence what happened, to what, and what to do about it
 */
public record Change(Kind kind, String name, String version, String before, String sentence) {

    /** The kinds of change. */
    public enum Kind {
        /** A plugin of a name that was not there. */
        INSTALLED,
        /** A higher version in place of a lower one. */
        UPGRADED,
        /** A lower version in place of a higher one. */
        DOWNGRADED,
        /** The same version with other content. */
        REBUILT,
        /** A plugin that is there no more. */
        REMOVED,
        /** A plugin that is used again. */
        ENABLED,
        /** A plugin that is kept and not used. */
        DISABLED,
        /** A plugin that was stopped and started again, as it is wired to another that changed. */
        RESTARTED,
        /** A plugin that is taken at the next start. */
        WAITING,
        /** A file that changes nothing. */
        UNCHANGED,
        /** A plugin that is used, though something about it deserves a look. */
        WARNED,
        /** A file that is not taken, or a wish that is not granted; what was there goes on. */
        REFUSED
    }
}
