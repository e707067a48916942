package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.core.api.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the workspace into one file. */
@Command(
        name = "backup",
        description = "Writes the whole workspace into one new file, while it is in use.",
        footer = {"", "entente restore FILE FOLDER makes a workspace of it again."})
final class BackupVerb extends WorkspaceVerb {

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
    private Path file = Path.of("");

    BackupVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    int in(Workspace workspace) throws IOException {
        Path target = session.resolve(file);
        workspace.backup(target);
        session.say("Backed up " + workspace.folder() + " to " + target + ", "
                + (Files.size(target) + (1 << 20) - 1 >> 20) + " MiB.");
        return DONE;
    }
}
