package org.entente.core.api;

import java.util.List;
import java.util.Set;
import org.entente.core.model.Edtf;
import org.entente.core.model.Modality;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/**
 * Which ties or observations are meant.
 *
 * @param actors all of them take part, themselves or through an actor of their country; empty for any
 * @param types empty for any
 * @param without modalities that are left out
 * @param during the tie has a date in this period; null for any
 * @param sources digests of which one is a source of it; empty for any
 * @param ids the ids of which it has one; empty for any
 */
public record Filter(
        List<String> actors,
        Set<TieType> types,
        Set<Modality> without,
        @Nullable Edtf during,
        Set<String> sources,
        Set<Long> ids) {

    /** Everything. */
    public static final Filter ALL = new Filter(List.of(), Set.of(), Set.of(), null, Set.of());

    public Filter {
        actors = List.copyOf(actors);
        types = Set.copyOf(types);
        without = Set.copyOf(without);
        sources = Set.copyOf(sources);
        ids = Set.copyOf(ids);
    }

    /** A filter of any ids. */
    public Filter(
            List<String> actors,
            Set<TieType> types,
            Set<Modality> without,
            @Nullable Edtf during,
            Set<String> sources) {
        this(actors, types, without, during, sources, Set.of());
    }

    /** This filter, with all of these actors taking part. */
    public Filter between(String... all) {
        return new Filter(List.of(all), types, without, during, sources, ids);
    }

    /** This filter, with one of these types. */
    public Filter ofTypes(Set<TieType> any) {
        return new Filter(actors, any, without, during, sources, ids);
    }

    /** This filter, with one of these ids. */
    public Filter ofIds(Set<Long> any) {
        return new Filter(actors, types, without, during, sources, any);
    }
}
