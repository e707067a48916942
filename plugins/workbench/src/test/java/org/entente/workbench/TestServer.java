package org.entente.workbench;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.entente.core.model.Revision;
import org.entente.workbench.http.Assets;
import org.entente.workbench.http.Guard;
import org.entente.workbench.http.PageServlet;
import org.entente.workbench.http.SessionServlet;
import org.entente.workbench.http.Token;
import org.entente.workbench.rest.Answers;
import org.entente.workbench.rest.Readable;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.RestServlet;
import org.entente.workbench.rest.Routes;

/** The servlets behind their guard on a real server, asked over a bare socket so that nothing is put right on the way. */
public final class TestServer implements AutoCloseable {

    private static final Readable ONE_STATE = new Readable() {
        @Override
        public Revision latest() {
            return Revision.NONE;
        }

        @Override
        public Revision ready(long shown) {
            return Revision.NONE;
        }

        @Override
        public String tag(Revision revision) {
            return "\"r7\"";
        }
    };

    private final Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
    private final Token token = Token.random();

    public TestServer(Resource resource) throws Exception {
        this(resource, ONE_STATE);
    }

    public TestServer(Resource resource, Readable readable) throws Exception {
        this(resource, readable, true);
    }

    private TestServer(Resource resource, Readable readable, boolean guarding) throws Exception {
        Guard guard = new Guard(token);
        ServletContextHandler handler = new ServletContextHandler("/");
        Filter guarded = (request, response, chain) -> {
            if (!guarding || guard.handleSecurity((HttpServletRequest) request, (HttpServletResponse) response)) {
                chain.doFilter(request, response);
            }
        };
        handler.addFilter(new FilterHolder(guarded), "/*", EnumSet.of(DispatcherType.REQUEST));
        handler.addServlet(new ServletHolder(new SessionServlet(token)), Guard.SESSION);
        handler.addServlet(
                new ServletHolder(
                        new RestServlet(Routes.of(List.of(resource), Guard.ROOT, "1"), readable, new Answers())),
                Guard.ROOT + "/*");
        handler.addServlet(
                new ServletHolder(new PageServlet(new Assets(path -> TestServer.class.getResource("page/" + path)))),
                "/*");
        server.setHandler(handler);
        server.start();
    }

    /** Without the guard, as if a path had led past it. */
    public static TestServer unguarded(Resource resource) throws Exception {
        return new TestServer(resource, ONE_STATE, false);
    }

    public String token() {
        return token.text();
    }

    public String host() {
        return "127.0.0.1:" + server.getURI().getPort();
    }

    /** What came back. */
    public record Answer(int status, String head, String body) {}

    /** Asks with the right host. */
    public Answer ask(String line, String... headers) throws IOException {
        return raw(line, "", "Host: " + host(), headers);
    }

    /** Sends a body, whose length is told. */
    public Answer send(String line, String body, String... headers) throws IOException {
        return raw(line, body, "Host: " + host(), headers);
    }

    /** Sends just what is said. */
    public Answer raw(String line, String body, String host, String... headers) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(line + " HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (bytes.length > 0 && List.of(headers).stream().noneMatch(h -> h.startsWith("Transfer-Encoding"))) {
            head.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        try (Socket socket = new Socket("127.0.0.1", server.getURI().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            try {
                out.write(bytes);
                out.flush();
            } catch (IOException e) {
                // Whoever refuses need not read on.
            }
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Answer answer(String text) {
        int end = text.indexOf("\r\n\r\n");
        return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
