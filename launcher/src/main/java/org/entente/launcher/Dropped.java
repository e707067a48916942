package org.entente.launcher;

import java.nio.file.Path;
import org.osgi.framework.Version;

/**
 * A jar of the plugin folder, as it was when it last lay still.
 *
 * @param file the jar in the folder, which may change at any time
 * @param staged our copy of it, which does not
 * @param digest the SHA-256 of the copy in hexadecimal
 * @param name its symbolic name, or the file's name if it has none
 * @param version its version
 * @param usable whether it can be taken in
 * @param problem what is wrong with it, in one sentence; empty if nothing is
 */
record Dropped(Path file, Path staged, String digest, String name, Version version, boolean usable, String problem) {

    /** A file that cannot be taken in. */
    static Dropped unusable(Path file, Path staged, String digest, String name, String problem) {
        return new Dropped(file, staged, digest, name, Version.emptyVersion, false, problem);
    }

    /** Name and version, as one says them. */
    String title() {
        return name + " " + version;
    }
}
