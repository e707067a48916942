package org.entente.workbench.http;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** The texts of one bundle; one that brings nonsense, or goes away meanwhile, says nothing and costs the others nothing. */
final class TextFiles {

    private static final System.Logger LOG = System.getLogger(TextFiles.class.getName());
    private static final String FOLDER = "OSGI-INF/l10n";
    private static final String VIEW = "entente.view.id";

    private final Bundle bundle;
    private final Set<String> own;

    /**
     * Those of a bundle.
     *
     * @param plugins the keys of its plugins
     */
    TextFiles(Bundle bundle, Set<String> plugins) {
        this.bundle = bundle;
        own = new HashSet<>(plugins);
        own.addAll(views(bundle));
    }

    private static Set<String> views(Bundle bundle) {
        Set<String> views = new HashSet<>();
        try {
            ServiceReference<?>[] services = bundle.getRegisteredServices();
            for (ServiceReference<?> service : services == null ? new ServiceReference<?>[0] : services) {
                if (service.getProperty(VIEW) instanceof String id) {
                    views.add("view." + id);
                }
            }
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "A bundle has gone: " + bundle.getSymbolicName(), e);
        }
        return views;
    }

    /** What a file of the bundle and its fragments says about the bundle's own plugins and views. */
    Map<String, String> read(String file) {
        Map<String, String> texts = new HashMap<>();
        if (own.isEmpty()) {
            return texts;
        }
        try {
            Enumeration<URL> found = bundle.findEntries(FOLDER, file, false);
            for (URL url : found == null ? List.<URL>of() : Collections.list(found)) {
                texts.putAll(read(url));
            }
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "A bundle has gone: " + bundle.getSymbolicName(), e);
        }
        return texts;
    }

    private Map<String, String> read(URL url) {
        Map<String, String> texts = new HashMap<>();
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(
                    Level.WARNING,
                    "The texts of " + bundle.getSymbolicName() + " cannot be read from " + url + ": " + e);
            return texts;
        }
        for (String key : properties.stringPropertyNames()) {
            if (own.stream().anyMatch(plugin -> key.equals(plugin) || key.startsWith(plugin + "."))) {
                texts.put(key, properties.getProperty(key));
            }
        }
        return texts;
    }
}
