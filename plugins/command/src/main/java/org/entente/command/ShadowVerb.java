package org.entente.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.entente.core.api.JobException;
import org.entente.core.api.Rerun;
import org.entente.core.api.Shadow;
import org.entente.core.api.Shadow.Comparison;
import org.entente.core.api.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a candidate beside the analyzer in use. */
@Command(
        name = "shadow",
        description =
                "Runs the analyzers of a file beside those in use, on the same data with the parameters of the kept"
                        + " results, and prints what moves, before and after; takes nothing in.")
final class ShadowVerb extends WorkspaceVerb {

    private final Bundles bundles;

    @Parameters(paramLabel = "FILE", description = "A jar, which need not lie in the plugin folder.")
    private Path file = Path.of("");

    @Option(names = "--limit", paramLabel = "SECONDS", description = "How long a run may take; 300 if not told.")
    private long limit = 300;

    @Option(names = "--strict", description = "Exit status 1 if something moves.")
    private boolean strict;

    @Mixin
    private OutputOptions output = new OutputOptions();

    ShadowVerb(Session session, Entente entente) {
        super(session, entente);
        this.bundles = new Bundles(session);
    }

    @Override
    void check() throws IOException {
        output.check();
        if (limit < 1) {
            throw new IllegalArgumentException("--limit is at least one second, not " + limit + ".");
        }
        bundles.file(file);
    }

    @Override
    int in(Workspace workspace) throws IOException, JobException {
        Shadow shadow = workspace.shadow(
                bundles.file(file), bundles.deployment(), Duration.ofSeconds(limit), session.progress());
        if (output.text()) {
            shadow.comparisons().forEach(comparison -> print(shadow, comparison));
        } else {
            output.print(
                    Moves.table(shadow),
                    Map.of(
                            "plugin", shadow.plugin(),
                            "version", shadow.version(),
                            "revision", Long.toString(shadow.revision())),
                    session);
        }
        shadow.comparisons().stream()
                .map(Comparison::problem)
                .filter(problem -> !problem.isEmpty())
                .forEach(session::say);
        shadow.notes().forEach(session::say);
        session.say(shadow.plugin() + " " + shadow.version() + " was not taken in.");
        if (shadow.failed()) {
            return FAILED;
        }
        return strict && shadow.moved() ? WORTH_A_LOOK : DONE;
    }

    private void print(Shadow shadow, Comparison comparison) {
        Rerun rerun = comparison.rerun();
        if (rerun != null) {
            session.out()
                    .println(comparison.analyzer() + " (" + RunsVerb.parameters(comparison.parameters()) + "), "
                            + comparison.before() + " → " + shadow.version() + ", both of revision "
                            + rerun.after().card().revision() + ":");
            Moves.print(rerun.difference(), session.out());
            session.out().println();
        }
    }
}
