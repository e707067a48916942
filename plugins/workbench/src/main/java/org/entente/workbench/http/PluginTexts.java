package org.entente.workbench.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.Workbench;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * What plugins say, in the languages that their bundles speak.
 *
 * <p>A bundle has its texts where OSGi has them by default, in {@code OSGI-INF/l10n/bundle_LANGUAGE.properties}, in UTF-8; a fragment can
 * bring another language. Each plugin speaks for itself only: keys begin with its sort and id, as {@code analyzer.network}.
 */
public final class PluginTexts implements Resource {

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
     * @param countries what countries are called in it, by their codes of three letters; none in English, in which the
     *     workspace itself names them
     */
    public record Texts(Map<String, String> english, Map<String, String> spoken, Map<String, String> countries) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/texts", "Gives what plugins are called and say, in English and in another language.")
                .query("language", "Which other one, such as tr.")
                .one(Texts.class, this::texts));
    }

    private Texts texts(Request request) throws Fault {
        String language = request.query("language").orElse("en");
        if (!LANGUAGE.matcher(language).matches()) {
            throw new Fault(400, "A language is named by two or three letters, such as tr.");
        }
        Map<String, String> english = new TreeMap<>();
        Map<String, String> spoken = new TreeMap<>();
        List<PluginInfo> plugins = workbench.plugins();
        plugins.forEach(plugin -> declared(plugin, english));
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getState() == Bundle.ACTIVE) {
                TextFiles files = new TextFiles(bundle, keys(bundle, plugins));
                english.putAll(files.read("bundle.properties"));
                spoken.putAll(files.read("bundle_" + language + ".properties"));
            }
        }
        return new Texts(
                english, spoken, language.equals("en") ? Map.of() : countries(Locale.forLanguageTag(language)));
    }

    /** As Java itself names them, so that no catalogue need list them. */
    private static Map<String, String> countries(Locale language) {
        Map<String, String> names = new TreeMap<>();
        for (String country : Locale.getISOCountries()) {
            Locale there = new Locale("", country);
            names.put(there.getISO3Country(), there.getDisplayCountry(language));
        }
        return names;
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

    private static Set<String> keys(Bundle bundle, List<PluginInfo> plugins) {
        return plugins.stream()
                .filter(plugin -> plugin.bundle().equals(bundle.getSymbolicName()))
                .map(PluginTexts::key)
                .collect(Collectors.toSet());
    }
}
