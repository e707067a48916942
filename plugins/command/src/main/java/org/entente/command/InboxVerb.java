package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.entente.core.api.ImportReport;
import org.entente.core.api.JobException;
import org.entente.core.api.Workspace;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Imports what lies in the inbox. */
@Command(
        name = "inbox",
        description = "Imports the files in the workspace's folder inbox, as import, changes and the workbench do too.",
        footer = {"A file goes to inbox/done; one that is refused stays, and inbox/NAME.problem says why."})
final class InboxVerb extends WorkspaceVerb {

    @Option(names = "--again", description = "Tries those again that were refused.")
    private boolean again;

    @Option(names = "--strict", description = "Exit status 1 if a file stays.")
    private boolean strict;

    @Mixin
    private final Coder coder = new Coder(session);

    @Mixin
    private OutputOptions output = new OutputOptions();

    InboxVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    boolean makes() {
        return true;
    }

    @Override
    void check() {
        output.check();
    }

    @Override
    int in(Workspace workspace) throws IOException, JobException, InterruptedException {
        Files.createDirectories(workspace.folder().resolve(Workspace.INBOX));
        Inbox inbox = new Inbox(workspace, session, coder.name());
        List<Inbox.Taken> taken = inbox.take(again);
        if (!output.text()) {
            output.print(table(taken), Map.of(), session);
        } else if (taken.isEmpty()) {
            long stay = inbox.staying();
            session.out()
                    .println("Nothing new waits in " + workspace.folder().resolve(Workspace.INBOX)
                            + (stay == 0
                                    ? "."
                                    : "; " + stay + (stay == 1 ? " stays" : " stay")
                                            + ", see the files .problem or say --again."));
        } else {
            taken.forEach(one -> session.out().println(Inbox.said(one)));
        }
        inbox.alert(taken);
        return strict && inbox.staying() > 0 ? WORTH_A_LOOK : DONE;
    }

    private static Table table(List<Inbox.Taken> taken) {
        Table.Builder table = Table.of(
                "Inbox",
                new Column("file", Type.TEXT),
                new Column("state", Type.TEXT),
                new Column("revision", Type.INTEGER),
                new Column("alerts", Type.INTEGER),
                new Column("sentence", Type.TEXT));
        for (Inbox.Taken one : taken) {
            ImportReport report = one.report();
            table.row(
                    Support.NONE,
                    one.name(),
                    one.state().name(),
                    report == null ? null : (Long) report.revision().number(),
                    report == null ? 0L : (long) report.alerts().size(),
                    one.sentence());
        }
        return table.build();
    }
}
