package bench.witness;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.entente.core.api.Workbench;
import org.entente.core.spi.Head;
import org.entente.core.spi.Importer;
import org.entente.launch.Deployment;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Tells the benchmark when services can be used and when they are gone, a line each: what, which bundle, which version,
 * and {@link System#nanoTime()}, which on Linux is the clock that Python calls monotonic.
 *
 * <p>{@code USABLE}: obtained, thus made, and called. {@code GONE}: about to be unregistered. {@code OFFERED}: listed by
 * the engine. {@code TOLD}: told of by the deployment as done.
 */
public final class Witness implements BundleActivator, ServiceListener {

    private static final String WATCHED =
            "(|(bench=small)(objectClass=org.entente.core.spi.Importer)(objectClass=org.entente.core.spi.Analyzer))";
    private static final Head HEAD = new Head("note.txt", "A and B signed.".getBytes(StandardCharsets.UTF_8), true);

    private final ExecutorService users = Executors.newCachedThreadPool();
    private BundleContext context;
    private Socket socket;
    private Writer lines;
    private ServiceTracker<Workbench, Workbench> workbench;
    private ServiceTracker<Deployment, AutoCloseable> deployment;

    @Override
    public void start(BundleContext own) throws Exception {
        context = own;
        socket = new Socket(InetAddress.getLoopbackAddress(), Integer.getInteger("bench.port"));
        socket.setTcpNoDelay(true);
        lines = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.US_ASCII);
        workbench = new ServiceTracker<>(context, Workbench.class, null);
        workbench.open();
        deployment = new ServiceTracker<>(context, Deployment.class, null) {
            @Override
            public AutoCloseable addingService(ServiceReference<Deployment> reference) {
                return context.getService(reference)
                        .listen(outcome -> outcome.changes()
                                .forEach(change -> tell("TOLD", change.name(), change.version(), System.nanoTime())));
            }
        };
        deployment.open();
        context.addServiceListener(this, WATCHED);
        tell("READY", "witness", "1", System.nanoTime());
    }

    @Override
    public void stop(BundleContext own) throws Exception {
        users.shutdownNow();
        deployment.close();
        workbench.close();
        socket.close();
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        ServiceReference<?> reference = event.getServiceReference();
        if (event.getType() == ServiceEvent.UNREGISTERING) {
            tell("GONE", reference.getBundle(), System.nanoTime());
        } else if (event.getType() == ServiceEvent.REGISTERED) {
            Bundle bundle = reference.getBundle();
            users.execute(() -> use(reference, bundle));
            if (reference.getProperty("bench") == null) {
                users.execute(() -> seek(bundle));
            }
        }
    }

    /** Uses a service as soon as it can be had, and keeps it, as users do, until it goes. */
    private void use(ServiceReference<?> reference, Bundle bundle) {
        Object service = context.getService(reference);
        while (service == null && reference.getBundle() != null) {
            pause();
            service = context.getService(reference);
        }
        if (service instanceof Supplier<?> small) {
            small.get();
        } else if (service instanceof Importer<?> importer) {
            importer.recognise(HEAD);
        }
        if (service != null) {
            tell("USABLE", bundle, System.nanoTime());
        }
    }

    /** Waits until the engine offers the plugins of a bundle. */
    private void seek(Bundle bundle) {
        while (bundle.getState() != Bundle.UNINSTALLED) {
            Workbench engine = workbench.getService();
            if (engine != null
                    && engine.plugins().stream()
                            .anyMatch(plugin -> plugin.bundle().equals(bundle.getSymbolicName())
                                    && plugin.version()
                                            .equals(bundle.getVersion().toString()))) {
                tell("OFFERED", bundle, System.nanoTime());
                return;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(String what, Bundle bundle, long time) {
        tell(what, bundle.getSymbolicName(), bundle.getVersion().toString(), time);
    }

    private synchronized void tell(String what, String name, String version, long time) {
        try {
            lines.write(what + " " + name + " " + (version.isEmpty() ? "-" : version) + " " + time + "\n");
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
