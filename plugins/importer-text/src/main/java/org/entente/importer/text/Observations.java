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

    private static final Finder RND = Finder.of("\\bR&D\\b|\\bresearch and development\\b");

    private static final Pattern PROJECTED = Pattern.compile(
            "\\b(?:project|forecast|expect|estimat|anticipat|predict)\\w*|\\b(?:will|should|could|may|might|is set to|are set to)\\b|\\b(?:is|are|was|were) (?:now |thus |then |still |due )?to [a-z]{3,}");
    private static final Pattern TARGET = Pattern.compile(
            "\\b(?:target|aim|goal|plan|intend|envision|seek|envisag|want|hope|pledg|promis|vow|commit|ambition)\\w*");
    /** How far, in characters, a sum and who is at its other end stand apart. */
    private static final int REACH = 50;

    private static final Finder NUMBER = Finder.of("[0-9]|illion ");
    private static final Pattern GOAL = Pattern.compile(
            "\\b(?:goals?|targets?|targeted|aims?|aiming|objective|ambition)\\b(?! (?:drone|system|at|acquisition))");

    static final Finder EARLIER = Finder.of(
            "^ (?:in )?(?:the|a) (?:previous (?:year|one)|year (?:earlier|before|previously|prior|ago)|prior year|preceding year)\\b");

    private static final Finder SUM = Finder.of("\\d(?:\\.\\d+)? ?(?:[a-z]*illion|bn|%|percent)");

    private static final Finder SALE = Finder.of("\\b(?:sale|transfer|delivery|shipment|export)$");

    private static final Finder LATER = Finder.of(
            "\\b(?:will|would|should|is to|are to|set to|expected|projected|forecast|planned|plans?|wants?)\\b");

    private static final Finder COMPARED = Finder.of("\\b(?:from|against|compared (?:with|to)|than)\\b[^;]*\\d");

    private static final Finder VERB = Finder.of(";|\\b(?:and|but|with|then|while)\\b");

    private Observations() {}

    /** The observations of a sentence; before is the figure told last if near. */
    static List<Observation> read(
            Clauses clauses,
            String text,
            Discourse discourse,
            @Nullable LocalDate published,
            @Nullable Observation before) {
        List<Observation> found = new ArrayList<>();
        int start = clauses.sentence.start();
        int end = clauses.sentence.end();
        String words = text.substring(start, end).toLowerCase(Locale.ROOT);
        boolean sums = NUMBER.finds(words);
        List<Measures.Named> named = sums ? Measures.find(words) : List.of();
        boolean research = sums && RND.finds(text.substring(start, end));
        if (!named.isEmpty() || research) {
            List<Dates.Found> dates = clauses.dates(text, published);
            for (Money.Found money :
                    named.isEmpty() ? List.<Money.Found>of() : Money.find(clauses, text, first(discourse))) {
                money(clauses, text, discourse, words, named, dates, money, found);
            }
            new Percentages(clauses, text, discourse, words, named, dates).read(research, found);
        } else if (sums && before != null && GOAL.matcher(words).find()) {
            goal(clauses, text, discourse, words, clauses.dates(text, published), before, found);
        }
        if (sums && Percentages.PERCENT.matcher(words).find()) {
            Shares.read(clauses, text, words, published, found);
        }
        Tallies.read(clauses, words, discourse, found);
        return found;
    }

    /** Whether a sentence that names nobody may set a goal for the figure before it: "One per cent is the goal for 2030." */
    static boolean continues(@Nullable Observation before, String text, int start, int end) {
        return before != null && GOAL.matcher(text).region(start, end).find() && Numbers.digits(text, start, end);
    }

    /** The state of which the text speaks most, if any. */
    private static List<String> first(Discourse discourse) {
        return discourse.weights().stream().limit(1).toList();
    }

    /** "The goal is $20 billion for this year": a figure of the sort told last. */
    private static void goal(
            Clauses clauses,
            String text,
            Discourse discourse,
            String words,
            List<Dates.Found> dates,
            Observation before,
            List<Observation> found) {
        for (Money.Found money : Money.find(clauses, text, first(discourse))) {
            if (money.amount().unit().equals(before.unit())) {
                Edtf when = period(dates, money.start(), money.end(), text, Qualifier.TARGET);
                goal(before, when, money.amount().value(), found);
                return;
            }
        }
        Matcher share = Percentages.PERCENT.matcher(words);
        if (before.unit().equals("PERCENT") && before.of() == null && share.find()) {
            int start = clauses.sentence.start();
            Edtf when = period(dates, start + share.start(), start + share.end(), text, Qualifier.TARGET);
            goal(before, when, Percentages.value(share), found);
        }
    }

    private static void goal(Observation before, @Nullable Edtf period, BigDecimal value, List<Observation> found) {
        found.add(
                observation(before.measure(), before.subject(), period, value, before.unit(), Qualifier.TARGET, null));
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
        Observation last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (told == null
                && last != null
                && last.unit().equals(money.amount().unit())
                && GOAL.matcher(words.substring(Math.max(0, money.start() - start - REACH), money.start() - start))
                        .find()) {
            goal(
                    last,
                    period(dates, money.start(), money.end(), text, Qualifier.TARGET),
                    money.amount().value(),
                    found);
            return;
        }
        String subject = told == null || again ? null : Owners.subject(clauses, discourse, told);
        if (told == null || subject == null) {
            return;
        }
        Measure measure = told.measure();
        String counterpart = null;
        if (!measure.equals(Measure.DEFENCE_SPENDING)) {
            if (measure.equals(Measure.TRADE)) {
                counterpart = Owners.counterpart(clauses, subject);
                List<Party> pair = discourse.pair();
                if (counterpart == null && pair.size() == 2) {
                    String one = pair.get(0).principal();
                    String other = pair.get(1).principal();
                    counterpart = subject.equals(one) ? other : subject.equals(other) ? one : null;
                }
            } else if (measure.equals(Measure.DEFENCE_IMPORTS)) {
                counterpart = Owners.slot(clauses, "from", start + told.start(), money.end() + REACH);
            } else {
                int from = start + told.start();
                int reach = money.end() + REACH;
                String giver = Owners.slot(clauses, "from", from, reach);
                String taker = Owners.slot(clauses, "to", from, reach);
                boolean transfers = measure.equals(Measure.ARMS_TRANSFERS);
                if (transfers && giver != null) {
                    counterpart = taker == null && !giver.equals(subject) ? subject : taker;
                    subject = giver;
                } else {
                    counterpart = taker;
                }
                counterpart = subject.equals(counterpart) ? null : counterpart;
                if (transfers && counterpart == null) {
                    measure = Measure.DEFENCE_EXPORTS;
                } else if (counterpart != null) {
                    measure = Measure.ARMS_TRANSFERS;
                }
            }
        }
        Qualifier qualifier = qualifier(text.substring(Math.max(start, money.start() - 60), money.start()));
        Edtf period = period(dates, money.start(), money.end(), text, qualifier);
        boolean deal = told.dealing() || measure.equals(Measure.ARMS_TRANSFERS) && single(words, told);
        if (deal && (period == null || !period.text().matches("\\d{4}(?:/\\d{4})?"))) {
            return;
        }
        if (EARLIER.finds(words.substring(money.end() - start)) && !found.isEmpty()) {
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
                qualifier,
                component(text, money.end(), clauses.sentence.end()),
                counterpart,
                Concept.UNKNOWN,
                null,
                null,
                null,
                null,
                null));
    }

    /** "An arms sale": one deal rather than a sum of many, unless it is told of years. */
    private static boolean single(String words, Measures.Named told) {
        return SALE.finds(words.substring(told.start(), told.end()));
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
        return at(told, before.period());
    }

    /** A figure of another time. */
    static Observation at(Observation told, @Nullable Edtf period) {
        return new Observation(
                told.measure(),
                told.subject(),
                period,
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
                told.size());
    }

    /** "€1.3bn ($1.5bn)": the same sum in another currency is no figure of its own. */
    private static boolean bracketed(String text, int at) {
        return at > 0 && text.charAt(at - 1) == '(';
    }

    static @Nullable Edtf before(@Nullable Edtf period) {
        return period == null || period.earliest().isEmpty()
                ? null
                : Edtf.year(period.earliest().get().getYear() - 1);
    }

    /** When a figure was or will be so: the time nearest to it; of "between 2009-13 and 2014-18" the second. */
    static @Nullable Edtf period(List<Dates.Found> dates, int from, int to, String text, Qualifier qualifier) {
        Dates.Found best = null;
        int distance = 80;
        for (int i = 0; i < dates.size(); i++) {
            Dates.Found date = dates.get(i);
            boolean before = date.end() <= from;
            // "Reached $7 billion in 2024 and should pass $8 billion": the year is that of the first sum.
            boolean taken = before
                    && !qualifier.equals(Qualifier.ACTUAL)
                    && SUM.finds(text.substring(Math.max(0, date.start() - REACH), date.start()))
                    && VERB.finds(text.substring(date.end(), from));
            // "Has doubled since 2015 to $5.6 billion": the year is that of another sum.
            taken |= text.regionMatches(true, date.start(), "since", 0, 5);
            // "Spending, 1.3 percent now, will reach 2 percent in 2026".
            taken |= !before
                    && qualifier.equals(Qualifier.ACTUAL)
                    && date.start() > to
                    && LATER.finds(text.substring(to, date.start()));
            // "Was 4 percent, up from 3 percent in 2023".
            taken |= !before && date.start() > to && COMPARED.finds(text.substring(to, date.start()));
            int far = before ? (from - date.end()) + 5 : date.start() - to;
            if (!taken && far < distance) {
                boolean changed = i + 1 < dates.size()
                        && text.substring(Math.max(0, date.start() - 9), date.start() + 7)
                                .contains("etween")
                        && text.substring(date.end(), dates.get(i + 1).start())
                                .strip()
                                .equals("and");
                best = changed ? dates.get(i + 1) : date;
                distance = far;
            }
        }
        return best == null ? null : best.date();
    }

    static Qualifier qualifier(String before) {
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
