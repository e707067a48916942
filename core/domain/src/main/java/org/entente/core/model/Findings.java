package org.entente.core.model;

import java.util.List;

/** Things that are worth a look. */
public record Findings(String title, List<Finding> findings) implements Result {

    /**
     * One thing worth a look.
     *
     * @param code a short name for its sort, such as {@code unit.doubtful}
     * @param sentence what is found, in a sentence
     */
    public record Finding(String code, Severity severity, String sentence, Support support) {}

    public Findings {
        findings = List.copyOf(findings);
    }

    @Override
    public Kind kind() {
        return Kind.FINDINGS;
    }
}
