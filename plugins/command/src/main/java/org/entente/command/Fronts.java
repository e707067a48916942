package org.entente.command;

import java.util.Optional;
import org.entente.core.spi.Front;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Finds by what else people may work on a workspace, and makes it only when it is asked for. */
@FunctionalInterface
interface Fronts {

    /** Nothing but the verbs. */
    Fronts NONE = Optional::empty;

    /** What there is now. */
    Optional<Front> find();

    static Fronts of(BundleContext context) {
        return () -> {
            ServiceReference<Front> reference = context.getServiceReference(Front.class);
            return reference == null ? Optional.empty() : Optional.ofNullable(context.getService(reference));
        };
    }
}
