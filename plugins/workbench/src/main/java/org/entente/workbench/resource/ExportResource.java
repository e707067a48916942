package org.entente.workbench.resource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.core.api.JobException;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.Workspace;
import org.entente.core.model.Outcome;
import org.entente.workbench.job.Job;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Form;
import org.entente.workbench.rest.Reply;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** Exports: the workspace or results in the formats that plugins bring, as far as a marking lets them go. */
public final class ExportResource implements Resource {

    private final Site site;
    private final Offers offers;

    public ExportResource(Site site) {
        this.site = site;
        this.offers = new Offers(site.workbench());
    }

    /** A result that an export is to hold. */
    public record Of(String analyzer, @Nullable Map<String, String> parameters) {}

    /**
     * What is to be exported.
     *
     * @param of the results; for exporters that write the workspace itself none
     */
    public record ExportWish(
            String exporter,
            @Nullable Map<String, String> parameters,
            @Nullable List<Of> of) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.post(
                        "/exports",
                        "Runs an exporter; the job's file is what it wrote, several files as one archive, and the job's"
                                + " result a WrittenFile.")
                .query(Site.LOOK)
                .query("name", "The name of the file to be written.")
                .query(
                        "keep",
                        "yes: the results that it holds are kept as well; else they are not.",
                        Form.one("no", "yes"))
                .reads(ExportWish.class)
                .later(Job.View.class, this::export));
    }

    private Reply export(Request request) throws IOException, JobException, Fault {
        ExportWish wish = request.body(ExportWish.class);
        PluginInfo exporter = offers.taking(PluginInfo.Type.EXPORTER, wish.exporter(), wish.parameters());
        List<Of> of = wish.of() == null ? List.of() : wish.of();
        for (Of one : of) {
            offers.taking(PluginInfo.Type.ANALYZER, one.analyzer(), one.parameters());
        }
        String name = request.query("name").orElse(wish.exporter());
        if (!name.matches("[A-Za-z0-9_.-]{1,100}") || name.startsWith(".")) {
            throw new Fault(400, "Name the file by letters, digits and dots, and not " + name + ".");
        }
        Workspace seen = site.seen(request);
        boolean kept = request.query("keep").orElse("").equals("yes");
        return Reply.accepted(site.jobs().start("export", exporter.title(), monitor -> {
            List<Outcome> results = new ArrayList<>();
            for (Of one : of) {
                Map<String, String> given = Offers.given(one.parameters());
                results.add(
                        kept
                                ? seen.analyze(one.analyzer(), given, monitor)
                                : seen.look(one.analyzer(), given, monitor));
            }
            Path target = Files.createTempDirectory(site.scratch(), "export").resolve(name);
            seen.export(exporter.id(), Offers.given(wish.parameters()), results, target, monitor);
            boolean one = Files.isRegularFile(target);
            return WrittenFile.of(one ? target : packed(target), one ? name : name + ".zip", withheld(seen));
        }));
    }

    /** How much a clearance leaves out, by what it is. */
    private static Map<String, Long> withheld(Workspace seen) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Workspace.OpenDataset open = seen.dataset()) {
            Query.list(
                    open.get(),
                    row -> counts.put(Query.text(row, 0), row.integer(1)),
                    "SELECT what, times FROM withheld WHERE times > 0");
        }
        return counts;
    }

    /** The files of a folder in one archive beside it. */
    private static Path packed(Path folder) throws IOException {
        Path archive = folder.resolveSibling(folder.getFileName() + ".zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return archive;
    }
}
