package org.entente.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Workspace;
import org.entente.core.model.Outcome;

/** An analyzer with its parameters, as written in one word: {@code network,at=2000,types=AGREEMENT}. */
record Analysis(String analyzer, Map<String, String> parameters) {

    /** Reads the word; a piece without an equals sign belongs to the list before it. */
    static Analysis of(String word) {
        String[] pieces = word.split(",", -1);
        Map<String, String> parameters = new LinkedHashMap<>();
        String last = "";
        for (int i = 1; i < pieces.length; i++) {
            int equals = pieces[i].indexOf('=');
            if (equals > 0) {
                last = pieces[i].substring(0, equals);
                parameters.put(last, pieces[i].substring(equals + 1));
            } else if (last.isEmpty()) {
                throw new IllegalArgumentException("Write --of ANALYZER,NAME=VALUE and not " + word + ".");
            } else {
                parameters.merge(last, pieces[i], (list, more) -> list + "," + more);
            }
        }
        return new Analysis(pieces[0], parameters);
    }

    private interface Step {
        Outcome take() throws IOException, JobException;
    }

    /** Runs an analyzer that alone knows which names there are, so that its refusal of one is the caller's fault. */
    static Outcome run(Workspace workspace, String analyzer, Map<String, String> parameters, Monitor monitor)
            throws IOException, JobException {
        return asked(() -> workspace.analyze(analyzer, parameters, monitor));
    }

    /** As {@link #run}, and nothing is kept. */
    static Outcome look(Workspace workspace, String analyzer, Map<String, String> parameters, Monitor monitor)
            throws IOException, JobException {
        return asked(() -> workspace.look(analyzer, parameters, monitor));
    }

    private static Outcome asked(Step step) throws IOException, JobException {
        try {
            return step.take();
        } catch (JobException e) {
            if (e.getCause() instanceof IllegalArgumentException wrong && wrong.getMessage() != null) {
                throw new IllegalArgumentException(wrong.getMessage(), e);
            }
            throw e;
        }
    }

    /** @throws IllegalArgumentException if there is no such analyzer or parameter */
    void check(Known known) {
        known.parameters(known.plugin(Type.ANALYZER, analyzer), parameters);
    }
}
