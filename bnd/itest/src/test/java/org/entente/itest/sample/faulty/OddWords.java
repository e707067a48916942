package org.entente.itest.sample.faulty;

import java.util.stream.Stream;
import org.entente.core.spi.Lexicon;
import org.entente.core.spi.Name;
import org.entente.core.spi.Plugin;
import org.osgi.service.component.annotations.Component;

/** Fails while its names are read. */
@Component
@Plugin(id = "odd-words", title = "Fails to give its names")
public final class OddWords implements Lexicon {

    @Override
    public Stream<Name> names() {
        return Stream.of("x").map(text -> {
            throw new IllegalStateException("the list of names is empty");
        });
    }
}
