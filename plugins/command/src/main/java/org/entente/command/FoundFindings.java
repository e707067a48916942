package org.entente.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Workspace;
import org.entente.core.model.Findings;
import org.entente.core.model.Findings.Finding;
import org.entente.core.model.Outcome;

/** The findings on all that a workspace holds, as the analyzer of claims has them now. */
record FoundFindings(Outcome outcome, List<Finding> findings) {

    /** More than anybody reads, so that none is left out. */
    private static final String ALL = "1000000";

    /**
     * Looks for them.
     *
     * @param dyad of which two countries, or empty for all
     * @param keep whether the result is kept, so that its id opens its figures
     */
    static FoundFindings of(Workspace workspace, String dyad, boolean keep, Monitor monitor)
            throws IOException, JobException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("limit", ALL);
        if (!dyad.isEmpty()) {
            parameters.put("dyad", dyad);
        }
        Outcome outcome = keep
                ? Analysis.run(workspace, CheckVerb.ANALYZER, parameters, monitor)
                : Analysis.look(workspace, CheckVerb.ANALYZER, parameters, monitor);
        return new FoundFindings(outcome, ((Findings) outcome.result()).findings());
    }

    /**
     * The one whose key begins so.
     *
     * @throws IllegalArgumentException if there is none, or several
     */
    Finding named(String key) {
        List<Finding> named = findings.stream()
                .filter(finding -> !key.isEmpty() && finding.key().startsWith(key))
                .toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no finding " + key + " on what is held; entente findings lists them with their keys.");
        } else if (named.size() > 1) {
            throw new IllegalArgumentException(
                    named.size() + " findings have keys that begin with " + key + "; write more of it.");
        }
        return named.get(0);
    }
}
