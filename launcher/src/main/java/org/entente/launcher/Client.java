package org.entente.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.launch.Call;

/** Hands a call over to a process that runs already. */
final class Client implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Client.class.getName());
    private static final int PATIENCE_MILLIS = 2000;

    private final Wire wire;
    private final long pid;

    private Client(Wire wire, long pid) {
        this.wire = wire;
        this.pid = pid;
    }

    /** Finds the process that is announced in a folder; empty if none answers. */
    static Optional<Client> find(Path folder) {
        return Endpoint.of(folder).flatMap(endpoint -> connect(folder, endpoint));
    }

    private static Optional<Client> connect(Path folder, Endpoint endpoint) {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), endpoint.port()), PATIENCE_MILLIS);
            Wire wire = new Wire(socket);
            wire.patience(PATIENCE_MILLIS);
            wire.send(Wire.Kind.HELLO, endpoint.token().getBytes(StandardCharsets.US_ASCII));
            if (wire.receive(0).kind() == Wire.Kind.WELCOME) {
                wire.patience(0);
                return Optional.of(new Client(wire, endpoint.pid()));
            }
        } catch (ConnectException e) {
            // Nobody listens there: the process died without taking its file away.
            removeStale(folder, endpoint);
        } catch (IOException | IllegalArgumentException e) {
            // Somebody else has the port by now, or the process is about to end: it is not for us to remove.
            LOG.log(System.Logger.Level.DEBUG, "No answer from " + endpoint.port(), e);
        }
        closeQuietly(socket);
        return Optional.empty();
    }

    private static void removeStale(Path folder, Endpoint endpoint) {
        try {
            endpoint.remove(folder);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Not removed: " + folder.resolve(Endpoint.FILE), e);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Not closed", e);
        }
    }

    /** The process at the other end. */
    long pid() {
        return pid;
    }

    /**
     * Has the other process do the call, and waits for its end.
     *
     * @return the exit status
     * @throws IOException if the other process went away before the end
     */
    int run(Call call) throws IOException {
        wire.send(Wire.Kind.CALL, Wire.Request.of(call).toBytes());
        while (true) {
            Wire.Frame frame = wire.receive(Wire.CHUNK);
            switch (frame.kind()) {
                case OUTPUT -> hand(call.out(), frame);
                case ERROR -> hand(call.err(), frame);
                case WANT -> answer(call, frame.number());
                case EXIT -> {
                    return frame.number();
                }
                default -> throw new IOException("The running process sent " + frame.kind() + ".");
            }
        }
    }

    private static void hand(OutputStream out, Wire.Frame frame) throws Unheard {
        try {
            out.write(frame.content());
        } catch (IOException e) {
            throw new Unheard(e);
        }
    }

    /** The caller's own output takes no more, as of a pipe whose reader is gone. */
    static final class Unheard extends IOException {

        private static final long serialVersionUID = 1;

        Unheard(IOException cause) {
            super("The output could not be written: its disk is full or its reader is gone.", cause);
        }
    }

    /** Reads on a thread of its own: output must flow while the terminal is waited for. */
    private void answer(Call call, int wanted) {
        Thread reader = new Thread(
                () -> {
                    try {
                        byte[] bytes = new byte[Math.min(Math.max(wanted, 1), Wire.CHUNK)];
                        wire.send(
                                Wire.Kind.INPUT, bytes, 0, Math.max(0, call.in().read(bytes)));
                    } catch (IOException e) {
                        LOG.log(System.Logger.Level.DEBUG, "Input not handed over", e);
                    }
                },
                "entente-input");
        reader.setDaemon(true);
        reader.start();
    }

    /** Asks for the end of the call. */
    void cancel() {
        try {
            wire.send(Wire.Kind.CANCEL);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The call has ended already", e);
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
