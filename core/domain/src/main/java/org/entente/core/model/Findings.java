package org.entente.core.model;

import java.util.List;

/** Things that are worth a look. */
public record Findings(String title, List<Finding> findings) implements Result {

    /**
     * One thing worth a look.
     *
     * @param code a short name for its sort, such as {@code unit.doubtful}
     * @param sentence what is found, in a sentence
     * @param key by which a decision on it finds it again in a later run; empty where it has none
     */
    public record Finding(String code, Severity severity, String sentence, Support support, String key) {

        /** A finding on which nothing is decided. */
        public Finding(String code, Severity severity, String sentence, Support support) {
            this(code, severity, sentence, support, "");
        }
    }

    public Findings {
        findings = List.copyOf(findings);
    }

    @Override
    public Kind kind() {
        return Kind.FINDINGS;
    }
}
