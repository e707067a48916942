package org.entente.itest.sample.endless;

import java.util.List;
import org.entente.core.api.Dataset;
import org.entente.core.api.Run;
import org.entente.core.model.Result;
import org.entente.core.model.Table;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Shape;
import org.osgi.service.component.annotations.Component;

/** Goes on for five seconds, whoever asks it to end. */
@Component
@Plugin(id = "endless", title = "Does not end")
public final class EndlessAnalyzer implements Analyzer<Plugin.None> {

    private static final long SPAN = 5_000_000_000L;

    @Override
    public Shape describe(Plugin.None parameters) {
        return Shape.table(List.of());
    }

    @Override
    public Result analyze(Dataset data, Plugin.None parameters, Run run) {
        run.progress(0, 0, "begun");
        long end = System.nanoTime() + SPAN;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return Table.of("Nothing").build();
    }
}
