package org.entente.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Parameters;

/** Says how a verb is used. */
@Command(name = "help", description = "Says how a verb is used.")
final class HelpVerb implements Verb {

    private final Session session;
    private final CommandLine line;

    @Parameters(arity = "0..1", paramLabel = "VERB", description = "The verb; all where none is named.")
    private @Nullable String verb;

    HelpVerb(Session session, CommandLine line) {
        this.session = session;
        this.line = line;
    }

    @Override
    public int run() {
        Map<String, CommandLine> verbs = line.getSubcommands();
        CommandLine about = verb == null ? line : verbs.get(verb);
        if (about == null) {
            throw new IllegalArgumentException("There is no verb " + verb + Closest.hint(verb, verbs.keySet()));
        }
        about.usage(session.out(), Ansi.OFF);
        return DONE;
    }
}
