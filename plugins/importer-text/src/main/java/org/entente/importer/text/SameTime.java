package org.entente.importer.text;

import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Edtf;
import org.entente.core.model.Observation;
import org.jspecify.annotations.Nullable;

/** The time of a sentence's figures that hangs on a time told before: "during this period", "in December alone". */
final class SameTime {

    private static final Finder PERIOD = Finder.of(
            "\\b(?:during|over|in|within|throughout) (?:this|that|the same|these|those) (?:period|time|years?|span|interval)\\b");

    private static final Finder ALONE = Finder.of(
            "\\bin (january|february|march|april|may|june|july|august|september|october|november|december) alone\\b");

    private static final Finder ANNUAL = Finder.of("\\b(?:annual|yearly|full[- ]year|year's total|in all)\\b");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Finder SUM = Finder.of("\\d[\\d.,]* ?(?:[a-z]*illion|bn|%|percent)|[$€£]");

    private final boolean same;
    private final @Nullable Month alone;
    private final boolean annual;

    private SameTime(boolean same, @Nullable Month alone, boolean annual) {
        this.same = same;
        this.alone = alone;
        this.annual = annual;
    }

    /** What a sentence says of it. */
    static SameTime of(Clauses clauses, String text) {
        String words =
                text.substring(clauses.sentence.start(), clauses.sentence.end()).toLowerCase(Locale.ROOT);
        Finder.Search month = ALONE.in(words);
        boolean first = month.find() && !SUM.finds(words.substring(0, month.start()));
        return new SameTime(
                PERIOD.finds(words),
                first ? Month.valueOf(month.group(1).toUpperCase(Locale.ROOT)) : null,
                ANNUAL.finds(words));
    }

    /** A figure without a time, with that of the figure told before where the sentence says that it is the same. */
    Observation taken(Observation told, @Nullable Observation before) {
        return same && told.period() == null && before != null ? Observations.at(told, before.period()) : told;
    }

    /** The sentence's first figure, of the one month in the year that it has otherwise. */
    Observation month(Observation told) {
        Edtf period = told.period();
        return alone == null || period == null || !YEAR.matcher(period.text()).matches()
                ? told
                : Observations.at(
                        told, new Edtf(String.format(Locale.ROOT, "%s-%02d", period.text(), alone.getValue())));
    }

    /** A later figure of the sentence, of the whole year where the month stands alone beside an annual total. */
    Observation year(Observation told) {
        Edtf period = told.period();
        Matcher month = period == null || alone == null || !annual ? null : MONTH.matcher(period.text());
        return month != null && month.matches() ? Observations.at(told, new Edtf(month.group(1))) : told;
    }
}
