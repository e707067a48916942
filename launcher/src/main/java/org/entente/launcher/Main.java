package org.entente.launcher;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.entente.launch.Call;
import org.entente.launch.User;
import org.entente.launch.Verbs;
import org.entente.launcher.deploy.Phase;
import org.entente.launcher.deploy.Watch;

/**
 * Starts Entente.
 *
 * <ol>
 *   <li>Takes the standard streams; what else prints to them goes to the log.
 *   <li>Looks for a running process that holds the workspace, and if there is one hands the call over to it.
 *   <li>Else starts the framework, waits a while for whoever has the workspace, and has the verbs do the call.
 *   <li>The workbench also takes the installation's lock, watches the plugin folder and listens to others.
 * </ol>
 */
public final class Main {

    private static final System.Logger LOG = System.getLogger(Main.class.getName());

    private final Installation installation;
    private final Stop stop;
    private final Arguments arguments;
    private final Call call;

    private Main(Installation installation, Stop stop, Arguments arguments, Call call) {
        this.installation = installation;
        this.stop = stop;
        this.arguments = arguments;
        this.call = call;
    }

    /**
     * Runs the command line and ends the process with its exit status.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        Stop stop = Stop.atShutdown();
        int status;
        try {
            Installation installation = Installation.current();
            divert(installation);
            Path directory = Path.of("").toAbsolutePath();
            Arguments arguments = Arguments.read(List.of(args), directory);
            Call call = new Call(arguments.words(), User.current(), directory, in, out, err, stop::asked);
            status = new Main(installation, stop, arguments, call).run();
        } catch (InvalidPathException e) {
            Guarded.say(err, "The file name " + e.getInput() + " cannot be used: " + e.getReason() + ".");
            status = Exit.WRONG_USE;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "Entente did not run", e);
            Guarded.say(err, e.getMessage());
            status = Exit.FAILED;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(System.Logger.Level.ERROR, "Entente did not run", e);
            Guarded.say(err, "Something went wrong inside the launcher; the details are in var/log/entente.log.");
            status = Exit.FAILED;
        }
        if (stop.asked() && status == Exit.DONE) {
            // The signal alone would make the status one of failure, though all ended as it should.
            Runtime.getRuntime().halt(status);
        }
        stop.ended();
        System.exit(status);
    }

    /** Libraries that print shall not spoil what the user reads or pipes. */
    private static void divert(Installation installation) throws IOException {
        LogFile log = new LogFile(installation.log());
        PrintStream lines = new PrintStream(log.lines(), true, StandardCharsets.UTF_8);
        System.setOut(lines);
        System.setErr(lines);
    }

    private int run() throws IOException {
        if (arguments.stays()) {
            refuse(Client.find(arguments.workspace()));
            return stay();
        }
        Optional<Client> other = arguments.answeredAt(installation).flatMap(Client::find);
        if (other.isPresent()) {
            try (Client client = other.get()) {
                return handOver(client);
            }
        }
        try (Turn turn = new Turn(arguments.workspace());
                Seat seat = Seat.take(installation);
                Scratch scratch = scratch();
                Platform platform = Platform.start(installation, seat, false, scratch, Clock.systemUTC(), Main::note);
                Announcer announcer = new Announcer(platform.verbs())) {
            platform.offer(announcer);
            complain(platform);
            if (!arguments.deploys()) {
                // What it has taken in stays; others need not wait for the end of the verb.
                seat.close();
            }
            return inTurn(turn, platform.verbs());
        }
    }

    private void refuse(Optional<Client> other) throws IOException {
        if (other.isPresent()) {
            try (Client client = other.get()) {
                throw new IOException("A workbench has " + arguments.workspace() + " open already (process "
                        + client.pid() + "); use that one, or name another workspace by -w.");
            }
        }
    }

    /** Has the verbs do the call when the workspace is free, or the workbench that has it by then. */
    private int inTurn(Turn turn, Verbs verbs) throws IOException {
        Optional<Client> workbench;
        try {
            workbench = arguments.needsWorkspace() ? await(turn) : Optional.empty();
        } catch (InterruptedException e) {
            return Exit.CANCELLED;
        }
        if (workbench.isEmpty()) {
            return obey(verbs);
        }
        try (Client client = workbench.get()) {
            return handOver(client);
        }
    }

    private Optional<Client> await(Turn turn) throws InterruptedException {
        stop.onAsk(Thread.currentThread()::interrupt);
        try {
            return turn.await(call.err());
        } finally {
            stop.onAsk(() -> {});
        }
    }

    private int handOver(Client client) throws IOException {
        stop.onAsk(client::cancel);
        try {
            return client.run(call);
        } catch (Client.Unheard e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(
                    "The running workbench (process " + client.pid() + ") went away before the call ended; try again.",
                    e);
        }
    }

    private int stay() throws IOException {
        try (Turn turn = new Turn(arguments.workspace());
                Seat seat = Seat.take(installation);
                Scratch scratch = scratch();
                Platform platform = Platform.start(installation, seat, true, scratch, Clock.systemUTC(), Main::note);
                Announcer announcer = new Announcer(platform.verbs())) {
            platform.offer(announcer);
            complain(platform);
            if (!platform.warning().isEmpty()) {
                Guarded.say(call.err(), platform.warning());
            }
            refuse(await(turn));
            if (!seat.isOurs()) {
                Guarded.say(call.err(), seat.whyNot());
                return obey(platform.verbs());
            }
            announcer.announce(installation.state());
            try (Watch watch = platform.watch()) {
                LOG.log(System.Logger.Level.DEBUG, "Watching by {0}", watch);
                return obey(platform.verbs());
            }
        } catch (InterruptedException e) {
            return Exit.DONE;
        }
    }

    private static void note(Phase phase) {
        LOG.log(System.Logger.Level.DEBUG, "A change of the plugins is {0}", phase);
    }

    private static Scratch scratch() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        Scratch.sweep(parent, Clock.systemUTC());
        return Scratch.open(parent);
    }

    private void complain(Platform platform) {
        platform.complaints().forEach(sentence -> Guarded.say(call.err(), sentence));
    }

    /** Has the verbs do the call; a stop interrupts them. */
    private int obey(Verbs verbs) {
        stop.onAsk(Thread.currentThread()::interrupt);
        try {
            return verbs.run(call);
        } catch (InterruptedException e) {
            return arguments.stays() ? Exit.DONE : Exit.CANCELLED;
        } finally {
            stop.onAsk(() -> {});
            Thread.interrupted();
        }
    }
}
