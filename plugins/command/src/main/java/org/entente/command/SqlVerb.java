package org.entente.command;

import java.io.IOException;
import java.util.Map;
import org.entente.core.api.Rows;
import org.entente.core.api.Workspace;
import org.entente.core.model.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks a workspace in SQL. */
@Command(name = "sql", description = "Prints the rows of one SELECT over the views of the workspace.")
final class SqlVerb extends ReadingVerb {

    @Parameters(paramLabel = "SELECT", description = "One SELECT, in quotes.")
    private String select = "";

    @Mixin
    private OutputOptions output = new OutputOptions();

    SqlVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    void check() {
        output.check();
    }

    @Override
    int read(Workspace workspace) throws IOException {
        try (Workspace.OpenDataset dataset = workspace.dataset();
                Rows rows = dataset.get().query(select)) {
            Table table = Tables.of("Query", rows);
            String revision = Long.toString(dataset.get().revision().number());
            output.print(table, Map.of("query", select, "revision", revision), session);
        }
        return DONE;
    }
}
