package org.entente.core.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.core.api.JobException;
import org.entente.core.api.PluginInfo;
import org.entente.core.model.RunCard;
import org.entente.core.spi.Plugin;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.ComponentServiceObjects;

/**
 * A plugin as it is plugged in: who it is, without an object of it yet.
 *
 * @param <T> the interface that it implements
 * @param bundle kept here, since the reference of a service that is gone has none any more
 * @param kept the object of the first run: while one is held, the component lives and with it what it has read, such as the
 *     models of an importer, which would else be read anew for each file
 * @param gone whether it was taken away
 */
record Plug<T>(
        PluginInfo.Type type,
        String id,
        ServiceReference<T> reference,
        ComponentServiceObjects<T> objects,
        Bundle bundle,
        AtomicReference<T> kept,
        AtomicBoolean gone)
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
                new AtomicReference<>(),
                new AtomicBoolean());
    }

    /** Takes an object of the plugin; give it back by {@link #release}. */
    T take() {
        T service = objects.getService();
        if (service == null) {
            throw new IllegalStateException(
                    named() + " cannot be made: ask `entente plugins why " + bundle().getSymbolicName() + "`.");
        }
        keep(service);
        return service;
    }

    /** Keeps an object that was taken, if none is kept yet; it is to be given back all the same. */
    void keep(T service) {
        if (type != PluginInfo.Type.LEXICON && kept.compareAndSet(null, service)) {
            objects.getService();
        }
    }

    void release(T service) {
        objects.ungetService(service);
    }

    boolean isGone() {
        return gone.get();
    }

    /** Takes the plugin for gone, and lets go of the object that was kept between runs. */
    void forget() {
        gone.set(true);
        T service = kept.getAndSet(null);
        if (service != null) {
            objects.ungetService(service);
        }
    }

    /** What a plugin of a type is, as a word for sentences. */
    static String word(PluginInfo.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    String word() {
        return word(type);
    }

    /** Whether another one is of the same type and id. */
    boolean isNamesake(Plug<?> other) {
        return type == other.type && id.equals(other.id);
    }

    /** The number of its service, which no other one ever has. */
    long service() {
        return (Long) reference.getProperty(Constants.SERVICE_ID);
    }

    /** The plugin as the beginning of a sentence. */
    String named() {
        return "The " + word() + " " + id;
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

    /** The class loader that a thread has while it does the plugin's work. */
    @Nullable
    ClassLoader loader() {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring == null ? null : wiring.getClassLoader();
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
                    named() + " " + version() + " cannot say what its parameters are: " + e.getMessage(), e);
        }
    }

    /**
     * Makes the record of its parameters with their defaults, or none where one of them must be given.
     *
     * @throws RuntimeException if the plugin is to blame
     */
    @Nullable
    Record defaults() {
        Parameters parameters = parameters();
        return parameters.describe().stream().anyMatch(parameter -> parameter.byDefault() == null)
                ? null
                : parameters.bind(Map.of());
    }

    private Parameters parameters() {
        Object name = reference.getProperty("entente.parameters");
        if (name == null) {
            return new Parameters(Plugin.None.class);
        }
        try {
            return new Parameters(bundle().loadClass(name.toString()).asSubclass(Record.class));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (ClassNotFoundException | RuntimeException e) {
            // Of any kind: Felix ends in a NullPointerException when the bundle is uninstalled at this moment.
            throw new IllegalStateException("there is no record " + name, e);
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
