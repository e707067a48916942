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

    private static final Pattern EXPORTS = Pattern.compile(
            "\\b(?:defen[cs]e|arms|weapons?|military|aviation|aerospace|drone|industry)\\b[^.;]{0,40}\\bexports?\\b|\\bexports?\\b[^.;]{0,40}\\b(?:defen[cs]e|arms|weapons?|military|drones?)\\b|sector'?s? exports");
    private static final Pattern IMPORTS =
            Pattern.compile("\\b(?:defen[cs]e|arms|weapons?|military)\\b[^.;]{0,30}\\bimports?\\b");
    private static final Pattern SPENDING = Pattern.compile(
            "\\b(?:defen[cs]e|military)\\b (?:\\w+ )?(?:spending|budget|expenditures?|outlays?)\\b|\\bspend(?:s|ing)?\\b[^.;]{0,30}\\bon (?:its )?(?:defen[cs]e|military)\\b");
    private static final Pattern TRADE = Pattern.compile(
            "\\b(?:bilateral|two-way|mutual|overall) trade\\b|\\btrade (?:volume|turnover|between)\\b|\\btrade with\\b");
    private static final Pattern TRANSFERS = Pattern.compile(
            "\\barms (?:transfers?|sales?|exports?|deliver\\w+)\\b[^.;]{0,20}\\b(?:to|from|between)\\b");
    private static final Pattern COMPANIES = Pattern.compile(
            "\\b(?:more than |over |some |about |around |nearly )?([\\d,]{1,9}|\\w+) (?:\\w+ ){0,2}(?:companies|firms|enterprises)\\b");
    private static final Pattern CUSTOMERS = Pattern.compile(
            "\\b(?:sold to|exported to|in service (?:with|in)|operated (?:by|in)|used (?:by|in)|delivered to|exports? to|customers in|operational in)\\b (?:more than |over |some |about |around |nearly |at least )?([\\d,]{1,4}|\\w+) (?:other )?(?:countr\\w*|nations?|states)");
    private static final Pattern RND = Pattern.compile("\\bR&D\\b|\\bresearch and development\\b");
    private static final Pattern PERCENT = Pattern.compile("\\b(\\d+(?:\\.\\d+)?) ?(?:%|percent\\b|per cent\\b)");
    private static final Pattern RISE =
            Pattern.compile("\\b(?:increase|rise|rose|grew|growth|jump|surge|up|climb|higher|expan)\\w*");
    private static final Pattern FALL = Pattern.compile("\\b(?:decrease|fell|fall|declin|drop|down|decline)\\w*");
    private static final Pattern PROJECTED =
            Pattern.compile("\\b(?:project|forecast|expect|estimat|anticipat|predict)\\w*|\\bwill\\b");
    private static final Pattern TARGET =
            Pattern.compile("\\b(?:target|aim|goal|plan|intend|envision|seek|envisag)\\w*");
    private static final Pattern RANK = Pattern.compile(
            "\\b(?:world'?s? )?(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th))[ -](?:largest|biggest|most|top|highest)?[ -]?(?:\\w+ ){0,3}(?:supplier|exporter|importer|market|recipient|customer|partner|buyer|producer)\\b");
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private Observations() {}

    /** The observations of a sentence. */
    static List<Observation> read(Clauses clauses, String text, Discourse discourse, @Nullable LocalDate published) {
        List<Observation> found = new ArrayList<>();
        int start = clauses.sentence.start();
        int end = clauses.sentence.end();
        String words = text.substring(start, end).toLowerCase(Locale.ROOT);
        List<Dates.Found> dates = Dates.find(text, start, end, published);
        Measure measure = measure(words);
        String subject = subject(clauses, discourse);
        if (measure != null && subject != null) {
            String counterpart = measure.equals(Measure.ARMS_TRANSFERS) || measure.equals(Measure.TRADE)
                    ? counterpart(clauses, subject)
                    : null;
            for (Money.Found money : Money.find(text, start, end)) {
                found.add(new Observation(
                        measure,
                        measure.equals(Measure.ARMS_TRANSFERS) ? supplier(clauses, subject) : subject,
                        period(dates, money.start(), money.end(), text),
                        money.amount().value(),
                        null,
                        money.amount().certainty(),
                        money.amount().unit(),
                        qualifier(text.substring(Math.max(start, money.start() - 60), money.start())),
                        component(text, money.end(), end),
                        counterpart,
                        Concept.UNKNOWN,
                        null,
                        null,
                        null,
                        null,
                        null));
            }
        }
        if (measure != null && subject != null
                || RND.matcher(text.substring(start, end)).find()) {
            percent(clauses, text, subject == null ? first(clauses, discourse) : subject, measure, dates, found);
        }
        counts(clauses, words, subject, discourse, found);
        return found;
    }

    private static @Nullable Measure measure(String words) {
        if (TRANSFERS.matcher(words).find() && words.contains("total")) {
            return Measure.ARMS_TRANSFERS;
        }
        if (EXPORTS.matcher(words).find()) {
            return Measure.DEFENCE_EXPORTS;
        }
        if (IMPORTS.matcher(words).find()) {
            return Measure.DEFENCE_IMPORTS;
        }
        if (SPENDING.matcher(words).find()) {
            return Measure.DEFENCE_SPENDING;
        }
        return TRADE.matcher(words).find() ? Measure.TRADE : null;
    }

    /** Whose figure it is: the first country or company named, else of whom the text speaks. */
    private static @Nullable String subject(Clauses clauses, Discourse discourse) {
        for (Phrase phrase : clauses.phrases) {
            for (List<Party> parties : List.of(phrase.before, phrase.actors)) {
                for (Party party : parties) {
                    if (party.country()) {
                        return party.actor().id();
                    }
                    if (party.actor().country() != null && !party.company()) {
                        return party.actor().country();
                    }
                }
            }
        }
        return first(clauses, discourse);
    }

    private static @Nullable String first(Clauses clauses, Discourse discourse) {
        if (!discourse.subject().isEmpty() && discourse.subject().get(0).actor().country() != null) {
            return discourse.subject().get(0).actor().country();
        }
        List<String> weights = discourse.weights();
        return weights.isEmpty() ? null : weights.get(0);
    }

    private static @Nullable String counterpart(Clauses clauses, String subject) {
        String to = slot(clauses, "to");
        if (to != null) {
            return to;
        }
        for (Phrase phrase : clauses.phrases) {
            for (Party party : phrase.actors) {
                if (party.country() && !party.actor().id().equals(subject)) {
                    return party.actor().id();
                }
            }
        }
        return null;
    }

    private static String supplier(Clauses clauses, String subject) {
        String from = slot(clauses, "from");
        return from == null ? subject : from;
    }

    private static @Nullable String slot(Clauses clauses, String preposition) {
        for (Phrase phrase : clauses.phrases) {
            if (phrase.sort == Phrase.Sort.PREPOSITION
                    && phrase.word().equals(preposition)
                    && phrase.index + 1 < clauses.phrases.size()) {
                for (Party party : clauses.phrases.get(phrase.index + 1).actors) {
                    if (party.country()) {
                        return party.actor().id();
                    }
                }
            }
        }
        return null;
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
        int previous = text.indexOf("previous year", to);
        if (best != null
                && previous >= 0
                && previous - to < 12
                && best.date().earliest().isPresent()) {
            return Edtf.year(best.date().earliest().get().getYear() - 1);
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
            @Nullable String subject,
            @Nullable Measure measure,
            List<Dates.Found> dates,
            List<Observation> found) {
        int start = clauses.sentence.start();
        int end = clauses.sentence.end();
        Matcher matcher = PERCENT.matcher(text).region(start, end);
        while (subject != null && matcher.find()) {
            String around = text.substring(Math.max(start, matcher.start() - 45), Math.min(end, matcher.end() + 30))
                    .toLowerCase(Locale.ROOT);
            boolean fall = FALL.matcher(around).find();
            BigDecimal value = new BigDecimal(matcher.group(1));
            Edtf period = period(dates, matcher.start(), matcher.end(), text);
            if (RND.matcher(text.substring(start, end)).find() && around.contains("gdp")) {
                found.add(observation(
                        Measure.RND_SHARE_OF_GDP,
                        subject,
                        period,
                        value,
                        "PERCENT",
                        qualifier(text.substring(start, matcher.start())),
                        null));
            } else if (measure != null && (fall || RISE.matcher(around).find())) {
                found.add(observation(
                        Measure.GROWTH,
                        subject,
                        period,
                        fall ? value.negate() : value,
                        "PERCENT",
                        Qualifier.ACTUAL,
                        measure));
            }
        }
    }

    private static void counts(
            Clauses clauses, String words, @Nullable String subject, Discourse discourse, List<Observation> found) {
        Matcher companies = COMPANIES.matcher(words);
        if (companies.find() && words.matches("(?s).*\\b(?:sector|industry|ecosystem|defen[cs]e)\\b.*")) {
            BigDecimal value = Numbers.of(companies.group(1));
            String whose = subject != null ? subject : first(clauses, discourse);
            if (value != null && value.intValue() > 9 && whose != null) {
                found.add(observation(Measure.COMPANY_COUNT, whose, null, value, "COUNT", Qualifier.ACTUAL, null));
            }
        }
        Matcher customers = CUSTOMERS.matcher(words);
        if (customers.find()) {
            BigDecimal value = Numbers.of(customers.group(1));
            String system = null;
            for (Token token : clauses.tokens) {
                if (token.mention() != null
                        && token.mention().system() != null
                        && token.start() - clauses.sentence.start() < customers.start()) {
                    system = token.mention().entity().id();
                }
            }
            if (value != null && value.intValue() > 2 && system != null) {
                found.add(observation(Measure.EXPORT_CUSTOMERS, system, null, value, "COUNT", Qualifier.ACTUAL, null));
            }
        }
        Matcher rank = RANK.matcher(words);
        if (rank.find() && subject != null) {
            String ordinal = rank.group(1);
            int place = ORDINALS.indexOf(ordinal) + 1;
            int value = place > 0 ? place : Integer.parseInt(ordinal.substring(0, ordinal.length() - 2));
            Observation base =
                    observation(Measure.RANK, subject, null, BigDecimal.valueOf(value), "RANK", Qualifier.ACTUAL, null);
            found.add(new Observation(
                    base.measure(),
                    base.subject(),
                    null,
                    base.value(),
                    null,
                    base.certainty(),
                    "RANK",
                    base.qualifier(),
                    base.component(),
                    counterpart(clauses, subject),
                    base.concept(),
                    null,
                    null,
                    null,
                    rank.group(),
                    null));
        }
    }

    private static Observation observation(
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
