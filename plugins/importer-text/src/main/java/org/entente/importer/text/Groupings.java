package org.entente.importer.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.NameKind;
import org.entente.core.model.TieType;

/** Groups of states and firms that a text names only as such, and whom it does not name: "several European allies", "an undisclosed buyer". */
final class Groupings {

    private static final String REGION =
            "(?:(?:[Ww]estern|[Ee]astern|[Nn]orthern|[Ss]outhern|[Cc]entral|[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est"
                    + "|[Ss]outh-?[Ee]ast(?:ern)?|[Ll]atin|[Mm]iddle)[ -])?(?:Western|European|Asian|African|Arab|American|Gulf|Middle Eastern"
                    + "|Pacific|Indo-Pacific|Caribbean|Balkan|Nordic|NATO|EU|EU and NATO|NATO and EU|European and NATO|Mediterranean|Islamic"
                    + "|Muslim|Sahel|Andean)";

    private static final String SORT =
            "(?:allied|friendly|foreign|partner|donor|neighbou?ring|like-minded|member|regional"
                    + "|non-NATO|non-European|overseas|export|military|defen[cs]e)";

    private static final String SECRET =
            "(?:unnamed|undisclosed|unspecified|unidentified|undeclared|unknown|anonymous|confidential)";

    private static final String SEVERAL =
            "(?i:various|several|numerous|a (?:growing |large |small )?(?:number|group|handful|host) of|a few|some|many"
                    + "|multiple|most|at least \\w+|(?:more|fewer) than \\w+|around \\w+|about \\w+|some \\w+|nearly \\w+|two|three|four|five"
                    + "|six|seven|eight|nine|ten|eleven|twelve|a dozen|two dozen|dozens of|\\d{1,2})";

    private static final String MANY =
            "(?:partners|allies|countries|states|nations|governments|capitals|members|donors|customers|buyers|clients|suppliers"
                    + "|firms|companies|shipyards|manufacturers|contractors|navies|armies|air forces|armed forces|militaries)";

    private static final String ONE =
            "(?:partner|ally|country|state|nation|government|customer|buyer|client|supplier|operator|user|recipient"
                    + "|party|firm|company|manufacturer|navy|army|air force)";

    /** "Several European allies", "Western partners", "various foreign customers". */
    private static final Pattern PLURAL = Pattern.compile("(?<![\\p{L}-])(?:(" + SEVERAL + ") )?((?:(?:" + REGION + "|"
            + SORT + "|" + SECRET + ") )*)(" + MANY + ")(?![\\p{L}-])");

    /** "An undisclosed Gulf state", "unnamed buyer", "an Asian customer". */
    private static final Pattern SINGLE = Pattern.compile("(?<![\\p{L}-])(?:((?i:an?|one|another)) )?((?:(?:" + REGION
            + "|" + SORT + "|" + SECRET + ") )+)(" + ONE + ")(?![\\p{L}-])");

    /** What the tie's rules say of such a party. */
    static final String RULE = "actor:unnamed";

    private static final Pattern REGIONAL = Pattern.compile(REGION);

    private static final Pattern HIDDEN = Pattern.compile(SECRET);

    private static final Pattern SORTED = Pattern.compile(SORT);

    /** Groups in which somebody has a place whoever is meant: "several allies". */
    private static final Set<String> CLOSE =
            Set.of("partners", "allies", "donors", "customers", "buyers", "clients", "suppliers");

    /** What stands before one who was named before, or of whom the words only tell more: "the", ", a NATO member". */
    private static final Pattern KNOWN = Pattern.compile(
            "(?:\\b(?i:the|these|those|both|all|such|no|any|every|each|which|what|other|same|like|as|is|are|was|were|be|been|being|become|becomes"
                    + "|became|remains?|between|among|with other|of its|of the)|,) $");

    /** What follows where the text does name them: "such as Norway", ", among them Chile". */
    private static final Pattern LISTED = Pattern.compile(
            "\\G,? ?(?:\\(|: |such as|including|among them|among which|like |namely|notably|particularly|especially|e\\.g\\.|i\\.e\\.|- )");

    private static final Set<String> HEADS = words(MANY + "|" + ONE + "|air|armed");

    /** The last words of all that may stand before these. */
    private static final Set<String> SORTS = words(REGION + "|" + SORT + "|" + SECRET + "|" + SEVERAL);

    /** How far, in characters, before a group such words stand. */
    private static final int REACH = 24;

    private Groupings() {}

    /** The words, in lower case, that stand in a pattern. */
    private static Set<String> words(String pattern) {
        return Arrays.stream(pattern.replaceAll("\\[(.)(.)\\]", "$2")
                        .replace("?", "")
                        .toLowerCase(Locale.ROOT)
                        .split("[^a-z-]+"))
                .flatMap(word -> Stream.of(word, word.replace("ou", "o")))
                .filter(word -> word.length() > 1)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Puts groups in; a name inside one ("NATO allies") is no mention of its own. */
    static void find(String text, int start, int end, List<Mention> mentions, Naming.Known known) {
        if (spoken(text, start, end)) {
            find(PLURAL, text, start, end, mentions, known);
            find(SINGLE, text, start, end, mentions, known);
        }
    }

    /** Whether a word for states or firms follows one that may make it a group: the patterns are dear, this is not. */
    private static boolean spoken(String text, int start, int end) {
        int from = start;
        boolean sort = false;
        for (int i = start; i <= end; i++) {
            if (i < end && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '-')) {
                continue;
            }
            String word = i - from > 1 && i - from < 16 ? text.substring(from, i) : "";
            if (sort && HEADS.contains(word)) {
                return true;
            }
            sort = !word.isEmpty()
                    && (Character.isDigit(word.charAt(0))
                            || SORTS.contains(word.toLowerCase(Locale.ROOT))
                            || word.endsWith("teen")
                            || word.endsWith("ty"));
            from = i + 1;
        }
        return false;
    }

    private static void find(
            Pattern pattern, String text, int start, int end, List<Mention> mentions, Naming.Known known) {
        Matcher matcher = pattern.matcher(text).region(start, end).useTransparentBounds(true);
        while (matcher.find()) {
            int from = matcher.start();
            int to = matcher.end();
            boolean named = mentions.stream()
                    .anyMatch(m -> m.start() < to
                            && m.end() > from
                            && !(m.start() >= from && m.end() < to && m.is(ActorKind.ALLIANCE)));
            String before = text.substring(Math.max(start, from - REACH), from);
            if (!named
                    && told(matcher, pattern == PLURAL)
                    && !KNOWN.matcher(before).find()
                    && !LISTED.matcher(text).region(to, end).lookingAt()
                    && mentions.stream().noneMatch(m -> m.start() == to + 2 && text.startsWith(", ", to))) {
                Actor actor = known.grouping(matcher.group(2) + matcher.group(3));
                mentions.removeIf(m -> m.start() < to && m.end() > from);
                mentions.add(new Mention(from, to, actor, NameKind.OFFICIAL, "FORM"));
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::start));
    }

    /** Whether the words tell enough of who they are: "many countries" may be anybody. */
    private static boolean told(Matcher matcher, boolean plural) {
        String sort = matcher.group(2);
        boolean hidden = HIDDEN.matcher(sort).find();
        boolean region = REGIONAL.matcher(sort).find();
        if (!plural) {
            return hidden || region && matcher.group(1) != null;
        }
        return hidden
                || region
                || matcher.group(1) != null
                        && (CLOSE.contains(matcher.group(3))
                                || SORTED.matcher(sort).find());
    }

    /** Whether a tie with a group rests on less than its grammar: of whom nobody is named nothing is guessed. */
    static boolean loose(Candidate c) {
        boolean group = c.parts.stream().anyMatch(part -> grouping(part.party().actor()));
        return group
                && (c.type.equals(TieType.COOPERATION)
                        || c.rules.contains(Association.RULE)
                        || c.parts.stream()
                                .anyMatch(part -> !SURE.contains(part.party().rule()))
                        || c.parts.stream()
                                .allMatch(part -> grouping(part.party().actor())));
    }

    /** How a party is found that the clause names. */
    private static final Set<String> SURE = Set.of("NAMED", "ANAPHOR", "MAKER", "ORIGIN", "OWNER");

    static boolean grouping(Actor actor) {
        return actor.kind().equals(ActorKind.GROUPING);
    }

    /** The words that stay the same when a group is named again: "various Western partners", "Western partners". */
    static String key(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }
}
