package org.entente.launcher.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A need that is not met, in words.
 *
 * @param need what is needed, as the object of <i>needs</i>
 * @param there what there is instead, as a clause
 * @param mend what to do about it, as an imperative
 */
record Missing(String need, String there, String mend) {

    private static final int NAMED = 3;

    /** Says what is missing, as the end of a sentence that begins with the name of a bundle. */
    static String sentence(Collection<Missing> all) {
        List<Missing> named = all.stream().limit(NAMED).toList();
        if (all.size() == 1) {
            Missing only = named.get(0);
            return "needs " + only.need + "; " + only.there + ": " + only.mend;
        }
        List<String> needs = named.stream()
                .map(missing -> missing.need + " (" + missing.there + ")")
                .collect(Collectors.toCollection(ArrayList::new));
        if (all.size() > NAMED) {
            needs.add(all.size() - NAMED + " more");
        }
        Set<String> mends = named.stream().map(Missing::mend).collect(Collectors.toCollection(LinkedHashSet::new));
        return "needs " + enumerate(needs) + ": " + String.join(", and ", mends);
    }

    /** Joins as one says it: a, b and c. */
    static String enumerate(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
