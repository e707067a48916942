package org.entente.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.api.CancelledException;
import org.entente.core.api.ImportReport;
import org.entente.core.api.ImportReport.FileReport;
import org.entente.core.api.ImportReport.Outcome;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.Input;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.entente.core.model.Problem;
import org.entente.core.model.Revision;
import org.entente.core.spi.Head;
import org.entente.core.spi.Importer;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Recognition;
import org.entente.core.spi.Transaction;

/** One import: all of its files in one transaction. */
final class ImportJob {

    private static final int BLOCK = 4096;

    private final Engine engine;
    private final Ledger ledger;
    private final ImportRequest request;
    private final Monitor monitor;
    private final NameIndex names;
    private long nextId;
    private long lastId = -1;

    /** A file to look at, and whether the user named it or it lay in a folder. */
    private record Candidate(Path file, boolean named) {}

    private record Choice(Plug<Importer<?>> plug, Recognition recognition) {}

    ImportJob(Engine engine, Ledger ledger, ImportRequest request, Monitor monitor) {
        this.engine = engine;
        this.ledger = ledger;
        this.request = request;
        this.monitor = monitor;
        this.names = engine.registry().names();
    }

    ImportReport run() throws JobException, IOException {
        List<Candidate> candidates = candidates();
        List<FileReport> reports = new ArrayList<>();
        Path scratch = Files.createTempDirectory("entente-import-");
        try (Transaction transaction = ledger.begin()) {
            long done = 0;
            for (Candidate candidate : candidates) {
                monitor.progress(
                        done++,
                        candidates.size(),
                        candidate.file().getFileName().toString());
                stopIfCancelled();
                reports.add(read(candidate, transaction, scratch.resolve(Long.toString(done))));
            }
            stopIfCancelled();
            Revision revision = transaction.commit(request.author(), what(reports), request.why());
            monitor.progress(done, candidates.size(), "committed");
            return new ImportReport(revision, reports);
        } catch (CancelledException e) {
            throw new JobException(e.getMessage(), e);
        } finally {
            delete(scratch);
        }
    }

    private FileReport read(Candidate candidate, Transaction transaction, Path scratch)
            throws JobException, IOException {
        Path file = candidate.file();
        if (Files.size(file) == 0) {
            return refused(candidate, "The file " + file + " is empty.", List.of());
        }
        String digest = Digests.of(file);
        if (transaction.has(digest)) {
            return new FileReport(name(file), Outcome.KNOWN, "imported before", 0, 0, List.of());
        }
        Head head = head(file);
        List<Choice> choices = choices(head);
        if (choices.isEmpty() || choices.get(0).recognition().score() == 0) {
            String why = choices.stream()
                    .map(choice ->
                            choice.plug().id() + ": " + choice.recognition().what())
                    .collect(Collectors.joining("; "));
            return refused(
                    candidate,
                    "No importer reads " + file + (why.isEmpty() ? ": none is installed." : " (" + why + ")."),
                    List.of());
        }
        Choice choice = choices.get(0);
        Plug<Importer<?>> plug = choice.plug();
        Map<String, String> about = new Sidecars(engine.registry().sidecar()).about(file);
        Files.createDirectories(scratch);
        Input input = new FileInput(name(file), file, about, Sidecars.source(digest, file, about), scratch);
        SourceSink sink = new SourceSink(input.source(), names, () -> next(transaction), plug.reader());
        // Parameters are given for one importer; a folder may hold files of several.
        Record parameters = plug.parameters().bind(request.parameters());
        new Job<Boolean>(plug, names, engine.clock(), monitor, () -> {})
                .run(engine.runs(), "the import of " + name(file), run -> {
                    Importer<?> importer = plug.take();
                    try {
                        read(importer, input, parameters, sink, run);
                    } finally {
                        plug.release(importer);
                    }
                    return true;
                });
        if (sink.refusal().isPresent()) {
            return refused(candidate, sink.refusal().get().message(), sink.problems());
        }
        sink.write(transaction, file, this::checkCancelled);
        return new FileReport(
                name(file),
                Outcome.READ,
                choice.recognition().what(),
                sink.ties(),
                sink.observations(),
                sink.problems());
    }

    @SuppressWarnings("unchecked") // the record was made of the class that the plugin itself names
    private static <P extends Record> void read(
            Importer<P> importer, Input input, Record parameters, Sink sink, Run run) throws IOException {
        importer.read(input, (P) parameters, sink, run);
    }

    private FileReport refused(Candidate candidate, String sentence, List<Problem> problems) throws JobException {
        if (candidate.named()) {
            throw new JobException(sentence);
        }
        Outcome outcome = problems.isEmpty() ? Outcome.SKIPPED : Outcome.REFUSED;
        return new FileReport(name(candidate.file()), outcome, sentence, 0, 0, problems);
    }

    private List<Choice> choices(Head head) throws JobException, IOException {
        List<Plug<Importer<?>>> plugs;
        if (request.importer() == null) {
            plugs = engine.registry().all(Type.IMPORTER, Importer.class);
        } else {
            plugs = List.of(engine.registry().<Importer<?>>find(Type.IMPORTER, Importer.class, request.importer()));
        }
        List<Choice> choices = new ArrayList<>();
        for (Plug<Importer<?>> plug : plugs) {
            Recognition recognition = new Job<Recognition>(plug, names, engine.clock(), monitor, () -> {})
                    .run(engine.runs(), "looking at " + head.name(), run -> {
                        Importer<?> importer = plug.take();
                        try {
                            return importer.recognise(head);
                        } finally {
                            plug.release(importer);
                        }
                    });
            boolean forced = request.importer() != null && recognition.score() == 0;
            choices.add(new Choice(plug, forced ? new Recognition(1, "as asked") : recognition));
        }
        choices.sort(
                Comparator.comparingInt((Choice choice) -> -choice.recognition().score()));
        return choices;
    }

    private List<Candidate> candidates() throws JobException, IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (Path path : request.paths()) {
            if (Files.isDirectory(path)) {
                files(path).forEach(file -> candidates.add(new Candidate(file, false)));
            } else if (!Files.exists(path)) {
                throw new JobException("There is no file " + path + ".");
            } else if (!Files.isReadable(path)) {
                throw new JobException("The file " + path + " cannot be read: you have no permission.");
            } else {
                candidates.add(new Candidate(path, true));
            }
        }
        return candidates;
    }

    private static List<Path> files(Path folder) throws JobException, IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith(".") && !Sidecars.beside(file))
                    .sorted()
                    .toList();
        } catch (AccessDeniedException e) {
            throw new JobException("The folder " + e.getFile() + " cannot be read: you have no permission.", e);
        } catch (java.io.UncheckedIOException e) {
            if (e.getCause() instanceof AccessDeniedException denied) {
                throw new JobException(
                        "The folder " + denied.getFile() + " cannot be read: you have no permission.", e);
            }
            throw e.getCause();
        }
    }

    private static Head head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Head.LIMIT);
            return new Head(name(file), bytes, bytes.length == Files.size(file));
        }
    }

    private synchronized long next(Transaction transaction) throws IOException {
        if (nextId > lastId) {
            nextId = transaction.reserve(BLOCK);
            lastId = nextId + BLOCK - 1;
        }
        return nextId++;
    }

    private void stopIfCancelled() throws JobException {
        if (monitor.cancelled()) {
            throw new JobException("Cancelled the import; nothing was changed.");
        }
    }

    private void checkCancelled() {
        if (monitor.cancelled()) {
            throw new CancelledException("Cancelled the import; nothing was changed.");
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String what(List<FileReport> reports) {
        List<String> read = reports.stream()
                .filter(report -> report.outcome() == Outcome.READ)
                .map(FileReport::name)
                .toList();
        return read.size() == 1 ? "Imported " + read.get(0) + "." : "Imported " + read.size() + " files.";
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
