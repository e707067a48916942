package org.entente.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.launch.Change;
import org.entente.launch.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a file would change. */
@Command(name = "plan", description = "Says what a file would change, and changes nothing.")
final class PlanVerb implements Verb {

    private static final Set<Change.Kind> LOOK = EnumSet.of(Change.Kind.REFUSED, Change.Kind.WARNED);

    private final Session session;
    private final Bundles bundles;

    @Parameters(paramLabel = "FILE", description = "A jar, which need not lie in the plugin folder.")
    private Path file = Path.of("");

    @Option(names = "--strict", description = "Exit status 1 if it would be refused, or taken with a warning.")
    private boolean strict;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    PlanVerb(Session session) {
        this.session = session;
        this.bundles = new Bundles(session);
    }

    @Override
    public int run() throws IOException {
        Plan plan = bundles.deployment().plan(bundles.file(file));
        if (json) {
            json(plan);
        } else {
            plan.changes().forEach(change -> session.out().println(Cells.plain(change.sentence())));
            if (!plan.offers().isEmpty()) {
                session.out().println("It declares that it offers " + offers(plan) + ".");
            }
            if (!plan.restarts().isEmpty()) {
                session.out().println("Stopped and started with it: " + String.join(", ", plan.restarts()) + ".");
            }
        }
        boolean look = plan.changes().stream().anyMatch(change -> LOOK.contains(change.kind()));
        return strict && look ? WORTH_A_LOOK : DONE;
    }

    private static String offers(Plan plan) {
        return plan.offers().stream()
                .map(offer -> Cells.plain(
                        offer.kind().isEmpty()
                                ? "the service " + offer.service()
                                : "the " + offer.kind().toLowerCase(Locale.ROOT) + " " + offer.id()
                                        + (offer.title().isEmpty() ? "" : " (" + offer.title() + ")")))
                .collect(Collectors.joining(", "));
    }

    private void json(Plan plan) throws IOException {
        try (Json object = Json.to(session.out(), false)) {
            object.card(Map.of(
                            "version",
                            session.version(),
                            "file",
                            session.resolve(file).toString()))
                    .result(Changes.table("Plan", plan.changes()))
                    .actors(Actors.NONE)
                    .with("restarts", out -> {
                        out.writeStartArray();
                        for (String restart : plan.restarts()) {
                            out.writeString(restart);
                        }
                        out.writeEndArray();
                    })
                    .with("offers", out -> {
                        out.writeStartArray();
                        for (Plan.Offer offer : plan.offers()) {
                            out.writeStartObject();
                            out.writeStringField("service", offer.service());
                            out.writeStringField("kind", offer.kind());
                            out.writeStringField("id", offer.id());
                            out.writeStringField("title", offer.title());
                            out.writeEndObject();
                        }
                        out.writeEndArray();
                    });
        }
    }
}
