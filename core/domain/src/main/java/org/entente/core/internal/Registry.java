package org.entente.core.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Exporter;
import org.entente.core.spi.Extractor;
import org.entente.core.spi.Importer;
import org.entente.core.spi.Lexicon;
import org.entente.core.spi.Matcher;
import org.entente.core.spi.Sidecar;
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
 * plugin before its trial or first run.
 */
@Component(service = Registry.class)
public final class Registry {

    private static final System.Logger LOGGER = System.getLogger(Registry.class.getName());

    private final List<Plug<?>> plugs = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final List<Sidecars.Reader> sidecars = new CopyOnWriteArrayList<>();
    private final Gates gates;
    private final Runs runs;
    private final Digests digests = new Digests();
    private final Lexicons lexicons;

    @Activate
    public Registry(@Reference Gates gates, @Reference Runs runs) {
        this.gates = gates;
        this.runs = runs;
        this.lexicons = new Lexicons(runs, digests);
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
        add(Plug.of(Type.LEXICON, reference, objects));
    }

    @Reference(
            service = Matcher.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "unbindPlugin")
    void bindMatcher(ServiceReference<Matcher<?>> reference, ComponentServiceObjects<Matcher<?>> objects) {
        add(Plug.of(Type.MATCHER, reference, objects));
    }

    @Reference(
            service = Sidecar.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "unbindSidecar")
    void bindSidecar(ServiceReference<Sidecar> reference, ComponentServiceObjects<Sidecar> objects) {
        sidecars.add(
                new Sidecars.Reader(reference, objects, reference.getBundle().getBundleId()));
    }

    void unbindSidecar(ServiceReference<Sidecar> reference) {
        sidecars.removeIf(reader -> reader.reference().equals(reference));
    }

    void unbindPlugin(ServiceReference<?> reference) {
        for (Plug<?> plug : plugs) {
            if (plug.reference().equals(reference) && plugs.remove(plug)) {
                // Before its jobs are ended: one that begins meanwhile sees that it is too late.
                plug.forget();
                runs.end(plug);
                lexicons.forget(plug);
                if (!isQuiet(plug)) {
                    tellOf(plug);
                }
            }
        }
    }

    private void add(Plug<?> plug) {
        plugs.add(plug);
        if (!isQuiet(plug)) {
            tellOf(plug);
        }
    }

    private void tellOf(Plug<?> plug) {
        String sentence = plug.named() + (plug.isGone() ? " is gone." : " is there: " + plug.title() + ".");
        listeners.forEach(listener -> {
            try {
                listener.accept(sentence);
            } catch (RuntimeException e) {
                // Told by whoever swaps plugins, who must come to the end of it.
                LOGGER.log(System.Logger.Level.WARNING, "A listener failed on: " + sentence, e);
            }
        });
    }

    // Of what comes and goes while a gate is closed is told when it opens, or never.
    private boolean isQuiet(Plug<?> plug) {
        return isBarred(plug) || gates.isLeaving(plug.bundle().getBundleId());
    }

    private boolean isBarred(Plug<?> plug) {
        return gates.isBarred(plug.bundle().getBundleId());
    }

    /** Tells of plugins that come and go. */
    AutoCloseable listen(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** All plugins, by type and id; while a gate is closed, as they were before. */
    List<PluginInfo> infos() {
        return gates.look(() -> Stream.concat(gates.leaving().stream(), seen()).toList()).stream()
                .map(Plug::info)
                .sorted(Comparator.comparing(PluginInfo::type).thenComparing(PluginInfo::id))
                .toList();
    }

    private Stream<Plug<?>> seen() {
        return plugs.stream().filter(plug -> !isQuiet(plug));
    }

    /** The plugins of a type that can be used, the better of two with the same id. */
    private <T> List<Plug<T>> all(Type type, Class<? super T> service) {
        return seen()
                .filter(plug -> plug.type() == type)
                .sorted()
                .map(plug -> Registry.<T>cast(plug))
                .collect(Collectors.toMap(Plug::id, plug -> plug, (better, worse) -> better, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /**
     * The plugins of a type, the better of two with the same id; waits while one of them leaves.
     *
     * @throws JobException if the caller gives up
     */
    <T> List<Plug<T>> seekAll(Type type, Class<? super T> service, Monitor monitor) throws JobException {
        return gates.seek(
                        "a " + Plug.word(type),
                        monitor,
                        () -> gates.isLeaving(type)
                                ? Optional.<List<Plug<T>>>empty()
                                : Optional.of(this.<T>all(type, service)))
                .orElseThrow();
    }

    /**
     * The plugin of a type with an id; waits while it leaves, and where it is not there, for all that arrive.
     *
     * @throws IllegalArgumentException with the ids that there are, if there is none
     * @throws JobException if the caller gives up
     */
    <T> Plug<T> seek(Type type, Class<? super T> service, String id, Monitor monitor) throws JobException {
        return gates.seek("the " + Plug.word(type) + " " + id, monitor, () -> this.<T>find(type, service, id))
                .orElseThrow(() -> {
                    List<Plug<T>> all = all(type, service);
                    return new IllegalArgumentException("There is no " + Plug.word(type) + " " + id
                            + (all.isEmpty()
                                    ? ": none is installed."
                                    : "; there are "
                                            + all.stream().map(Plug::id).collect(Collectors.joining(", ")) + "."));
                });
    }

    private <T> Optional<Plug<T>> find(Type type, Class<? super T> service, String id) {
        if (gates.isLeaving(type, id)) {
            return Optional.empty();
        }
        return this.<T>all(type, service).stream()
                .filter(plug -> plug.id().equals(id))
                .findFirst();
    }

    // The type of a plug is that of the reference through which it came, so the cast always holds.
    @SuppressWarnings("unchecked")
    private static <T> Plug<T> cast(Plug<?> plug) {
        return (Plug<T>) plug;
    }

    /** Reads the files beside documents, if anything can. */
    Sidecars sidecars(Monitor monitor) {
        return new Sidecars(gates, sidecars, monitor);
    }

    /**
     * The names of all lexicons that are there now; a lexicon that fails is left out, and the log names it.
     *
     * @throws JobException if the caller gives up
     */
    Vocabulary vocabulary(Monitor monitor) throws JobException, IOException {
        return steadily(() -> lexicons.read(seekAll(Type.LEXICON, Lexicon.class, monitor)));
    }

    /** Reads a lexicon, and keeps what it gives for those who will ask for its names. */
    void learn(Plug<?> plug, Lexicon lexicon) {
        lexicons.learn(plug, lexicon);
    }

    /** Something that needs plugins, and can be done again until one of them has begun. */
    interface Step<T> {
        T take() throws JobException, IOException;
    }

    /** Takes a step, from its start again where a plugin that it needs leaves before it is used. */
    <T> T steadily(Step<T> step) throws JobException, IOException {
        while (true) {
            try {
                return step.take();
            } catch (OvertakenException e) {
                LOGGER.log(System.Logger.Level.DEBUG, "Looked again for what had left", e);
            }
        }
    }

    /**
     * Makes the record of a plugin's parameters.
     *
     * @throws IllegalArgumentException if what is given does not fit
     * @throws JobException if the plugin is to blame
     * @throws OvertakenException if the plugin leaves or has left
     */
    Record bind(Plug<?> plug, Map<String, String> given) throws JobException {
        try {
            return plug.bind(given);
        } catch (JobException e) {
            if (runs.stays(plug)) {
                throw e;
            }
            throw new OvertakenException();
        }
    }

    /** The digests of the bundles. */
    Digests digests() {
        return digests;
    }

    /** Closes the gate before bundles. */
    Gates.Closed close(Set<Long> leaving, Set<Long> arriving) {
        return gates.close(leaving, arriving, bound(leaving));
    }

    /** Opens a gate, and tells of what is there now and was not before, and of what is gone. */
    void open(Gates.Closed gate, Set<Long> admitted) {
        gates.open(gate, admitted);
        List<Plug<?>> after = new ArrayList<>(bound(gate.leaving()));
        after.addAll(bound(admitted));
        after.stream().filter(plug -> !gate.plugs().contains(plug)).forEach(this::tellOf);
        gate.plugs().stream()
                .filter(Plug::isGone)
                .filter(plug -> after.stream().noneMatch(plug::isNamesake))
                .forEach(this::tellOf);
    }

    /** Keeps the plugins of a bundle out of sight for good. */
    void hide(long bundle) {
        gates.hide(bundle);
    }

    /** Whether the plugins of a bundle are out of sight for good. */
    boolean isHidden(long bundle) {
        return gates.isHidden(bundle);
    }

    /** The analyzers of a bundle, whether they are seen or not. */
    List<Plug<Analyzer<?>>> analyzers(long bundle) {
        return bound(Set.of(bundle)).stream()
                .filter(plug -> plug.type() == Type.ANALYZER)
                .map(plug -> Registry.<Analyzer<?>>cast(plug))
                .sorted(Comparator.comparing(Plug::id))
                .toList();
    }

    /** The plugins of bundles, whether they are seen or not. */
    List<Plug<?>> bound(Set<Long> bundles) {
        return plugs.stream()
                .filter(plug -> bundles.contains(plug.bundle().getBundleId()))
                .toList();
    }

    /**
     * The plugins of other bundles that have the type and id of one, are there, and are not about to leave with their gate;
     * one that is out of sight for good is in nobody's way.
     */
    List<Plug<?>> rivals(Plug<?> plug) {
        if (gates.isHidden(plug.bundle().getBundleId())) {
            return List.of();
        }
        List<Plug<?>> leaving = gates.leaving();
        return plugs.stream()
                .filter(plug::isNamesake)
                .filter(other -> !other.bundle().equals(plug.bundle()) && !leaving.contains(other))
                .filter(other -> !isBarred(other)
                        || gates.isArriving(other.bundle().getBundleId())
                                && other.bundle().getBundleId() < plug.bundle().getBundleId())
                .toList();
    }
}
