package org.entente.itest;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** A framework with the bundles of the distribution and those of JUnit, started as the launcher starts it. */
final class Container implements AutoCloseable {

    private final Framework framework;
    private final Path storage;

    private Container(Framework framework, Path storage) {
        this.framework = framework;
        this.storage = storage;
    }

    /**
     * Starts it.
     *
     * @param properties what the bundles can ask for by {@link BundleContext#getProperty}
     */
    static Container start(List<Path> bundles, Map<String, String> properties) throws IOException, BundleException {
        Path storage = Files.createTempDirectory("entente-itest-");
        Map<String, String> configuration = new HashMap<>(properties);
        configuration.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        configuration.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        configuration.put(
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                exportsOf("org.entente.launch") + "," + exportsOf("slf4j.api"));
        configuration.put("felix.log.level", "1");
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow(() -> new IOException("There is no framework on the class path"))
                .newFramework(configuration);
        Container container = new Container(framework, storage);
        framework.start();
        List<Bundle> installed = new ArrayList<>();
        for (Path bundle : bundles) {
            installed.add(container.install(bundle));
        }
        for (Bundle bundle : installed) {
            if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
        return container;
    }

    Bundle install(Path jar) throws BundleException {
        return framework.getBundleContext().installBundle("reference:" + jar.toUri());
    }

    // The version stands in the manifest of the jar alone.
    private static String exportsOf(String name) throws IOException {
        Enumeration<URL> manifests = Container.class.getClassLoader().getResources("META-INF/MANIFEST.MF");
        for (URL url : Collections.list(manifests)) {
            try (var in = url.openStream()) {
                var attributes = new Manifest(in).getMainAttributes();
                if (name.equals(attributes.getValue(Constants.BUNDLE_SYMBOLICNAME))) {
                    return attributes.getValue(Constants.EXPORT_PACKAGE);
                }
            }
        }
        throw new IOException("There is no bundle " + name + " on the class path");
    }

    @Override
    public void close() throws IOException, BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
        try (Stream<Path> walk = Files.walk(storage)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
