package org.entente.analyzer.consistency;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.core.api.Decisions;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Conflict;
import org.entente.core.model.Decision;
import org.entente.core.model.Severity;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;

/** The claims of a document with what is to be said of each, the gravest first. */
final class Sheet {

    static final List<Column> COLUMNS = List.of(
            new Column("claim", Type.TEXT),
            new Column("verdict", Type.TEXT),
            new Column("severity", Type.TEXT),
            new Column("said", Type.TEXT),
            new Column("found", Type.TEXT),
            new Column("reckoning", Type.TEXT),
            new Column("likely", Type.TEXT),
            new Column("quote", Type.TEXT),
            new Column("evidence", Type.TEXT),
            new Column("edition", Type.TEXT),
            new Column("rule", Type.TEXT),
            new Column("key", Type.TEXT),
            new Column("side", Type.TEXT),
            new Column("decision", Type.TEXT));

    /** How many passages of the other side are quoted. */
    private static final int QUOTED = 3;

    private static final List<Severity> GRAVITY = List.of(Severity.HIGH, Severity.DOUBT, Severity.NOTE);

    static final Comparator<Judgement> GRAVEST = Comparator.comparing(
                    (Judgement judgement) -> GRAVITY.indexOf(judgement.severity()))
            .thenComparing(judgement -> judgement.claim().document().source().name())
            .thenComparing(judgement -> judgement.claim().passage().at())
            .thenComparing(judgement -> judgement.claim().told())
            .thenComparing(Judgement::rule)
            .thenComparing(Judgement::key);

    private Sheet() {}

    static Table of(String title, List<Judgement> judgements, Decisions decisions) {
        Table.Builder table = Table.of(title, COLUMNS);
        judgements.stream().sorted(GRAVEST).forEach(judgement -> row(table, judgement, decisions));
        Map<String, Long> verdicts = judgements.stream()
                .collect(Collectors.groupingBy(
                        judgement -> judgement.verdict().label(), TreeMap::new, Collectors.counting()));
        if (judgements.isEmpty()) {
            table.note("It makes no claim that is read.");
        } else {
            table.note(verdicts.entrySet().stream()
                            .map(verdict -> verdict.getValue() + " × " + verdict.getKey())
                            .collect(Collectors.joining(", "))
                    + ". A verdict says what is held beside a claim, never that it is true or false.");
            long decided = judgements.stream()
                    .filter(judgement -> decisions.on(judgement.key()).isPresent())
                    .count();
            if (decided > 0) {
                table.note("On " + decided + " of them somebody has decided.");
            }
        }
        return table.build();
    }

    private static void row(Table.Builder table, Judgement judgement, Decisions decisions) {
        Conflict conflict = judgement.conflict();
        boolean open = conflict != null && !judgement.severity().equals(Severity.NOTE);
        String against = against(judgement);
        String edition = judgement.edition();
        table.row(
                judgement.support(),
                judgement.claim().told(),
                judgement.verdict().label(),
                Wording.words(judgement.severity().name()),
                judgement.said().equals(judgement.claim().told()) ? null : judgement.said(),
                judgement.found(),
                open(judgement.because()),
                open(judgement.cause()),
                judgement.claim().passage().cited(),
                against.isEmpty() ? null : against,
                edition.isEmpty() ? null : edition,
                judgement.rule(),
                judgement.key(),
                open ? judgement.turned() ? "b" : "a" : null,
                decisions
                        .on(judgement.key())
                        .map(decision -> told(decision, conflict))
                        .orElse(null));
    }

    /** A decision, and whether a side has changed since. */
    static String told(Decision decision, @Nullable Conflict conflict) {
        boolean stale = conflict != null && decision.stale(conflict);
        return (stale ? "stale, as a side has changed since: " : "") + decision.sentence();
    }

    /** A sentence as a cell. */
    private static @Nullable String open(@Nullable String sentence) {
        return sentence == null || !sentence.endsWith(".") ? sentence : sentence.substring(0, sentence.length() - 1);
    }

    /** The words and rows of the other side, where they are not those of the claim. */
    static String against(Judgement judgement) {
        List<String> all = judgement.against().stream()
                .map(other -> other.passage().cited())
                .filter(cited -> !cited.equals(judgement.claim().passage().cited()))
                .distinct()
                .toList();
        String quoted = all.stream().limit(QUOTED).collect(Collectors.joining(" · "));
        int more = all.size() - QUOTED;
        return more > 0 ? quoted + " · and " + more + " more" : quoted;
    }
}
