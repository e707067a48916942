package org.entente.itest.sample.broken;

import org.entente.core.api.Dataset;
import org.entente.core.api.Run;
import org.entente.core.model.Result;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Shape;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Cannot be made. */
@Component
@Plugin(id = "broken", title = "Cannot be made")
public final class BrokenAnalyzer implements Analyzer<Plugin.None> {

    @Activate
    public BrokenAnalyzer() {
        throw new IllegalStateException("broken on purpose");
    }

    @Override
    public Shape describe(Plugin.None parameters) {
        throw new IllegalStateException();
    }

    @Override
    public Result analyze(Dataset data, Plugin.None parameters, Run run) {
        throw new IllegalStateException();
    }
}
