package org.entente.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.entente.launch.Deployment;
import org.entente.launch.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a file in, in place of what is there. */
@Command(name = "update", description = "Takes a file in, in place of the plugin of its name.")
final class UpdateVerb extends ChangeVerb {

    @Parameters(paramLabel = "FILE", description = "A jar, which need not lie in the plugin folder.")
    private Path file = Path.of("");

    UpdateVerb(Session session) {
        super(session);
    }

    @Override
    void change(Deployment deployment, Consumer<Outcome> told) throws IOException {
        told.accept(deployment.update(bundles.file(file)));
    }
}
