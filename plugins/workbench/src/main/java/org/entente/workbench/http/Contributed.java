package org.entente.workbench.http;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.entente.core.spi.View;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Views that other bundles bring, as long as they are there. */
public final class Contributed implements Resource, AutoCloseable {

    /** Below this path lie the files of a bundle, by its deployment. */
    static final String ROOT = "/contributed/";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*");
    private static final String PREFIX = "entente.view.";

    private final Set<ServiceReference<View>> views = ConcurrentHashMap.newKeySet();
    private final ServiceTracker<View, ServiceReference<View>> tracker;

    /**
     * Begins to look for views.
     *
     * @param changed told when one comes or goes
     */
    public Contributed(BundleContext context, Runnable changed) {
        tracker = new ServiceTracker<>(context, View.class, null) {
            @Override
            public ServiceReference<View> addingService(ServiceReference<View> reference) {
                // Who is told asks at once, and a tracker lists what it has taken in only afterwards.
                views.add(reference);
                changed.run();
                // The service itself is never made: all that it says stands in its properties.
                return reference;
            }

            @Override
            public void removedService(ServiceReference<View> reference, ServiceReference<View> same) {
                views.remove(reference);
                changed.run();
            }
        };
        tracker.open();
    }

    /**
     * A view that a bundle brings.
     *
     * @param module the address of its module
     */
    public record ViewRow(
            String id, String title, String module, String icon, String perspective, String area, String bundle) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/views", "Lists the views that plugins bring.").list(ViewRow.class, request -> list()));
    }

    private List<ViewRow> list() {
        List<ViewRow> rows = new ArrayList<>();
        for (ServiceReference<View> reference : references()) {
            String id = text(reference, "id", "");
            String module = text(reference, "module", "");
            if (ID.matcher(id).matches() && FILE.matcher(module).matches()) {
                rows.add(new ViewRow(
                        id,
                        text(reference, "title", id),
                        ROOT + deployment(reference.getBundle()) + "/" + module,
                        text(reference, "icon", "view"),
                        text(reference, "perspective", "explore"),
                        text(reference, "area", "centre"),
                        reference.getBundle().getSymbolicName()));
            }
        }
        return rows;
    }

    private List<ServiceReference<View>> references() {
        return views.stream().sorted().toList();
    }

    private static String text(ServiceReference<View> reference, String name, String byDefault) {
        return reference.getProperty(PREFIX + name) instanceof String text ? text : byDefault;
    }

    /** A page takes in a module but once from an address, so that what was updated has another. */
    private static String deployment(Bundle bundle) {
        return bundle.getBundleId() + "-" + Long.toString(bundle.getLastModified(), Character.MAX_RADIX);
    }

    /** The file of a bundle that brings a view; null where there is none. */
    @Nullable
    URL file(String path) {
        String[] parts = path.split("/", 2);
        if (parts.length < 2 || !FILE.matcher(parts[1]).matches()) {
            return null;
        }
        Optional<ServiceReference<View>> of = references().stream()
                .filter(reference -> deployment(reference.getBundle()).equals(parts[0]))
                .findFirst();
        return of.map(reference -> reference.getBundle().getEntry("page/" + parts[1]))
                .orElse(null);
    }

    /** Where the files of the page lie, ours and those of others. */
    public Assets assets(Class<?> of) {
        return new Assets(path -> path.startsWith(ROOT.substring(1))
                ? file(path.substring(ROOT.length() - 1))
                : of.getResource("page/" + path));
    }

    @Override
    public void close() {
        tracker.close();
    }
}
