package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.entente.launch.Deployment;
import org.entente.launch.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes plugins out, one after the other. */
@Command(
        name = "remove",
        description =
                "Takes plugins out, and their files from the plugin folder; shipped ones of their names come back.")
final class RemoveVerb extends ChangeVerb {

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "Names of plugins, see entente plugins.")
    private List<String> names = new ArrayList<>();

    RemoveVerb(Session session) {
        super(session);
    }

    @Override
    void change(Deployment deployment, Consumer<Outcome> told) throws IOException {
        for (String name : names) {
            bundles.known(name);
        }
        for (String name : names) {
            told.accept(deployment.remove(name));
        }
    }
}
