package org.entente.workbench.resource;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.core.api.JobException;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.Workbench;
import org.entente.workbench.rest.Fault;
import org.jspecify.annotations.Nullable;

/** What the plugins that are there offer. */
record Offers(Workbench workbench) {

    /** All of a type, or all. */
    List<PluginInfo> all(String type) {
        return workbench.plugins().stream()
                .filter(plugin -> type.isEmpty() || plugin.type().name().equals(type))
                .toList();
    }

    /** The one with an id. */
    PluginInfo get(PluginInfo.Type type, String id) throws Fault {
        return all(type.name()).stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Fault.missing("There is no " + type.name().toLowerCase(Locale.ROOT) + " " + id
                        + "; it has gone, or was never there."));
    }

    /** The one with an id, which takes parameters as they are given: what it would refuse is refused before anything begins. */
    PluginInfo taking(PluginInfo.Type type, String id, @Nullable Map<String, String> parameters)
            throws Fault, JobException, IOException {
        PluginInfo plugin = get(type, id);
        workbench.check(type, id, given(parameters));
        return plugin;
    }

    static Map<String, String> given(@Nullable Map<String, String> parameters) {
        return parameters == null ? Map.of() : parameters;
    }
}
