package org.entente.command;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.api.ImportReport;
import org.entente.core.api.ImportReport.FileReport;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.JobException;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Workspace;
import org.entente.core.spi.Sidecar;

/**
 * Reads annotated texts as an import does, in a workspace that is thrown away.
 *
 * <p>What was read is taken from the export of documents, so that whoever scores such an export elsewhere scores the same.
 */
record Reading(Session session) {

    private static final String EXPORTER = "documents";

    /** What was read of each text, by its id; a text that no importer reads is not among them, which is said. */
    Map<String, Account> of(Gold gold) throws IOException, JobException {
        new Known(session.workbench()).plugin(Type.EXPORTER, EXPORTER);
        try (Scratch scratch = Scratch.make("evaluate")) {
            Path texts = Files.createDirectory(scratch.folder().resolve("texts"));
            for (Gold.Annotated text : gold.texts()) {
                copy(text, texts);
            }
            Path exported = scratch.folder().resolve("documents.jsonl");
            Path kept = Files.createDirectory(scratch.folder().resolve("workspace"));
            try (Workspace workspace = session.workbench().open(kept)) {
                ImportRequest request =
                        new ImportRequest(List.of(texts), null, Map.of(), "evaluate", "to be thrown away");
                unread(workspace.load(request, session.progress()));
                workspace.export(EXPORTER, Map.of(), List.of(), exported, session.progress());
            }
            return accounts(gold, exported);
        }
    }

    private static void copy(Gold.Annotated text, Path folder) throws IOException {
        String id = text.account().id();
        Files.copy(text.file(), folder.resolve(text.file().getFileName()));
        try (Writer writer = Files.newBufferedWriter(folder.resolve(id + Sidecar.SUFFIX), StandardCharsets.UTF_8);
                JsonGenerator yaml = new YAMLFactory().createGenerator(writer)) {
            yaml.writeStartObject();
            if (text.published() != null) {
                yaml.writeStringField("published", text.published());
            }
            if (text.language() != null) {
                yaml.writeStringField("language", text.language());
            }
            yaml.writeEndObject();
        }
    }

    private void unread(ImportReport report) {
        for (FileReport file : report.files()) {
            if (file.outcome() == ImportReport.Outcome.KNOWN) {
                session.say(
                        "The text " + file.name() + " is the same as another; it counts as one that tells nothing.");
            } else if (file.outcome() != ImportReport.Outcome.READ) {
                session.say("The text " + file.name() + " was not read (" + file.as()
                        + "); it counts as one that tells nothing.");
            }
        }
    }

    private static Map<String, Account> accounts(Gold gold, Path exported) throws IOException {
        Map<String, String> texts = new HashMap<>();
        gold.texts().forEach(text -> texts.put(text.account().id(), text.text()));
        Map<String, Account> accounts = new HashMap<>();
        for (String line : Files.readAllLines(exported, StandardCharsets.UTF_8)) {
            if (line.isBlank()) {
                continue;
            }
            JsonNode object = AccountReader.object(line, "of exported documents");
            String id = object.path("id").asText();
            if (texts.containsKey(id)
                    && accounts.put(id, new AccountReader("of exported documents", texts.get(id)).read(object))
                            != null) {
                throw new IOException("The text " + id + ".txt was read as several documents of that name; put each"
                        + " into a file of its own.");
            }
        }
        return accounts;
    }
}
