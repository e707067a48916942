package org.entente.importer.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Certainty;
import org.entente.core.model.Component;
import org.entente.core.model.Concept;
import org.entente.core.model.Edtf;
import org.entente.core.model.Measure;
import org.entente.core.model.Observation;
import org.entente.core.model.Qualifier;
import org.jspecify.annotations.Nullable;

/** Reads whose part of the arms trade how many percent are: of the world's exports, or of what one state buys from another. */
final class Shares {

    private static final String ARMS =
            "(?:arms|weapons?|weaponry|defen[cs]e|military|armaments?)(?: (?:equipment|goods|products))?";

    private static final String WORLD = "(?:global|world|worldwide|international|all|total)";

    private static final Pattern OF_WORLD = Pattern.compile("^ of (?:the )?(?:" + WORLD + "(?:'s)? )+(?:major )?" + ARMS
            + " (exports?|imports?)\\b(?! (?:to|from)\\b)");

    private static final Pattern WORLD_BEFORE = Pattern.compile("\\bshare (?:of|in) (?:the )?(?:" + WORLD
            + "(?:'s)? )+(?:major )?" + ARMS + " (exports?|imports?)\\b[^;]{0,40}$");

    /** "Of Israel's arms imports", "of its arms exports". */
    private static final Pattern OF_STATE =
            Pattern.compile("^ of (?:the )?(?:[\\w'-]+ ){0,3}?" + ARMS + " (exports?|imports?)\\b");

    /** "Of its arms from", "of what it imported in arms … came from". */
    private static final Pattern FROM = Pattern.compile(
            "^ of (?:its|their|all its) (?:imported )?" + ARMS + " from\\b"
                    + "|^ of what [\\w' ]{1,30}(?:imported|imports|bought|buys) [\\w',/ -]{0,60}\\b(?:came|comes|come|was|were|is) from\\b");

    private Shares() {}

    /** Adds the shares of a sentence, given in lower case. */
    static void read(
            Clauses clauses, String text, String words, @Nullable LocalDate published, List<Observation> found) {
        Matcher percent = Percentages.PERCENT.matcher(words);
        while (percent.find()) {
            String after = words.substring(percent.end());
            Matcher from = FROM.matcher(after);
            Matcher world = OF_WORLD.matcher(after);
            Matcher before = WORLD_BEFORE.matcher(words.substring(0, percent.start()));
            Matcher state = OF_STATE.matcher(after);
            int start = clauses.sentence.start();
            int at = start + percent.end();
            String subject = null;
            String other = null;
            Measure measure = Measure.ARMS_TRANSFERS;
            boolean share = world.find();
            if (from.find()) {
                other = Owners.slot(clauses, "from", at, clauses.sentence.end());
                subject = other == null ? null : Owners.counterpart(clauses, other);
            } else if (share || before.find()) {
                String which = share ? world.group(1) : before.group(1);
                measure = which.startsWith("export") ? Measure.DEFENCE_EXPORTS : Measure.DEFENCE_IMPORTS;
                subject = Owners.counterpart(clauses, "");
            } else if (state.find()) {
                subject = Owners.between(clauses, at, at + state.end());
                other = subject == null ? null : Owners.counterpart(clauses, subject);
                subject = other == null ? null : subject;
            }
            if (subject != null) {
                List<Dates.Found> dates = Dates.find(text, start, clauses.sentence.end(), published);
                Edtf period = Observations.period(dates, start + percent.start(), at, text, Qualifier.ACTUAL);
                found.add(share(measure, subject, other, period, Percentages.value(percent)));
            }
        }
    }

    private static Observation share(
            Measure measure, String subject, @Nullable String other, @Nullable Edtf period, BigDecimal value) {
        return new Observation(
                measure,
                subject,
                period,
                value,
                null,
                Certainty.EXACT,
                "PERCENT",
                Qualifier.ACTUAL,
                Component.UNKNOWN,
                other,
                Concept.UNKNOWN,
                null,
                null,
                null,
                null,
                null);
    }
}
