package org.entente.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.PluginInfo.ParameterInfo;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Workbench;

/** Checks what the caller names against what there is, so that a slip of the finger gets a hint. */
record Known(Workbench workbench) {

    /**
     * The plugin with an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    PluginInfo plugin(Type type, String id) {
        List<PluginInfo> all =
                workbench.plugins().stream().filter(p -> p.type() == type).toList();
        return all.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no "
                        + type.name().toLowerCase(Locale.ROOT)
                        + " " + id
                        + Closest.hint(id, all.stream().map(PluginInfo::id).toList())));
    }

    boolean has(Type type, String id) {
        return workbench.plugins().stream().anyMatch(p -> p.type() == type && p.id().equals(id));
    }

    /**
     * Checks that a plugin has the parameters, and that numbers lie within their bounds.
     *
     * @throws IllegalArgumentException if one is not known, or out of bounds
     */
    Map<String, String> parameters(PluginInfo plugin, Map<String, String> given) {
        Map<String, ParameterInfo> known = new TreeMap<>();
        plugin.parameters().forEach(parameter -> known.put(parameter.name(), parameter));
        given.forEach((name, value) -> {
            ParameterInfo parameter = known.get(name);
            if (parameter == null) {
                throw new IllegalArgumentException(
                        plugin.id() + " has no parameter " + name + Closest.hint(name, known.keySet()));
            }
            bounded(plugin, parameter, value);
        });
        return given;
    }

    private static void bounded(PluginInfo plugin, ParameterInfo parameter, String value) {
        if (!value.matches("-?\\d+(\\.\\d+)?")) {
            return;
        }
        double number = Double.parseDouble(value);
        if (number < parameter.min() || number > parameter.max()) {
            throw new IllegalArgumentException("The parameter " + parameter.name() + " of " + plugin.id() + " is "
                    + range(parameter.min(), parameter.max()) + ": " + value);
        }
    }

    private static String range(double min, double max) {
        if (Double.isInfinite(max)) {
            return "at least " + Cells.number(min);
        }
        return Double.isInfinite(min)
                ? "at most " + Cells.number(max)
                : "between " + Cells.number(min) + " and " + Cells.number(max);
    }
}
