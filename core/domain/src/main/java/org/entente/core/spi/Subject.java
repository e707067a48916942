package org.entente.core.spi;

import java.util.List;
import org.entente.core.api.Dataset;
import org.entente.core.api.PluginInfo;
import org.entente.core.model.Outcome;

/**
 * What is to be exported.
 *
 * @param dataset what the workspace holds
 * @param results the results that were asked for, each with its run card; may be empty
 * @param plugins the plugins that are there, for what is said about the method
 */
public record Subject(Dataset dataset, List<Outcome> results, List<PluginInfo> plugins) {
    public Subject {
        results = List.copyOf(results);
        plugins = List.copyOf(plugins);
    }

    /** A subject of which no plugins are told. */
    public Subject(Dataset dataset, List<Outcome> results) {
        this(dataset, results, List.of());
    }
}
