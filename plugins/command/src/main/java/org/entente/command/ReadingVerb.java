package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.api.JobException;
import org.entente.core.api.Rows;
import org.entente.core.api.Workspace;
import org.entente.core.model.Clearance;
import org.entente.core.model.ReviewFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A verb that reads a workspace as it was at some revision, in the states of review that the caller wants to count. */
abstract class ReadingVerb extends WorkspaceVerb {

    @Option(
            names = "--review",
            paramLabel = "STATES",
            description = "Only what is in these states of review, as accepted,edited,added, or all; else all but what"
                    + " was rejected; review and agreement take all.")
    private @Nullable String review;

    @Option(
            names = "--handling",
            paramLabel = "LEVEL",
            description =
                    "Without sources that are marked higher: CLEAR, GREEN, AMBER, AMBER_STRICT; quotations are cut to"
                            + " what their sources allow.")
    private @Nullable String handling;

    @Option(
            names = "--unmarked",
            paramLabel = "LEVEL",
            description = "As what sources without a marking count with --handling; RED if not told.")
    private String unmarked = "RED";

    @Option(names = AsOf.OPTION, paramLabel = AsOf.LABEL, description = AsOf.DESCRIPTION)
    @Nullable
    String asOf;

    ReadingVerb(Session session, Entente entente) {
        super(session, entente);
    }

    /** Does it with what is shown. */
    abstract int read(Workspace workspace) throws IOException, JobException, InterruptedException;

    /** The workspace at the revision that was asked for. */
    Workspace then(Workspace workspace) throws IOException {
        return AsOf.of(workspace, asOf);
    }

    /** The states of review that count where the caller names none. */
    ReviewFilter usual() {
        return ReviewFilter.USUAL;
    }

    /** The states of review that count. */
    final ReviewFilter counted() {
        return review == null ? usual() : ReviewFilter.of(review);
    }

    /** Whether the caller named states of review. */
    final boolean filtered() {
        return review != null;
    }

    @Override
    final int in(Workspace workspace) throws IOException, JobException, InterruptedException {
        Workspace reviewed = then(workspace).showing(counted());
        if (handling == null) {
            return read(reviewed);
        }
        Workspace shown = reviewed.upTo(Clearance.of(handling, unmarked));
        withheld(shown);
        return read(shown);
    }

    private void withheld(Workspace shown) throws IOException {
        List<String> counts = new ArrayList<>();
        try (Workspace.OpenDataset dataset = shown.dataset();
                Rows rows = dataset.get().query("SELECT what, times FROM withheld WHERE times > 0")) {
            while (rows.next()) {
                counts.add(rows.integer(1) + " " + rows.text(0));
            }
        }
        session.say(
                counts.isEmpty()
                        ? "Nothing is withheld above " + handling + "."
                        : "Withheld above " + handling + ": " + String.join(", ", counts) + ".");
    }
}
