package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.api.Rows;
import org.entente.core.api.Workspace;
import org.entente.core.model.Clearance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a verb that leave out what may not be passed on. */
final class Handled {

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

    private final Session session;

    Handled(Session session) {
        this.session = session;
    }

    /** Whether something is to be left out. */
    boolean given() {
        return handling != null;
    }

    /** The workspace without what is marked higher; says how much that is. */
    Workspace of(Workspace workspace) throws IOException {
        if (handling == null) {
            return workspace;
        }
        Workspace shown = workspace.upTo(Clearance.of(handling, unmarked));
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
        return shown;
    }
}
