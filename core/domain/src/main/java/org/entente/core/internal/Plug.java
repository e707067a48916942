package org.entente.core.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.core.api.JobException;
import org.entente.core.api.PluginInfo;
import org.entente.core.model.RunCard;
import org.entente.core.spi.Plugin;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

/**
 * A plugin as it is plugged in: who it is, without an object of it yet.
 *
 * @param <T> the interface that it implements
 * @param bundle kept here, since the reference of a service that is gone has none any more
 * @param kept the object of the first run: while one is held, the component lives and with it what it has read, such as the
 *     models of an importer, which would else be read anew for each file
 */
record Plug<T>(
        PluginInfo.Type type,
        String id,
        ServiceReference<T> reference,
        ComponentServiceObjects<T> objects,
        Bundle bundle,
        AtomicReference<T> kept)
        implements Comparable<Plug<?>> {

    static <T> Plug<T> of(PluginInfo.Type type, ServiceReference<T> reference, ComponentServiceObjects<T> objects) {
        Object id = reference.getProperty("entente.id");
        Bundle bundle = reference.getBundle();
        return new Plug<>(
                type,
                id == null ? bundle.getSymbolicName() : id.toString(),
                reference,
                objects,
                bundle,
                new AtomicReference<>());
    }

    /** Takes an object of the plugin; give it back by {@link #release}. */
    T take() {
        T service = objects.getService();
        if (service == null) {
            throw new IllegalStateException("The " + word() + " " + id + " cannot be made: see "
                    + bundle().getSymbolicName() + " in `entente plugins`.");
        }
        if (type != PluginInfo.Type.LEXICON && kept.compareAndSet(null, service)) {
            objects.getService();
        }
        return service;
    }

    void release(T service) {
        objects.ungetService(service);
    }

    /** Lets go of the object that was kept between runs. */
    void forget() {
        T service = kept.getAndSet(null);
        if (service != null) {
            objects.ungetService(service);
        }
    }

    /** What the plugin is, as a word for sentences. */
    String word() {
        return type.name().toLowerCase(java.util.Locale.ROOT);
    }

    String title() {
        Object title = reference.getProperty("entente.title");
        return title == null ? id : title.toString();
    }

    List<String> accepts() {
        return reference.getProperty("entente.accepts") instanceof String[] accepts
                ? Arrays.asList(accepts)
                : List.of();
    }

    /**
     * Makes the record of its parameters.
     *
     * @throws IllegalArgumentException if what is given does not fit
     * @throws JobException if the plugin is to blame
     */
    Record bind(Map<String, String> given) throws JobException {
        try {
            return parameters().bind(given);
        } catch (IllegalStateException | LinkageError e) {
            throw new JobException(
                    "The " + word() + " " + id + " " + version() + " cannot say what its parameters are: "
                            + e.getMessage(),
                    e);
        }
    }

    private Parameters parameters() {
        Object name = reference.getProperty("entente.parameters");
        if (name == null) {
            return new Parameters(Plugin.None.class);
        }
        try {
            return new Parameters(bundle().loadClass(name.toString()).asSubclass(Record.class));
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IllegalStateException("there is no record " + name, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The plugin for a list; one whose parameters cannot be read has none there, and says why when it is to run. */
    PluginInfo info() {
        List<PluginInfo.ParameterInfo> described;
        try {
            described = parameters().describe();
        } catch (RuntimeException | LinkageError e) {
            described = List.of();
        }
        return new PluginInfo(
                type, id, title(), bundle().getSymbolicName(), version(), accepts(), described, accuracy());
    }

    private String accuracy() {
        Object accuracy = reference.getProperty("entente.accuracy");
        return accuracy == null ? "" : accuracy.toString();
    }

    String version() {
        return bundle().getVersion().toString();
    }

    /** The name under which evidence and run cards speak of the plugin's reading. */
    String reader() {
        return id + " " + version();
    }

    RunCard.Part part(Digests digests) {
        return new RunCard.Part(id, version(), digests.of(bundle()));
    }

    Map<String, String> texts(Record parameters) {
        return new Parameters(parameters.getClass()).texts(parameters);
    }

    /** Better plugins first: by service ranking, then the older one. */
    @Override
    public int compareTo(Plug<?> other) {
        return other.reference.compareTo(reference);
    }
}
