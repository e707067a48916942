package org.entente.launcher.sample;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Answers with the header {@code Build} of its bundle, after the milliseconds asked for, unless it is stopped meanwhile. */
public final class Answering implements BundleActivator, LongFunction<String> {

    private volatile String build = "";
    private boolean bad;

    @Override
    public void start(BundleContext context) {
        build = context.getBundle().getHeaders().get("Build");
        bad = context.getBundle().getHeaders().get("Bad-Stop") != null;
        context.registerService(LongFunction.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {
        build = "";
        if (bad) {
            throw new IllegalStateException("thrown on purpose");
        }
    }

    @Override
    public String apply(long milliseconds) {
        String first = build;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        if (first.isEmpty() || !first.equals(build)) {
            throw new IllegalStateException("stopped while it was called");
        }
        return first;
    }
}
