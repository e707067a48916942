package org.entente.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.api.Rows;
import org.entente.core.api.Workspace;
import org.entente.core.model.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases a source for good. */
@Command(
        name = "purge",
        description = "Erases a source and what rests on nothing else from all revisions, for legal need.",
        footer = {
            "",
            "It cannot be undone. That it was done is kept as a revision, with digests and counts and nothing of the content;"
                    + " copies in the inbox go,"
                    + " and the kept results of revisions since it came. The file of the database is written anew when the workspace"
                    + " is closed, so end a workbench that has it open; backups elsewhere are yours to delete."
        })
final class PurgeVerb extends WorkspaceVerb {

    @Parameters(paramLabel = "SOURCE", description = "Its name, its digest, or the beginning of that.")
    private String source = "";

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Mixin
    private final Coder coder = new Coder(session);

    PurgeVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    int in(Workspace workspace) throws IOException {
        String digest = digest(workspace);
        if (!yes && !session.agreed(workspace.purging(digest) + " It cannot be undone.")) {
            session.say("Nothing was erased.");
            return DONE;
        }
        List<Path> copies = workspace.copies(digest);
        Revision made = workspace.purge(digest, coder.name(), coder.note);
        session.out().println(UndoVerb.said(made));
        copies.forEach(copy -> session.out()
                .println("Erased "
                        + Cells.plain(workspace.folder().relativize(copy).toString()) + " too."));
        return DONE;
    }

    /** In all revisions, since what was undone is held all the same. */
    private String digest(Workspace workspace) throws IOException {
        List<String> found = new ArrayList<>();
        try (Workspace.OpenDataset dataset = workspace.dataset();
                Rows rows = dataset.get()
                        .query(
                                "SELECT DISTINCT digest FROM past_source WHERE name = ? OR starts_with(digest, ?) ORDER BY digest",
                                source,
                                source.length() < 6 ? "no digest" : source)) {
            while (rows.next()) {
                found.add(String.valueOf(rows.text(0)));
            }
        }
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    found.isEmpty()
                            ? "The workspace never held a source " + source
                                    + "; entente sql \"SELECT name, digest FROM source\" lists those it holds."
                            : "Several sources are called " + source + "; name one by its digest: "
                                    + String.join(", ", found) + ".");
        }
        return found.get(0);
    }
}
