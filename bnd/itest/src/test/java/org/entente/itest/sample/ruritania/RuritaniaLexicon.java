package org.entente.itest.sample.ruritania;

import java.util.List;
import java.util.stream.Stream;
import org.entente.core.model.Actor;
import org.entente.core.model.NameKind;
import org.entente.core.spi.Lexicon;
import org.entente.core.spi.Name;
import org.entente.core.spi.Plugin;
import org.osgi.service.component.annotations.Component;

/** Knows one country. */
@Component
@Plugin(id = "ruritania", title = "One country")
public final class RuritaniaLexicon implements Lexicon {

    @Override
    public Stream<Name> names() {
        Actor ruritania = Actor.country("RUR", "Ruritania");
        return Stream.of(new Name("Ruritania", NameKind.OFFICIAL, ruritania, false, List.of()));
    }
}
