package org.entente.core.spi;

import java.util.stream.Stream;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows names of actors, systems and programmes. */
@ConsumerType
public interface Lexicon {

    /** All names, each with what it stands for; called once when the lexicon comes, from one thread. */
    Stream<Name> names();
}
