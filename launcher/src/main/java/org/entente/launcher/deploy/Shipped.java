package org.entente.launcher.deploy;

import java.nio.file.Path;
import org.osgi.framework.Bundle;

/**
 * A bundle that comes with the distribution.
 *
 * @param bundle as installed
 * @param file its jar, or the folder that holds what a jar would
 * @param restartOnly whether a newer one is taken at the next start only
 * @param problem why it did not start, as the end of a sentence that begins with its name; empty if it did
 */
public record Shipped(Bundle bundle, Path file, boolean restartOnly, String problem) {

    String name() {
        return bundle.getSymbolicName();
    }

    String version() {
        return bundle.getVersion().toString();
    }
}
