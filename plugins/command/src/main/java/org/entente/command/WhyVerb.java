package org.entente.command;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says why a plugin is as it is. */
@Command(name = "why", description = "Says why a plugin or file is in the state in which it is.")
final class WhyVerb implements Verb {

    private final Session session;
    private final Bundles bundles;

    @Parameters(paramLabel = "NAME", description = "The name of a plugin, or of a file in the plugin folder.")
    private String name = "";

    WhyVerb(Session session) {
        this.session = session;
        this.bundles = new Bundles(session);
    }

    @Override
    public int run() throws IOException {
        bundles.deployment()
                .why(bundles.known(name))
                .lines()
                .forEach(line -> session.out().println(Cells.plain(line)));
        return DONE;
    }
}
