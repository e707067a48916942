package org.entente.exporter.table;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Output;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;
import org.entente.core.model.Column;
import org.entente.core.model.Outcome;
import org.entente.core.model.Table;
import org.entente.core.spi.Exporter;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Subject;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Writes a view of the workspace, or results, as comma-separated values in UTF-8. */
@Component
@Plugin(
        id = "table",
        title = "Comma-separated values",
        parameters = TableExporter.Parameters.class,
        accepts = {"TABLE", "NETWORK", "SERIES", "FINDINGS", "COMPOSITE", "WORKSPACE"})
public final class TableExporter implements Exporter<TableExporter.Parameters> {

    private static final List<String> VIEWS = List.of(
            "actor",
            "actor_code",
            "actor_name",
            "actor_relation",
            "amount",
            "capability",
            "capability_evidence",
            "delivery",
            "dyad",
            "evidence",
            "item",
            "observation",
            "observation_evidence",
            "participant",
            "problem",
            "programme",
            "programme_actor",
            "programme_alias",
            "programme_system",
            "revision",
            "same_as",
            "source",
            "status",
            "system",
            "system_alias",
            "system_maker",
            "tie",
            "tie_date",
            "tie_evidence",
            "tie_link",
            "tie_rule");

    /** What is written. */
    public record Parameters(
            @Parameter(title = "View", help = "The view to write; none where a result is written.")
            String view) {

        public Parameters {
            if (!view.isEmpty() && !VIEWS.contains(view)) {
                throw new IllegalArgumentException(
                        "There is no view " + view + "; there are " + String.join(", ", VIEWS) + ".");
            }
        }
    }

    @Override
    public void write(Subject subject, Parameters parameters, Output output, Run run) throws IOException {
        run.check();
        if (parameters.view.isEmpty() == subject.results().isEmpty()) {
            throw new IllegalArgumentException(
                    parameters.view.isEmpty()
                            ? "Nothing is named to be written: name a view or a result."
                            : "A view and a result cannot be written into one file: name one of them.");
        }
        if (subject.results().isEmpty()) {
            view(parameters.view, subject.dataset(), output, run);
        } else {
            results(subject.results(), output, run);
        }
    }

    private static void view(String view, Dataset dataset, Output output, Run run) throws IOException {
        try (Rows rows = dataset.query("SELECT * FROM \"" + view + "\" ORDER BY ALL");
                Csv csv = new Csv(new OutputStreamWriter(output.open(""), StandardCharsets.UTF_8))) {
            int width = rows.columns().size();
            csv.row(rows.columns().stream().map(Column::name).toList());
            for (long done = 1; rows.next(); done++) {
                List<@Nullable Object> cells = new ArrayList<>(width);
                for (int i = 0; i < width; i++) {
                    cells.add(rows.get(i));
                }
                csv.row(cells);
                run.progress(done, 0, "Writing rows");
            }
        }
    }

    private static void results(List<Outcome> results, Output output, Run run) throws IOException {
        int tables = results.stream()
                .mapToInt(outcome -> outcome.result().tables().size())
                .sum();
        int written = 0;
        for (Outcome outcome : results) {
            List<Table> all = outcome.result().tables();
            for (int place = 1; place <= all.size(); place++) {
                written++;
                Table table = all.get(place - 1);
                String name = tables == 1 ? "" : written + "-" + slug(table.title()) + ".csv";
                try (Csv csv = new Csv(new OutputStreamWriter(output.open(name), StandardCharsets.UTF_8))) {
                    write(table, outcome.card().id() + " " + place + "/", csv, run);
                }
            }
        }
    }

    /** @param place by which a reader asks for the evidence of a row, but for its number */
    private static void write(Table table, String place, Csv csv, Run run) throws IOException {
        csv.row(Stream.concat(table.columns().stream().map(Column::name), Stream.of("result"))
                .toList());
        for (int row = 0; row < table.size(); row++) {
            List<@Nullable Object> cells = new ArrayList<>(table.row(row));
            cells.add(place + (row + 1));
            csv.row(cells);
            run.progress(row, table.size(), "Writing rows");
        }
    }

    /** A plain file name, whatever the title holds. */
    private static String slug(String title) {
        String slug =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "table" : slug.substring(0, Math.min(slug.length(), 60));
    }
}
