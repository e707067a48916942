package org.entente.workbench.resource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.core.model.Commitment;
import org.entente.core.model.Word;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Request;

/** Words by which a request filters; a misspelt one is refused, since it would look as if there was nothing. */
final class KnownWords {

    private static final String UNKNOWN = "UNKNOWN";

    private KnownWords() {}

    /** Those of a parameter, each a member of an enumeration. */
    static List<String> in(Request request, String name, List<? extends Word> known) throws Fault {
        return in(request, name, known.stream().map(Word::name), true);
    }

    static List<String> commitments(Request request) throws Fault {
        return in(request, "commitment", Arrays.stream(Commitment.values()).map(Enum::name), false);
    }

    private static List<String> in(Request request, String name, Stream<String> known, boolean open) throws Fault {
        List<String> words = Conditions.upper(request.list(name));
        List<String> names = known.toList();
        for (String word : words) {
            if (!names.contains(word) && !(open && word.equals(UNKNOWN))) {
                throw new Fault(
                        400,
                        name + " is one of " + String.join(", ", names) + (open ? ", " + UNKNOWN : "") + ", and not "
                                + word + ".");
            }
        }
        return words;
    }
}
