package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.launch.Deployment;
import org.entente.launch.Outcome;
import picocli.CommandLine.Option;

/** A verb that changes the plugins. */
abstract class ChangeVerb implements Verb {

    final Bundles bundles;
    private final Session session;

    @Option(names = "--json", description = "Prints what came of it as one JSON object.")
    private boolean json;

    ChangeVerb(Session session) {
        this.session = session;
        this.bundles = new Bundles(session);
    }

    /** Checks what was typed, all of it before anything is changed, then changes and tells each outcome. */
    abstract void change(Deployment deployment, Consumer<Outcome> told) throws IOException;

    @Override
    public final int run() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        try {
            change(bundles.deployment(), outcome -> {
                outcomes.add(outcome);
                if (!json) {
                    outcome.changes().forEach(change -> session.say(change.sentence()));
                }
            });
        } finally {
            // What came before a failure is done and has to be told.
            if (json && !outcomes.isEmpty()) {
                print(outcomes);
            }
        }
        return outcomes.stream().anyMatch(Outcome::refused) ? FAILED : DONE;
    }

    private void print(List<Outcome> outcomes) throws IOException {
        Outcome last = outcomes.get(outcomes.size() - 1);
        boolean committed = outcomes.stream().anyMatch(Outcome::committed);
        try (Json object = Json.to(session.out(), false)) {
            object.card(Map.of("version", session.version(), "set", Integer.toString(last.set())))
                    .result(Changes.table(
                            "Changes",
                            outcomes.stream()
                                    .flatMap(outcome -> outcome.changes().stream())
                                    .toList()))
                    .actors(Actors.NONE)
                    .with("committed", out -> out.writeBoolean(committed));
        }
    }
}
