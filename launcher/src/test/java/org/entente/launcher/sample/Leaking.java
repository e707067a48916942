package org.entente.launcher.sample;

import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Leaves a thread behind, and with it its class loader. */
public final class Leaking implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        Thread thread = new Thread(Leaking::stay, "leaking");
        thread.setDaemon(true);
        thread.start();
    }

    private static void stay() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop(BundleContext context) {}
}
