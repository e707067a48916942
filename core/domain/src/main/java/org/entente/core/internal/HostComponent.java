package org.entente.core.internal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Exporter;
import org.entente.core.spi.Extractor;
import org.entente.core.spi.Importer;
import org.entente.core.spi.Lexicon;
import org.entente.core.spi.Matcher;
import org.entente.core.spi.Sidecar;
import org.entente.core.spi.View;
import org.entente.launch.Host;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Tells the launcher how the plugins of a bundle fare, and keeps calls from those that come and go. */
@Component(service = Host.class)
public final class HostComponent implements Host {

    /** What the registry alone refers to, and what is kept behind the curtain. */
    private static final Set<String> OUT_OF_SIGHT = Stream.of(
                    Importer.class,
                    Analyzer.class,
                    Exporter.class,
                    Extractor.class,
                    Lexicon.class,
                    Matcher.class,
                    Sidecar.class,
                    View.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final BundleContext context;
    private final Components components;
    private final Registry registry;
    private final Runs runs;
    private final ServiceRegistration<?> curtain;

    @Activate
    public HostComponent(
            BundleContext context,
            @Reference ServiceComponentRuntime runtime,
            @Reference Registry registry,
            @Reference Runs runs) {
        this.context = context;
        this.components = new Components(runtime);
        this.registry = registry;
        this.runs = runs;
        this.curtain = context.registerService(
                new String[] {FindHook.class.getName(), EventListenerHook.class.getName()},
                new Curtain(registry::isHidden),
                null);
    }

    @Deactivate
    public void deactivate() {
        curtain.unregister();
    }

    @Override
    public List<String> faults(long bundleId) {
        return ask(bundleId, components::faults);
    }

    @Override
    public List<String> probe(long bundleId, Duration limit) {
        return ask(bundleId, bundle -> new Probe(bundle, context, components, registry).run(limit));
    }

    private List<String> ask(long bundleId, Function<Bundle, List<String>> question) {
        return Optional.ofNullable(context.getBundle(bundleId))
                .map(question)
                .orElse(List.of("is not installed any more; drop its file again"));
    }

    @Override
    public Gate close(Set<Long> leaving, Set<Long> arriving, Duration grace) {
        Gates.Closed gate = registry.close(leaving, arriving);
        Set<String> names = arriving.stream()
                .map(context::getBundle)
                .filter(Objects::nonNull)
                .map(Bundle::getSymbolicName)
                .collect(Collectors.toSet());
        runs.quiesce(leaving, grace, plug -> {
            if (arriving.isEmpty()) {
                return plug.named() + " was removed while it ran; nothing was changed.";
            }
            return plug.named()
                    + (names.contains(plug.bundle().getSymbolicName())
                            ? " was replaced while it ran"
                            : " was stopped while it ran, as a plugin changed to which it is wired")
                    + "; nothing was changed: run it again.";
        });
        return admitted -> registry.open(gate, admitted);
    }

    @Override
    public Set<String> hide(long bundleId) {
        registry.hide(bundleId);
        return OUT_OF_SIGHT;
    }
}
