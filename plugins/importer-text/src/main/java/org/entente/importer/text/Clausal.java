package org.entente.importer.text;

import java.util.Map;
import java.util.Set;

/** The words by which {@link Grammar} finds its way in a clause. */
final class Clausal {

    static final Set<String> RELATIVES = Vocabulary.words("which who that whom");

    static final Set<String> TIMES =
            Vocabulary.words("monday tuesday wednesday thursday friday saturday sunday january february march april"
                    + " may june july august september october november december year month week day decade spring summer autumn winter morning afternoon evening"
                    + " today yesterday quarter weekend time");

    /** Nouns whose owner does what an infinitive after them says: "the wish of Peru to lease". */
    static final Set<String> OWNED =
            Vocabulary.words("plan intention pledge decision commitment offer proposal bid desire wish readiness"
                    + " willingness ambition agreement contract intent move effort interest aim goal promise"
                    + " deal order approval licence license request option programme program project attempt endeavour endeavor hope"
                    + " aspiration campaign drive quest push scheme");

    /** First words of prepositions that have two, by which they are known: "according to" is no "to". */
    static final Set<String> OPENERS = Vocabulary.words("according thanks owing due prior compared relative contrary");

    /** What somebody asks for who wants to do something that is another's to allow. */
    static final Set<String> LEAVE =
            Vocabulary.words("permission leave consent clearance authorisation authorization go-ahead green-light nod");

    /** Verbs whose object does what an infinitive after it says. */
    static final Set<String> ASKS = Vocabulary.words(
            "ask urge allow permit let enable help invite persuade force press"
                    + " require want expect authorise authorize commission contract hire order tell oblige convince bring task"
                    + " select choose pick call appeal pressure encourage implore beg lead prompt push cause get pay fund warn caution lobby");

    /** Verbs whose object did what a gerund after "for" says. */
    static final Set<String> THANKS = Vocabulary.words(
            "thank praise congratulate commend credit blame criticise criticize"
                    + " accuse condemn applaud laud salute hail denounce rebuke fault reproach fine punish sanction reward pay fin penalise penalize berate scold admonish castigate chide prosecute sue");

    /** Verbs that lay something on somebody for what he did: "imposed sanctions on Peru for buying". */
    static final Set<String> LAYS = Vocabulary.words("impose slap place levy put heap lavish");

    private static final Set<String> ACCUSES = Vocabulary.words("accuse suspect charge convict clear acquit");

    private static final Set<String> KEEPS =
            Vocabulary.words("bar ban prevent stop keep block prohibit discourage dissuade deter forbid");

    private static final Set<String> WARNS = Set.of("lobby", "warn", "caution", "advise", "counsel");

    /** Of which verbs the object does what a gerund behind a preposition says: "accused Peru of selling". */
    static Set<String> controls(String preposition) {
        return switch (preposition) {
            case "for" -> THANKS;
            case "of" -> ACCUSES;
            case "from" -> KEEPS;
            case "against" -> WARNS;
            default -> Set.of();
        };
    }

    /** Verbs with two objects, to whom and what. */
    static final Set<String> GIVES = Vocabulary.words("give sell send lend offer hand grant loan gift lease promise");

    /** What stands before what was not taken: "instead of jets from Peru". */
    static final Set<String> REPLACES =
            Set.of("instead of", "rather than", "in place of", "in lieu of", "instead", "rather");

    private Clausal() {}

    /** The preposition that counts: of "such as" the second, of "along with" with. */
    static String preposition(Phrase phrase) {
        String text = phrase.text();
        if (text.startsWith("together with") || text.startsWith("along with") || text.startsWith("alongside")) {
            return "with";
        }
        String last = phrase.tokens.get(phrase.tokens.size() - 1).lower();
        return ALIKE.getOrDefault(last, last);
    }

    /** Prepositions that are another one in other dress. */
    private static final Map<String, String> ALIKE =
            Map.of("upon", "on", "toward", "to", "towards", "to", "unto", "to", "amongst", "among");
}
