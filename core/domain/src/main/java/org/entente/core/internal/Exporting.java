package org.entente.core.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Run;
import org.entente.core.model.Outcome;
import org.entente.core.spi.Exporter;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Subject;

/** Lets exporters write what is looked at, or results. */
record Exporting(Engine engine, Ledger ledger, View view, Monitor monitor) {

    void run(String id, Map<String, String> given, List<Outcome> results, Path target)
            throws JobException, IOException {
        Plug<Exporter<?>> plug = engine.registry().seek(Type.EXPORTER, Exporter.class, id, monitor);
        Record parameters = engine.registry().bind(plug, given);
        check(plug, id, results);
        NameIndex names = engine.registry().vocabulary(monitor).names();
        try (Ledger.Snapshot snapshot = view.snapshot(ledger);
                FileOutput output = new FileOutput(target)) {
            Job<Boolean> job = new Job<>(plug, names, engine.clock(), monitor, snapshot::close);
            job.run(engine.runs(), "the export to " + target.getFileName(), run -> {
                Exporter<?> exporter = plug.take();
                try {
                    write(exporter, new Subject(snapshot, results, engine.plugins()), parameters, output, run);
                } finally {
                    plug.release(exporter);
                }
                return true;
            });
            output.publish();
        }
    }

    private static void check(Plug<Exporter<?>> plug, String id, List<Outcome> results) {
        for (Outcome result : results) {
            if (!plug.accepts().contains(result.result().kind().name())) {
                throw new IllegalArgumentException("The exporter " + id + " takes "
                        + String.join(", ", plug.accepts()) + " and no "
                        + result.result().kind() + ".");
            }
        }
        if (results.isEmpty() && !plug.accepts().contains("WORKSPACE")) {
            throw new IllegalArgumentException("The exporter " + id + " writes results: name an analysis with --of.");
        }
    }

    @SuppressWarnings("unchecked") // as in Analyses
    private static <P extends Record> void write(
            Exporter<P> exporter, Subject subject, Record parameters, FileOutput output, Run run) throws IOException {
        exporter.write(subject, (P) parameters, output, run);
    }
}
