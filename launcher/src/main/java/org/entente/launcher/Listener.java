package org.entente.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.entente.launch.Verbs;

/** Takes the calls of other processes of this user over loopback, each on a thread of its own. */
final class Listener implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Listener.class.getName());
    private static final int MOST_CALLS = 64;
    private static final int TOKEN_BYTES = 32;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private final ServerSocket server;
    private final Endpoint endpoint;
    private final Verbs verbs;
    private final Semaphore places = new Semaphore(MOST_CALLS);
    private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();

    private Listener(ServerSocket server, Endpoint endpoint, Verbs verbs) {
        this.server = server;
        this.endpoint = endpoint;
        this.verbs = verbs;
    }

    static Listener open(Verbs verbs) throws IOException {
        byte[] token = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(token);
        ServerSocket server = new ServerSocket(0, MOST_CALLS, InetAddress.getLoopbackAddress());
        Endpoint endpoint = new Endpoint(
                ProcessHandle.current().pid(),
                server.getLocalPort(),
                HexFormat.of().formatHex(token));
        Listener listener = new Listener(server, endpoint, verbs);
        start(listener::accept, "entente-listener");
        return listener;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                if (places.tryAcquire()) {
                    start(() -> serve(socket), "entente-call");
                } else {
                    socket.close();
                }
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "No further call taken", e);
                // What fails now, as when no file can be opened, mostly fails again at once.
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void serve(Socket socket) {
        try (Wire wire = new Wire(socket)) {
            Conversation conversation = new Conversation(wire);
            conversations.add(conversation);
            try {
                conversation.hold(endpoint.token(), verbs);
            } finally {
                conversations.remove(conversation);
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.INFO, "A call of another process ended early", e);
        } finally {
            places.release();
        }
    }

    private static void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes no further call, cancels those under way, and gives them a moment to say goodbye. */
    @Override
    public void close() throws IOException {
        server.close();
        conversations.forEach(Conversation::cancel);
        try {
            if (!places.tryAcquire(MOST_CALLS, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.INFO, "Calls of other processes were cut off");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
