package org.entente.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.entente.core.model.Table;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the plugins; the verbs that change them stand below it. */
@Command(
        name = "plugins",
        description = "Lists the plugins that are there and the files that were not taken in.",
        synopsisSubcommandLabel = "[VERB]",
        footer = {
            "",
            "Every change is a transaction: what cannot be used is refused in a sentence, and what was there goes on."
                    + " Exit status 3 if something was refused."
        })
final class PluginsVerb implements Verb {

    private final Session session;

    @Mixin
    private OutputOptions output = new OutputOptions();

    private PluginsVerb(Session session) {
        this.session = session;
    }

    /** The verb with those below it; {@code plugins} alone and {@code plugins list} are the same. */
    static CommandLine line(Session session, Entente entente) {
        CommandLine line = new CommandLine(new PluginsVerb(session));
        line.addSubcommand("list", new PluginsVerb(session));
        List.of(
                        new PlanVerb(session),
                        new ShadowVerb(session, entente),
                        new InstallVerb(session),
                        new UpdateVerb(session),
                        new RemoveVerb(session),
                        new EnableVerb(session),
                        new DisableVerb(session),
                        new WhyVerb(session),
                        new HistoryVerb(session),
                        new RollbackVerb(session),
                        new VerifyVerb(session))
                .forEach(line::addSubcommand);
        return line;
    }

    @Override
    public int run() throws IOException {
        output.check();
        PluginRows rows = PluginRows.of(session.workbench(), session.deployment());
        if (output.json) {
            try (Json object = Json.to(session.out(), false)) {
                object.card(Map.of("version", session.version()))
                        .result(rows.whole())
                        .actors(Actors.NONE)
                        .with("plugins", rows::parameters);
            }
        } else if (output.csv) {
            Csv.print(List.of(rows.whole()), session.out());
        } else {
            print(rows);
        }
        return DONE;
    }

    /** Problems that a line has no room for stand below, since a sentence that is cut helps nobody. */
    private void print(PluginRows rows) {
        Table table = rows.shown();
        if (TextTable.fits(table, Actors.NONE)) {
            TextTable.print(table, Actors.NONE, session.out());
        } else {
            TextTable.print(rows.withoutProblems(), Actors.NONE, session.out());
            session.out().println();
            rows.problems().forEach(problem -> session.out().println(Cells.plain(problem)));
        }
    }
}
