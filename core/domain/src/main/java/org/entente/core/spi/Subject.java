package org.entente.core.spi;

import java.util.List;
import org.entente.core.api.Dataset;
import org.entente.core.model.Outcome;

/**
 * What is to be exported.
 *
 * @param dataset what the workspace holds
 * @param results the results that were asked for, each with its run card; may be empty
 */
public record Subject(Dataset dataset, List<Outcome> results) {
    public Subject {
        results = List.copyOf(results);
    }
}
