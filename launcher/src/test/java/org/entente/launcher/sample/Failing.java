package org.entente.launcher.sample;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Fails to start. */
public final class Failing implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("thrown on purpose");
    }

    @Override
    public void stop(BundleContext context) {}
}
