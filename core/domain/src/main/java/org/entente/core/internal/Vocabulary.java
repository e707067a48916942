package org.entente.core.internal;

import java.util.List;
import org.entente.core.model.RunCard;

/**
 * The names that are known at a moment.
 *
 * @param services the numbers of the lexicons that were asked, and no more of them, so that none is held that has gone
 * @param lexicons the lexicons that gave the names, as parts of a run card
 */
record Vocabulary(List<Long> services, NameIndex names, List<RunCard.Part> lexicons) {

    Vocabulary {
        services = List.copyOf(services);
        lexicons = List.copyOf(lexicons);
    }
}
