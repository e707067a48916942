package org.entente.itest.sample.stubborn;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Dataset;
import org.entente.core.api.Run;
import org.entente.core.model.Result;
import org.entente.core.model.Table;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Shape;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** Starts for half a second, then offers an analyzer with the id of another one, and a better rank. */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class Stubborn implements BundleActivator, Analyzer<Plugin.None> {

    private static final long SPAN_MILLIS = 500;

    @Override
    public void start(BundleContext context) throws InterruptedException {
        Thread.sleep(SPAN_MILLIS);
        Map<String, Object> properties =
                Map.of("entente.id", "spelling", "entente.title", "Late", Constants.SERVICE_RANKING, 100);
        context.registerService(Analyzer.class, this, new Hashtable<>(properties));
    }

    @Override
    public void stop(BundleContext context) {}

    @Override
    public Shape describe(Plugin.None parameters) {
        return Shape.table(List.of());
    }

    @Override
    public Result analyze(Dataset data, Plugin.None parameters, Run run) {
        return Table.of("Nothing").build();
    }
}
