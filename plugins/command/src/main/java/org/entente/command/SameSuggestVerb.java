package org.entente.command;

import java.io.IOException;
import org.entente.core.api.Identities;
import org.entente.core.api.JobException;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Suggests what may be the same, each with a card that says why. */
@Command(
        name = "suggest",
        description = "Suggests what may be the same, each with the features that speak for and against it.")
final class SameSuggestVerb extends ReadingVerb {

    @Mixin
    private SameFilter filter = new SameFilter();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--evidence", description = "Prints what each row rests on.")
    private boolean evidence;

    SameSuggestVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    void check() {
        output.check();
        filter.check();
        known().parameters(known().plugin(Type.ANALYZER, Identities.ANALYZER), filter.parameters());
    }

    @Override
    int read(Workspace workspace) throws IOException, JobException {
        try (Workspace.OpenDataset dataset = workspace.dataset()) {
            output.print(
                    workspace.analyze(Identities.ANALYZER, filter.parameters(), session.progress()),
                    evidence,
                    dataset.get(),
                    session);
        }
        return DONE;
    }
}
