package org.entente.workbench.preference;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/**
 * The preferences that bundles declare through Metatype, as Configuration Admin has them.
 *
 * <p>The storage of the framework does not outlive the process, so what is chosen is kept in a file and given to Configuration Admin
 * anew at the next start.
 */
public final class Preferences {

    /** The declaration of the workbench itself. */
    public static final String WORKBENCH = "org.entente.workbench";

    private static final System.Logger LOG = System.getLogger(Preferences.class.getName());
    private static final String PLATFORM = "org.apache.felix.";

    private final BundleContext context;
    private final MetaTypeService types;
    private final ConfigurationAdmin configurations;
    private final PreferenceFile file;

    public Preferences(BundleContext context, MetaTypeService types, ConfigurationAdmin configurations, Path file) {
        this.context = context;
        this.types = types;
        this.configurations = configurations;
        this.file = new PreferenceFile(file);
    }

    /** A value that can be chosen, and what it is called. */
    public record Option(String value, String label) {}

    /**
     * A preference.
     *
     * @param type STRING, INTEGER, LONG, DOUBLE, BOOLEAN, PASSWORD …
     * @param several whether it may have several values
     * @param byDefault the values where nobody has chosen
     * @param chosen the values that somebody has chosen; none where nobody has
     */
    public record Field(
            String id,
            String title,
            String help,
            String type,
            boolean several,
            boolean needed,
            List<Option> options,
            List<String> byDefault,
            List<String> chosen) {}

    /** What a bundle declares together. */
    public record Group(String pid, String bundle, String title, String help, List<Field> fields) {}

    private record Declared(Bundle bundle, ObjectClassDefinition type) {}

    /** Gives Configuration Admin what was kept. */
    public void restore() throws IOException {
        for (Map.Entry<String, Map<String, List<String>>> kept : file.read().entrySet()) {
            Optional<Declared> declared = declared(kept.getKey(), null);
            if (declared.isPresent()) {
                apply(declared.get(), kept.getValue());
            } else {
                LOG.log(Level.INFO, "Preferences of " + kept.getKey() + " wait for the plugin that declares them");
            }
        }
    }

    /** All that are declared, in a language as far as the bundles speak it. */
    public List<Group> groups(@Nullable String language) throws IOException {
        List<Group> groups = new ArrayList<>();
        Map<String, Map<String, List<String>>> kept = file.read();
        for (Declared declared : all(language)) {
            groups.add(group(declared, kept.getOrDefault(declared.type().getID(), Map.of())));
        }
        groups.sort(Comparator.comparing((Group group) -> !group.pid().equals(WORKBENCH))
                .thenComparing(Group::title));
        return groups;
    }

    /**
     * Chooses values; what is not named stands as by default.
     *
     * @throws IllegalArgumentException with a sentence if a value does not fit, or nothing is declared so
     */
    public void choose(String pid, Map<String, List<String>> values) throws IOException {
        Declared declared = declared(pid, null)
                .orElseThrow(() ->
                        new IllegalArgumentException("No plugin that is there declares preferences " + pid + "."));
        Map<String, List<String>> chosen = new TreeMap<>(values);
        chosen.values().removeIf(List::isEmpty);
        check(declared.type(), chosen);
        file.put(pid, chosen);
        apply(declared, chosen);
    }

    /** The first value of a preference of the workbench, as chosen or by default. */
    public String own(String id) throws IOException {
        List<String> chosen = file.read().getOrDefault(WORKBENCH, Map.of()).getOrDefault(id, List.of());
        return chosen.isEmpty() ? "" : chosen.get(0);
    }

    private static void check(ObjectClassDefinition type, Map<String, List<String>> chosen) {
        Map<String, AttributeDefinition> known = new TreeMap<>();
        attributes(type).forEach(attribute -> known.put(attribute.getID(), attribute));
        chosen.forEach((id, values) -> {
            AttributeDefinition attribute = known.get(id);
            if (attribute == null) {
                throw new IllegalArgumentException("There is no preference " + id + " of " + type.getName() + ".");
            } else if (values.size() > 1 && attribute.getCardinality() == 0) {
                throw new IllegalArgumentException(
                        attribute.getName() + " has one value, and not " + values.size() + ".");
            }
            for (String value : values) {
                String wrong = fits(attribute, value)
                        ? attribute.validate(escaped(value))
                        : "it is no " + Types.name(attribute);
                if (wrong != null && !wrong.isEmpty()) {
                    throw new IllegalArgumentException(attribute.getName() + " cannot be " + value + ": " + wrong);
                }
            }
        });
    }

    private static boolean fits(AttributeDefinition attribute, String value) {
        try {
            Types.value(attribute, value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Lists are validated as one text with commas. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace(",", "\\,");
    }

    private void apply(Declared declared, Map<String, List<String>> chosen) throws IOException {
        Configuration configuration =
                configurations.getConfiguration(declared.type().getID(), "?");
        if (chosen.isEmpty()) {
            configuration.delete();
            return;
        }
        Dictionary<String, Object> settings = new Hashtable<>();
        for (AttributeDefinition attribute : attributes(declared.type())) {
            List<String> values = chosen.getOrDefault(attribute.getID(), List.of());
            if (!values.isEmpty()) {
                settings.put(attribute.getID(), Types.values(attribute, values));
            }
        }
        configuration.update(settings);
    }

    private static Group group(Declared declared, Map<String, List<String>> kept) {
        ObjectClassDefinition type = declared.type();
        return new Group(
                type.getID(),
                declared.bundle().getSymbolicName(),
                text(type.getName()),
                text(type.getDescription()),
                attributes(type).stream()
                        .map(attribute -> field(attribute, kept))
                        .toList());
    }

    private static Field field(AttributeDefinition attribute, Map<String, List<String>> kept) {
        String[] values = attribute.getOptionValues();
        String[] labels = attribute.getOptionLabels();
        List<Option> options = new ArrayList<>();
        for (int i = 0; values != null && i < values.length; i++) {
            options.add(new Option(values[i], labels == null || i >= labels.length ? values[i] : labels[i]));
        }
        String[] byDefault = attribute.getDefaultValue();
        return new Field(
                attribute.getID(),
                text(attribute.getName()),
                text(attribute.getDescription()),
                Types.name(attribute),
                attribute.getCardinality() != 0,
                byDefault == null,
                options,
                byDefault == null ? List.of() : Arrays.asList(byDefault),
                kept.getOrDefault(attribute.getID(), List.of()));
    }

    private Optional<Declared> declared(String pid, @Nullable String language) {
        return all(language).stream()
                .filter(declared -> declared.type().getID().equals(pid))
                .findFirst();
    }

    /** What the platform declares is set by whoever starts it. */
    private List<Declared> all(@Nullable String language) {
        List<Declared> all = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            MetaTypeInformation information = bundle.getState() == Bundle.ACTIVE
                            && !text(bundle.getSymbolicName()).startsWith(PLATFORM)
                    ? types.getMetaTypeInformation(bundle)
                    : null;
            if (information != null && information.getPids() != null) {
                for (String pid : information.getPids()) {
                    all.add(new Declared(bundle, information.getObjectClassDefinition(pid, language)));
                }
            }
        }
        return all;
    }

    private static List<AttributeDefinition> attributes(ObjectClassDefinition type) {
        AttributeDefinition[] attributes = type.getAttributeDefinitions(ObjectClassDefinition.ALL);
        return attributes == null ? List.of() : Arrays.asList(attributes);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
