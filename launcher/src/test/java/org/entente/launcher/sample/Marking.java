package org.entente.launcher.sample;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Registers a service that says which version of the bundle is at work. */
public final class Marking implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        context.registerService(String.class, context.getBundle().getVersion().toString(), null);
    }

    @Override
    public void stop(BundleContext context) {}
}
