package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.core.api.Decisions;
import org.entente.core.api.JobException;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Workspace;
import org.entente.core.model.Column;
import org.entente.core.model.Conflict;
import org.entente.core.model.Decision;
import org.entente.core.model.Findings.Finding;
import org.entente.core.model.Outcome;
import org.entente.core.model.Severity;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what does not go together, with what was decided on it. */
@Command(
        name = "findings",
        description = "Lists what does not go together in all that is held, with what was decided on it.",
        footer = {"", "entente decide KEY prefer a|b, or both, error or none decides on one of them."})
final class FindingsVerb extends ReadingVerb {

    /** Of decisions whose finding is no longer there. */
    private static final String GONE = "gone";

    private static final List<String> STATES = List.of("open", "stale", "decided", GONE);

    @Option(
            names = "--state",
            paramLabel = "STATES",
            description = "open, stale (decided, but a side has changed since), decided, gone (decided, and found no"
                    + " more), or all; else open,stale.")
    private String state = "open,stale";

    @Option(names = "--severity", paramLabel = "LEVEL", description = "Only those of this severity: high or doubt.")
    private @Nullable String severity;

    @Option(names = "--dyad", paramLabel = "DYAD", description = "Only those on these two countries, as TUR-PAK.")
    private String dyad = "";

    @Option(names = "--rule", paramLabel = "RULE", description = "Only those of this rule, as quantity.")
    private @Nullable String rule;

    @Option(names = "--strict", description = "Exit status 1 if one is listed.")
    private boolean strict;

    @Option(names = "--keep", description = "Keeps the result, so that its figures can be opened and cited later.")
    private boolean keep;

    @Mixin
    private OutputOptions output = new OutputOptions();

    FindingsVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    void check() {
        output.check();
        known().plugin(Type.ANALYZER, CheckVerb.ANALYZER);
        states();
        if (severity != null && !List.of("high", "doubt").contains(severity.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("Findings are of severity high or doubt, and not " + severity + ".");
        }
    }

    /** @throws IllegalArgumentException if there is no such state */
    private Set<String> states() {
        if (state.equalsIgnoreCase("all")) {
            return new HashSet<>(STATES);
        }
        Set<String> named =
                new HashSet<>(Arrays.asList(state.toLowerCase(Locale.ROOT).split(",", -1)));
        if (!STATES.containsAll(named)) {
            throw new IllegalArgumentException("Findings are " + String.join(", ", STATES) + " or all, and not " + state
                    + "; write them with commas between.");
        }
        return named;
    }

    @Override
    int read(Workspace workspace) throws IOException, JobException {
        // JSON tells the id of the result.
        FoundFindings found = FoundFindings.of(workspace, dyad, keep || output.json, session.progress());
        Table.Builder table = Table.of(
                found.outcome().result().title(),
                new Column("finding", Column.Type.TEXT),
                new Column("key", Column.Type.TEXT),
                new Column("severity", Column.Type.TEXT),
                new Column("state", Column.Type.TEXT),
                new Column("rule", Column.Type.TEXT),
                new Column("a", Column.Type.TEXT),
                new Column("b", Column.Type.TEXT),
                new Column("decision", Column.Type.TEXT));
        List<Finding> listed = found.findings().stream().filter(this::wanted).toList();
        listed.forEach(finding -> row(table, finding));
        try (Workspace.OpenDataset dataset = workspace.dataset()) {
            List<Decision> gone = gone(found, Decisions.of(dataset.get()));
            gone.forEach(decision -> row(table, decision));
            if (listed.isEmpty() && gone.isEmpty()) {
                table.note("There is none such.");
            }
            Outcome outcome = new Outcome(found.outcome().card(), table.build());
            if (output.text()) {
                BriefVerb.text(outcome, dataset.get(), session.out());
            } else {
                output.print(outcome, true, dataset.get(), session);
            }
            if (keep) {
                session.kept(outcome.card());
            }
            return strict && listed.size() + gone.size() > 0 ? WORTH_A_LOOK : DONE;
        }
    }

    private boolean wanted(Finding finding) {
        return finding.conflict() != null
                && states().contains(finding.state().name().toLowerCase(Locale.ROOT))
                && (severity == null || finding.severity().equals(new Severity(severity.toUpperCase(Locale.ROOT))))
                && (rule == null || rule(finding).equals(rule));
    }

    /** Decisions of which it cannot be told which rule they were about are listed only where nothing else is asked. */
    private List<Decision> gone(FoundFindings found, Decisions decisions) {
        List<Decision> gone = new ArrayList<>();
        if (states().contains(GONE) && dyad.isEmpty() && severity == null && rule == null) {
            Set<String> keys = new HashSet<>();
            found.findings().forEach(finding -> keys.add(finding.key()));
            decisions.all().stream()
                    .filter(decision -> !keys.contains(decision.finding()))
                    .forEach(gone::add);
        }
        return gone;
    }

    private static String rule(Finding finding) {
        return finding.code().replaceFirst("\\..*", "");
    }

    private static void row(Table.Builder table, Finding finding) {
        Conflict conflict = finding.conflict();
        Decision decision = finding.decision();
        table.row(
                finding.support(),
                finding.sentence(),
                finding.key(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.state().name().toLowerCase(Locale.ROOT),
                rule(finding),
                conflict == null ? null : conflict.a().told(),
                conflict == null ? null : conflict.b().told(),
                decision == null ? null : decision.sentence());
    }

    private static void row(Table.Builder table, Decision decision) {
        table.row(
                Support.NONE,
                "It is not found any more.",
                decision.finding(),
                null,
                GONE,
                null,
                decision.a(),
                decision.b(),
                decision.sentence());
    }
}
