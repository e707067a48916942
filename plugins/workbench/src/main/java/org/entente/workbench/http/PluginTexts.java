package org.entente.workbench.http;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.Workbench;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * What plugins say, in the languages that their bundles speak.
 *
 * <p>A bundle has its texts where OSGi has them by default, in {@code OSGI-INF/l10n/bundle_LANGUAGE.properties}, in UTF-8; a fragment can
 * bring another language. Each plugin speaks for itself only: keys begin with its sort and id, as {@code analyzer.network}.
 */
public final class PluginTexts implements Resource {

    private static final String FOLDER = "OSGI-INF/l10n";
    private static final String VIEW = "entente.view.id";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final Workbench workbench;
    private final BundleContext context;

    public PluginTexts(Workbench workbench, BundleContext context) {
        this.workbench = workbench;
        this.context = context;
    }

    /**
     * Texts by their keys.
     *
     * @param english what the plugins say by themselves
     * @param spoken what they say in the language that was asked for; what is missing is said in English
     */
    public record Texts(Map<String, String> english, Map<String, String> spoken) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/texts", "Gives what plugins are called and say, in English and in another language.")
                .query("language", "Which other one, such as tr.")
                .one(Texts.class, this::texts));
    }

    private Texts texts(Request request) throws IOException, Fault {
        String language = request.query("language").orElse("en");
        if (!LANGUAGE.matcher(language).matches()) {
            throw new Fault(400, "A language is named by two or three letters, such as tr.");
        }
        Map<String, String> english = new TreeMap<>();
        Map<String, String> spoken = new TreeMap<>();
        List<PluginInfo> plugins = workbench.plugins();
        plugins.forEach(plugin -> declared(plugin, english));
        for (Bundle bundle : context.getBundles()) {
            Set<String> own = own(bundle, plugins);
            if (bundle.getState() == Bundle.ACTIVE && !own.isEmpty()) {
                read(bundle, "bundle.properties", own, english);
                read(bundle, "bundle_" + language + ".properties", own, spoken);
            }
        }
        return new Texts(english, spoken);
    }

    /** What stands in the code of a plugin. */
    private static void declared(PluginInfo plugin, Map<String, String> texts) {
        String key = key(plugin);
        texts.put(key, plugin.title());
        plugin.parameters().forEach(parameter -> {
            texts.put(key + ".parameter." + parameter.name(), parameter.title());
            texts.put(key + ".parameter." + parameter.name() + ".help", parameter.help());
        });
    }

    private static String key(PluginInfo plugin) {
        return plugin.type().name().toLowerCase(Locale.ROOT) + "." + plugin.id();
    }

    /** With what the keys of a bundle begin: its plugins and its views. */
    private static Set<String> own(Bundle bundle, List<PluginInfo> plugins) {
        Set<String> own = new HashSet<>();
        plugins.stream()
                .filter(plugin -> plugin.bundle().equals(bundle.getSymbolicName()))
                .forEach(plugin -> own.add(key(plugin)));
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        for (ServiceReference<?> service : services == null ? new ServiceReference<?>[0] : services) {
            if (service.getProperty(VIEW) instanceof String id) {
                own.add("view." + id);
            }
        }
        return own;
    }

    private static void read(Bundle bundle, String file, Set<String> own, Map<String, String> texts)
            throws IOException {
        Enumeration<URL> found = bundle.findEntries(FOLDER, file, false);
        for (URL url : found == null ? new ArrayList<URL>() : Collections.list(found)) {
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            for (String key : properties.stringPropertyNames()) {
                if (own.stream().anyMatch(plugin -> key.equals(plugin) || key.startsWith(plugin + "."))) {
                    texts.put(key, properties.getProperty(key));
                }
            }
        }
    }
}
