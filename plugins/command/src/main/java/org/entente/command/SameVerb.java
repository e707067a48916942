package org.entente.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Which actors, systems and ties are one; the verbs that suggest and decide stand below it. */
@Command(
        name = "same",
        description = "Says which actors, systems and ties are one: suggested by features, decided by people.",
        synopsisSubcommandLabel = "[VERB]",
        footer = {
            "",
            "No actor or system is merged by itself. What is accepted counts once from then on; undo, or same undo, takes it apart."
        })
final class SameVerb extends SameListVerb {

    private SameVerb(Session session, Entente entente) {
        super(session, entente);
    }

    /** The verb with those below it; {@code same} alone and {@code same list} are the same. */
    static CommandLine line(Session session, Entente entente) {
        CommandLine line = new CommandLine(new SameVerb(session, entente));
        List.of(
                        new SameListVerb(session, entente),
                        new SameSuggestVerb(session, entente),
                        new SameAcceptVerb(session, entente),
                        new SameRejectVerb(session, entente),
                        new SameAssertVerb(session, entente),
                        new SameUndoVerb(session, entente))
                .forEach(line::addSubcommand);
        return line;
    }
}
