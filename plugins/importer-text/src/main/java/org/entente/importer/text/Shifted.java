package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells an object that stands behind whom it goes to or comes from: "resold to Peru six jets". */
final class Shifted {

    private static final Set<String> BEFORE = Set.of("to", "for", "from", "with");

    private Shifted() {}

    /** Whether what stands here is the object of a verb behind which only one thing was read yet. */
    static boolean is(List<Phrase> phrases, @Nullable Verb verb, int i, List<Grammar.Filled> filled) {
        return verb != null
                && !verb.passive
                && phrases.get(i).thing
                && filled.size() == 1
                && BEFORE.contains(filled.get(0).slot())
                && filled.get(0).phrases().contains(phrases.get(i - 1));
    }
}
