package org.entente.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who does something, and why. */
final class Coder {

    private final Session session;

    @Option(names = "--by", paramLabel = "NAME", description = "Who does it; else $ENTENTE_USER, or who is logged in.")
    private @Nullable String by;

    @Option(
            names = {"--note", "--why"},
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Why, kept with it.")
    String note = "";

    Coder(Session session) {
        this.session = session;
    }

    String name() {
        return by == null ? session.call().user().name() : by;
    }
}
