package org.entente.core.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.model.Actor;

/** Joins what two sources know of one actor: different names and codes, and neither's are to be lost. */
final class Joining {

    private Joining() {}

    /** The actor as it was told last, with what was known before. */
    static Actor of(Optional<Actor> before, Actor told) {
        return before.map(known -> new Actor(
                        told.id(),
                        told.kind(),
                        of(known.names(), told.names()),
                        of(known.codes(), told.codes()),
                        of(known.relations(), told.relations()),
                        told.country(),
                        told.countryRule(),
                        told.unspecified()))
                .orElse(told);
    }

    private static <T> List<T> of(List<T> before, List<T> told) {
        return Stream.concat(before.stream(), told.stream()).distinct().toList();
    }
}
