package org.entente.core.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.core.api.Citation;
import org.entente.core.api.Dataset;
import org.entente.core.api.Grades;
import org.entente.core.api.Identities;
import org.entente.core.api.ImportReport;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Replaced;
import org.entente.core.api.Rerun;
import org.entente.core.api.Reviews;
import org.entente.core.api.Shadow;
import org.entente.core.api.Watches;
import org.entente.core.api.Workspace;
import org.entente.core.model.Check;
import org.entente.core.model.Choice;
import org.entente.core.model.Clearance;
import org.entente.core.model.Conflict;
import org.entente.core.model.Decision;
import org.entente.core.model.Edition;
import org.entente.core.model.Extent;
import org.entente.core.model.Findings;
import org.entente.core.model.Handling;
import org.entente.core.model.History;
import org.entente.core.model.Outcome;
import org.entente.core.model.Points;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.RunCard;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.entente.launch.Deployment;
import org.jspecify.annotations.Nullable;

/** A workspace in use: each job takes the names and plugins of the moment at which it begins. */
final class OpenWorkspace implements Workspace {

    private final Engine engine;
    private final Path folder;
    private final Ledger ledger;
    private final View view;
    private final AtomicBoolean closed;

    OpenWorkspace(Engine engine, Path folder, Ledger ledger) {
        this(engine, folder, ledger, View.USUAL, new AtomicBoolean());
    }

    private OpenWorkspace(Engine engine, Path folder, Ledger ledger, View view, AtomicBoolean closed) {
        this.engine = engine;
        this.folder = folder;
        this.ledger = ledger;
        this.view = view;
        this.closed = closed;
    }

    private OpenWorkspace showing(View other) {
        return new OpenWorkspace(engine, folder, ledger, other, closed);
    }

    @Override
    public Workspace showing(ReviewFilter other) {
        return showing(view.showing(other));
    }

    @Override
    public Workspace upTo(Clearance clearance) {
        return showing(view.upTo(clearance));
    }

    @Override
    public Workspace at(Revision revision) {
        return showing(view.at(revision));
    }

    @Override
    public Reviews reviews(Monitor monitor) throws JobException, IOException {
        return new Desk(ledger, engine.registry().vocabulary(monitor).names(), view);
    }

    @Override
    public List<Edition> editions() throws IOException {
        return new Freezing(ledger).all(view);
    }

    @Override
    public Edition freeze(
            String name, long revision, @Nullable String corrects, String author, String note, Monitor monitor)
            throws JobException, IOException {
        Freezing freezing = new Freezing(ledger);
        freezing.check(name, corrects);
        Optional<Long> before = freezing.all().stream()
                .map(Edition::revision)
                .filter(number -> number < revision)
                .max(Long::compare);
        boolean told = engine.plugins().stream()
                .anyMatch(
                        plugin -> plugin.type() == Type.ANALYZER && plugin.id().equals("changes"));
        String notes = told
                ? Notes.of(analyze(
                                "changes",
                                Map.of("since", Long.toString(before.orElse(0L)), "until", Long.toString(revision)),
                                monitor)
                        .result())
                : freezing.notes(revision);
        return freezing.freeze(
                name,
                revision,
                corrects,
                author,
                note.isBlank() ? notes : note.strip() + "\n" + notes,
                LocalDate.ofInstant(engine.clock().instant(), ZoneOffset.UTC));
    }

    @Override
    public Watches watches(Monitor monitor) throws JobException, IOException {
        return new WatchList(ledger, engine.registry().vocabulary(monitor).names(), view);
    }

    @Override
    public Map<String, RunCard> runs() throws IOException {
        return released().of(ledger.kept());
    }

    @Override
    public Map<String, RunCard> standing() throws IOException {
        return released().of(new Kept(ledger).standing());
    }

    @Override
    public Outcome run(String id) throws IOException {
        return released().checked(id, new Kept(ledger).find(id));
    }

    private Released released() {
        return new Released(view.clearance());
    }

    @Override
    public Citation cite(String result, String cell, Monitor monitor) throws JobException, IOException {
        Outcome outcome = run(result);
        try (OpenDataset dataset = at(outcome.card()).showing(ReviewFilter.ANY).dataset()) {
            return new Citing(ledger, engine.registry().vocabulary(monitor).names()).cite(outcome, cell, dataset.get());
        }
    }

    @Override
    public Workspace at(RunCard card) throws IOException {
        return showing(View.of(card, ledger).at(new History(ledger.revisions()).get(card.revision())));
    }

    @Override
    public List<String> stale(String id, Monitor monitor) throws JobException, IOException {
        Outcome kept = run(id);
        Analyses analyses = new Analyses(engine, ledger, View.of(kept.card(), ledger), monitor);
        return engine.registry().steadily(() -> new Freshness(engine, ledger, analyses).why(kept));
    }

    @Override
    public List<Replaced> replaced(long since) throws IOException {
        return new Touching(ledger).replaced(since, view);
    }

    @Override
    public Rerun rerun(String id, Monitor monitor) throws JobException, IOException {
        Outcome before = run(id);
        Workspace as = showing(View.of(before.card(), ledger));
        return new Rerun(before, as.analyze(before.card().plugin().id(), View.parameters(before.card()), monitor));
    }

    @Override
    public Shadow shadow(Path jar, Deployment deployment, Duration limit, Monitor monitor)
            throws JobException, IOException {
        return new Shadowing(engine, ledger, limit, monitor).run(jar, deployment);
    }

    @Override
    public Grades grades(Monitor monitor) throws JobException, IOException {
        return new Grading(ledger, engine.registry().vocabulary(monitor).names());
    }

    @Override
    public Identities identities(Monitor monitor) throws JobException, IOException {
        return new Merging(
                ledger,
                engine.registry().vocabulary(monitor).names(),
                (parameters, watching) -> analyze(Identities.ANALYZER, parameters, watching));
    }

    private Ledger.Snapshot snapshot() throws IOException {
        return view.snapshot(ledger);
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public List<Revision> revisions() throws IOException {
        return view.revisions(ledger);
    }

    @Override
    public List<Extent> extent(long revision) throws IOException {
        return ledger.extent(revision);
    }

    @Override
    public Map<String, Long> names() throws IOException {
        return view.names(ledger);
    }

    @Override
    public Revision revision(String point) throws IOException {
        return new Points(revisions(), names()).find(point);
    }

    @Override
    public Revision undo(long revision, String author, String why) throws IOException {
        return ledger.undo(revision, author, why);
    }

    @Override
    public Revision name(String name, long revision, String author, String why) throws IOException {
        return ledger.name(name, revision, author, why);
    }

    @Override
    public Revision mark(String digest, Handling handling, String author, String why) throws IOException {
        return Restatement.mark(ledger, digest, handling, author, why);
    }

    @Override
    public ImportReport load(ImportRequest request, Monitor monitor) throws JobException, IOException {
        long before = ledger.revision().number();
        ImportJob job = new ImportJob(engine, folder, ledger, request, monitor);
        ImportReport report = job.run();
        return new ImportReport(
                report.revision(),
                report.files(),
                new Matching(engine, ledger, monitor).run(job.brought()),
                new WatchList(ledger, job.names()).alerts(before),
                job.replaced() ? new Touching(ledger).since(before) : List.of());
    }

    @Override
    public Outcome analyze(String id, Map<String, String> given, Monitor monitor) throws JobException, IOException {
        return engine.registry().steadily(() -> {
            Revision latest = ledger.revision();
            Outcome outcome = new Analyses(engine, ledger, view, monitor).run(id, given, null);
            ledger.keep(outcome, latest);
            return outcome;
        });
    }

    @Override
    public Outcome look(String id, Map<String, String> given, Monitor monitor) throws JobException, IOException {
        return engine.registry().steadily(() -> new Analyses(engine, ledger, view, monitor).run(id, given, null));
    }

    @Override
    public Outcome analyze(String id, Map<String, String> given, Dataset guest, Monitor monitor)
            throws JobException, IOException {
        return engine.registry().steadily(() -> new Analyses(engine, ledger, view, monitor).run(id, given, guest));
    }

    @Override
    public void export(String id, Map<String, String> given, List<Outcome> results, Path target, Monitor monitor)
            throws JobException, IOException {
        engine.registry().steadily(() -> {
            new Exporting(engine, ledger, view, monitor).run(id, given, results, target);
            return true;
        });
    }

    @Override
    public Revision decide(Findings.Finding finding, Choice choice, String author, String why) throws IOException {
        Conflict conflict = finding.conflict();
        if (conflict == null) {
            throw new IllegalArgumentException("The finding " + finding.code() + " has no two sides to decide between");
        }
        LocalDate today = LocalDate.ofInstant(engine.clock().instant(), ZoneOffset.UTC);
        try (Transaction transaction = ledger.begin()) {
            transaction.decision(Decision.on(finding.key(), conflict, choice, author, why, today));
            // Nothing of what the sides say, as revisions outlive a purge.
            String what = "Decided on finding " + finding.key() + ": " + choice.words() + ".";
            return transaction.commit(RevisionKind.DECISION, author, what, why);
        }
    }

    @Override
    public String purging(String digest) throws IOException {
        return InboxCopies.of(folder, ledger).purging(digest);
    }

    @Override
    public List<Path> copies(String digest) throws IOException {
        return InboxCopies.of(folder, ledger).of(digest);
    }

    @Override
    public Revision purge(String digest, String author, String why) throws IOException {
        return InboxCopies.of(folder, ledger).purge(digest, author, why);
    }

    @Override
    public void backup(Path file) throws IOException {
        ledger.backup(file);
    }

    @Override
    public List<Check> examine() throws IOException {
        return ledger.examine();
    }

    @Override
    public List<String> notes() {
        return ledger.notes();
    }

    @Override
    public OpenDataset dataset() throws IOException {
        Ledger.Snapshot snapshot = snapshot();
        return new OpenDataset() {
            @Override
            public Dataset get() {
                return snapshot;
            }

            @Override
            public void close() {
                snapshot.close();
            }
        };
    }

    @Override
    public Optional<Path> original(String digest) throws IOException {
        return view.clearance().all() ? ledger.original(digest) : Optional.empty();
    }

    @Override
    public Optional<Path> prose(String digest) throws IOException {
        return view.clearance().all() ? ledger.prose(digest) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            engine.close(folder);
        }
    }
}
