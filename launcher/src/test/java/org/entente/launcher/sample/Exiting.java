package org.entente.launcher.sample;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Ends the process that starts it. */
public final class Exiting implements BundleActivator {

    /** The status with which the process ends. */
    public static final int STATUS = 42;

    @Override
    public void start(BundleContext context) {
        System.exit(STATUS);
    }

    @Override
    public void stop(BundleContext context) {}
}
