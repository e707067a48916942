package org.entente.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.core.api.Dataset;
import org.entente.core.api.ImportReport;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.JobException;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Workspace;
import org.entente.core.model.Composite;
import org.entente.core.model.Outcome;
import org.entente.core.model.Result;
import org.entente.core.model.Source;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks what a document claims. */
@Command(name = "check", description = "Says of each claim of a document what the workspace holds beside it.")
final class CheckVerb extends ReadingVerb {

    static final String ANALYZER = "consistency";

    private static final String SEVERITY = "severity";
    private static final String DECISION = "decision";
    private static final String NOTE = "note";

    @Parameters(
            paramLabel = "FILE",
            description = "A document; one that is not imported is only read for the check and not kept.")
    private Path file = Path.of("");

    @Option(names = "--rows", paramLabel = "N", description = "How many rows that it leaves out are shown of a dyad.")
    private int rows = 15;

    @Option(names = "--strict", description = "Exit status 1 if something does not go together.")
    private boolean strict;

    @Option(names = "--evidence", description = "Prints what each row rests on.")
    private boolean evidence;

    @Mixin
    private OutputOptions output = new OutputOptions();

    CheckVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    void check() throws IOException {
        output.check();
        known().parameters(known().plugin(Type.ANALYZER, ANALYZER), Map.of("rows", Integer.toString(rows)));
        Path path = session.resolve(file);
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        } else if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new IOException(path + " is no file that this user may read; name one document.");
        }
    }

    @Override
    int read(Workspace workspace) throws IOException, JobException {
        Path path = session.resolve(file);
        String digest = digest(path);
        try (Workspace.OpenDataset dataset = workspace.dataset()) {
            boolean held = false;
            for (Source source : dataset.get().sources()) {
                held |= source.digest().equals(digest);
            }
            if (!held) {
                return told(beside(workspace, path), dataset.get());
            }
            Outcome outcome = workspace.analyze(ANALYZER, parameters(digest), session.progress());
            int status = told(outcome, dataset.get());
            session.kept(outcome.card());
            return status;
        }
    }

    private Map<String, String> parameters(String source) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("source", source);
        parameters.put("rows", Integer.toString(rows));
        return parameters;
    }

    /** Reads a document that is not held into a workspace that is thrown away. */
    private Outcome beside(Workspace workspace, Path path) throws IOException, JobException {
        try (Scratch scratch = Scratch.make("check")) {
            Path kept = Files.createDirectory(scratch.folder().resolve("workspace"));
            try (Workspace visitor = session.workbench().open(kept)) {
                ImportReport report = visitor.load(
                        new ImportRequest(List.of(path), null, Map.of(), "check", "to be thrown away"),
                        session.progress());
                if (report.files().stream().noneMatch(read -> read.outcome() == ImportReport.Outcome.READ)) {
                    throw new IOException("Nothing could be read of " + path + "; entente import says more about it.");
                }
                try (Workspace.OpenDataset guest = visitor.dataset()) {
                    return workspace.analyze(ANALYZER, parameters("guest"), guest.get(), session.progress());
                }
            }
        }
    }

    private int told(Outcome outcome, Dataset dataset) throws IOException {
        if (output.text()) {
            BriefVerb.text(outcome, dataset, session.out());
        } else {
            output.print(outcome, evidence, dataset, session);
        }
        if (!tells(outcome.result())) {
            session.say("Nothing that can be checked was found in " + file + ".");
        }
        return strict && worthALook(outcome.result()) ? WORTH_A_LOOK : DONE;
    }

    private static boolean tells(Result result) {
        return result instanceof Composite composite
                ? composite.parts().stream().anyMatch(CheckVerb::tells)
                : !(result instanceof Table table) || table.size() > 0;
    }

    /** Whether a row tells of more than a note, on which nothing is decided. */
    private static boolean worthALook(Result result) {
        if (result instanceof Composite composite) {
            return composite.parts().stream().anyMatch(CheckVerb::worthALook);
        }
        return result instanceof Table table
                && table.columns().stream().anyMatch(column -> column.name().equals(SEVERITY))
                && IntStream.range(0, table.size())
                        .anyMatch(row -> !NOTE.equals(table.cell(row, SEVERITY)) && open(table.cell(row, DECISION)));
    }

    /** A decision that is stale leaves what it was about open. */
    private static boolean open(@Nullable Object decision) {
        return decision == null || decision.toString().startsWith("stale");
    }

    private static String digest(Path path) throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), sha)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
