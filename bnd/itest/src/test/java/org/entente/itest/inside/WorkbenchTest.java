package org.entente.itest.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.api.Workbench;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

class WorkbenchTest {

    private final Bench bench = new Bench();

    @Test
    void theWorkbenchIsThereAndNoPluginHasBeenStarted() throws Exception {
        Workbench workbench = bench.workbench();
        assertThat(workbench.plugins()).isNotEmpty();
        List<String> started = new ArrayList<>();
        ServiceComponentRuntime components = bench.service(ServiceComponentRuntime.class);
        for (Bundle bundle : bench.context().getBundles()) {
            if (!bundle.getSymbolicName().startsWith("org.entente.")
                    || bundle.getSymbolicName().equals("org.entente.core")) {
                continue;
            }
            for (ComponentDescriptionDTO component : components.getComponentDescriptionDTOs(bundle)) {
                components.getComponentConfigurationDTOs(component).stream()
                        .filter(configuration -> configuration.state == ComponentConfigurationDTO.ACTIVE)
                        .filter(configuration -> List.of(component.serviceInterfaces).stream()
                                .noneMatch(type -> type.equals("org.entente.core.spi.Store")))
                        .forEach(configuration -> started.add(component.name));
            }
        }
        assertThat(started).isEmpty();
    }

    @Test
    void everyComponentHasWhatItNeeds() throws Exception {
        bench.workbench();
        List<String> lacking = new ArrayList<>();
        ServiceComponentRuntime components = bench.service(ServiceComponentRuntime.class);
        for (ComponentDescriptionDTO component : components.getComponentDescriptionDTOs()) {
            components.getComponentConfigurationDTOs(component).stream()
                    .filter(configuration -> configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE
                            || configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                    .forEach(configuration -> lacking.add(component.name));
        }
        assertThat(lacking).isEmpty();
    }
}
