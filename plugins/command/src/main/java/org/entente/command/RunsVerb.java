package org.entente.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.core.api.JobException;
import org.entente.core.api.Workspace;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.RunCard;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists kept results and which of them no longer hold. */
@Command(
        name = "runs",
        description = "Lists the kept results, and says of the last of each analysis why it no longer holds, if so.")
final class RunsVerb extends WorkspaceVerb {

    /** What a result is: the last of its analysis that still holds, or not, or followed by a later one. */
    private enum State {
        HOLDS,
        STALE,
        FOLLOWED
    }

    @Option(names = "--all", description = "Those too that were followed by a later run of the same analysis.")
    private boolean followed;

    @Option(names = "--strict", description = "Exit status 1 if a result is stale.")
    private boolean strict;

    @Mixin
    private final Handled handled = new Handled(session);

    @Mixin
    private OutputOptions output = new OutputOptions();

    RunsVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    void check() {
        output.check();
    }

    @Override
    int in(Workspace whole) throws IOException, JobException {
        Workspace workspace = handled.of(whole);
        Map<String, RunCard> standing = workspace.standing();
        Table.Builder table = Table.of(
                "Kept results",
                new Column("result", Type.TEXT),
                new Column("analyzer", Type.TEXT),
                new Column("parameters", Type.TEXT),
                new Column("revision", Type.INTEGER),
                new Column("date", Type.DATE),
                new Column("state", Type.TEXT),
                new Column("why", Type.TEXT));
        boolean stale = false;
        for (Map.Entry<String, RunCard> run : (followed ? workspace.runs() : standing).entrySet()) {
            boolean last = standing.containsKey(run.getKey());
            List<String> why = last ? workspace.stale(run.getKey(), session.progress()) : List.of();
            State state = !last ? State.FOLLOWED : why.isEmpty() ? State.HOLDS : State.STALE;
            stale |= state == State.STALE;
            RunCard card = run.getValue();
            table.row(
                    Support.NONE,
                    run.getKey(),
                    card.plugin().id(),
                    parameters(card),
                    card.revision(),
                    card.date().toString(),
                    state.name(),
                    why.isEmpty() ? null : String.join(" ", why));
        }
        output.print(table.build(), Map.of(), session);
        return strict && stale ? WORTH_A_LOOK : DONE;
    }

    /** Only what was set: a card tells the defaults too. */
    static String parameters(RunCard card) {
        return parameters(card.parameters());
    }

    static String parameters(Map<String, String> told) {
        return told.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining(","));
    }
}
