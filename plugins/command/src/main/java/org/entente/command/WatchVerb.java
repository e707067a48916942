package org.entente.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.entente.core.api.JobException;
import org.entente.core.api.Workspace;
import org.entente.core.model.Column;
import org.entente.core.model.Stored;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.model.Watch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what is watched; the verbs that change it stand below. */
@Command(
        name = "watch",
        description = "Lists what is watched: an import that touches it says so.",
        synopsisSubcommandLabel = "[VERB]")
final class WatchVerb extends WorkspaceVerb {

    @Mixin
    private final Handled handled = new Handled(session);

    @Option(names = AsOf.OPTION, paramLabel = AsOf.LABEL, description = AsOf.DESCRIPTION)
    private @Nullable String asOf;

    @Mixin
    private OutputOptions output = new OutputOptions();

    private WatchVerb(Session session, Entente entente) {
        super(session, entente);
    }

    /** The verb with those below it; {@code watch} alone and {@code watch list} are the same. */
    static CommandLine line(Session session, Entente entente) {
        CommandLine line = new CommandLine(new WatchVerb(session, entente));
        line.addSubcommand("list", new WatchVerb(session, entente));
        line.addSubcommand(new WatchAddVerb(session, entente));
        line.addSubcommand(new WatchRemoveVerb(session, entente));
        return line;
    }

    @Override
    void check() {
        output.check();
    }

    @Override
    int in(Workspace whole) throws IOException, JobException {
        Workspace workspace = handled.of(AsOf.of(whole, asOf));
        if (handled.given()) {
            session.say("Watches are not shown under a marking: they can name what is withheld.");
        }
        Table.Builder table = Table.of(
                "Watches",
                new Column("watch", Column.Type.INTEGER),
                new Column("actors", Column.Type.TEXT),
                new Column("about", Column.Type.TEXT),
                new Column("stage_from", Column.Type.TEXT),
                new Column("who", Column.Type.TEXT),
                new Column("revision", Column.Type.INTEGER));
        for (Stored<Watch> watch : workspace.watches(session.progress()).list()) {
            table.row(
                    Support.NONE,
                    watch.id(),
                    String.join("-", watch.value().actors()),
                    watch.value().about(),
                    watch.value().from() == null ? null : watch.value().from().name(),
                    watch.value().author(),
                    watch.revision());
        }
        output.print(table.build(), Map.of(), session);
        return DONE;
    }

    /** Names the ties that an import brought and somebody waits for, on standard error: they are no result of it. */
    static void alert(List<org.entente.core.api.Watches.Alert> alerts, Session session) {
        alerts.forEach(alert -> session.say("Watch " + alert.watch() + " is touched: " + Cells.plain(alert.sentence())
                + " (tie " + alert.tie() + "); entente evidence " + alert.tie() + " shows who says so."));
    }
}
