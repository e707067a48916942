package org.entente.launcher.sample;

import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Never ends to start, and does not mind being interrupted. */
public final class Stubborn implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        CountDownLatch never = new CountDownLatch(1);
        while (never.getCount() > 0) {
            try {
                never.await();
            } catch (InterruptedException e) {
                // What makes it stubborn.
                continue;
            }
        }
    }

    @Override
    public void stop(BundleContext context) {}
}
