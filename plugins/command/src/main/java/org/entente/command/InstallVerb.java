package org.entente.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.entente.launch.Deployment;
import org.entente.launch.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes files in, one after the other. */
@Command(
        name = "install",
        description = "Takes files in, one after the other; they are used at once and lie in the plugin folder.")
final class InstallVerb extends ChangeVerb {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Jars, which need not lie in the plugin folder.")
    private List<Path> files = new ArrayList<>();

    InstallVerb(Session session) {
        super(session);
    }

    @Override
    void change(Deployment deployment, Consumer<Outcome> told) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path file : files) {
            jars.add(bundles.file(file));
        }
        for (Path jar : jars) {
            told.accept(deployment.install(jar));
        }
    }
}
