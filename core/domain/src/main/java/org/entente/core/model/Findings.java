package org.entente.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Things that are worth a look. */
public record Findings(String title, List<Finding> findings) implements Result {

    /**
     * One thing worth a look.
     *
     * @param code a short name for its sort, such as {@code unit.doubtful}
     * @param sentence what is found, in a sentence
     * @param key by which a decision on it finds it again in a later run; empty where it has none
     * @param conflict its two sides, or null where nothing can be decided on it
     * @param decision what was decided on it, or null
     */
    public record Finding(
            String code,
            Severity severity,
            String sentence,
            Support support,
            String key,
            @Nullable Conflict conflict,
            @Nullable Decision decision) {

        /** Whether something has been decided on it. */
        public enum State {
            OPEN,
            /** Decided, but a side has changed since. */
            STALE,
            DECIDED
        }

        /** @throws IllegalArgumentException if it has sides and no key, so that no decision would find it again */
        public Finding {
            if (conflict != null && key.isEmpty()) {
                throw new IllegalArgumentException("A finding with two sides has a key: " + sentence);
            }
        }

        /** A finding on which nothing can be decided. */
        public Finding(String code, Severity severity, String sentence, Support support) {
            this(code, severity, sentence, support, "");
        }

        /** A finding that can be found again, without its two sides. */
        public Finding(String code, Severity severity, String sentence, Support support, String key) {
            this(code, severity, sentence, support, key, null, null);
        }

        /** Where it stands. */
        public State state() {
            if (decision == null) {
                return State.OPEN;
            }
            return conflict != null && decision.stale(conflict) ? State.STALE : State.DECIDED;
        }
    }

    public Findings {
        findings = List.copyOf(findings);
    }

    @Override
    public Kind kind() {
        return Kind.FINDINGS;
    }

    @Override
    public List<Table> tables() {
        Table.Builder table = Table.of(
                title,
                new Column("code", Column.Type.TEXT),
                new Column("severity", Column.Type.TEXT),
                new Column("sentence", Column.Type.TEXT),
                new Column("key", Column.Type.TEXT));
        findings.forEach(finding -> table.row(
                finding.support(),
                finding.code(),
                finding.severity().name(),
                finding.sentence(),
                finding.key().isEmpty() ? null : finding.key()));
        return List.of(table.build());
    }
}
