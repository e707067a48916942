package org.entente.core.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.model.RunCard;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Exporter;
import org.entente.core.spi.Extractor;
import org.entente.core.spi.Importer;
import org.entente.core.spi.Lexicon;
import org.entente.core.spi.Name;
import org.entente.core.spi.Sidecar;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Knows the plugins that are there.
 *
 * <p>The one component with dynamic references, so that a plugin that comes or goes restarts nothing. It holds no object of a
 * plugin: a run takes one and gives it back.
 */
@Component(service = Registry.class)
public final class Registry {

    private final List<Plug<?>> plugs = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Runs runs;
    private @Nullable NameIndex names;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Sidecar sidecar;

    @Activate
    public Registry(@Reference Runs runs) {
        this.runs = runs;
    }

    @Reference(
            service = Importer.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "unbindPlugin")
    void bindImporter(ServiceReference<Importer<?>> reference, ComponentServiceObjects<Importer<?>> objects) {
        add(Plug.of(Type.IMPORTER, reference, objects));
    }

    @Reference(
            service = Analyzer.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "unbindPlugin")
    void bindAnalyzer(ServiceReference<Analyzer<?>> reference, ComponentServiceObjects<Analyzer<?>> objects) {
        add(Plug.of(Type.ANALYZER, reference, objects));
    }

    @Reference(
            service = Exporter.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "unbindPlugin")
    void bindExporter(ServiceReference<Exporter<?>> reference, ComponentServiceObjects<Exporter<?>> objects) {
        add(Plug.of(Type.EXPORTER, reference, objects));
    }

    @Reference(
            service = Extractor.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "unbindPlugin")
    void bindExtractor(ServiceReference<Extractor> reference, ComponentServiceObjects<Extractor> objects) {
        add(Plug.of(Type.EXTRACTOR, reference, objects));
    }

    @Reference(
            service = Lexicon.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "unbindPlugin")
    void bindLexicon(ServiceReference<Lexicon> reference, ComponentServiceObjects<Lexicon> objects) {
        forgetNames();
        add(Plug.of(Type.LEXICON, reference, objects));
    }

    void unbindPlugin(ServiceReference<?> reference) {
        for (Plug<?> plug : plugs) {
            if (plug.reference().equals(reference) && plugs.remove(plug)) {
                if (plug.type() == Type.LEXICON) {
                    forgetNames();
                }
                runs.end(plug);
                tell("The " + plug.word() + " " + plug.id() + " is gone.");
            }
        }
    }

    private void add(Plug<?> plug) {
        plugs.add(plug);
        tell("The " + plug.word() + " " + plug.id() + " is there: " + plug.title() + ".");
    }

    private void tell(String sentence) {
        listeners.forEach(listener -> listener.accept(sentence));
    }

    /** Tells of plugins that come and go. */
    AutoCloseable listen(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** All plugins, by type and id. */
    List<PluginInfo> infos() {
        return plugs.stream()
                .map(Plug::info)
                .sorted(Comparator.comparing(PluginInfo::type).thenComparing(PluginInfo::id))
                .toList();
    }

    /** The plugins of a type, the better of two with the same id. */
    <T> List<Plug<T>> all(Type type, Class<? super T> service) {
        return plugs.stream()
                .filter(plug -> plug.type() == type)
                .sorted()
                .map(plug -> Registry.<T>cast(plug))
                .collect(Collectors.toMap(Plug::id, plug -> plug, (better, worse) -> better, java.util.TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /**
     * The plugin of a type with an id.
     *
     * @throws IllegalArgumentException with the ids that there are, if there is none
     */
    <T> Plug<T> find(Type type, Class<? super T> service, String id) {
        List<Plug<T>> all = all(type, service);
        Optional<Plug<T>> found =
                all.stream().filter(plug -> plug.id().equals(id)).findFirst();
        return found.orElseThrow(() -> {
            String word = type.name().toLowerCase(java.util.Locale.ROOT);
            return new IllegalArgumentException(
                    all.isEmpty()
                            ? "There is no " + word + " " + id + ": none is installed."
                            : "There is no " + word + " " + id + "; there are "
                                    + all.stream().map(Plug::id).collect(Collectors.joining(", ")) + ".");
        });
    }

    // The type of a plug is that of the reference through which it came, so the cast always holds.
    @SuppressWarnings("unchecked")
    private static <T> Plug<T> cast(Plug<?> plug) {
        return (Plug<T>) plug;
    }

    /** What reads the files beside documents, if anything does. */
    @Nullable
    Sidecar sidecar() {
        return sidecar;
    }

    /** The names of all lexicons that are there now. */
    synchronized NameIndex names() {
        if (names == null) {
            List<Name> all = new ArrayList<>();
            for (Plug<Lexicon> plug : this.<Lexicon>all(Type.LEXICON, Lexicon.class)) {
                Lexicon lexicon = plug.take();
                try (var stream = lexicon.names()) {
                    stream.forEach(all::add);
                } finally {
                    plug.release(lexicon);
                }
            }
            names = new NameIndex(all);
        }
        return names;
    }

    private synchronized void forgetNames() {
        names = null;
    }

    /** The lexicons and extractors, as parts of a run card. */
    List<RunCard.Part> readers(Digests digests) {
        return plugs.stream()
                .filter(plug -> plug.type() == Type.LEXICON || plug.type() == Type.EXTRACTOR)
                .map(plug -> plug.part(digests))
                .sorted(Comparator.comparing(RunCard.Part::id))
                .toList();
    }
}
