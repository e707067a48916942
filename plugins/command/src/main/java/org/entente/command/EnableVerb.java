package org.entente.command;

import java.io.IOException;
import java.util.function.Consumer;
import org.entente.launch.Deployment;
import org.entente.launch.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Uses a plugin again. */
@Command(name = "enable", description = "Uses a plugin again.")
final class EnableVerb extends ChangeVerb {

    @Parameters(paramLabel = "NAME", description = "The name of a plugin, see entente plugins.")
    private String name = "";

    EnableVerb(Session session) {
        super(session);
    }

    @Override
    void change(Deployment deployment, Consumer<Outcome> told) throws IOException {
        told.accept(deployment.enable(bundles.known(name), true));
    }
}
