package org.entente.command;

import java.io.IOException;
import java.util.Map;
import org.entente.core.api.Dataset;
import org.entente.core.model.Outcome;
import org.entente.core.model.Result;
import org.entente.core.model.Table;
import picocli.CommandLine.Option;

/** How a result is to be printed. */
final class OutputOptions {

    @Option(names = "--json", description = "Prints one JSON object.")
    boolean json;

    @Option(names = "--csv", description = "Prints comma-separated values.")
    boolean csv;

    OutputOptions() {
        this(false);
    }

    OutputOptions(boolean json) {
        this.json = json;
    }

    /** Whether it is to be printed for people. */
    boolean text() {
        return !json && !csv;
    }

    /** @throws IllegalArgumentException if both are asked for */
    void check() {
        if (json && csv) {
            throw new IllegalArgumentException("--json and --csv exclude each other; name one of them.");
        }
    }

    /** Prints a result with its card. */
    void print(Outcome outcome, boolean evidence, Dataset dataset, Session session) throws IOException {
        if (json) {
            Actors actors = Actors.of(outcome.result(), dataset);
            try (Json object = Json.to(session.out(), evidence)) {
                object.card(outcome.card()).result(outcome.result()).actors(actors);
            }
        } else if (csv) {
            Csv.print(outcome.result().tables(), session.out());
        } else {
            Actors actors = Actors.of(outcome.result(), dataset);
            TextPage page = new TextPage(session.out(), actors, Quotes.of(dataset), evidence);
            page.print(outcome.result());
            page.evidence();
        }
    }

    /** Prints a result that no plugin made. */
    void print(Result result, Map<String, String> card, Session session) throws IOException {
        if (json) {
            try (Json object = Json.to(session.out(), false)) {
                object.card(card).result(result).actors(Actors.NONE);
            }
        } else if (csv) {
            Csv.print(result.tables(), session.out());
        } else if (result instanceof Table table) {
            TextTable.print(table, Actors.NONE, session.out());
        } else {
            session.out().println(result.title());
            for (Table table : result.tables()) {
                session.out().println();
                session.out().println(table.title());
                TextTable.print(table, Actors.NONE, session.out());
            }
        }
    }
}
