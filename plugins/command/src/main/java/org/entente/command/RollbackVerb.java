package org.entente.command;

import java.io.IOException;
import java.util.function.Consumer;
import org.entente.launch.Deployment;
import org.entente.launch.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Goes back to an earlier set. */
@Command(
        name = "rollback",
        description =
                "Goes back to an earlier set of plugins, which becomes the newest one; see entente plugins history.")
final class RollbackVerb extends ChangeVerb {

    @Parameters(
            arity = "0..1",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many sets back; one if left out.")
    private int steps = 1;

    RollbackVerb(Session session) {
        super(session);
    }

    @Override
    void change(Deployment deployment, Consumer<Outcome> told) throws IOException {
        if (steps < 1) {
            throw new IllegalArgumentException("A rollback goes at least one set back, not " + steps + ".");
        }
        told.accept(deployment.rollback(steps));
    }
}
