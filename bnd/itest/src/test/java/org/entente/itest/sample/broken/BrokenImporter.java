package org.entente.itest.sample.broken;

import org.entente.core.api.Input;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.entente.core.spi.Head;
import org.entente.core.spi.Importer;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Recognition;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Cannot be made. */
@Component
@Plugin(id = "broken", title = "Cannot be made")
public final class BrokenImporter implements Importer<Plugin.None> {

    @Activate
    public BrokenImporter() {
        throw new IllegalStateException("broken on purpose");
    }

    @Override
    public Recognition recognise(Head head) {
        throw new IllegalStateException();
    }

    @Override
    public void read(Input input, Plugin.None parameters, Sink sink, Run run) {
        throw new IllegalStateException();
    }
}
