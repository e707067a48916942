package org.entente.core.api;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.model.Actor;
import org.entente.core.model.CodeScheme;
import org.entente.core.model.DefenceSystem;
import org.entente.core.spi.Name;
import org.osgi.annotation.versioning.ProviderType;

/** The names of all lexicons at one moment; immutable, safe for several threads, the same object until a lexicon changes. */
@ProviderType
public interface Names {

    /** All names. */
    Stream<Name> all();

    /** The ids of the lexicons that gave the names, in their order; empty where they come from elsewhere. */
    List<String> lexicons();

    /**
     * The names of some of the lexicons only; the same object for the same ids.
     *
     * @throws IllegalArgumentException if one of them is not there
     */
    Names of(Collection<String> lexicons);

    /** The actor with an id. */
    Optional<Actor> actor(String id);

    /** The system with an id. */
    Optional<DefenceSystem> system(String id);

    /**
     * The names that are spelt like a text, letter case, accents, punctuation and spaces aside; empty where none is.
     *
     * <p>Names that need context are among them.
     */
    List<Name> spelt(String text);

    /**
     * The actor that a code stands for.
     *
     * @param year when the code is used, since some codes have changed hands
     */
    Optional<Actor> coded(CodeScheme scheme, String code, int year);
}
