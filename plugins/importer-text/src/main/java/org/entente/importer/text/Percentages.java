package org.entente.importer.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Edtf;
import org.entente.core.model.Measure;
import org.entente.core.model.Observation;
import org.entente.core.model.Qualifier;
import org.jspecify.annotations.Nullable;

/** Reads percentages of a sentence: shares of the national product, and growth. For one sentence. */
final class Percentages {

    private static final String PRODUCT =
            "(?:gdp|gnp|gross (?:domestic |national )?product|economic output|national (?:income|output|product|economy))";

    private static final Pattern SHARE =
            Pattern.compile("^[^.;,]{0,12}\\b(?:of|in) (?:its |their |the |our |\\w+'s? |\\w+ \\w+'s? )?(?:national )?"
                    + PRODUCT + "\\b");

    /** "As a share of GDP … 2.4 percent", "relative to GDP (6.3%)". */
    private static final Pattern SHARE_BEFORE = Pattern.compile(
            "\\b(?:share|percentage|proportion|ratio|relative|part|measured)\\b(?: \\w+){0,2} (?:of|to|against) (?:its |the |national )*"
                    + PRODUCT + "\\b[^;]{0,40}$|\\b" + PRODUCT + " ratio\\b[^;]{0,30}$|\\bto-gdp\\b[^;]{0,30}$");

    private static final Pattern OF_TOTAL = Pattern.compile(
            "^ (?:of|share|stake) (?:its |their |the |all |that )?(?:total|world|global|all|sales|exports|imports|overall|gdp|gross|country|\\w+ (?:exports|imports|market))?");

    static final Pattern PERCENT = Pattern.compile(
            "\\b(\\d+(?:\\.\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten)(?: ?%|[ -](?:percent|per cent|pct)\\b)");

    private static final Pattern RISE = Pattern.compile(
            "\\b(?:increase|rise|rising|rose|grew|grow|growth|jump|surge|up|climb|higher|expan|soar|swell|swelled|leap|leapt|gain|advance"
                    + "|boost|hike|raise)\\w*|\\| (?:[\\w%]+ )?(?:more|up|higher|bigger|larger)\\b");

    private static final Pattern FALL = Pattern.compile(
            "\\b(?:decrease|fell|fall|declin|drop|down|shrank|shrink|shrunk|slip|slid|contract(?:ed|ion)|cut|plunge|plummet|tumbl|slump|dip)\\w*"
                    + "|\\| (?:[\\w%]+ )?(?:less|lower|down|smaller)\\b");

    private static final Pattern LEVEL = Pattern.compile(
            "\\b(?:to|at|reach(?:es|ed|ing)?|hit|hits|exceed(?:s|ed)?|top(?:s|ped)?|surpass(?:es|ed)?|and)(?: (?:about|around|some|over|nearly|at least|up to))? $");

    private static final Pattern FORMER =
            Pattern.compile("\\b(?:from|compared (?:with|to)|against)(?: (?:about|around|some|just|only))? $");

    /** Between two shares: no verb and no other figure. */
    private static final String ANEW = "[^$€£;]{0,30}?(?:,| and)[\\w' ]{1,30}";

    private final Clauses clauses;
    private final String text;
    private final Discourse discourse;
    private final String words;
    private final List<Measures.Named> named;
    private final List<Dates.Found> dates;

    /** @param words the sentence in lower case */
    Percentages(
            Clauses clauses,
            String text,
            Discourse discourse,
            String words,
            List<Measures.Named> named,
            List<Dates.Found> dates) {
        this.clauses = clauses;
        this.text = text;
        this.discourse = discourse;
        this.words = words;
        this.named = named;
        this.dates = dates;
    }

    /** Adds what the percentages of the sentence tell; research is whether it speaks of research and development. */
    void read(boolean research, List<Observation> found) {
        int start = clauses.sentence.start();
        Edtf told = found.isEmpty() ? null : found.get(0).period();
        Matcher matcher = PERCENT.matcher(words);
        int end = -1;
        while (matcher.find()) {
            String before = words.substring(0, matcher.start());
            String after = words.substring(matcher.end());
            Measures.Named measure = nearest(named, matcher.start());
            String subject = Owners.subject(clauses, discourse, measure);
            if (subject == null) {
                continue;
            }
            Qualifier qualifier =
                    Observations.qualifier(words.substring(Math.max(0, matcher.start() - 60), matcher.start()));
            Edtf period = Observations.period(dates, start + matcher.start(), start + matcher.end(), text, qualifier);
            BigDecimal value = value(matcher);
            Observation last = found.isEmpty() ? null : found.get(found.size() - 1);
            if (FORMER.matcher(before).find()) {
                former(last, period, words.substring(matcher.end()), value, found);
                continue;
            }
            boolean level = LEVEL.matcher(before).find();
            // "Chile's spending was 1.6 % of GDP in 2024, Colombia's 2.9 %": who is named anew has a figure of the same
            // sort.
            String other = end < 0 ? null : Owners.between(clauses, start + end, start + matcher.start());
            boolean anew = other != null
                    && !other.equals(subject)
                    && words.substring(end, matcher.start()).matches(ANEW);
            subject = anew ? other : subject;
            end = matcher.end();
            boolean goesOn = (level || anew) && last != null && last.unit().equals("PERCENT") && last.of() == null;
            boolean share = goesOn
                    || SHARE.matcher(after).find()
                    || SHARE_BEFORE.matcher(before).find();
            if (share && (research || measure != null && measure.measure().equals(Measure.DEFENCE_SPENDING))) {
                found.add(Observations.observation(
                        research ? Measure.RND_SHARE_OF_GDP : Measure.DEFENCE_SPENDING,
                        subject,
                        period,
                        value,
                        "PERCENT",
                        qualifier,
                        null));
            } else if (!share
                    && !level
                    && measure != null
                    && !OF_TOTAL.matcher(after).find()) {
                growth(matcher, after, measure, subject, qualifier, period == null ? told : period, value, anew, found);
            }
        }
    }

    /** "Up from 3.3 percent in 2023": what was so before, where the text says when. */
    private static void former(
            @Nullable Observation last,
            @Nullable Edtf period,
            String after,
            BigDecimal value,
            List<Observation> found) {
        if (last == null || !last.unit().equals("PERCENT") || last.of() != null) {
            return;
        }
        Edtf when = Observations.EARLIER.finds(after) ? Observations.before(last.period()) : period;
        if (when != null && !when.equals(last.period())) {
            found.add(Observations.observation(
                    last.measure(), last.subject(), when, value, "PERCENT", Qualifier.ACTUAL, null));
        }
    }

    /** The number of a percentage. */
    static BigDecimal value(Matcher percentage) {
        BigDecimal value = Numbers.of(percentage.group(1));
        return value == null ? BigDecimal.ZERO : value;
    }

    private void growth(
            Matcher matcher,
            String after,
            Measures.Named measure,
            String subject,
            Qualifier qualifier,
            @Nullable Edtf period,
            BigDecimal value,
            boolean anew,
            List<Observation> found) {
        String around = words.substring(Math.max(0, matcher.start() - 45), matcher.start()) + " |"
                + after.substring(0, Math.min(30, after.length()));
        Observation last = found.isEmpty() ? null : found.get(found.size() - 1);
        boolean alike = anew && last != null && last.measure().equals(Measure.GROWTH);
        boolean fall = alike ? last.value().signum() < 0 : FALL.matcher(around).find();
        if (fall || alike || RISE.matcher(around).find()) {
            found.add(Observations.observation(
                    Measure.GROWTH,
                    subject,
                    period,
                    fall ? value.negate() : value,
                    "PERCENT",
                    qualifier,
                    measure.measure()));
        }
    }

    private static Measures.@Nullable Named nearest(List<Measures.Named> named, int at) {
        Measures.Named best = null;
        for (Measures.Named measure : named) {
            best = best == null || measure.end() <= at ? measure : best;
        }
        return best;
    }
}
