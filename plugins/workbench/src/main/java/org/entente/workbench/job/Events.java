package org.entente.workbench.job;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.JsonText;
import org.entente.workbench.rest.Stream;

/** Tells pages what happens, as server-sent events. */
public final class Events {

    private static final System.Logger LOG = System.getLogger(Events.class.getName());
    private static final int LISTENERS = 100;
    private static final int WAITING = 256;
    private static final long PULSE_SECONDS = 10;

    private final JsonText json = new JsonText();
    private final Set<BlockingQueue<String>> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Tells all who listen; whoever has fallen too far behind is let go, and will ask anew. */
    public void tell(String what, Object value) throws IOException {
        String event = "event: " + what + "\ndata: " + json.text(value) + "\n\n";
        listeners.removeIf(queue -> !queue.offer(event));
    }

    /** Whether anybody listens. */
    public boolean heard() {
        return !listeners.isEmpty();
    }

    /** Listens from now on. */
    public Stream listen() throws Fault {
        if (listeners.size() >= LISTENERS) {
            throw new Fault(503, LISTENERS + " pages listen already; close one of them.");
        }
        BlockingQueue<String> queue = new ArrayBlockingQueue<>(WAITING);
        listeners.add(queue);
        return response -> {
            try {
                send(response, queue);
            } catch (IOException e) {
                // A page that was closed is no fault, and nothing else is read or written here.
                LOG.log(Level.DEBUG, "A listener has gone", e);
            } finally {
                listeners.remove(queue);
            }
        };
    }

    private void send(HttpServletResponse response, BlockingQueue<String> queue)
            throws IOException, InterruptedException {
        response.setContentType(Stream.MEDIA);
        response.setCharacterEncoding("UTF-8");
        OutputStream out = response.getOutputStream();
        write(out, "retry: 1000\n\n");
        while (!closed && listeners.contains(queue)) {
            String event = queue.poll(PULSE_SECONDS, TimeUnit.SECONDS);
            // A comment, by which one sees that the other side has gone.
            write(out, event == null ? ":\n\n" : event);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Lets all go. */
    public void close() {
        closed = true;
        listeners.forEach(queue -> queue.offer(":\n\n"));
    }
}
