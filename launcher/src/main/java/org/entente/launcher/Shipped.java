package org.entente.launcher;

import java.nio.file.Path;
import org.osgi.framework.Bundle;

/**
 * A bundle that comes with the distribution.
 *
 * @param bundle as installed
 * @param file its jar
 * @param restartOnly whether a newer one is taken at the next start only
 * @param problem why it did not start, in one sentence; empty if it did
 */
record Shipped(Bundle bundle, Path file, boolean restartOnly, String problem) {

    String name() {
        return bundle.getSymbolicName();
    }
}
