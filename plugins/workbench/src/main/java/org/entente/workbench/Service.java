package org.entente.workbench;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.entente.core.spi.Front;
import org.entente.workbench.http.Contributed;
import org.entente.workbench.http.Guard;
import org.entente.workbench.http.PageServlet;
import org.entente.workbench.http.PluginTexts;
import org.entente.workbench.http.SessionServlet;
import org.entente.workbench.http.Token;
import org.entente.workbench.resource.Resources;
import org.entente.workbench.resource.Site;
import org.entente.workbench.rest.Answers;
import org.entente.workbench.rest.Readiness;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.RestServlet;
import org.entente.workbench.rest.Routes;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;

/** A workspace that is served: its servlets on the whiteboard, behind one guard, and what they work with. */
final class Service implements Front.Served {

    private static final String CONTEXT = "entente";

    private final Parts parts;
    private final HttpServer server;
    private final Token token;

    private Service(Parts parts, HttpServer server, Token token) {
        this.parts = parts;
        this.server = server;
        this.token = token;
    }

    /** What works behind the servlets, with or without anybody who listens. */
    private record Parts(
            Site site,
            Readiness readiness,
            Pulse pulse,
            Contributed contributed,
            List<ServiceRegistration<?>> registrations) {

        void close() throws IOException {
            site.jobs().close();
            pulse.close();
            readiness.close();
            contributed.close();
            site.events().close();
            Collections.reverse(registrations);
            registrations.forEach(ServiceRegistration::unregister);
        }
    }

    /**
     * Serves a site.
     *
     * @param ports which to listen on, the first that can be had
     */
    static Service start(
            Site site, Token token, List<Integer> ports, BundleContext context, ConfigurationAdmin configurations)
            throws IOException {
        Resources resources = new Resources(site);
        Answers answers = new Answers();
        Readiness readiness = new Readiness(site, resources, answers);
        Pulse pulse = Pulse.start(site, readiness);
        Contributed contributed = new Contributed(context, () -> pulse.tell("views", List.of()));
        List<Resource> all = new ArrayList<>(resources.all());
        all.add(contributed);
        all.add(new PluginTexts(site.workbench(), context));
        RestServlet rest = new RestServlet(Routes.of(all, Guard.ROOT, site.version()), readiness, answers);
        // Before anybody can ask: pages that stayed open do as soon as somebody listens.
        List<ServiceRegistration<?>> registrations =
                offer(context, token, rest, new PageServlet(contributed.assets(Service.class)));
        Parts parts = new Parts(site, readiness, pulse, contributed, registrations);
        try {
            return new Service(parts, HttpServer.start(ports, context, configurations), token);
        } catch (IOException e) {
            parts.close();
            site.clear();
            throw e;
        }
    }

    private static List<ServiceRegistration<?>> offer(
            BundleContext context, Token token, RestServlet rest, PageServlet page) {
        List<ServiceRegistration<?>> registrations = new ArrayList<>();
        registrations.add(context.registerService(
                ServletContextHelper.class,
                new Guard(token),
                properties(Map.of(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME,
                        CONTEXT,
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_PATH,
                        "/"))));
        registrations.add(offer(context, new SessionServlet(token), Guard.SESSION));
        registrations.add(offer(context, rest, Guard.ROOT + "/*"));
        registrations.add(offer(context, page, "/*"));
        return registrations;
    }

    private static ServiceRegistration<?> offer(BundleContext context, Servlet servlet, String pattern) {
        return context.registerService(
                Servlet.class,
                servlet,
                properties(Map.of(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN,
                        pattern,
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_SELECT,
                        "(" + HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME + "=" + CONTEXT + ")")));
    }

    private static Dictionary<String, Object> properties(Map<String, Object> map) {
        return new Hashtable<>(map);
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port() + "/#token=" + token.text());
    }

    @Override
    public void close() throws IOException {
        parts.close();
        server.close();
        parts.site().clear();
    }
}
