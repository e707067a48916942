package org.entente.lexicon.defence;

import java.util.stream.Stream;
import org.entente.core.spi.Lexicon;
import org.entente.core.spi.Name;
import org.entente.core.spi.Plugin;
import org.osgi.service.component.annotations.Component;

/** Knows the names of defence and strategic industry, from the lists in this bundle. */
@Component
@Plugin(id = "defence", title = "Names of countries, alliances, organisations and systems in defence")
public final class DefenceLexicon implements Lexicon {

    @Override
    public Stream<Name> names() {
        Rules rules = new Rules(Rows.of("contexts.tsv"), Rows.of("ambiguous.tsv"));
        Lists lists = new Lists(rules);
        return Stream.of(
                        lists.countries(Rows.of("countries.tsv")),
                        lists.alliances(Rows.of("alliances.tsv")),
                        lists.organisations(Rows.of("organisations.tsv")),
                        lists.systems(Rows.of("systems.tsv")),
                        lists.programmes(Rows.of("programmes.tsv")))
                .flatMap(names -> names);
    }
}
