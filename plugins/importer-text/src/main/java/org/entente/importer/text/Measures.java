package org.entente.importer.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.core.model.Measure;
import org.jspecify.annotations.Nullable;

/** The words of a sentence that say what its figures measure. */
final class Measures {

    /** What is measured, with its place in the sentence; dealing where a verb tells of sums over a time. */
    record Named(int start, int end, Measure measure, boolean dealing) {
        Named(int start, int end, Measure measure) {
            this(start, end, measure, false);
        }
    }

    private static final String ARMS =
            "(?:defen[cs]e|arms|weapons?|weaponry|war materi[ae]l|naval|military|armaments?|munitions?|ammunition|drones?|warships?"
                    + "|aviation|aerospace|defen[cs]e[ -](?:industry|related))";

    /** Arms in general, as sums over years are told of. */
    private static final String GOODS =
            "(?:arms|weapons|weaponry|armaments|war materi[ae]l|(?:military|defen[cs]e) (?:equipment|hardware|goods|articles|products|materiel))";

    /** Words without a stop, sum or number. */
    private static final String GAP = "[^.;,$€£\\d]";

    /** Words and sums without a stop: "6.81". */
    private static final String SUM = "(?:[^.;]|\\.\\d)";

    private static final String ABROAD =
            "(?:abroad|overseas|to foreign|to other countries|on (?:the )?(?:world|foreign|international|global) markets?)";

    private static final String EXPORTS = "\\b" + ARMS
            + "\\b" + GAP + "{0,40}\\bexports?\\b(?! (?:licen|control|ban|contract|approval|polic|credit|market))"
            + "|\\bexports?\\b(?: of| in)? (?:\\w+ ){0,2}" + ARMS + "\\b(?: \\w+)?"
            + "|\\bexported\\b" + GAP + "{0,30}\\b" + ARMS
            + "\\b|\\bexport(?:s|ed|ing)?\\b(?=" + SUM + "{0,40}\\b(?:of|in) (?:\\w+ ){0,3}" + ARMS + "\\b)"
            + "|\\b(?:sector|industry|industries)(?:'?s?|,? whose) exports\\b"
            + "|\\bexports (?:by|of|in|from) (?:the |its )?(?:[\\w'-]+ ){0,4}(?:sector|industry)\\b"
            + "|\\bsales of (?:\\w+ ){0,3}" + ARMS + "\\b(?: \\w+)? " + ABROAD
            + "|\\b(?:sells?|sold)\\b(?=" + SUM + "{0,30}\\b" + GOODS + "\\b" + SUM + "{0,40}\\b" + ABROAD + ")"
            + "|\\b(?:sells?|sold) (?:abroad|overseas)\\b(?=" + SUM + "{0,60}[$€£\\d])(?<=\\b" + ARMS + "\\b" + GAP
            + "{0,60})"
            + "|\\b(?:foreign|overseas|international) (?:sales of (?:\\w+ ){0,2}" + ARMS + "|" + ARMS + " sales)\\b";

    private static final String IMPORTS = "\\b" + ARMS + "\\b" + GAP + "{0,30}\\bimports?\\b(?! (?:licen|control|ban))"
            + "|\\bimports? of (?:\\w+ ){0,2}" + ARMS + "\\b|\\bimported\\b" + GAP + "{0,30}\\b" + ARMS + "\\b"
            + "|\\b" + ARMS + " purchases abroad\\b";

    private static final String FORCES = "(?:[\\w'-]+'s? |its |their |the |our |national ){0,2}"
            + "(?:defen[cs]e|military|armed forces|army)\\b(?! (?:contract|deal|equipment|cooperation|co-operation|tie|project|"
            + "procurement|industr|export|aid|goods|articles))";

    private static final String SPENDING =
            "\\b(?:defen[cs]e|military)\\b(?: and \\w+)? (?:\\w+ )?(?:spending|budgets?|expenditures?|outlays?|allocations?|burden)\\b"
                    + "|\\b(?:spending|budgets?|expenditures?|outlays?) (?:on|for|of) " + FORCES
                    + "|\\bspend(?:s|ing)?\\b" + GAP + "{0,30}\\b(?:on|for) " + FORCES
                    + "|\\b(?:devot|allocat|destin|dedicat)\\w+ to " + FORCES
                    + "|\\b(?:spends?|spent|spending|allocat\\w+|earmark\\w+|devot\\w+|dedicat\\w+|destin(?:e|es|ed)|invest(?:s|ed)?"
                    + "|put(?:s|ting)?|sets? aside|budgeted)\\b(?=" + SUM + "{1,60}\\b(?:on|to|for|into|in) " + FORCES
                    + ")"
                    + "|\\b(?:gives?|gave|given|giving)\\b(?=" + SUM + "{1,30}\\d ?(?:%|per ?cent)" + SUM
                    + "{0,20}\\b(?:on|for|to) " + FORCES + ")"
                    + "|\\bbudgets?\\b(?= of [^a-z;]{1,12}(?:million|billion|trillion|crore)?" + SUM + "{0,12}\\bfor "
                    + FORCES + ")"
                    + "|\\bbudgets? (?:for|of) (?:the|its|their) forces?\\b"
                    + "|\\b(?:armed forces|army|military)(?:'s?)? (?:budgets?|spending)\\b";

    private static final String TRADE = "\\b(?:bilateral|two-way|mutual|overall|annual) (?:\\w+ )?(?:trade|commerce)\\b"
            + "|\\btrade (?:volume|turnover|exchanges?|between)\\b|\\b(?:trade|commerce) (?:of [\\w ]{1,30}? )?with\\b|\\btrades?\\b(?= (?:of|worth|for|some|about|around) (?:about |some |around |nearly |over |more than )?[$€£\\d])"
            + "|\\b(?:volume|value) of (?:bilateral |mutual |their )?(?:trade|commerce)\\b"
            + "|\\btrade\\b(?= (?:rose|grew|fell|hit|reached|stood|totall?ed|amounted|surged|climbed|topped|exceeded|doubled|tripled"
            + "|expanded|shrank|is worth|was worth|came to|has (?:grown|risen|reached|doubled|fallen)))";

    private static final String TRANSFERS =
            "\\b(?:" + ARMS + "|military) (?:transfers?|sales?|exports?|deliver\\w+|shipments?|supplies)\\b"
                    + "(?=" + GAP + "{0,40}\\b(?:to|from|between)\\b)"
                    + "|\\b(?:sales?|transfers?|exports?|deliver\\w+) of " + GOODS + "\\b(?=" + GAP
                    + "{0,40}\\b(?:to|from|between)\\b)";

    /** Verbs of dealing in arms in general: a sum over years, where a time is told. */
    private static final String SUMS =
            "\\b(?:sold|supplied|delivered|exported|transferred|shipped|bought|imported|purchased|acquired|procured)\\b(?="
                    + SUM + "{0,60}\\b" + GOODS + "\\b)";

    private static final List<Finder> PATTERNS =
            List.of(Finder.of(EXPORTS), Finder.of(IMPORTS), Finder.of(SPENDING), Finder.of(TRADE), Finder.of(SUMS));

    private static final List<Measure> OF = List.of(
            Measure.DEFENCE_EXPORTS,
            Measure.DEFENCE_IMPORTS,
            Measure.DEFENCE_SPENDING,
            Measure.TRADE,
            Measure.ARMS_TRANSFERS);

    private static final Finder TRANSFER = Finder.of(TRANSFERS);

    /** What a sum before it is a part of or the amount of: "$7 billion in defence exports". */
    private static final Pattern AFTER = Pattern.compile(
            "^,? ?(?:worth )?(?:in|of|for|on|to) (?:its |the |total |annual |record |national |\\w+ )?$|^[ -](?:\\w+ ){0,1}$");

    /** A deal between the words of the measure and a sum takes the sum. */
    private static final Pattern DEAL =
            Pattern.compile("\\b(?:contracts?|deals?|orders?|agreements?|package|stake|loan)\\b");

    private static final Pattern PART = Pattern.compile("\\b(?:of which|of that|including|a tenth of)\\b[^$€£]*$");

    /** "; the target is 50,000 crore": another figure of the same measure. */
    private static final Pattern GOAL = Pattern.compile(
            "^; (?:and )?(?:the|its|their|a|this year's)? ?(?:\\w+ ){0,2}(?:target|goal|aim|figure|total|forecast|projection)\\b");

    private Measures() {}

    /** What a sentence in lower case measures, left to right. */
    static List<Named> find(String words) {
        List<Named> found = new ArrayList<>();
        Finder.Search transfer = TRANSFER.in(words);
        while (transfer.find()) {
            found.add(new Named(transfer.start(), transfer.end(), Measure.ARMS_TRANSFERS));
        }
        for (int i = 0; i < PATTERNS.size(); i++) {
            Finder.Search matcher = PATTERNS.get(i).in(words);
            while (matcher.find()) {
                int start = matcher.start();
                int end = matcher.end();
                if (found.stream().noneMatch(f -> f.start() < end && f.end() > start)) {
                    found.add(new Named(start, end, OF.get(i), i == PATTERNS.size() - 1));
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
        int stop = between.lastIndexOf(';');
        boolean other = stop >= 0 && !GOAL.matcher(between.substring(stop)).find()
                || DEAL.matcher(between).find()
                || PART.matcher(between).find();
        return other ? null : best;
    }
}
