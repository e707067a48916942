package org.entente.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.Workspace;
import org.entente.launch.Change;
import org.entente.launch.Outcome;
import picocli.CommandLine.Command;

/** Holds a workspace and answers for it until the caller ends it. */
@Command(name = "workbench", description = "Starts the workbench, which stays until Ctrl-C.")
final class WorkbenchVerb extends WorkspaceVerb {

    private static final long LOOK = 100;
    private static final AutoCloseable NOTHING = () -> {};

    WorkbenchVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    boolean makes() {
        return true;
    }

    @Override
    int in(Workspace workspace) throws IOException, InterruptedException {
        AutoCloseable announced = NOTHING;
        AutoCloseable told = NOTHING;
        try {
            if (session.presence().isPresent()) {
                announced = session.presence().get().announce(workspace.folder());
            }
            told = session.deployment().isPresent()
                    ? session.deployment().get().listen(this::tell)
                    : session.workbench().listen(session::say);
            greet(workspace);
            while (!session.call().cancelled().getAsBoolean()) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            if (!session.call().cancelled().getAsBoolean()) {
                throw e;
            }
        } finally {
            close(told);
            close(announced);
        }
        session.say("The workbench has ended.");
        return DONE;
    }

    private void tell(Outcome outcome) {
        outcome.changes().stream()
                .filter(change -> change.kind() != Change.Kind.UNCHANGED)
                .forEach(change -> session.say(change.sentence()));
    }

    private void greet(Workspace workspace) throws IOException {
        session.out().println("Entente " + session.version() + " is running.");
        session.out().println("  workspace  " + workspace.folder());
        session.out().println("  plugins    " + offered());
        session.out()
                .println("  use it     entente " + forThis(workspace)
                        + "VERB in another shell; entente help lists the verbs");
        session.out()
                .println(
                        "  extend it  put a plugin's jar into the plugins folder; entente plugins shows what came of it");
        session.out().println("  stop it    Ctrl-C");
        session.flush();
    }

    private String forThis(Workspace workspace) {
        return workspace.folder().equals(session.resolve(Path.of(Entente.WORKSPACE)))
                ? ""
                : "-w " + workspace.folder() + " ";
    }

    private String offered() {
        Map<PluginInfo.Type, Long> counts = session.workbench().plugins().stream()
                .collect(Collectors.groupingBy(PluginInfo::type, TreeMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT)
                                + (e.getValue() == 1 ? "" : "s"))
                        .collect(Collectors.joining(", "));
    }

    /** Both are services that others offer; whatever they throw ends this verb with a sentence. */
    private static void close(AutoCloseable open) throws IOException, InterruptedException {
        FutureTask<Void> task = new FutureTask<>(() -> {
            open.close();
            return null;
        });
        task.run();
        try {
            task.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        }
    }
}
