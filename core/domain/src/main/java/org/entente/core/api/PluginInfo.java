package org.entente.core.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plugin that is there.
 *
 * @param type what it is
 * @param bundle the symbolic name of its bundle
 * @param accepts of an exporter what it takes
 * @param parameters its parameters, in their order
 * @param accuracy how well it reads, as its author has measured it, in a sentence; empty where it is not told
 */
public record PluginInfo(
        Type type,
        String id,
        String title,
        String bundle,
        String version,
        List<String> accepts,
        List<ParameterInfo> parameters,
        String accuracy) {

    /** What a plugin can be. */
    public enum Type {
        IMPORTER,
        ANALYZER,
        EXPORTER,
        EXTRACTOR,
        LEXICON,
        MATCHER
    }

    /**
     * A parameter of a plugin.
     *
     * @param type the Java type's simple name, of a list that of its elements with "..."
     * @param choices the values that it can have, where they are few; else empty
     * @param byDefault the value that holds where none is given, or null where one must be given
     */
    public record ParameterInfo(
            String name,
            String title,
            String help,
            String type,
            List<String> choices,
            @Nullable String byDefault,
            String unit,
            double min,
            double max) {}

    public PluginInfo {
        accepts = List.copyOf(accepts);
        parameters = List.copyOf(parameters);
    }
}
