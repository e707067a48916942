package org.entente.launcher.sample;

import java.util.List;
import java.util.stream.Stream;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.NameKind;
import org.entente.core.spi.Lexicon;
import org.entente.core.spi.Name;

/** Knows a state and a yard that no other lexicon has. */
public final class IslandLexicon implements Lexicon {

    /** None. */
    public record Parameters() {}

    @Override
    public Stream<Name> names() {
        Actor state = Actor.country("XSB", "San Borondon");
        Actor yard = Actor.of("quillfeather", ActorKind.COMPANY, "Quillfeather", "XSB");
        return Stream.of(
                new Name("San Borondon", NameKind.OFFICIAL, state, false, List.of()),
                new Name("Quillfeather", NameKind.OFFICIAL, yard, true, List.of()));
    }
}
