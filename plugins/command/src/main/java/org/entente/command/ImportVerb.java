package org.entente.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.api.ImportReport;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.JobException;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports files and folders. */
@Command(name = "import", description = "Reads files and folders into the workspace, as one change.")
final class ImportVerb extends WorkspaceVerb {

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--as", paramLabel = "IMPORTER", description = "The importer to use; else the one that fits best.")
    private @Nullable String importer;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Sets a parameter of the importer.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Mixin
    private final Coder coder = new Coder(session);

    @Option(
            names = "--again",
            description = "Reads what is held anew: what comes out the same keeps its id and what was decided.")
    private boolean again;

    @Option(names = "--all", description = "With --again: everything that is held.")
    private boolean all;

    @Option(
            names = "--edition-of",
            paramLabel = "SOURCE",
            description = "The table comes in the place of this dataset, which is held; else one of the same importer,"
                    + " publisher and name but for years.")
    private @Nullable String edition;

    @Option(
            names = "--longest-quote",
            paramLabel = "CHARACTERS",
            description = "How much of these sources an export quotes at most, where no sidecar says it.")
    private @Nullable Integer longestQuote;

    @Option(names = "--strict", description = "Exit status 1 if something could not be read as it should be.")
    private boolean strict;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    ImportVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    boolean makes() {
        return true;
    }

    @Override
    void check() throws IOException {
        if (longestQuote != null && longestQuote < 0) {
            throw new IllegalArgumentException("--longest-quote is a number of characters, 0 or more.");
        }
        if (all && !again) {
            throw new IllegalArgumentException("--all goes with --again, which reads anew what is held.");
        } else if (all != paths.isEmpty()) {
            throw new IllegalArgumentException(
                    all ? "Name files, or --all, and not both." : "Name files or folders to import.");
        }
        if (importer != null) {
            known().parameters(known().plugin(Type.IMPORTER, importer), parameters);
        } else if (!parameters.isEmpty()) {
            throw new IllegalArgumentException("--set needs --as IMPORTER, since parameters belong to one importer.");
        }
        for (Path path : paths) {
            Path file = session.resolve(path);
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            } else if (!Files.isReadable(file)) {
                throw new IOException("This user may not read " + file + "; nothing was imported.");
            }
        }
    }

    @Override
    int in(Workspace workspace) throws IOException, JobException, InterruptedException {
        Inbox inbox = new Inbox(workspace, session, coder.name());
        inbox.tell(inbox.take(false));
        List<Path> files = paths.stream().map(session::resolve).toList();
        ImportReport report = workspace.load(
                new ImportRequest(files, importer, parameters, coder.name(), coder.note, again, edition, longestQuote),
                session.progress());
        ImportSummary summary = new ImportSummary(report);
        if (json) {
            summary.json(session.out());
        } else {
            summary.text(session.out());
        }
        WatchVerb.alert(report.alerts(), session);
        return strict && summary.worthALook() ? WORTH_A_LOOK : DONE;
    }
}
