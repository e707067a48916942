package org.entente.itest.sample.hanging;

import org.entente.core.api.Output;
import org.entente.core.api.Run;
import org.entente.core.spi.Exporter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Subject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Takes three seconds to be made, whoever asks it to end. */
@Component
@Plugin(id = "hanging", title = "Hangs when it is made")
public final class HangingExporter implements Exporter<Plugin.None> {

    private static final long SPAN = 3_000_000_000L;

    @Activate
    public HangingExporter() {
        long end = System.nanoTime() + SPAN;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void write(Subject subject, Plugin.None parameters, Output output, Run run) {}
}
