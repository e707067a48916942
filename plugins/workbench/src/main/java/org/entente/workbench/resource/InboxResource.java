package org.entente.workbench.resource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.core.api.Workspace;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;

/** The workspace's inbox, whose files the verb that stays imports as they come. */
public final class InboxResource implements Resource {

    private static final String PROBLEM = ".problem";

    private final Site site;

    public InboxResource(Site site) {
        this.site = site;
    }

    /**
     * A file that waits or stays.
     *
     * @param problem why it was refused; empty where it waits
     */
    public record Waiting(String name, String problem) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/inbox", "Lists the files that wait in the inbox, and says of those that stay why.")
                        .list(Waiting.class, this::list),
                Route.post("/inbox/again", "Lets what was refused be tried again, in a second or so.")
                        .list(Waiting.class, this::again));
    }

    private Path folder() {
        return site.workspace().folder().resolve(Workspace.INBOX);
    }

    private List<Waiting> list(Request request) throws IOException {
        List<Waiting> waiting = new ArrayList<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (!name.endsWith(PROBLEM)) {
                waiting.add(new Waiting(name, problem(file)));
            }
        }
        return waiting;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static String problem(Path file) throws IOException {
        try {
            return Files.readString(file.resolveSibling(file.getFileName() + PROBLEM), StandardCharsets.UTF_8)
                    .strip();
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** What stands beside a file is what keeps it from being tried again. */
    private List<Waiting> again(Request request) throws IOException {
        for (Path file : files()) {
            if (file.getFileName().toString().endsWith(PROBLEM)) {
                Files.deleteIfExists(file);
            }
        }
        return list(request);
    }
}
