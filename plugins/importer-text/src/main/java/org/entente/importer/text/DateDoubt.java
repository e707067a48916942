package org.entente.importer.text;

import java.util.regex.Pattern;

/** How sure a text is of a date: "about May 2016", "probably in 2016". */
final class DateDoubt {

    /** Words that make a date approximate. */
    static final String ABOUT =
            "(?:[Aa]bout|[Aa]round|[Cc]irca|[Cc]a?\\.|[Rr]oughly|[Aa]pproximately|[Ss]ome ?time around)";

    /** What may follow a year that only such a word marks as one: "about 2000 rifles" counts rifles. */
    static final String END =
            "(?= ?(?:[,.;:)\\n]|$)| (?:and|or|but|when|as|by|for|from|to|in|on|with|under|after|before|until"
                    + "|through|the|an?|its?|he|she|they|another|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b)";

    /** What counts what stands behind it: "has around 2000", "a staff of about 2000" tell no year. */
    static final String NO_COUNT =
            "(?<!\\b(?:ha(?:s|ve|d|ving)|employ(?:s|ed|ing)?|count(?:s|ed|ing)?|number(?:s|ed|ing)?"
                    + "|total(?:s|led|ed|ling|ing)?|includ(?:es?|ed|ing)|compris(?:es?|ed|ing)|owns?|holds?|fields?|operates?|fl(?:y|ies)"
                    + "|needs?|wants?|requires?|lacks?|gets?|buys?|sells?|orders?|makes?|builds?|with|than"
                    + "|(?:staff|workforce|payroll|force|army|garrison|crew|strength|fleet|stock|total) of) )";

    private static final Pattern APPROXIMATE =
            Pattern.compile("(?:\\b" + ABOUT + "|\\b(?:some|nearly|almost|on or about))(?: the)? ?$");

    private static final Pattern UNCERTAIN = Pattern.compile("\\b(?i:probably|possibly|perhaps|maybe|presumably"
            + "|(?:thought|believed|understood) to be)(?: (?:in|on|since|as early as))?(?: " + ABOUT + ")? ?$");

    /** How far, in characters, before a date such words begin. */
    private static final int REACH = 40;

    private DateDoubt() {}

    /** A date with the mark of the words before it; of a stretch they are about its beginning. */
    static String marked(String date, String text, int start, int at) {
        String before = text.substring(Math.max(start, at - REACH), at);
        int slash = date.indexOf('/');
        String first = slash < 0 ? date : date.substring(0, slash);
        boolean about = first.endsWith("~") || APPROXIMATE.matcher(before).find();
        boolean uncertain = UNCERTAIN.matcher(before).find();
        return plain(first)
                + (about && uncertain ? "%" : about ? "~" : uncertain ? "?" : "")
                + date.substring(first.length());
    }

    /** A date without such marks. */
    static String plain(String date) {
        return date.replaceAll("[~?%]", "");
    }
}
