package org.entente.workbench.resource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.core.api.CancelledException;
import org.entente.core.api.ImportReport;
import org.entente.core.api.ImportRequest;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.Workspace;
import org.entente.core.model.Handling;
import org.entente.core.model.Outcome;
import org.entente.core.model.Source;
import org.entente.core.spi.Samples;
import org.entente.workbench.job.Job;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Form;
import org.entente.workbench.rest.Reply;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** How files come in: sent, looked at, and only then imported. */
public final class ImportResource implements Resource {

    private static final List<String> BESIDE = List.of(".meta.yaml", ".recipe.yaml");

    private static final int SHOWN = 200;
    private static final String ANALYZER = "consistency";

    private static final int MOST_ROWS = 10_000;

    private final Site site;
    private final Uploads uploads;

    public ImportResource(Site site) {
        this.site = site;
        this.uploads = new Uploads(site.scratch());
    }

    /** A batch of files that were sent. */
    public record Batch(long batch, List<String> files) {}

    /**
     * How files are to be imported.
     *
     * @param again whether what is held already is read anew; what comes out the same keeps its id and what was decided
     * @param editionOf the dataset in whose place a table comes; found by importer, publisher and name where none is named
     */
    public record ImportWish(
            @Nullable String importer,
            @Nullable Map<String, String> parameters,
            @Nullable String why,
            @Nullable Boolean again,
            @Nullable String editionOf) {}

    /**
     * What would be read of files, the first ties of it.
     *
     * @param handling how those of the files are marked that are, by name without ending
     * @param refused why nothing would be, in a sentence; null where something is
     */
    public record Preview(
            List<ImportReport.FileReport> files,
            long total,
            List<TieResource.TieRow> ties,
            List<Quote> quotes,
            Map<String, String> handling,
            @Nullable String refused) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/batches", "Begins a batch of files to be imported.")
                        .one(Batch.class, r -> batch(uploads.begin())),
                Route.post("/batches/samples", "Begins a batch of the samples that come with the workbench.")
                        .one(Batch.class, r -> samples()),
                Route.post("/batches/{batch}/files", "Sends a file into a batch; sidecars too.")
                        .needs("name", "The file's name.")
                        .reads(byte[].class)
                        .one(Batch.class, this::take),
                Route.post(
                                "/batches/{batch}/preview",
                                "Reads a batch without keeping anything; the job's result is a Preview. Of several files one that"
                                        + " cannot be read is left out and told of; one alone is refused.")
                        .reads(ImportWish.class)
                        .later(Job.View.class, this::preview),
                Route.post(
                                "/batches/{batch}/import",
                                "Imports a batch as one revision; the job's result says what came of it.")
                        .reads(ImportWish.class)
                        .later(Job.View.class, this::load),
                Route.post("/sources/again", "Reads all sources that are held anew, as one revision.")
                        .reads(ImportWish.class)
                        .later(Job.View.class, this::again),
                Route.post(
                                "/batches/{batch}/check",
                                "Checks the claims of a batch that is not imported; the job's result is an outcome.")
                        .query(
                                "rows",
                                "How many rows that it leaves out are shown of a dyad; else 15.",
                                Form.whole(0, MOST_ROWS))
                        .later(Job.View.class, this::check),
                Route.delete("/batches/{batch}", "Forgets a batch.").one(Batch.class, this::forget));
    }

    private Batch batch(long batch) throws IOException, Fault {
        return new Batch(
                batch,
                uploads.files(batch).stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .toList());
    }

    private Batch samples() throws IOException, Fault {
        Samples samples = site.samples()
                .orElseThrow(() -> Fault.missing("No samples came with this workbench; add files of your own."));
        long batch = uploads.begin();
        samples.copyTo(uploads.existing(batch));
        return batch(batch);
    }

    private Batch take(Request request) throws IOException, Fault {
        long batch = request.number("batch");
        String name = request.query("name").orElseThrow(() -> new Fault(400, "Name the file by ?name=."));
        try (InputStream bytes = request.bytes()) {
            uploads.take(batch, name, bytes);
        }
        return batch(batch);
    }

    private Batch forget(Request request) throws IOException, Fault {
        long batch = request.number("batch");
        uploads.forget(batch);
        return new Batch(batch, List.of());
    }

    private Reply preview(Request request) throws IOException, JobException, Fault {
        ImportRequest wish = wish(request, "to be thrown away");
        String title = title("Preview of", request.number("batch"));
        return Reply.accepted(site.jobs()
                .start(
                        "preview",
                        title,
                        monitor -> aside(workspace -> {
                            ImportReport report;
                            try {
                                report = workspace.load(wish, monitor);
                            } catch (CancelledException e) {
                                throw e;
                            } catch (JobException e) {
                                // A preview is asked for to find that out; it has not failed.
                                return new Preview(List.of(), 0, List.of(), List.of(), Map.of(), e.getMessage());
                            }
                            try (Workspace.OpenDataset open = workspace.dataset()) {
                                List<TieResource.TieRow> ties =
                                        TieResource.rows(open.get(), " ORDER BY t.id LIMIT " + SHOWN);
                                return new Preview(
                                        report.files(),
                                        Query.count(open.get(), "SELECT count(*) FROM tie"),
                                        ties,
                                        Quotes.of(
                                                open.get(),
                                                ties.stream()
                                                        .map(TieResource.TieRow::id)
                                                        .toList()),
                                        open.get().sources().stream()
                                                .filter(source ->
                                                        !source.handling().equals(Handling.UNKNOWN))
                                                .collect(Collectors.toMap(
                                                        Source::name,
                                                        source -> source.handling()
                                                                .name(),
                                                        (a, b) -> a)),
                                        null);
                            }
                        })));
    }

    private Reply load(Request request) throws IOException, JobException, Fault {
        long batch = request.number("batch");
        ImportRequest wish = wish(request, "");
        return Reply.accepted(site.jobs().start("import", title("Import of", batch), monitor -> {
            ImportReport report = site.workspace().load(wish, monitor);
            uploads.forget(batch);
            return report;
        }));
    }

    private Reply again(Request request) throws IOException, JobException, Fault {
        ImportWish wish = checked(request.body(ImportWish.class));
        ImportRequest all = new ImportRequest(
                List.of(),
                wish.importer(),
                wish.parameters() == null ? Map.of() : wish.parameters(),
                site.user(),
                wish.why() == null ? "" : wish.why(),
                true);
        return Reply.accepted(site.jobs()
                .start(
                        "import",
                        "All sources again",
                        monitor -> site.workspace().load(all, monitor)));
    }

    private Reply check(Request request) throws IOException, Fault {
        String rows = Integer.toString(request.integer("rows", 15, 0, MOST_ROWS));
        long batch = request.number("batch");
        String title = title("Check of", batch);
        ImportRequest wish =
                new ImportRequest(documents(uploads.files(batch)), null, Map.of(), "check", "to be thrown away");
        return Reply.accepted(site.jobs()
                .start(
                        "check",
                        title,
                        monitor -> aside(guest -> {
                            guest.load(wish, monitor);
                            try (Workspace.OpenDataset open = guest.dataset()) {
                                return analyzed(open, rows, monitor);
                            }
                        })));
    }

    private Outcome analyzed(Workspace.OpenDataset guest, String rows, Monitor monitor) throws Exception {
        return site.workspace().analyze(ANALYZER, Map.of("source", "guest", "rows", rows), guest.get(), monitor);
    }

    /** What an importer would refuse is refused before anything begins. */
    private ImportWish checked(ImportWish wish) throws IOException, JobException {
        if (wish.importer() != null) {
            site.workbench().check(PluginInfo.Type.IMPORTER, wish.importer(), Offers.given(wish.parameters()));
        }
        return wish;
    }

    private ImportRequest wish(Request request, String why) throws IOException, JobException, Fault {
        ImportWish wish = checked(request.body(ImportWish.class));
        long batch = request.number("batch");
        List<Path> files = documents(uploads.files(batch));
        if (files.isEmpty()) {
            throw new Fault(400, "The batch has no file that could be read; send one first.");
        }
        return new ImportRequest(
                // Of a folder a file that cannot be read costs no other its place, and is told of by its name.
                files.size() == 1 ? files : List.of(uploads.existing(batch)),
                wish.importer(),
                wish.parameters() == null ? Map.of() : wish.parameters(),
                site.user(),
                wish.why() == null ? why : wish.why(),
                Boolean.TRUE.equals(wish.again()),
                wish.editionOf());
    }

    /** Sidecars are read with the file beside which they lie. */
    private static List<Path> documents(List<Path> files) {
        return files.stream()
                .filter(file -> BESIDE.stream().noneMatch(file.getFileName().toString()::endsWith))
                .toList();
    }

    private String title(String what, long batch) throws IOException, Fault {
        List<Path> files = documents(uploads.files(batch));
        return what + " "
                + files.stream()
                        .limit(3)
                        .map(path -> String.valueOf(path.getFileName()))
                        .collect(Collectors.joining(", "))
                + (files.size() > 3 ? " and " + (files.size() - 3) + " more" : "");
    }

    private interface Aside {
        Object in(Workspace workspace) throws Exception;
    }

    /** Does it in a workspace that is thrown away. */
    private Object aside(Aside work) throws Exception {
        Path folder = Files.createTempDirectory(site.scratch(), "aside");
        try {
            Path kept = Files.createDirectory(folder.resolve("workspace"));
            try (Workspace workspace = site.workbench().open(kept)) {
                return work.in(workspace);
            }
        } finally {
            Uploads.delete(folder);
        }
    }
}
