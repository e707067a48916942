package org.entente.core.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.LongPredicate;
import org.entente.core.spi.View;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook;

/**
 * Keeps from everybody what a guest would show to people, which no analysis can use.
 *
 * <p>Of views that come and go those learn who draw them, whoever they are; they need not know of guests.
 */
final class Curtain implements FindHook, EventListenerHook {

    private final LongPredicate hidden;

    /** @param hidden whether a bundle is a guest */
    Curtain(LongPredicate hidden) {
        this.hidden = hidden;
    }

    @Override
    public void find(
            BundleContext asker, String name, String filter, boolean all, Collection<ServiceReference<?>> references) {
        references.removeIf(reference -> isBehind(reference, asker));
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerHook.ListenerInfo>> listeners) {
        listeners.keySet().removeIf(listener -> isBehind(event.getServiceReference(), listener));
    }

    private boolean isBehind(ServiceReference<?> reference, BundleContext asker) {
        Bundle owner = reference.getBundle();
        return owner != null
                && hidden.test(owner.getBundleId())
                && Arrays.asList((String[]) reference.getProperty(Constants.OBJECTCLASS))
                        .contains(View.class.getName())
                && asker.getBundle().getBundleId() != owner.getBundleId();
    }
}
