package org.entente.core.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a result was made of; the same card gives the same result.
 *
 * @param plugin the plugin that ran
 * @param used core and every lexicon, extractor and model that took part
 * @param parameters each parameter as text, defaults included
 * @param revision the revision of the workspace that it read
 * @param date the day that counted as today; runs are in UTC and the ROOT locale
 */
public record RunCard(
        Part plugin, String title, List<Part> used, Map<String, String> parameters, long revision, LocalDate date) {

    /**
     * A part of the workbench.
     *
     * @param digest SHA-256 of what it is made of, empty where it is not known
     */
    public record Part(String id, String version, String digest) {}

    public RunCard {
        used = List.copyOf(used);
        parameters = java.util.Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
