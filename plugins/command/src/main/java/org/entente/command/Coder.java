package org.entente.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who decides, and why. */
final class Coder {

    @Option(names = "--by", paramLabel = "NAME", description = "Who decides; else $ENTENTE_USER, or who is logged in.")
    private @Nullable String by;

    @Option(
            names = {"--note", "--why"},
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Why, kept with the decision.")
    String note = "";

    String name() {
        if (by != null) {
            return by;
        }
        String named = System.getenv("ENTENTE_USER");
        return named == null || named.isBlank() ? System.getProperty("user.name", "unknown") : named;
    }
}
