package org.entente.launcher.deploy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.entente.launcher.BundleJar;
import org.osgi.framework.BundleContext;

/** A workbench into which faults are injected, and which is used meanwhile. */
public interface Site extends AutoCloseable {

    /** Starts a process of its own on a home that others may have used before. */
    @FunctionalInterface
    interface Starter {
        Site start(Path home, Clock clock, Consumer<Phase> phases) throws Exception;
    }

    /** The plugin folder. */
    Path plugins();

    /** The folder of the kept jars. */
    Path kept();

    Path journal();

    Deployer deployer();

    BundleContext context();

    /** A build of the plugin that is used all the time. */
    BundleJar good(String version, String build);

    /** Uses the good plugin; answers the digest or the build that it was. */
    String answer() throws Exception;

    /** A bundle that is replaced at the next start only. */
    String restartOnly();

    /** A bundle that can be replaced at once. */
    String replaceable();

    /** Whether core tries the plugins of a bundle. */
    boolean hasCore();
}
