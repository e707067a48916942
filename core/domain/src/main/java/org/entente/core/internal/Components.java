package org.entente.core.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Reads in the component runtime how the components of a bundle fare. */
record Components(ServiceComponentRuntime runtime) {

    /** How a fault of a component begins, before its name. */
    static final String SUBJECT = "has a component ";

    private static final String HEADER = "Service-Component";

    /** Says what keeps components from being used, as far as it is known; one that waits for its configuration is well. */
    List<String> faults(Bundle bundle) {
        List<String> faults = new ArrayList<>();
        for (ComponentDescriptionDTO description : descriptions(bundle)) {
            for (ComponentConfigurationDTO state : runtime.getComponentConfigurationDTOs(description)) {
                if (state.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
                    faults.add(SUBJECT + description.name + " that needs "
                            + Arrays.stream(state.unsatisfiedReferences)
                                    .map(lacking -> service(description, lacking))
                                    .collect(Collectors.joining(" and "))
                            + ", which nobody offers; install a plugin that does, first or together with it");
                } else if (state.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                    faults.add(SUBJECT + description.name + " that cannot be made ("
                            + (state.failure == null ? "no reason is given" : Cause.of(state.failure))
                            + "); ask its author for a mended one");
                }
            }
        }
        return faults;
    }

    /** The classes of the components of a bundle, by their names. */
    Map<String, String> classes(Bundle bundle) {
        Map<String, String> classes = new LinkedHashMap<>();
        descriptions(bundle).forEach(description -> classes.put(description.name, description.implementationClass));
        return classes;
    }

    /** Says which descriptions the runtime has not taken, of those that the bundle names. */
    List<String> unread(Bundle bundle) {
        String header = bundle.getHeaders("").get(HEADER);
        List<String> named = header == null || header.contains("*")
                ? List.of()
                : Arrays.stream(header.split(",")).map(String::strip).toList();
        return descriptions(bundle).size() >= named.size()
                ? List.of()
                : List.of("names component descriptions that are not there or cannot be read ("
                        + String.join(", ", named) + "); build it anew");
    }

    private Collection<ComponentDescriptionDTO> descriptions(Bundle bundle) {
        return runtime.getComponentDescriptionDTOs(bundle);
    }

    private static String service(ComponentDescriptionDTO description, UnsatisfiedReferenceDTO lacking) {
        String type = Arrays.stream(description.references)
                .filter(reference -> reference.name.equals(lacking.name))
                .map((ReferenceDTO reference) -> reference.interfaceName)
                .findFirst()
                .orElse(lacking.name);
        return "a service " + type + (lacking.target == null ? "" : " with " + lacking.target);
    }
}
