package org.entente.command;

import java.io.IOException;
import java.util.function.Consumer;
import org.entente.launch.Deployment;
import org.entente.launch.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Keeps a plugin without using it. */
@Command(name = "disable", description = "Keeps a plugin without using it.")
final class DisableVerb extends ChangeVerb {

    @Parameters(paramLabel = "NAME", description = "The name of a plugin, see entente plugins.")
    private String name = "";

    DisableVerb(Session session) {
        super(session);
    }

    @Override
    void change(Deployment deployment, Consumer<Outcome> told) throws IOException {
        told.accept(deployment.enable(bundles.known(name), false));
    }
}
