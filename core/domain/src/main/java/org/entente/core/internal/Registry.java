package org.entente.core.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
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
 * plugin before its first run.
 */
@Component(service = Registry.class)
public final class Registry {

    private static final System.Logger LOGGER = System.getLogger(Registry.class.getName());
    private static final Duration LEXICON_LIMIT = Duration.ofSeconds(30);

    private final List<Plug<?>> plugs = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Runs runs;
    private final AtomicLong lexiconChanges = new AtomicLong();
    // Never held where a plugin comes or goes: a slow lexicon must not keep others waiting.
    private final Object reading = new Object();
    private @Nullable Vocabulary vocabulary;

    /** The names at a count of changes, and the lexicons that gave them. */
    private record Vocabulary(long changes, NameIndex names, List<Plug<Lexicon>> lexicons) {}

    @Reference(service = Sidecar.class, cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable ComponentServiceObjects<Sidecar> sidecars;

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
        add(Plug.of(Type.LEXICON, reference, objects));
        lexiconChanges.incrementAndGet();
    }

    void unbindPlugin(ServiceReference<?> reference) {
        for (Plug<?> plug : plugs) {
            if (plug.reference().equals(reference) && plugs.remove(plug)) {
                if (plug.type() == Type.LEXICON) {
                    lexiconChanges.incrementAndGet();
                }
                runs.end(plug);
                plug.forget();
                tell("The " + plug.word() + " " + plug.id() + " is gone.");
            }
        }
    }

    private void add(Plug<?> plug) {
        runs.welcome(plug.bundle().getBundleId());
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

    /** Reads the files beside documents, if anything can. */
    Sidecars sidecars() {
        return new Sidecars(sidecars);
    }

    /**
     * The names of all lexicons that are there now; a lexicon that fails is left out, and the log names it.
     *
     * @throws JobException if the caller is interrupted
     */
    NameIndex names() throws JobException {
        return vocabulary().names();
    }

    private Vocabulary vocabulary() throws JobException {
        synchronized (reading) {
            // Counted before the lexicons are read: one that comes meanwhile is read next time.
            long changes = lexiconChanges.get();
            if (vocabulary == null || vocabulary.changes() != changes) {
                vocabulary = read(changes);
            }
            return vocabulary;
        }
    }

    private Vocabulary read(long changes) throws JobException {
        List<Name> names = new ArrayList<>();
        List<Plug<Lexicon>> lexicons = new ArrayList<>();
        for (Plug<Lexicon> plug : this.<Lexicon>all(Type.LEXICON, Lexicon.class)) {
            try {
                names.addAll(read(plug));
                lexicons.add(plug);
            } catch (JobException | IOException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new JobException("Cancelled the reading of names; nothing was changed.", e);
                }
                LOGGER.log(
                        System.Logger.Level.WARNING,
                        "The names of the lexicon " + plug.id() + " are left out: " + e.getMessage());
            }
        }
        return new Vocabulary(changes, new NameIndex(names), lexicons);
    }

    private List<Name> read(Plug<Lexicon> plug) throws JobException, IOException {
        return new Job<List<Name>>(plug, NameIndex.EMPTY, Clock.systemUTC(), new Deadline(LEXICON_LIMIT), () -> {})
                .run(runs, "the reading of its names", run -> {
                    Lexicon lexicon = plug.take();
                    try (var stream = lexicon.names()) {
                        return stream.toList();
                    } finally {
                        plug.release(lexicon);
                    }
                });
    }

    /** The lexicons whose names are in use, as parts of a run card. */
    List<RunCard.Part> lexicons(Digests digests) throws JobException {
        return vocabulary().lexicons().stream()
                .map(plug -> plug.part(digests))
                .sorted(Comparator.comparing(RunCard.Part::id))
                .toList();
    }

    /** Ends a job that nobody watches. */
    private static final class Deadline implements Monitor {
        private final long end;

        private Deadline(Duration limit) {
            end = System.nanoTime() + limit.toNanos();
        }

        @Override
        public void progress(long done, long total, String what) {}

        @Override
        public boolean cancelled() {
            return System.nanoTime() - end > 0;
        }
    }
}
