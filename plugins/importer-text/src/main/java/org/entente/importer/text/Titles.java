package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.TieType;

/** Reads what an exercise or agreement is called: "Exercise Silent Wave", "the Shusha Declaration". */
final class Titles {

    private static final String WORD = "(?:[A-Z][\\p{L}'-]+|[A-Z]{2,}|\\d{2,4})";

    private static final String NAME = "(" + WORD + "(?: (?:of |and )?" + WORD + "){0,4})";

    private static final List<Pattern> EXERCISES = List.of(
            Pattern.compile("\\b(?:Exercise|Operation|Ex) " + NAME),
            Pattern.compile(
                    "\\b(?:exercises?|drills?|manoeuvres?|maneuvers?|wargames?),? (?:is |was |which is )?(?:called|named|dubbed|code-?named|known as) \"?"
                            + NAME),
            Pattern.compile("\\b" + NAME + "(?: "
                    + "(?:\\d{4}|[a-z-]+)){0,2} (?:exercises?|drills?|manoeuvres?|maneuvers?|war ?games?)\\b"));

    private static final Pattern AGREEMENT = Pattern.compile(
            "\\b(" + WORD + "(?: (?:of |and |for |on |& )?" + WORD
                    + "){0,6} (?:[Aa]greement|[Tt]reaty|[Aa]ccords?|[Pp]act|[Dd]eclaration|[Pp]rotocol|[Cc]harter|[Cc]ompact|[Aa]rrangement|[Cc]onvention))\\b");

    /** Words that are no part of a name though they have a capital. */
    private static final Set<String> LEADING = Vocabulary.words("The A An This That In On At By Under After Before With"
            + " And But For From To Both Two Three Their Its His Her As When While New Last Next Joint Bilateral Military Naval Defence"
            + " Defense Annual Large Major First Second Third Signed");

    private Titles() {}

    /** Gives a candidate its title where the sentence tells one. */
    static void read(Candidate c, String plain) {
        boolean exercise = c.type.equals(TieType.EXERCISE);
        if (!exercise && !c.type.equals(TieType.AGREEMENT)) {
            return;
        }
        String sentence = plain.substring(c.clauses.sentence.start(), c.clauses.sentence.end());
        for (Pattern pattern : exercise ? EXERCISES : List.of(AGREEMENT)) {
            Matcher matcher = pattern.matcher(sentence);
            while (matcher.find()) {
                int from = c.clauses.sentence.start() + matcher.start(1);
                String title = shorn(matcher.group(1), c, from);
                if (title != null && near(c, from, c.clauses.sentence.start() + matcher.end())) {
                    c.title = title;
                    return;
                }
            }
        }
    }

    /** A title without what stands before it; null where nothing but peoples' names and the noun is left. */
    private static @org.jspecify.annotations.Nullable String shorn(String name, Candidate c, int start) {
        String title = name.replaceAll("\\s+", " ");
        int at = start;
        boolean more = true;
        while (more && title.indexOf(' ') > 0) {
            int first = at;
            String word = title.substring(0, title.indexOf(' '));
            boolean state = c.clauses.tokens.stream()
                    .anyMatch(t -> t.start() <= first
                            && t.end() > first
                            && t.mention() != null
                            && t.mention().actor() != null);
            more = LEADING.contains(word) || state;
            if (more) {
                at += word.length() + 1;
                title = title.substring(word.length() + 1);
            }
        }
        int last = at;
        boolean state = c.clauses.tokens.stream()
                .anyMatch(t -> t.start() <= last
                        && t.end() > last
                        && t.mention() != null
                        && t.mention().country());
        boolean bare = LEADING.contains(title) || title.matches("\\d+|[A-Z][a-z]+day|[a-z]+");
        return bare || state ? null : title;
    }

    /** Whether a name stands in the trigger's phrase or beside it. */
    private static boolean near(Candidate c, int from, int to) {
        return from <= c.trigger.end() + 40 && to >= c.trigger.start() - 40;
    }
}
