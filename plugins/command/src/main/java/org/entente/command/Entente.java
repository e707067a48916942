package org.entente.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What is common to all verbs. */
@Command(
        name = "entente",
        description = "Partnership data: who cooperates with whom in defence, how firmly, and who says so.",
        synopsisSubcommandLabel = "[VERB]",
        footer = {
            "",
            "Without a verb the workbench starts and stays. Exit status: 0 done, 1 with --strict and something worth a"
                    + " look, 2 wrong use, 3 failed."
        })
final class Entente {

    static final String WORKSPACE = "entente-workspace";

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "FOLDER",
            defaultValue = WORKSPACE,
            scope = ScopeType.INHERIT,
            description = "The workspace; ./" + WORKSPACE + " where none is named.")
    Path workspace = Path.of(WORKSPACE);

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Says how it is used.")
    boolean help;

    @Option(names = "--version", versionHelp = true, description = "Says which version this is.")
    boolean version;
}
