package org.entente.importer.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.core.model.Actor;

/** The nouns by which {@link Discourse} knows a description of somebody named before, in base form. */
final class DiscourseWords {

    /** Of whom there may be two: "the two countries". */
    static final Set<String> SIDES = Vocabulary.words(
            "country state nation side ally neighbour neighbor government partner party leader chief"
                    + " minister military navy army force capital counterpart economy power people company firm team"
                    + " president official delegation industry service monarchy republic kingdom commander democracy"
                    + " fleet coastguard nato-ally parliament premier general ministry signatory rival foe enemy adversary friend");

    static final Set<String> COMPANIES =
            Vocabulary.words("company firm manufacturer shipbuilder contractor supplier maker planemaker conglomerate"
                    + " corporation yard shipyard producer developer giant group builder start-up startup"
                    + " drone-maker dronemaker tankmaker gunmaker vendor enterprise shipmaker");

    /** A state, or who stands for it. */
    static final Set<String> STATES =
            Vocabulary.words("country kingdom nation government ministry navy army military authority republic monarchy"
                    + " state force emirate minister president service parliament premier official delegation leader"
                    + " secretary sultanate archipelago island duchy principality federation city-state democracy"
                    + " neighbour neighbor ally partner air-force authorities regime cabinet fleet coastguard guard"
                    + " lawmaker admiralty administration capital");

    /** Who rules and serves a state; without more said, sooner that of which the text is. */
    static final Set<String> RULING = Vocabulary.words("government ministry navy army military parliament cabinet"
            + " fleet coastguard guard authorities air-force admiralty administration");

    /** Organs of a state, with what stands in the title of one of that sort. */
    static final Map<String, Pattern> ORGANS = Map.of(
            "agency",
                    Pattern.compile(
                            "Agency|Administration|Organi[sz]ation|Directorate|Bureau|Authority|Office|Command"),
            "ministry", Pattern.compile("Ministry|Department"),
            "department", Pattern.compile("Department"),
            "navy", Pattern.compile("Navy|Naval"),
            "army", Pattern.compile("Army|Land Force"),
            "service", Pattern.compile("Navy|Army|Air Force|Air and Space|Coast Guard|Marine|Corps|Guard|Aviation"),
            "directorate", Pattern.compile("Directorate"),
            "command", Pattern.compile("Command"),
            "administration", Pattern.compile("Administration"),
            "authority", Pattern.compile("Authority"));

    /** Who sits in a capital. */
    static final Set<String> SEATED = Vocabulary.words("ministry government official parliament cabinet authorities"
            + " headquarters lawmaker planner legislator admiralty officer minister");

    /** Persons of whom the last named is meant. */
    static final Set<String> OFFICES = Set.of("minister", "president", "premier");

    static final Set<String> BODIES =
            Vocabulary.words("alliance partnership pact bloc organisation organization grouping centre center coalition"
                    + " union forum");

    /** What else states found and join, meant by such a word only where it is called so. */
    private static final Set<String> UNDERTAKINGS =
            Vocabulary.words("initiative programme program project scheme fleet mission community league council"
                    + " federation association network group system fund framework facility");

    /** Whether a word stands for a body of states. */
    static boolean bodily(String lemma) {
        return BODIES.contains(lemma) || UNDERTAKINGS.contains(lemma);
    }

    /** Whether a noun phrase speaks of something joined that nobody named. */
    static boolean undertaking(Phrase phrase) {
        return phrase.noun()
                && phrase.actors.isEmpty()
                && UNDERTAKINGS.contains(phrase.head().lemma());
    }

    /** Whether a body has this word in a name: NATO is "the Alliance", the Nordic Battlegroup is no "union". */
    static boolean called(Actor body, String word) {
        return body.names().stream().anyMatch(name -> {
            for (String part : SPACES.split(name.text().toLowerCase(Locale.ROOT))) {
                if (spelled(part).equals(spelled(word))) {
                    return true;
                }
            }
            return false;
        });
    }

    private static final Pattern SPACES = Pattern.compile("[ -]+");

    /** A word in the one of its spellings by which it is compared. */
    private static String spelled(String word) {
        return switch (word) {
            case "programme" -> "program";
            case "organization" -> "organisation";
            case "center" -> "centre";
            default -> word;
        };
    }

    /** Who is somebody else than the owner: "its partner". */
    static final Set<String> OTHERS = Vocabulary.words("ally partner neighbour neighbor counterpart customer client"
            + " supplier buyer host colleague rival contractor participant operator");

    /** Of whom in the plural, with no more than an article, the pair last spoken of is meant. */
    static final Set<String> SEVERAL =
            Vocabulary.words("side country party ally minister chief leader government navy military partner nation"
                    + " state neighbour neighbor president capital official army force");

    /** What may stand before one of those. */
    static final Set<String> FIELDS = Set.of("prime", "foreign", "defence", "defense", "air", "armed", "naval");

    /** Names for a set by its number. */
    private static final Map<String, Integer> SETS =
            Map.of("pair", 2, "duo", 2, "twosome", 2, "trio", 3, "threesome", 3, "quartet", 4, "foursome", 4);

    private static final Map<String, Integer> NUMBERS =
            Map.of("two", 2, "both", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9);

    /** Words that make a part of a series of one: "the first pair". */
    private static final Set<String> ORDINALS =
            Set.of("first", "second", "third", "last", "next", "final", "new", "further");

    private DiscourseWords() {}

    /** How many "the pair", "the trio" are; 0 for another phrase, as for "the first pair". */
    static int set(Phrase phrase) {
        boolean ordinal = phrase.tokens.stream().anyMatch(t -> ORDINALS.contains(t.lower()));
        return ordinal ? 0 : SETS.getOrDefault(phrase.head().lower(), 0);
    }

    /** How many a noun phrase says they are; 0 where it does not say. */
    static int number(Phrase phrase) {
        for (Token token : phrase.tokens) {
            Integer number = NUMBERS.get(token.lower());
            if (number != null) {
                return number;
            }
        }
        return 0;
    }
}
