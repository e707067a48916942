package org.entente.itest.sample.lines;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.entente.core.api.Output;
import org.entente.core.api.Run;
import org.entente.core.model.Outcome;
import org.entente.core.model.Table;
import org.entente.core.spi.Exporter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Subject;
import org.osgi.service.component.annotations.Component;

/** Writes tables as lines. */
@Component
@Plugin(id = "lines", title = "Pairs of countries, one a line", accepts = "TABLE")
public final class LinesExporter implements Exporter<Plugin.None> {

    @Override
    public void write(Subject subject, Plugin.None parameters, Output output, Run run) throws IOException {
        try (Writer out = new BufferedWriter(new OutputStreamWriter(output.open(""), StandardCharsets.UTF_8))) {
            for (Outcome outcome : subject.results()) {
                Table table = (Table) outcome.result();
                for (int row = 0; row < table.size(); row++) {
                    run.check();
                    out.write(table.cell(row, 0) + " " + table.cell(row, 1) + "\n");
                }
            }
        }
    }
}
