package org.entente.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.entente.core.model.Column;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads again what the plugins stand on. */
@Command(
        name = "verify",
        description =
                "Reads kept jars, plugin folder, signatures and journal again. Exit status 3 if something is not as"
                        + " it was committed.")
final class VerifyVerb implements Verb {

    private final Session session;
    private final Bundles bundles;

    @Option(names = "--json", description = "Prints one JSON object, a row for each thing that is not as it was.")
    private boolean json;

    VerifyVerb(Session session) {
        this.session = session;
        this.bundles = new Bundles(session);
    }

    @Override
    public int run() throws IOException {
        List<String> faults = bundles.deployment().verify();
        if (json) {
            Table.Builder table = Table.of("Verification", new Column("sentence", Column.Type.TEXT));
            faults.forEach(fault -> table.row(Support.NONE, fault));
            try (Json object = Json.to(session.out(), false)) {
                object.card(Map.of("version", session.version()))
                        .result(table.build())
                        .actors(Actors.NONE);
            }
        } else if (faults.isEmpty()) {
            session.out().println("All plugins are as they were committed.");
        } else {
            faults.forEach(fault -> session.out().println(Cells.plain(fault)));
        }
        return faults.isEmpty() ? DONE : FAILED;
    }
}
