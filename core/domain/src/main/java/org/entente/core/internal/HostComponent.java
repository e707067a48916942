package org.entente.core.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.launch.Host;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Tells the launcher how the plugins of a bundle fare. */
@Component(service = Host.class)
public final class HostComponent implements Host {

    private static final String CAUSE = "Caused by: ";

    private final BundleContext context;
    private final ServiceComponentRuntime components;
    private final Runs runs;

    @Activate
    public HostComponent(BundleContext context, @Reference ServiceComponentRuntime components, @Reference Runs runs) {
        this.context = context;
        this.components = components;
        this.runs = runs;
    }

    @Override
    public List<String> faults(long bundleId) {
        Bundle bundle = context.getBundle(bundleId);
        if (bundle == null) {
            return List.of("There is no bundle " + bundleId + ".");
        }
        List<String> faults = new ArrayList<>();
        for (ComponentDescriptionDTO description : components.getComponentDescriptionDTOs(bundle)) {
            for (ComponentConfigurationDTO configuration : components.getComponentConfigurationDTOs(description)) {
                if (configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
                    faults.add("The component " + description.name + " lacks "
                            + String.join(
                                    ", ",
                                    java.util.Arrays.stream(configuration.unsatisfiedReferences)
                                            .map(reference -> reference.name)
                                            .toList())
                            + ".");
                } else if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                    faults.add("The component " + description.name + " failed when it was made: "
                            + cause(configuration.failure) + ".");
                }
            }
        }
        return faults;
    }

    @Override
    public List<String> probe(long bundleId, Duration limit) {
        return faults(bundleId);
    }

    @Override
    public Gate close(Set<Long> leaving, Set<Long> arriving, Duration grace) {
        leaving.forEach(bundle -> runs.quiesce(bundle, grace));
        return admitted -> {};
    }

    // The runtime tells of a failure by a stack trace only; its innermost cause is what the plugin itself has thrown.
    private static String cause(@Nullable String failure) {
        List<String> lines = failure == null ? List.of() : failure.lines().toList();
        return lines.stream()
                .filter(line -> line.startsWith(CAUSE))
                .reduce((outer, inner) -> inner)
                .map(line -> line.substring(CAUSE.length()))
                .orElse(lines.isEmpty() ? "no reason given" : lines.get(0));
    }
}
