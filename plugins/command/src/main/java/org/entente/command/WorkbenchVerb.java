package org.entente.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.entente.core.api.JobException;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.Workspace;
import org.entente.core.spi.Front;
import org.entente.launch.Change;
import org.entente.launch.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Holds a workspace and answers for it until the caller ends it. */
@Command(name = "workbench", description = "Starts the workbench, which stays until Ctrl-C.")
final class WorkbenchVerb extends WorkspaceVerb {

    private static final long LOOK = 100;

    /** Every how many looks the inbox is listed, where files must lie still for seconds anyway. */
    private static final int INBOX = 10;

    private static final AutoCloseable NOTHING = () -> {};
    private static final int LAST_PORT = 65535;

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "The port on which browsers reach it; if none is named that of the last time, or any that is free.")
    private int port = Front.ANY_PORT;

    private String trouble = "";

    @Option(names = "--no-browser", description = "Opens no browser.")
    private boolean noBrowser;

    WorkbenchVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    boolean makes() {
        return true;
    }

    @Override
    void check() {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("A port is a number up to " + LAST_PORT + ", and not " + port + ".");
        }
    }

    @Override
    int in(Workspace workspace) throws IOException, InterruptedException {
        AutoCloseable announced = NOTHING;
        AutoCloseable told = NOTHING;
        AutoCloseable served = NOTHING;
        try {
            if (session.presence().isPresent()) {
                announced = session.presence().get().announce(workspace.folder());
            }
            told = session.deployment().isPresent()
                    ? session.deployment().get().listen(this::tell)
                    : session.workbench().listen(session::say);
            Optional<Front> front = session.fronts().find();
            Optional<URI> address = Optional.empty();
            if (front.isPresent()) {
                Front.Served now = front.get().serve(workspace, port);
                served = now;
                address = Optional.of(now.address());
            }
            greet(workspace, address);
            if (address.isPresent() && !noBrowser) {
                Browser.ofTheSystem().open(address.get());
            }
            Inbox inbox = new Inbox(workspace, session, session.call().user().name());
            for (int looks = 0; !session.call().cancelled().getAsBoolean(); looks++) {
                Thread.sleep(LOOK);
                if (looks % INBOX == 0) {
                    look(inbox);
                }
            }
        } catch (InterruptedException e) {
            if (!session.call().cancelled().getAsBoolean()) {
                throw e;
            }
        } finally {
            close(served);
            close(told);
            close(announced);
        }
        session.say("The workbench has ended.");
        return DONE;
    }

    /** A look that fails is told once for each reason, and the next goes on. */
    private void look(Inbox inbox) {
        String now;
        try {
            inbox.tell(inbox.look(false).stream()
                    .filter(taken -> taken.state() != Inbox.State.UNSETTLED)
                    .toList());
            now = "";
        } catch (IOException e) {
            now = Sentences.of(e);
        } catch (JobException e) {
            now = Sentences.of(e.getMessage(), e);
        } catch (OutOfMemoryError e) {
            // Taken by a request, which is refused for it; the others go on.
            now = "There is not enough memory; give Java more by ENTENTE_JAVA_OPTS=-Xmx4g.";
        }
        if (!now.equals(trouble) && !now.isEmpty()) {
            session.say("The inbox cannot be read now: " + now);
        }
        trouble = now;
    }

    private void tell(Outcome outcome) {
        outcome.changes().stream()
                .filter(change -> change.kind() != Change.Kind.UNCHANGED)
                .forEach(change -> session.say(change.sentence()));
    }

    private void greet(Workspace workspace, Optional<URI> address) throws IOException {
        session.out().println("Entente " + session.version() + " is running.");
        session.out().println("  workspace  " + workspace.folder());
        address.ifPresent(at -> session.out().println("  open       " + at));
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
