package org.entente.core.api;

import java.util.List;

/**
 * A newer edition of a dataset, with the kept results that rest on rows which it says otherwise or leaves out.
 *
 * @param newer the name of the source that came
 * @param older the name of the source in whose place it came
 * @param revision by which it came
 * @param results of each analysis the last one that was made before
 */
public record Replaced(String newer, String older, long revision, List<Touched> results) {

    public Replaced {
        results = List.copyOf(results);
    }
}
