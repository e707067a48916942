package org.entente.core.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Names;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.Workbench;
import org.entente.core.api.Workspace;
import org.entente.core.model.RunCard;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Store;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The workbench as a service. */
@Component(service = Workbench.class)
public final class Engine implements Workbench {

    private final Registry registry;
    private final Runs runs;
    private final Store store;
    private final Clock clock;
    private final @Nullable BundleContext context;
    private final Map<Path, Shared> open = new HashMap<>();

    /** A ledger and how many have it open. */
    private static final class Shared {
        private final Ledger ledger;
        private int users;

        private Shared(Ledger ledger) {
            this.ledger = ledger;
        }
    }

    @Activate
    public Engine(
            @Reference Registry registry,
            @Reference Runs runs,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Store store,
            BundleContext context) {
        this(registry, runs, store, context, Clock.systemUTC());
    }

    Engine(Registry registry, Runs runs, Store store, @Nullable BundleContext context, Clock clock) {
        this.registry = registry;
        this.runs = runs;
        this.store = store;
        this.context = context;
        this.clock = clock;
    }

    @Override
    public List<PluginInfo> plugins() {
        return registry.infos();
    }

    @Override
    public void check(PluginInfo.Type type, String id, Map<String, String> parameters)
            throws JobException, IOException {
        registry.steadily(() -> registry.bind(registry.seek(type, Object.class, id, Monitor.NONE), parameters));
    }

    @Override
    public Names names(Monitor monitor) throws JobException, IOException {
        return registry.vocabulary(monitor).names();
    }

    @Override
    public AutoCloseable listen(Consumer<String> listener) {
        return registry.listen(listener);
    }

    @Override
    public boolean holds(Path folder) {
        return store.holds(folder);
    }

    @Override
    public Workspace open(Path folder) throws IOException {
        synchronized (open) {
            Path key = key(folder);
            Shared shared = open.get(key);
            if (shared == null) {
                shared = new Shared(store.open(folder));
                key = key(folder);
                open.put(key, shared);
            }
            shared.users++;
            return new OpenWorkspace(this, key, shared.ledger);
        }
    }

    @Override
    public void restore(Path backup, Path folder) throws IOException {
        store.restore(backup, folder);
    }

    void close(Path key) throws IOException {
        synchronized (open) {
            Shared shared = open.get(key);
            if (shared != null && --shared.users == 0) {
                open.remove(key);
                shared.ledger.close();
            }
        }
    }

    @Deactivate
    void closeAll() throws IOException {
        synchronized (open) {
            List<Shared> all = List.copyOf(open.values());
            open.clear();
            IOException failed = null;
            for (Shared shared : all) {
                try {
                    shared.ledger.close();
                } catch (IOException e) {
                    failed = e;
                }
            }
            if (failed != null) {
                throw failed;
            }
        }
    }

    Registry registry() {
        return registry;
    }

    Runs runs() {
        return runs;
    }

    Clock clock() {
        return clock;
    }

    Digests digests() {
        return registry.digests();
    }

    /** The engine itself, as a part of a run card. */
    RunCard.Part core() {
        return context == null
                ? new RunCard.Part("core", "", "")
                : new RunCard.Part(
                        "core",
                        context.getBundle().getVersion().toString(),
                        digests().of(context.getBundle()));
    }

    private static Path key(Path folder) throws IOException {
        return Files.exists(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
    }
}
