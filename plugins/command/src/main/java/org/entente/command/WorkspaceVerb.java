package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.core.api.JobException;
import org.entente.core.api.Workspace;

/** A verb that needs a workspace. */
abstract class WorkspaceVerb implements Verb {

    final Session session;
    private final Entente entente;

    WorkspaceVerb(Session session, Entente entente) {
        this.session = session;
        this.entente = entente;
    }

    /** Does it in the workspace, which is let go afterwards. */
    abstract int in(Workspace workspace) throws IOException, JobException, InterruptedException;

    /** Whether a workspace is made where there is none. */
    boolean makes() {
        return false;
    }

    /** Checks what can be checked before the workspace is opened. */
    void check() throws IOException {}

    final Path folder() {
        return session.resolve(entente.workspace);
    }

    final Known known() {
        return new Known(session.workbench());
    }

    @Override
    public final int run() throws IOException, JobException, InterruptedException {
        check();
        Path folder = folder();
        if (Files.isRegularFile(folder)) {
            throw new IOException(folder + " is a file and cannot hold a workspace; name a folder.");
        } else if (!makes() && !session.workbench().holds(folder)) {
            throw new IOException(
                    Files.exists(folder)
                            ? "The folder " + folder + " holds no workspace; import something into it first."
                            : "There is no workspace " + folder + "; name one with -w, or import something first.");
        }
        try (Workspace workspace = session.workbench().open(folder)) {
            workspace.notes().forEach(session::say);
            return in(workspace);
        }
    }
}
