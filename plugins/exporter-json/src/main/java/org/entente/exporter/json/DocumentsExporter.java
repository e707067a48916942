package org.entente.exporter.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.core.api.Dataset;
import org.entente.core.api.Output;
import org.entente.core.api.Run;
import org.entente.core.model.Genre;
import org.entente.core.model.Source;
import org.entente.core.spi.Exporter;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Subject;
import org.osgi.service.component.annotations.Component;

/** Writes JSON Lines: one object a document, with the actors, systems, ties, observations and capabilities that it tells of. */
@Component
@Plugin(
        id = "documents",
        title = "Documents as JSON Lines",
        parameters = DocumentsExporter.Parameters.class,
        accepts = "WORKSPACE")
public final class DocumentsExporter implements Exporter<DocumentsExporter.Parameters> {

    /** What is written. */
    public record Parameters(
            @Parameter(
                    title = "Registers too",
                    help = "Whether registers are written beside documents.",
                    byDefault = "false")
            boolean registers) {}

    @Override
    public void write(Subject subject, Parameters parameters, Output output, Run run) throws IOException {
        run.check();
        Entities entities = new Entities(subject.dataset(), run.names());
        List<Source> sources = chosen(subject.dataset(), parameters);
        try (Writer writer = new OutputStreamWriter(output.open(""), StandardCharsets.UTF_8);
                JsonGenerator json = new JsonFactory().createGenerator(writer)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            for (int i = 0; i < sources.size(); i++) {
                run.progress(i, sources.size(), "Writing documents");
                new Document(sources.get(i), subject.dataset(), entities, run).write(json);
            }
            json.writeRaw('\n');
        }
    }

    /** The documents, pages and mails whose places are paragraphs among them, and the registers where they are wanted. */
    private static List<Source> chosen(Dataset dataset, Parameters parameters) throws IOException {
        return dataset.sources().stream()
                .filter(source -> parameters.registers || !source.genre().equals(Genre.REGISTER))
                .toList();
    }
}
