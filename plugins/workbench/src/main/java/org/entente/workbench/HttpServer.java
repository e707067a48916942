package org.entente.workbench;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.workbench.http.Guard;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;

/** The HTTP service of the framework, which listens nowhere until it is told to. */
final class HttpServer implements AutoCloseable {

    private static final String PID = "org.apache.felix.http";
    private static final String ENDPOINT = "osgi.http.endpoint";
    private static final String HOST = "127.0.0.1";

    /** A machine that is busy starts a server slowly; that a port is taken is seen at once. */
    private static final long PATIENCE = 60_000_000_000L;

    private static final long LOOK = 5;

    private final Configuration configuration;
    private final int port;

    private HttpServer(Configuration configuration, int port) {
        this.configuration = configuration;
        this.port = port;
    }

    /**
     * Listens on the loopback address.
     *
     * @param ports the first of them that nobody else listens on
     */
    static HttpServer start(List<Integer> ports, BundleContext context, ConfigurationAdmin configurations)
            throws IOException {
        Configuration configuration = configurations.getConfiguration(PID, null);
        for (int port : ports) {
            if (isTaken(port)) {
                continue;
            }
            configuration.update(settings(port));
            Optional<Integer> listening = await(context);
            if (listening.isPresent()) {
                return new HttpServer(configuration, listening.get());
            }
        }
        configuration.delete();
        throw new IOException("The workbench cannot listen on port " + ports.get(ports.size() - 1)
                + " (does another program?); name another one by --port, or none.");
    }

    /** Whether another program listens on a port. */
    private static boolean isTaken(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(HOST, port));
            return false;
        } catch (BindException e) {
            return true;
        }
    }

    private static Dictionary<String, Object> settings(int port) {
        Dictionary<String, Object> settings = new Hashtable<>();
        settings.put("org.apache.felix.http.enable", true);
        settings.put("org.apache.felix.http.host", HOST);
        settings.put("org.osgi.service.http.port", port);
        settings.put("org.apache.felix.http.jetty.threadpool.max", 200);
        settings.put("org.apache.felix.http.jetty.sendServerHeader", false);
        settings.put(
                "org.apache.felix.http.jetty.errorPageCustomHeaders",
                Guard.HEADERS.entrySet().stream()
                        .map(header -> header.getKey() + "=" + header.getValue())
                        .collect(Collectors.joining("##")));
        return settings;
    }

    private static Optional<Integer> await(BundleContext context) {
        long end = System.nanoTime() + PATIENCE;
        Optional<Integer> listening = listening(context);
        try {
            while (listening.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(LOOK);
                listening = listening(context);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return listening;
    }

    private static Optional<Integer> listening(BundleContext context) {
        ServiceReference<HttpServiceRuntime> runtime = context.getServiceReference(HttpServiceRuntime.class);
        Object endpoints = runtime == null ? null : runtime.getProperty(ENDPOINT);
        Stream<String> all = endpoints instanceof String[] several
                ? Arrays.stream(several)
                : Stream.ofNullable(endpoints).map(Object::toString);
        return all.filter(endpoint -> endpoint.startsWith("http:"))
                .map(endpoint -> URI.create(endpoint).getPort())
                .filter(port -> port > 0)
                .findFirst();
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        configuration.delete();
    }
}
