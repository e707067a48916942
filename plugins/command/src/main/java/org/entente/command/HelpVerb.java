package org.entente.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Parameters;

/** Says how a verb is used. */
@Command(name = "help", description = "Says how a verb is used.")
final class HelpVerb implements Verb {

    private final Session session;
    private final CommandLine line;

    @Parameters(
            arity = "0..*",
            paramLabel = "VERB",
            description = "The verb, with the one below it if need be; all where none is named.")
    private List<String> words = new ArrayList<>();

    HelpVerb(Session session, CommandLine line) {
        this.session = session;
        this.line = line;
    }

    @Override
    public int run() {
        CommandLine about = line;
        for (String word : words) {
            Map<String, CommandLine> verbs = about.getSubcommands();
            if (!verbs.containsKey(word)) {
                throw new IllegalArgumentException("There is no verb " + word + Closest.hint(word, verbs.keySet()));
            }
            about = verbs.get(word);
        }
        about.usage(session.out(), Ansi.OFF);
        return DONE;
    }
}
