package org.entente.importer.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** Reads figures about one actor: exports, spending, growth, rank. */
final class Observations {

    private static final Pattern SHARE = Pattern.compile(
            "^[^.;,]{0,12}\\b(?:of|in) (?:its |their |the |\\w+'s? |\\w+ \\w+'s? )?(?:national )?(?:gdp|gross domestic product)\\b");
    private static final Pattern OF_TOTAL = Pattern.compile(
            "^ (?:of|share|stake) (?:its |their |the |all )?(?:total|world|global|all|sales|exports|imports|overall|gdp|gross|\\w+ (?:exports|imports|market))?");
    private static final Pattern RND = Pattern.compile("\\bR&D\\b|\\bresearch and development\\b");
    private static final Pattern PERCENT = Pattern.compile("\\b(\\d+(?:\\.\\d+)?) ?(?:%|percent\\b|per cent\\b)");
    private static final Pattern RISE =
            Pattern.compile("\\b(?:increase|rise|rose|grew|growth|jump|surge|up|climb|higher|expan)\\w*");
    private static final Pattern FALL = Pattern.compile("\\b(?:decrease|fell|fall|declin|drop|down|decline)\\w*");
    private static final Pattern PROJECTED =
            Pattern.compile("\\b(?:project|forecast|expect|estimat|anticipat|predict)\\w*|\\bwill\\b");
    private static final Pattern TARGET =
            Pattern.compile("\\b(?:target|aim|goal|plan|intend|envision|seek|envisag)\\w*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]|illion ");
    private static final Pattern EARLIER =
            Pattern.compile("^ (?:in )?(?:the|a) (?:previous year|year (?:earlier|before)|prior year)\\b");

    private Observations() {}

    /** The observations of a sentence. */
    static List<Observation> read(Clauses clauses, String text, Discourse discourse, @Nullable LocalDate published) {
        List<Observation> found = new ArrayList<>();
        int start = clauses.sentence.start();
        int end = clauses.sentence.end();
        String words = text.substring(start, end).toLowerCase(Locale.ROOT);
        boolean sums = NUMBER.matcher(words).find();
        List<Measures.Named> named = sums ? Measures.find(words) : List.of();
        boolean research = sums && RND.matcher(text.substring(start, end)).find();
        if (!named.isEmpty() || research) {
            List<Dates.Found> dates = Dates.find(text, start, end, published);
            for (Money.Found money : named.isEmpty() ? List.<Money.Found>of() : Money.find(text, start, end)) {
                money(clauses, text, discourse, words, named, dates, money, found);
            }
            percent(clauses, text, discourse, words, named, research, dates, found);
        }
        Tallies.read(clauses, words, discourse, found);
        return found;
    }

    private static void money(
            Clauses clauses,
            String text,
            Discourse discourse,
            String words,
            List<Measures.Named> named,
            List<Dates.Found> dates,
            Money.Found money,
            List<Observation> found) {
        int start = clauses.sentence.start();
        Measures.Named told = Measures.of(named, words, money.start() - start, money.end() - start);
        boolean again = found.stream().anyMatch(o -> bracketed(text, money.start()));
        String subject = told == null || again ? null : Owners.subject(clauses, discourse, told);
        if (told == null || subject == null) {
            return;
        }
        Measure measure = told.measure();
        String counterpart = null;
        if (!measure.equals(Measure.DEFENCE_SPENDING)) {
            String from = Owners.slot(clauses, "from");
            String to = Owners.slot(clauses, "to");
            if (measure.equals(Measure.TRADE)) {
                counterpart = Owners.counterpart(clauses, subject);
                List<Party> pair = discourse.pair();
                if (counterpart == null && pair.size() == 2) {
                    String one = pair.get(0).principal();
                    String other = pair.get(1).principal();
                    counterpart = subject.equals(one) ? other : subject.equals(other) ? one : null;
                }
            } else if (measure.equals(Measure.DEFENCE_IMPORTS)) {
                counterpart = from;
            } else {
                boolean transfers = measure.equals(Measure.ARMS_TRANSFERS);
                subject = transfers && from != null ? from : subject;
                counterpart = to != null && !to.equals(subject) ? to : null;
                if (transfers && counterpart == null) {
                    measure = Measure.DEFENCE_EXPORTS;
                }
            }
        }
        Edtf period = period(dates, money.start(), money.end(), text);
        if (EARLIER.matcher(words.substring(money.end() - start)).find() && !found.isEmpty()) {
            period = before(found.get(found.size() - 1).period());
        }
        found.add(new Observation(
                measure,
                subject,
                period,
                money.amount().value(),
                money.amount().upper(),
                money.amount().certainty(),
                money.amount().unit(),
                qualifier(text.substring(Math.max(start, money.start() - 60), money.start())),
                component(text, money.end(), clauses.sentence.end()),
                counterpart,
                Concept.UNKNOWN,
                null,
                null,
                null,
                null,
                null));
    }

    /** A figure of which the text gives no time has that of the figure of the same sort just told. */
    static Observation dated(Observation told, Observation before) {
        if (told.period() != null
                || before.period() == null
                || !told.measure().equals(before.measure())
                || !told.subject().equals(before.subject())
                || !told.qualifier().equals(before.qualifier())) {
            return told;
        }
        return new Observation(
                told.measure(),
                told.subject(),
                before.period(),
                told.value(),
                told.upper(),
                told.certainty(),
                told.unit(),
                told.qualifier(),
                told.component(),
                told.counterpart(),
                told.concept(),
                told.scope(),
                told.issuer(),
                told.of(),
                told.among(),
                null);
    }

    /** "€1.3bn ($1.5bn)": the same sum in another currency is no figure of its own. */
    private static boolean bracketed(String text, int at) {
        return at > 0 && text.charAt(at - 1) == '(';
    }

    private static @Nullable Edtf before(@Nullable Edtf period) {
        return period == null || period.earliest().isEmpty()
                ? null
                : Edtf.year(period.earliest().get().getYear() - 1);
    }

    private static @Nullable Edtf period(List<Dates.Found> dates, int from, int to, String text) {
        Dates.Found best = null;
        int distance = 80;
        for (Dates.Found date : dates) {
            int far = date.start() >= to ? date.start() - to : (from - date.end()) + 5;
            if (far < distance) {
                best = date;
                distance = far;
            }
        }
        return best == null ? null : best.date();
    }

    private static Qualifier qualifier(String before) {
        String near = before.toLowerCase(Locale.ROOT);
        if (TARGET.matcher(near).find()) {
            return Qualifier.TARGET;
        }
        return PROJECTED.matcher(near).find() ? Qualifier.PROJECTED : Qualifier.ACTUAL;
    }

    private static Component component(String text, int from, int end) {
        String after = text.substring(from, Math.min(end, from + 14)).toLowerCase(Locale.ROOT);
        return after.startsWith(" in goods")
                ? Component.GOODS
                : after.startsWith(" in services") ? Component.SERVICES : Component.UNKNOWN;
    }

    private static void percent(
            Clauses clauses,
            String text,
            Discourse discourse,
            String words,
            List<Measures.Named> named,
            boolean research,
            List<Dates.Found> dates,
            List<Observation> found) {
        int start = clauses.sentence.start();
        Edtf told = found.isEmpty() ? null : found.get(0).period();
        Matcher matcher = PERCENT.matcher(words);
        while (matcher.find()) {
            String after = words.substring(matcher.end());
            String around = words.substring(Math.max(0, matcher.start() - 45), matcher.start()) + " | "
                    + after.substring(0, Math.min(30, after.length()));
            Edtf period = period(dates, start + matcher.start(), start + matcher.end(), text);
            BigDecimal value = new BigDecimal(matcher.group(1));
            Measures.Named measure = nearest(named, matcher.start());
            String subject = Owners.subject(clauses, discourse, measure);
            if (subject == null) {
                continue;
            }
            Qualifier qualifier = qualifier(words.substring(Math.max(0, matcher.start() - 60), matcher.start()));
            Observation last = found.isEmpty() ? null : found.get(found.size() - 1);
            boolean level = words.substring(0, matcher.start()).endsWith("to ");
            boolean goesOn = level && last != null && last.unit().equals("PERCENT") && last.of() == null;
            boolean share = goesOn || SHARE.matcher(after).find();
            if (share && (research || measure != null && measure.measure().equals(Measure.DEFENCE_SPENDING))) {
                found.add(observation(
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
                boolean fall = FALL.matcher(around).find();
                if (fall || RISE.matcher(around).find()) {
                    found.add(observation(
                            Measure.GROWTH,
                            subject,
                            period == null ? told : period,
                            fall ? value.negate() : value,
                            "PERCENT",
                            qualifier,
                            measure.measure()));
                }
            }
        }
    }

    private static Measures.@Nullable Named nearest(List<Measures.Named> named, int at) {
        Measures.Named best = null;
        for (Measures.Named measure : named) {
            best = best == null || measure.end() <= at ? measure : best;
        }
        return best;
    }

    static Observation observation(
            Measure measure,
            String subject,
            @Nullable Edtf period,
            BigDecimal value,
            String unit,
            Qualifier qualifier,
            @Nullable Measure of) {
        return new Observation(
                measure,
                subject,
                period,
                value,
                null,
                Certainty.EXACT,
                unit,
                qualifier,
                Component.UNKNOWN,
                null,
                Concept.UNKNOWN,
                null,
                null,
                of,
                null,
                null);
    }
}
