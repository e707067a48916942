package org.entente.core.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Exporter;
import org.entente.core.spi.Importer;
import org.entente.core.spi.Lexicon;
import org.entente.core.spi.Matcher;
import org.entente.core.spi.Sidecar;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.ComponentServiceObjects;

/** Plugs plugins into a registry, as the framework would. */
final class PluginBox {

    /** Stands for the class loaders of all plugins. */
    static final ClassLoader LOADER = new ClassLoader(PluginBox.class.getClassLoader()) {};

    private final Gates gates;
    private final Runs runs;
    private final Registry registry;
    private final AtomicLong services = new AtomicLong();
    private final AtomicInteger taken = new AtomicInteger();
    private final List<ServiceReference<?>> there = new ArrayList<>();

    PluginBox() {
        this(new Gates());
    }

    PluginBox(Gates gates) {
        this.gates = gates;
        this.runs = new Runs(gates);
        this.registry = new Registry(gates, runs);
    }

    Gates gates() {
        return gates;
    }

    Runs runs() {
        return runs;
    }

    Registry registry() {
        return registry;
    }

    /** The analyzer with an id that is used at this moment. */
    Plug<Analyzer<?>> analyzer(String id) {
        try {
            return registry.seek(Type.ANALYZER, Analyzer.class, id, Monitor.NONE);
        } catch (JobException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many plugins were taken and not given back. */
    int taken() {
        return taken.get();
    }

    ServiceReference<?> analyzer(String id, Class<?> parameters, Supplier<@Nullable Analyzer<?>> made) {
        ServiceReference<Analyzer<?>> reference = reference(id, Map.of("entente.parameters", parameters.getName()));
        registry.bindAnalyzer(reference, objects(reference, made));
        return reference;
    }

    ServiceReference<?> importer(String id, Supplier<@Nullable Importer<?>> made) {
        ServiceReference<Importer<?>> reference = reference(id, Map.of());
        registry.bindImporter(reference, objects(reference, made));
        return reference;
    }

    ServiceReference<?> exporter(String id, Exporter<?> exporter, String... accepts) {
        ServiceReference<Exporter<?>> reference = reference(id, Map.of("entente.accepts", accepts));
        registry.bindExporter(reference, objects(reference, () -> exporter));
        return reference;
    }

    ServiceReference<?> matcher(String id, Supplier<@Nullable Matcher<?>> made) {
        ServiceReference<Matcher<?>> reference = reference(id, Map.of());
        registry.bindMatcher(reference, objects(reference, made));
        return reference;
    }

    ServiceReference<?> lexicon(String id, Supplier<@Nullable Lexicon> made) {
        ServiceReference<Lexicon> reference = reference(id, Map.of());
        registry.bindLexicon(reference, objects(reference, made));
        return reference;
    }

    ServiceReference<Sidecar> sidecar(Sidecar sidecar) {
        ServiceReference<Sidecar> reference = reference("sidecar", Map.of());
        registry.bindSidecar(reference, objects(reference, () -> sidecar));
        return reference;
    }

    void remove(ServiceReference<?> reference) {
        registry.unbindPlugin(reference);
    }

    /** The bundle that the next plugin will have; each has one of its own. */
    long nextBundle() {
        return services.get() + 1;
    }

    /** Takes all plugins away, after which none must be held. */
    void empty() {
        there.forEach(registry::unbindPlugin);
    }

    private <T> ComponentServiceObjects<T> objects(ServiceReference<T> of, Supplier<? extends @Nullable T> made) {
        return new ComponentServiceObjects<>() {
            @Override
            public T getService() {
                T service = made.get();
                if (service != null) {
                    taken.incrementAndGet();
                }
                return service;
            }

            @Override
            public void ungetService(T service) {
                taken.decrementAndGet();
            }

            @Override
            public ServiceReference<T> getServiceReference() {
                return of;
            }
        };
    }

    @SuppressWarnings("unchecked")
    private <T> ServiceReference<T> reference(String id, Map<String, Object> properties) {
        long service = services.incrementAndGet();
        Bundle bundle = bundle(service);
        ServiceReference<T> made =
                fake(ServiceReference.class, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBundle" -> bundle;
                    case "getProperty" ->
                        arguments[0].equals("entente.id")
                                ? id
                                : arguments[0].equals("entente.title")
                                        ? "Title of " + id
                                        : arguments[0].equals("service.id") ? service : properties.get(arguments[0]);
                    case "compareTo" -> Integer.compare(arguments[0].hashCode(), proxy.hashCode());
                    case "hashCode" -> (int) service;
                    case "equals" -> proxy == arguments[0];
                    case "toString" -> id;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        there.add(made);
        return made;
    }

    private static Bundle bundle(long id) {
        BundleWiring wiring = fake(BundleWiring.class, (proxy, method, arguments) -> LOADER);
        return fake(Bundle.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getSymbolicName" -> "org.example.plugin";
            case "getVersion" -> Version.valueOf("1.2.3");
            case "getBundleId" -> id;
            case "getLastModified" -> 0L;
            case "getLocation" -> "made by hand";
            case "adapt" -> wiring;
            case "hashCode" -> (int) id;
            case "equals" -> proxy == arguments[0];
            case "toString" -> "bundle " + id;
            case "loadClass" -> Class.forName((String) arguments[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(PluginBox.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
