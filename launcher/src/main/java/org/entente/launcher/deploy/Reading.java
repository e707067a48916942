package org.entente.launcher.deploy;

import org.osgi.framework.Version;

/** What a jar says of itself. */
sealed interface Reading {

    /** The symbolic name, or the file's name if it has none that can be read. */
    String name();

    /**
     * A whole jar that is a bundle.
     *
     * @param singleton whether it says that it must be resolved once only
     * @param host the bundle that it is a fragment of, with its range as in the manifest; empty if it is none
     */
    record Whole(String name, Version version, boolean singleton, String host) implements Reading {}

    /**
     * Not a jar that could be taken.
     *
     * @param version as far as it can be read, else empty
     * @param growing whether it may be a good jar that is still being written
     * @param sentence what is wrong, beginning with the file's name, and what to do
     */
    record Broken(String name, String version, boolean growing, String sentence) implements Reading {}
}
