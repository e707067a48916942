package org.entente.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * Starts the one OSGi framework that is on the class path, Felix or Equinox.
 *
 * <p>Both are told the same; what the one does not know, it passes over.
 */
final class FrameworkStart {

    private static final System.Logger LOG = System.getLogger(FrameworkStart.class.getName());

    private FrameworkStart() {}

    /**
     * Starts an empty framework.
     *
     * @param shared the folder of the jars whose packages bundles get from the launcher
     * @param storage an empty folder, the only one to which it may write
     */
    static Framework start(Path shared, Path storage) throws IOException {
        Framework framework = factory().newFramework(configuration(Shared.packages(shared), storage));
        try {
            framework.start();
        } catch (BundleException e) {
            throw new IOException("The OSGi framework did not start (" + e.getMessage() + ").", e);
        }
        LOG.log(
                System.Logger.Level.INFO,
                "The framework is " + framework.getSymbolicName() + " " + framework.getVersion());
        return framework;
    }

    private static FrameworkFactory factory() throws IOException {
        return ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow(() -> new IOException("There is no OSGi framework in lib; install Entente again."));
    }

    /**
     * What a framework is told.
     *
     * @param packages the packages that it exports besides its own
     * @param storage the only folder to which it may write
     */
    static Map<String, String> configuration(String packages, Path storage) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        configuration.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        configuration.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        configuration.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, packages);
        // Felix would print on standard output; what matters is told by its exceptions.
        configuration.put("felix.log.level", "0");
        // The HTTP service would listen everywhere from its start; who needs it says where.
        configuration.put("org.apache.felix.http.enable", "false");
        configuration.put("org.apache.felix.http.host", "127.0.0.1");
        configuration.putAll(equinox(storage));
        return configuration;
    }

    private static Map<String, String> equinox(Path storage) {
        return Map.of(
                // Its own areas lie beside its jar, in the working directory and in the user's home.
                "osgi.install.area", storage.toUri().toString(),
                "osgi.instance.area", "@none",
                "osgi.user.area", "@none",
                // The storage is of this process alone, so that nobody is to be locked out.
                "osgi.locking", "none",
                "eclipse.log.enabled", "false",
                // Else a class that no import names would be looked for on the class path of the launcher.
                "osgi.compatibility.bootdelegation", "false");
    }
}
