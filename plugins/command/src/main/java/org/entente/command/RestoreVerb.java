package org.entente.command;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.core.api.Workspace;
import org.entente.core.model.History;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a workspace of a backup. */
@Command(name = "restore", description = "Makes a workspace of a backup, in a folder that holds nothing.")
final class RestoreVerb implements Verb {

    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE", description = "What entente backup wrote.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "FOLDER", description = "The folder; it is made where there is none.")
    private Path folder = Path.of("");

    RestoreVerb(Session session) {
        this.session = session;
    }

    @Override
    public int run() throws IOException {
        Path target = session.resolve(folder);
        session.workbench().restore(session.resolve(file), target);
        try (Workspace workspace = session.workbench().open(target)) {
            workspace.notes().forEach(session::say);
            session.say("Restored " + target + " up to revision "
                    + new History(workspace.revisions()).latest().number() + ".");
        }
        return DONE;
    }
}
