package org.entente.core.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.api.CancelledException;
import org.entente.core.api.ImportReport;
import org.entente.core.api.ImportReport.FileReport;
import org.entente.core.api.ImportReport.Outcome;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.Input;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.entente.core.model.Genre;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Source;
import org.entente.core.spi.Importer;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.jspecify.annotations.Nullable;

/** One import: all of its files in one transaction. */
final class ImportJob {

    private final Engine engine;
    private final Path folder;
    private final Ledger ledger;
    private final ImportRequest request;
    private final Monitor monitor;
    private final NameIndex names;
    private final Choosing choosing;
    private final Set<String> brought = new HashSet<>();
    private final Restatement restatement = new Restatement();
    private @Nullable Map<String, Source> sources;
    private @Nullable Editions editions;

    ImportJob(Engine engine, Path folder, Ledger ledger, ImportRequest request, Monitor monitor)
            throws JobException, IOException {
        this.engine = engine;
        this.folder = folder;
        this.ledger = ledger;
        this.request = request;
        this.monitor = monitor;
        this.names = engine.registry().vocabulary(monitor).names();
        this.choosing = new Choosing(engine, names, request.importer(), monitor);
    }

    NameIndex names() {
        return names;
    }

    ImportReport run() throws JobException, IOException {
        if (request.importer() != null) {
            // A wrong name or parameter is told even where no file comes so far.
            registry().steadily(() -> registry().bind(choosing.asked(), request.parameters()));
        }
        List<Candidate> candidates = request.again() && request.paths().isEmpty()
                ? held()
                : Candidate.of(request.paths(), place -> place.equals(folder) || engine.holds(place));
        List<FileReport> reports = new ArrayList<>();
        Revision read = read(candidates, reports);
        return new ImportReport(restatement.write(ledger, read, request.author(), request.why()), reports);
    }

    private Revision read(List<Candidate> candidates, List<FileReport> reports) throws JobException, IOException {
        try (ScratchFolder scratch = ScratchFolder.make();
                Transaction transaction = ledger.begin()) {
            NewIds ids = new NewIds(transaction);
            long done = 0;
            try {
                for (Candidate candidate : candidates) {
                    monitor.progress(done++, candidates.size(), candidate.name());
                    stopIfCancelled();
                    Path own = scratch.part(done);
                    reports.add(registry().steadily(() -> read(candidate, transaction, ids, own)));
                }
                stopIfCancelled();
            } finally {
                // From here on the transaction is this thread's alone.
                ids.end();
            }
            Revision revision = commit(transaction, reports);
            monitor.progress(done, candidates.size(), "committed");
            return revision;
        } catch (CancelledException e) {
            throw new JobException(e.getMessage(), e);
        }
    }

    private Revision commit(Transaction transaction, List<FileReport> reports) throws JobException, IOException {
        try {
            return transaction.commit(
                    request.again() ? RevisionKind.REREAD : RevisionKind.IMPORT,
                    request.author(),
                    what(reports),
                    request.why());
        } catch (IllegalArgumentException e) {
            // What was read does not go together with what stands, such as an assertion that two countries are one.
            throw new JobException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The sources that are held, without those that are parts of others, which are read with them. */
    private List<Candidate> held() throws IOException {
        List<Candidate> all = new ArrayList<>();
        for (Source source : sources().values()) {
            Optional<Path> bytes = ledger.original(source.digest());
            if (bytes.isPresent()
                    && !source.genre().equals(Genre.ANALYST_NOTE)
                    && source.derivedFrom().stream().noneMatch(sources()::containsKey)) {
                all.add(new Candidate(bytes.get(), source.name(), false));
            }
        }
        return all;
    }

    private Map<String, Source> sources() throws IOException {
        if (sources == null) {
            Map<String, Source> all = new LinkedHashMap<>();
            try (Ledger.Snapshot now = ledger.snapshot(ledger.revision().number())) {
                now.sources().forEach(source -> all.put(source.digest(), source));
            }
            sources = all;
        }
        return sources;
    }

    /** Whether a newer edition came in the place of an older one. */
    boolean replaced() {
        return editions != null && editions.replaced();
    }

    /** The digests of the sources with ties that were imported, their parts among them. */
    Set<String> brought() {
        return Set.copyOf(brought);
    }

    private FileReport read(Candidate candidate, Transaction transaction, NewIds ids, Path scratch)
            throws JobException, IOException {
        Path file = candidate.file();
        if (!Files.exists(file)) {
            return bad(
                    candidate,
                    Outcome.SKIPPED,
                    "The file " + file + " is not there: it was removed, or is a dead link.");
        }
        if (!Files.isReadable(file)) {
            return bad(candidate, Outcome.REFUSED, "The file " + file + " cannot be read: you have no permission.");
        }
        if (Files.size(file) == 0) {
            return bad(candidate, Outcome.SKIPPED, "The file " + file + " is empty.");
        }
        String digest = Digests.of(file);
        Source held = sources().get(digest);
        boolean again = request.again() && held != null;
        if (!again && transaction.has(digest)) {
            return known(candidate, held);
        }
        List<Choosing.Choice> choices = choosing.among(candidate);
        if (choices.isEmpty() || choices.get(0).recognition().score() == 0) {
            String why = choices.stream()
                    .map(choice ->
                            choice.plug().id() + ": " + choice.recognition().what())
                    .collect(Collectors.joining("; "));
            return bad(
                    candidate,
                    Outcome.SKIPPED,
                    "No importer reads " + file + (why.isEmpty() ? ": none is installed." : " (" + why + ")."));
        }
        Choosing.Choice choice = choices.get(0);
        Input input;
        try {
            Map<String, String> about = about(file);
            Source known = held == null ? Sidecars.source(digest, file, about) : Sidecars.anew(held, file, about);
            input = new FileInput(candidate.name(), file, about, known, scratch);
        } catch (JobException e) {
            return bad(candidate, Outcome.REFUSED, e);
        }
        Plug<Importer<?>> plug = choice.plug();
        // Parameters are given for one importer; a folder may hold files of several.
        Record parameters = registry().bind(plug, request.parameters());
        Files.createDirectories(scratch);
        SourceSink sink = new SourceSink(input.source(), names, ids::next, plug.reader());
        Job<Boolean> job = new Job<>(plug, names, engine.clock(), monitor, () -> {});
        try {
            job.run(engine.runs(), "the import of " + candidate.name(), run -> {
                Importer<?> importer = plug.take();
                try {
                    read(importer, input, parameters, sink, run);
                } finally {
                    plug.release(importer);
                }
                return true;
            });
        } catch (JobException e) {
            if (job.stopped()) {
                throw e;
            }
            return bad(candidate, Outcome.REFUSED, e);
        }
        if (sink.refusal().isPresent()) {
            String sentence = sink.refusal().get().message();
            if (candidate.named()) {
                throw new JobException(sentence);
            }
            return new FileReport(candidate.name(), Outcome.REFUSED, sentence, 0, 0, sink.problems());
        }
        if (again) {
            return again(candidate, held, input.source(), transaction, sink);
        }
        sink.write(transaction, file, this::checkCancelled);
        if (sink.ties() > 0) {
            brought.addAll(sink.brought());
        }
        return new FileReport(
                candidate.name(),
                Outcome.READ,
                choice.recognition().what() + edition(sink, plug.reader(), transaction),
                sink.ties(),
                sink.observations(),
                sink.capabilities(),
                sink.problems());
    }

    /** A file that is held is not read, but what stands beside it may say something new of it. */
    private FileReport known(Candidate candidate, @Nullable Source held) throws JobException, IOException {
        String anew = "";
        if (held != null) {
            try {
                anew = anew(held, Sidecars.anew(held, candidate.file(), about(candidate.file())), candidate.file());
            } catch (JobException e) {
                return bad(candidate, Outcome.REFUSED, e);
            }
        }
        return new FileReport(candidate.name(), Outcome.KNOWN, "imported before" + anew, 0, 0, List.of());
    }

    private String anew(Source held, Source now, Path file) throws IOException {
        String change = restatement.take(held, now, file, sources().values());
        if (change.isEmpty()) {
            return "";
        }
        boolean dated = !Objects.equals(held.published(), now.published());
        return "; described anew: " + change
                + (dated && !request.again() ? " (import --again reads its dates by that day)" : "");
    }

    private Map<String, String> about(Path file) throws JobException, IOException {
        Map<String, String> about = new HashMap<>(registry().sidecars(monitor).about(file));
        if (request.longestQuote() != null) {
            about.putIfAbsent(Sidecars.QUOTE, Integer.toString(request.longestQuote()));
        }
        return about;
    }

    private String edition(SourceSink sink, String reader, Transaction transaction) throws IOException {
        if (!sink.tables()) {
            return "";
        }
        if (editions == null) {
            try (Ledger.Snapshot now = ledger.snapshot(ledger.revision().number())) {
                editions = Editions.read(now);
            }
        }
        return editions.succeed(sink.source(), reader, request.editionOf(), transaction);
    }

    private FileReport again(Candidate candidate, Source held, Source now, Transaction transaction, SourceSink sink)
            throws JobException, IOException {
        Rereading reading = new Rereading(ledger, transaction);
        try {
            sink.write(reading, candidate.file(), this::checkCancelled);
        } catch (IllegalArgumentException e) {
            return bad(candidate, Outcome.SKIPPED, String.valueOf(e.getMessage()) + ".");
        }
        Rereading.Counts counts = reading.write();
        if (counts.fresh() > 0) {
            brought.addAll(sink.brought());
        }
        return new FileReport(
                candidate.name(),
                Outcome.READ,
                counts.sentence() + anew(held, now, candidate.file()),
                sink.ties(),
                sink.observations(),
                sink.capabilities(),
                sink.problems());
    }

    @SuppressWarnings("unchecked") // the record was made of the class that the plugin itself names
    private static <P extends Record> void read(
            Importer<P> importer, Input input, Record parameters, Sink sink, Run run) throws IOException {
        importer.read(input, (P) parameters, sink, run);
    }

    /** What comes of a file that cannot be imported: the end of all if it was named, else a word about it. */
    private static FileReport bad(Candidate candidate, Outcome outcome, String sentence) throws JobException {
        return bad(candidate, outcome, new JobException(sentence));
    }

    private static FileReport bad(Candidate candidate, Outcome outcome, JobException why) throws JobException {
        if (candidate.named()) {
            throw why;
        }
        return new FileReport(candidate.name(), outcome, why.getMessage(), 0, 0, List.of());
    }

    private Registry registry() {
        return engine.registry();
    }

    private void stopIfCancelled() throws JobException {
        try {
            checkCancelled();
        } catch (CancelledException e) {
            throw new JobException(e.getMessage(), e);
        }
    }

    private void checkCancelled() {
        if (monitor.cancelled() || Thread.currentThread().isInterrupted()) {
            throw new CancelledException("Cancelled the import; nothing was changed.");
        }
    }

    private String what(List<FileReport> reports) {
        List<String> read = reports.stream()
                .filter(report -> report.outcome() == Outcome.READ)
                .map(FileReport::name)
                .toList();
        String which = read.size() == 1 ? read.get(0) : read.size() + (request.again() ? " sources" : " files");
        return request.again() ? "Read " + which + " again." : "Imported " + which + ".";
    }
}
