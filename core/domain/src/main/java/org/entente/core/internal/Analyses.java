package org.entente.core.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Dataset;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;
import org.entente.core.model.Clearance;
import org.entente.core.model.Outcome;
import org.entente.core.model.Result;
import org.entente.core.model.RunCard;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Ledger;
import org.jspecify.annotations.Nullable;

/** Runs analyzers on what is shown of a workspace. */
record Analyses(Engine engine, Ledger ledger, View view, Monitor monitor) {

    /** The analyzer with an id. */
    Plug<Analyzer<?>> seek(String id) throws JobException {
        return engine.registry().seek(Type.ANALYZER, Analyzer.class, id, monitor);
    }

    Outcome run(String id, Map<String, String> given, @Nullable Dataset guest) throws JobException, IOException {
        return run(seek(id), given, guest, engine.clock());
    }

    /** @param clock which day counts as today */
    Outcome run(Plug<Analyzer<?>> plug, Map<String, String> given, @Nullable Dataset guest, Clock clock)
            throws JobException, IOException {
        if (view.clearance().all()) {
            return once(plug, given, guest, clock);
        }
        View everything = view.upTo(Clearance.ALL);
        try (Ledger.Snapshot some = view.snapshot(ledger);
                Ledger.Snapshot all = everything.snapshot(ledger)) {
            Marks marks = new Marks(view.clearance(), some, all);
            if (!withholds(some)) {
                Outcome shown = once(plug, given, guest, clock);
                return new Outcome(shown.card(), marks.on(shown.result(), shown.result()));
            }
            Analyses whole = new Analyses(engine, ledger, everything, quiet());
            try (Beside<Outcome> beside = new Beside<>(plug.id(), () -> whole.once(plug, given, guest, clock))) {
                Outcome shown = once(plug, given, guest, clock);
                return new Outcome(
                        shown.card(), marks.on(shown.result(), beside.get().result()));
            }
        }
    }

    /** Whether an analysis tells of an earlier revision than the latest, by its own parameters. */
    boolean settled(Plug<Analyzer<?>> plug, Map<String, String> given) throws JobException {
        Analyzer<?> analyzer = plug.take();
        try {
            return settled(analyzer, engine.registry().bind(plug, given));
        } finally {
            plug.release(analyzer);
        }
    }

    private static boolean withholds(Ledger.Snapshot snapshot) throws IOException {
        try (Rows rows = snapshot.query("SELECT sources FROM withholding WHERE sources > 0")) {
            return rows.next();
        }
    }

    /** Tells no progress of its own. */
    private Monitor quiet() {
        return new Monitor() {
            @Override
            public void progress(long done, long total, String what) {}

            @Override
            public boolean cancelled() {
                return monitor.cancelled();
            }
        };
    }

    private Outcome once(Plug<Analyzer<?>> plug, Map<String, String> given, @Nullable Dataset guest, Clock clock)
            throws JobException, IOException {
        Record parameters = engine.registry().bind(plug, given);
        // Before the run, while the jar is there for certain.
        RunCard.Part part = plug.part(engine.digests());
        Vocabulary words = engine.registry().vocabulary(monitor);
        try (Ledger.Snapshot snapshot = view.snapshot(ledger)) {
            Job<Result> job = new Job<>(plug, words.names(), clock, monitor, snapshot::close);
            Result result = job.run(engine.runs(), "the analysis " + plug.id(), run -> {
                Analyzer<?> analyzer = plug.take();
                try {
                    return analyze(analyzer, guest == null ? snapshot : new Hosted(snapshot, guest), parameters, run);
                } finally {
                    plug.release(analyzer);
                }
            });
            if (result == null) {
                throw new JobException("The analyzer " + plug.id() + " gave no result; tell its author.");
            }
            List<RunCard.Part> used = new ArrayList<>();
            used.add(engine.core());
            if (job.usedNames()) {
                used.addAll(words.lexicons());
            }
            return new Outcome(
                    new RunCard(
                            part,
                            plug.title(),
                            used,
                            view.told(plug.texts(parameters)),
                            snapshot.revision().number(),
                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                    result);
        }
    }

    @SuppressWarnings("unchecked")
    private static <P extends Record> boolean settled(Analyzer<P> analyzer, Record parameters) {
        return analyzer.settled((P) parameters);
    }

    // The record was made of the class that the plugin itself names as its parameters.
    @SuppressWarnings("unchecked")
    private static <P extends Record> Result analyze(Analyzer<P> analyzer, Dataset data, Record parameters, Run run)
            throws IOException {
        return analyzer.analyze(data, (P) parameters, run);
    }
}
