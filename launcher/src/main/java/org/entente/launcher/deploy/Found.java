package org.entente.launcher.deploy;

import java.nio.file.Path;

/**
 * A jar of the plugin folder, as it was when it last lay still.
 *
 * @param file the jar in the folder, which may change at any time
 * @param digest the SHA-256 of our copy of it; empty if it could not be copied
 * @param reading what the copy says of itself
 * @param arrival counts the changes of content that were seen; a higher one came later
 */
record Found(Path file, String digest, Reading reading, long arrival) {

    String fileName() {
        return file.getFileName().toString();
    }
}
