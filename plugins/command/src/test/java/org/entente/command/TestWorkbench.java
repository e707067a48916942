package org.entente.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.core.api.Citation;
import org.entente.core.api.Dataset;
import org.entente.core.api.Decisions;
import org.entente.core.api.Grades;
import org.entente.core.api.Identities;
import org.entente.core.api.ImportReport;
import org.entente.core.api.ImportReport.FileReport;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Names;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.PluginInfo.ParameterInfo;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Replaced;
import org.entente.core.api.Rerun;
import org.entente.core.api.Reviews;
import org.entente.core.api.Shadow;
import org.entente.core.api.Watches;
import org.entente.core.api.Workbench;
import org.entente.core.api.Workspace;
import org.entente.core.internal.Citing;
import org.entente.core.internal.Desk;
import org.entente.core.internal.Freezing;
import org.entente.core.internal.Grading;
import org.entente.core.internal.InboxCopies;
import org.entente.core.internal.Kept;
import org.entente.core.internal.Merging;
import org.entente.core.internal.View;
import org.entente.core.internal.WatchList;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorCode;
import org.entente.core.model.ActorKind;
import org.entente.core.model.ActorName;
import org.entente.core.model.Check;
import org.entente.core.model.Choice;
import org.entente.core.model.Clearance;
import org.entente.core.model.CodeScheme;
import org.entente.core.model.Column;
import org.entente.core.model.Composite;
import org.entente.core.model.Conflict;
import org.entente.core.model.Decision;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Edition;
import org.entente.core.model.Evidence;
import org.entente.core.model.Extent;
import org.entente.core.model.Findings;
import org.entente.core.model.Handling;
import org.entente.core.model.History;
import org.entente.core.model.Locator;
import org.entente.core.model.NameKind;
import org.entente.core.model.Outcome;
import org.entente.core.model.Points;
import org.entente.core.model.Problem;
import org.entente.core.model.Result;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Role;
import org.entente.core.model.RunCard;
import org.entente.core.model.Severity;
import org.entente.core.model.Source;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Name;
import org.entente.core.spi.Sidecar;
import org.entente.core.spi.Transaction;
import org.entente.launch.Change;
import org.entente.launch.Deployment;
import org.entente.store.duckdb.DuckStore;
import org.jspecify.annotations.Nullable;

/** A workbench with the real store, but plugins that give what a test expects. */
class TestWorkbench implements Workbench {

    /** Knows nobody: what a test names is held. */
    private static final Names NO_NAMES = new Names() {
        @Override
        public Stream<Name> all() {
            return Stream.empty();
        }

        @Override
        public List<String> lexicons() {
            return List.of();
        }

        @Override
        public Names of(Collection<String> lexicons) {
            return this;
        }

        @Override
        public Optional<Actor> actor(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<DefenceSystem> system(String id) {
            return Optional.empty();
        }

        @Override
        public List<Name> spelt(String text) {
            return List.of();
        }

        @Override
        public Optional<Actor> coded(CodeScheme scheme, String code, int year) {
            return Optional.empty();
        }
    };

    private final DuckStore store = new DuckStore();

    /** The ids of the one tie and its evidence, once something is imported. */
    long tie;

    /** Whether imports bring two bodies, of which one may be the other. */
    boolean bodies;

    /** Who publishes what is imported; null where it is not known. */
    @Nullable
    String publisher;

    /** What happens to a file while it is imported. */
    interface Reading {
        void at(Path file) throws IOException;
    }

    Reading whileRead = file -> {};

    long evidence;
    final List<String> exported = new ArrayList<>();

    /** The folders that were opened, and the sidecars of the folders that were imported, by the stems of their files. */
    final List<Path> opened = new ArrayList<>();

    final Map<String, String> sidecars = new TreeMap<>();

    /** The analyses that were asked for, the revisions of the guests, and what a check is to find. */
    final List<String> checked = new ArrayList<>();

    final List<Long> guests = new ArrayList<>();
    String severity = "note";
    String decided;
    int number = 12;
    boolean found = true;
    private final Map<String, String> written = new HashMap<>();

    /** Lets an exporter write this. */
    void writes(String exporter, String content) {
        written.put(exporter, content);
    }

    @Override
    public void check(PluginInfo.Type type, String id, Map<String, String> parameters) {}

    @Override
    public List<PluginInfo> plugins() {
        ParameterInfo year = new ParameterInfo("year", "Year", "The year.", "int", List.of(), "2000", "", 1900, 2100);
        ParameterInfo dyad = new ParameterInfo("dyad", "Dyad", "Two.", "String", List.of(), null, "", 0, 0);
        return List.of(
                info(Type.IMPORTER, "text"),
                info(Type.ANALYZER, "network", year),
                info(Type.ANALYZER, "dependence"),
                info(Type.ANALYZER, "partnership"),
                info(Type.ANALYZER, "brief", dyad),
                info(
                        Type.ANALYZER,
                        "changes",
                        new ParameterInfo("since", "Since", "Since.", "String", List.of(), "last", "", -1e9, 1e9),
                        new ParameterInfo("watch", "Watch", "Watch.", "boolean", List.of(), "false", "", 0, 0),
                        new ParameterInfo("lines", "Lines", "Lines.", "int", List.of(), "40", "", 1, 999)),
                info(
                        Type.ANALYZER,
                        "consistency",
                        new ParameterInfo("rows", "Rows", "Rows.", "int", List.of(), "15", "", 0, 99)),
                info(Type.EXPORTER, "table"),
                info(Type.EXPORTER, "graph"),
                info(Type.EXPORTER, "documents"),
                info(Type.EXPORTER, "report"));
    }

    private static PluginInfo info(Type type, String id, ParameterInfo... parameters) {
        return new PluginInfo(type, id, "The " + id, "org.test", "1.0.0", List.of(), List.of(parameters), "");
    }

    @Override
    public Names names(Monitor monitor) {
        return NO_NAMES;
    }

    @Override
    public AutoCloseable listen(Consumer<String> listener) {
        listener.accept("A plugin came.");
        return () -> {};
    }

    @Override
    public boolean holds(Path folder) {
        return store.holds(folder);
    }

    @Override
    public Workspace open(Path folder) throws IOException {
        opened.add(folder);
        return new Opened(folder, store.open(folder), View.USUAL);
    }

    @Override
    public void restore(Path backup, Path to) throws IOException {
        store.restore(backup, to);
    }

    /** A workspace over the real ledger. */
    private final class Opened implements Workspace {
        private final Path folder;
        private final Ledger ledger;
        private final View view;

        Opened(Path folder, Ledger ledger, View view) {
            this.folder = folder;
            this.ledger = ledger;
            this.view = view;
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
        public Workspace at(Revision revision) {
            return new Opened(folder, ledger, view.at(revision));
        }

        @Override
        public Revision undo(long revision, String author, String why) throws IOException {
            return ledger.undo(revision, author, why);
        }

        @Override
        public Revision decide(Findings.Finding finding, Choice choice, String author, String why) throws IOException {
            try (Transaction transaction = ledger.begin()) {
                LocalDate day = LocalDate.of(2026, 3, 1);
                transaction.decision(Decision.on(finding.key(), finding.conflict(), choice, author, why, day));
                return transaction.commit(RevisionKind.DECISION, author, "Decided: " + choice.words() + ".", why);
            }
        }

        @Override
        public Revision mark(String digest, Handling handling, String author, String why) {
            throw new UnsupportedOperationException("Nothing is marked here");
        }

        @Override
        public Revision name(String name, long revision, String author, String why) throws IOException {
            return ledger.name(name, revision, author, why);
        }

        @Override
        public ImportReport load(ImportRequest request, Monitor monitor) throws JobException, IOException {
            List<FileReport> files = new ArrayList<>();
            try (Transaction transaction = ledger.begin()) {
                transaction.actor(country("TUR", "Türkiye", "640"));
                transaction.actor(country("PAK", "Pakistan", "770"));
                if (bodies) {
                    transaction.actor(Actor.of("wing-works", ActorKind.COMPANY, "Wing Works", "TUR"));
                    transaction.actor(Actor.of("ww", ActorKind.COMPANY, "WW", null));
                }
                for (Path path : files(request.paths())) {
                    if (Files.size(path) == 0) {
                        throw new JobException("The file " + path.getFileName() + " is empty; nothing was imported.");
                    }
                    files.add(read(path, transaction));
                }
                long before = ledger.revision().number();
                return new ImportReport(
                        transaction.commit(RevisionKind.IMPORT, request.author(), "Imported.", request.why()),
                        files,
                        List.of(),
                        new WatchList(ledger, NO_NAMES).alerts(before));
            }
        }

        private List<Path> files(List<Path> paths) throws IOException {
            List<Path> files = new ArrayList<>();
            for (Path path : paths) {
                try (Stream<Path> found = Files.walk(path)) {
                    found.filter(Files::isRegularFile).forEach(files::add);
                }
            }
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.endsWith(Sidecar.SUFFIX)) {
                    sidecars.put(
                            name.substring(0, name.length() - Sidecar.SUFFIX.length()),
                            Files.readString(file, StandardCharsets.UTF_8));
                }
            }
            files.removeIf(file -> file.getFileName().toString().endsWith(Sidecar.SUFFIX));
            return files;
        }

        private Source source(String digest, String name) {
            Source source = Source.of(digest, name);
            return publisher == null
                    ? source
                    : new Source(
                            digest,
                            name,
                            null,
                            publisher,
                            source.genre(),
                            null,
                            false,
                            null,
                            null,
                            source.reliability(),
                            source.coverage(),
                            source.handling(),
                            null,
                            source.longestQuote(),
                            List.of());
        }

        private FileReport read(Path path, Transaction transaction) throws IOException {
            byte[] bytes = Files.readAllBytes(path);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            String digest = digest(bytes);
            if (transaction.has(digest)) {
                return new FileReport(path.getFileName().toString(), ImportReport.Outcome.KNOWN, "", 0, 0, List.of());
            }
            whileRead.at(path);
            if (!digest(Files.readAllBytes(path)).equals(digest)) {
                throw new IOException("The file " + path + " has changed while it was read; import it again.");
            }
            transaction.source(source(digest, path.getFileName().toString()), path);
            evidence = transaction.reserve(2);
            tie = evidence + 1;
            int end = Math.min(9, text.length());
            transaction.evidence(
                    evidence, Evidence.of(digest, new Locator.Span(4, end), text.substring(4, end), "text 1.0.0"));
            transaction.tie(
                    tie,
                    Tie.of(TieType.TRANSFER)
                            .with("TUR", Role.SUPPLIER)
                            .with("PAK", Role.RECIPIENT)
                            .build(),
                    evidence);
            List<Problem> problems = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                problems.add(new Problem("row.odd", Severity.DOUBT, "Odd.", new Locator.Cell(i + 1, null)));
            }
            return new FileReport(path.getFileName().toString(), ImportReport.Outcome.READ, "text", 1, 0, problems);
        }

        @Override
        public Map<String, RunCard> runs() throws IOException {
            return ledger.kept();
        }

        @Override
        public Map<String, RunCard> standing() throws IOException {
            return new Kept(ledger).standing();
        }

        @Override
        public List<String> stale(String id, Monitor monitor) throws IOException {
            return run(id).card().revision() == ledger.revision().number()
                    ? List.of()
                    : List.of("What it rests on has changed.");
        }

        @Override
        public List<Replaced> replaced(long since) {
            return List.of();
        }

        @Override
        public Rerun rerun(String id, Monitor monitor) throws JobException, IOException {
            RunCard card = run(id).card();
            return new Rerun(run(id), analyze(card.plugin().id(), card.parameters(), monitor));
        }

        @Override
        public Shadow shadow(Path jar, Deployment deployment, Duration limit, Monitor monitor)
                throws JobException, IOException {
            List<Shadow.Comparison> comparisons = new ArrayList<>();
            for (String id : standing().keySet()) {
                RunCard card = run(id).card();
                comparisons.add(
                        new Shadow.Comparison(card.plugin().id(), "1.0.0", card.parameters(), rerun(id, monitor), ""));
            }
            Optional<Change> refused = deployment.beside(jar, (bundle, name, version) -> {
                if (comparisons.isEmpty()) {
                    comparisons.add(new Shadow.Comparison(
                            "odd", "1.0.0", Map.of(), null, "It has not ended within " + limit.toSeconds() + " s."));
                }
            });
            if (refused.isPresent()) {
                throw new JobException(refused.get().sentence());
            }
            return new Shadow("org.test", "1.1.0", 1, comparisons, List.of());
        }

        @Override
        public Outcome run(String id) throws IOException {
            return new Kept(ledger).find(id);
        }

        @Override
        public Citation cite(String result, String cell, Monitor monitor) throws IOException {
            Outcome outcome = run(result);
            try (Ledger.Snapshot data = ledger.snapshot(outcome.card().revision(), ReviewFilter.ANY)) {
                return new Citing(ledger, NO_NAMES).cite(outcome, cell, data);
            }
        }

        @Override
        public Workspace at(RunCard card) throws IOException {
            return at(new History(ledger.revisions()).get(card.revision()));
        }

        @Override
        public Outcome analyze(String analyzer, Map<String, String> parameters, Monitor monitor)
                throws JobException, IOException {
            Outcome outcome = look(analyzer, parameters, monitor);
            ledger.keep(outcome, ledger.revision());
            return outcome;
        }

        @Override
        public Outcome look(String analyzer, Map<String, String> parameters, Monitor monitor)
                throws JobException, IOException {
            if (monitor.cancelled()) {
                throw new JobException("The analysis " + analyzer + " was cancelled.");
            }
            RunCard card = new RunCard(
                    new RunCard.Part(analyzer, "1.0.0", "ab"),
                    "T",
                    List.of(),
                    parameters,
                    ledger.revision().number(),
                    LocalDate.of(2026, 1, 2));
            checked.add(analyzer + parameters);
            return new Outcome(
                    card,
                    switch (analyzer) {
                        case "consistency" -> parameters.containsKey("source") ? sheet() : contradiction();
                        case "brief" -> brief();
                        case "identity" -> suggestions();
                        default -> table();
                    });
        }

        @Override
        public Outcome analyze(String analyzer, Map<String, String> parameters, Dataset guest, Monitor monitor)
                throws JobException, IOException {
            guests.add(guest.revision().number());
            return analyze(analyzer, parameters, monitor);
        }

        private Result sheet() {
            Table.Builder claims = Table.of(
                    "Claims",
                    new Column("claim", Column.Type.TEXT),
                    new Column("severity", Column.Type.TEXT),
                    new Column("decision", Column.Type.TEXT));
            if (found) {
                claims.row(Support.ties(List.of(tie)), "TUR → PAK: 12 ships", severity, decided);
            }
            return new Composite("Check of a", List.of(claims.build()));
        }

        /** One finding, with what was decided on it. */
        private Result contradiction() throws JobException {
            Conflict conflict = new Conflict(
                    new Conflict.Side(number + " ships", "news", Set.of(tie), Set.of("aa")),
                    new Conflict.Side("10 ships", "trade", Set.of(), Set.of()));
            try (Workspace.OpenDataset dataset = dataset()) {
                Decision decision =
                        Decisions.of(dataset.get()).on("0123456789abcdef").orElse(null);
                return new Findings(
                        "What does not go together",
                        found
                                ? List.of(new Findings.Finding(
                                        "quantity.differs",
                                        Severity.HIGH,
                                        "They differ.",
                                        Support.ties(List.of(tie)),
                                        "0123456789abcdef",
                                        conflict,
                                        decision))
                                : List.of());
            } catch (IOException e) {
                throw new JobException(e.getMessage());
            }
        }

        private Result table() {
            return Table.of(
                            "Places",
                            new Column("actor", Column.Type.ACTOR),
                            new Column("score", Column.Type.NUMBER, "TIV"),
                            new Column("note", Column.Type.TEXT))
                    .row(Support.ties(List.of(tie)), "TUR", 0.1 + 0.2, "=1+1")
                    .cell("score", Support.filter("all", "TUR"))
                    .row(Support.ties(List.of(tie)), "PAK", null, "-x, \"y\"")
                    .note("A note.")
                    .build();
        }

        private Result brief() {
            Findings doubts = new Findings(
                    "Doubts",
                    List.of(new Findings.Finding(
                            "x", Severity.DOUBT, "Is <b> it *sold*?", Support.ties(List.of(tie)))));
            return new Composite("Brief PAK-TUR", List.of(table(), doubts));
        }

        @Override
        public void export(
                String exporter, Map<String, String> parameters, List<Outcome> results, Path target, Monitor monitor)
                throws IOException {
            exported.add(exporter
                    + parameters
                    + results.stream().map(o -> o.card().plugin().id()).toList());
            Files.writeString(
                    target, written.getOrDefault(exporter, "exported by " + exporter), StandardCharsets.UTF_8);
        }

        @Override
        public Workspace upTo(Clearance clearance) {
            throw new UnsupportedOperationException("Nothing is marked here");
        }

        @Override
        public Workspace showing(ReviewFilter review) {
            return new Opened(folder, ledger, view.showing(review));
        }

        @Override
        public List<Edition> editions() throws IOException {
            return new Freezing(ledger).all(view);
        }

        @Override
        public Edition freeze(String name, long revision, String corrects, String author, String note, Monitor monitor)
                throws IOException {
            return new Freezing(ledger).freeze(name, revision, corrects, author, note, LocalDate.of(2026, 1, 2));
        }

        @Override
        public Watches watches(Monitor monitor) {
            return new WatchList(ledger, NO_NAMES, view);
        }

        @Override
        public Reviews reviews(Monitor monitor) {
            return new Desk(ledger, NO_NAMES, view);
        }

        /** What an analyzer would suggest of two bodies, one of which is an abbreviation. */
        private Table suggestions() {
            return Table.of(
                            "Suggestions",
                            new Column("kind", Column.Type.TEXT),
                            new Column("first", Column.Type.TEXT),
                            new Column("second", Column.Type.TEXT),
                            new Column("score", Column.Type.NUMBER),
                            new Column("reason", Column.Type.TEXT))
                    .row(Support.NONE, "ACTOR", "wing-works", "ww", 0.9, "acronym +3.5")
                    .build();
        }

        @Override
        public Grades grades(Monitor monitor) {
            return new Grading(ledger, NO_NAMES);
        }

        @Override
        public Identities identities(Monitor monitor) {
            return new Merging(
                    ledger, NO_NAMES, (parameters, watching) -> analyze(Identities.ANALYZER, parameters, watching));
        }

        @Override
        public String purging(String digest) throws IOException {
            return InboxCopies.of(folder(), ledger).purging(digest);
        }

        @Override
        public List<Path> copies(String digest) throws IOException {
            return InboxCopies.of(folder(), ledger).of(digest);
        }

        @Override
        public Revision purge(String digest, String author, String why) throws IOException {
            return InboxCopies.of(folder(), ledger).purge(digest, author, why);
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
            Ledger.Snapshot snapshot = view.snapshot(ledger);
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
            return ledger.original(digest);
        }

        @Override
        public void close() throws IOException {
            ledger.close();
        }
    }

    private static Actor country(String id, String name, String cow) {
        return new Actor(
                id,
                ActorKind.COUNTRY,
                List.of(ActorName.of(name, NameKind.OFFICIAL)),
                List.of(new ActorCode(CodeScheme.COW, cow, null)),
                List.of(),
                id,
                null,
                false);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
