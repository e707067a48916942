package org.entente.importer.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Measure;
import org.jspecify.annotations.Nullable;

/** The words of a sentence that say what its figures measure. */
final class Measures {

    /** What is measured, with its place in the sentence. */
    record Named(int start, int end, Measure measure) {}

    private static final String ARMS =
            "(?:defen[cs]e|arms|weapons?|weaponry|military|armaments?|munitions?|drones?|warships?"
                    + "|aviation|aerospace|defen[cs]e[ -]industry)";

    private static final String EXPORTS = "\\b" + ARMS
            + "\\b[^.;,$€£\\d]{0,40}\\bexports?\\b(?! (?:licen|control|ban|contract|approval|polic|credit))"
            + "|\\bexports?\\b(?: of| in)? (?:\\w+ ){0,2}" + ARMS + "\\b(?: \\w+)?"
            + "|\\bexported\\b[^.;,$€£\\d]{0,30}\\b" + ARMS
            + "\\b|\\b(?:sector|industry|industries)(?:'?s?|,? whose) exports\\b"
            + "|\\bexports (?:by|of|in|from) (?:the |its )?(?:\\w+ ){0,3}(?:sector|industry)\\b";

    private static final String IMPORTS = "\\b" + ARMS + "\\b[^.;,$€£\\d]{0,30}\\bimports?\\b(?! (?:licen|control|ban))"
            + "|\\bimports? of (?:\\w+ ){0,2}" + ARMS + "\\b|\\bimported\\b[^.;,$€£\\d]{0,30}\\b" + ARMS + "\\b";

    private static final String SPENDING =
            "\\b(?:defen[cs]e|military)\\b(?: and \\w+)? (?:\\w+ )?(?:spending|budgets?|expenditures?|outlays?|allocations?)\\b"
                    + "|\\bspend(?:s|ing)?\\b[^.;,$€£\\d]{0,30}\\bon (?:its |the )?(?:defen[cs]e|military)\\b"
                    + "|\\b(?:spends?|spent|spending|allocat\\w+|earmark\\w+|devot\\w+)\\b(?=[^.;]{1,50}\\b(?:on|to|for) (?:its |the |national )?"
                    + "(?:defen[cs]e|military|armed forces)\\b)";

    private static final String TRADE =
            "\\b(?:bilateral|two-way|mutual|overall|annual) (?:\\w+ )?trade\\b|\\btrade (?:volume|turnover|exchange|between)\\b|\\btrade with\\b"
                    + "|\\b(?:volume|value) of (?:bilateral |mutual |their )?trade\\b";

    private static final String TRANSFERS =
            "\\b(?:arms|weapons?) (?:transfers?|sales?|exports?|deliver\\w+)\\b(?=[^.;,$€£\\d]{0,40}\\b(?:to|from|between)\\b)"
                    + "|\\b(?:sales?|transfers?) of (?:arms|weapons)\\b(?=[^.;,$€£\\d]{0,40}\\b(?:to|from|between)\\b)";

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(EXPORTS), Pattern.compile(IMPORTS), Pattern.compile(SPENDING), Pattern.compile(TRADE));

    private static final List<Measure> OF =
            List.of(Measure.DEFENCE_EXPORTS, Measure.DEFENCE_IMPORTS, Measure.DEFENCE_SPENDING, Measure.TRADE);

    private static final Pattern TRANSFER = Pattern.compile(TRANSFERS);

    /** What a sum before it is a part of or the amount of: "$7 billion in defence exports". */
    private static final Pattern AFTER = Pattern.compile(
            "^,? ?(?:worth )?(?:in|of|for|on|to) (?:its |the |total |annual |record |national |\\w+ )?$|^[ -](?:\\w+ ){0,1}$");

    /** A deal between the words of the measure and a sum takes the sum. */
    private static final Pattern DEAL =
            Pattern.compile("\\b(?:contracts?|deals?|orders?|agreements?|package|stake|loan)\\b");

    private static final Pattern PART = Pattern.compile("\\b(?:of which|of that|including|a tenth of)\\b[^$€£]*$");

    private Measures() {}

    /** What a sentence in lower case measures, left to right. */
    static List<Named> find(String words) {
        List<Named> found = new ArrayList<>();
        Matcher transfer = TRANSFER.matcher(words);
        while (transfer.find()) {
            found.add(new Named(transfer.start(), transfer.end(), Measure.ARMS_TRANSFERS));
        }
        for (int i = 0; i < PATTERNS.size(); i++) {
            Matcher matcher = PATTERNS.get(i).matcher(words);
            while (matcher.find()) {
                int start = matcher.start();
                int end = matcher.end();
                if (found.stream().noneMatch(f -> f.start() < end && f.end() > start)) {
                    found.add(new Named(start, end, OF.get(i)));
                }
            }
        }
        found.sort(Comparator.comparingInt(Named::start));
        return found;
    }

    /** What a figure from one place to another measures: what stands before it, or right after it; null where nothing. */
    static @Nullable Named of(List<Named> named, String words, int from, int to) {
        Named best = null;
        for (Named measure : named) {
            if (measure.end() <= from) {
                best = measure;
            } else if (measure.start() >= to
                    && AFTER.matcher(words.substring(to, measure.start())).find()) {
                return measure;
            }
        }
        if (best == null) {
            return null;
        }
        String between = words.substring(best.end(), from);
        boolean other = between.indexOf(';') >= 0
                || DEAL.matcher(between).find()
                || PART.matcher(between).find();
        return other ? null : best;
    }
}
