package org.entente.itest.sample.broken;

import java.util.stream.Stream;
import org.entente.core.spi.Lexicon;
import org.entente.core.spi.Name;
import org.entente.core.spi.Plugin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Cannot be made. */
@Component
@Plugin(id = "broken", title = "Cannot be made")
public final class BrokenLexicon implements Lexicon {

    @Activate
    public BrokenLexicon() {
        throw new NoClassDefFoundError("broken on purpose");
    }

    @Override
    public Stream<Name> names() {
        throw new IllegalStateException();
    }
}
