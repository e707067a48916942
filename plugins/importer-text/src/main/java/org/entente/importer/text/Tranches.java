package org.entente.importer.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Certainty;
import org.entente.core.model.Instrument;
import org.entente.core.model.Modality;
import org.entente.core.model.Quantity;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/**
 * Parts a deal of which a later clause tells that some of it is firm: "a framework for 60; a first contract, for 12, was signed in 2021",
 * "24 are under firm contract and 18 remain an option".
 */
final class Tranches {

    private static final Set<String> FORMS = Set.of("contract", "order", "call-off", "tranche", "purchase");

    /** What makes of a form one among several. */
    private static final Set<String> ONE = Set.of(
            "a",
            "an",
            "one",
            "first",
            "second",
            "third",
            "initial",
            "executive",
            "executing",
            "binding",
            "implementing",
            "firm",
            "further",
            "follow-on",
            "another",
            "last",
            "latest");

    private static final Set<String> MADE = Vocabulary.words(
            "sign follow place conclude award come ink seal agree finalise finalize land be arrive result emerge issue cover");

    private static final String NUMBER =
            "(\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
                    + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)";

    private static final Pattern FIRM = Pattern.compile("\\b" + NUMBER
            + " (?:of (?:them|these|which|those) )?(?:(?:are|is|were|was|being|come) (?:under |on |as )?(?:a )?firm\\b"
            + "|(?:under |on )?(?:a )?firm(?: (?:contract|order)s?\\b|(?= (?:and|,|plus|with|\\.|$))))");

    private static final Pattern OPTION = Pattern.compile(
            "\\b" + NUMBER
                    + " (?:more |others? )?(?:of (?:them|these|which|those) )?(?:(?:are|is|were|remain|remains|being|come|only|still) )*(?:as |on |under )?(?:an )?options?\\b");

    private Tranches() {}

    /**
     * Adds to the ties of a sentence those of a part that is told by itself.
     *
     * @param describe reads of a tie that is found all that its sentence says of it
     */
    static void read(List<Candidate> found, String text, Consumer<Candidate> describe) {
        for (Candidate c : List.copyOf(found)) {
            if (c.type.equals(TieType.TRANSFER)
                    && !c.modality.equals(Modality.DENIED)
                    && !c.stage.equals(Stage.ENDED)) {
                Candidate order = ordered(c, found);
                if (order != null) {
                    describe(order, describe);
                    c.value = order.value != null && order.value.equals(c.value) ? null : c.value;
                    found.add(order);
                } else {
                    shares(c, found, text);
                }
            }
        }
    }

    private static void describe(Candidate order, Consumer<Candidate> describe) {
        Quantity quantity = order.quantity;
        describe.accept(order);
        order.quantity = quantity;
    }

    /** The contract for some of it that a clause behind a semicolon tells, or null. */
    private static @Nullable Candidate ordered(Candidate c, List<Candidate> found) {
        List<Phrase> phrases = c.clauses.phrases;
        for (int i = c.trigger.index + 2; i + 2 < phrases.size(); i++) {
            Phrase form = phrases.get(i);
            boolean begins = phrases.get(i - 1).word().equals(";")
                    || phrases.get(i - 1).sort == Phrase.Sort.CONJUNCTION
                            && phrases.get(i - 2).word().equals(",");
            boolean one = form.noun()
                    && FORMS.contains(form.head().lemma())
                    && form.actors.isEmpty()
                    && form.tokens.stream().anyMatch(t -> ONE.contains(t.lower()));
            if (!begins || !one || found.stream().anyMatch(f -> f.trigger == form)) {
                continue;
            }
            Phrase number = number(phrases, i);
            Verb verb = number == null ? null : verb(c, number.index);
            BigDecimal value = number == null ? null : Numbers.of(number.head().text());
            boolean less = c.quantity == null || value != null && value.compareTo(c.quantity.value()) < 0;
            if (verb != null && value != null && less) {
                Candidate order = new Candidate(c.frame, c.clauses, form);
                order.type = c.type;
                order.verb = verb;
                order.parts.addAll(c.parts);
                order.systems.addAll(c.systems);
                order.things.addAll(c.things);
                order.rules.clear();
                order.rules.addAll(c.rules);
                order.elsewhere.addAll(c.elsewhere);
                order.own =
                        new int[] {form.start(), phrases.get(phrases.size() - 1).end()};
                order.quantity = new Quantity(value, null, Certainty.EXACT);
                return order;
            }
        }
        return null;
    }

    /** The number that the form is for: "for 180", "under it, for twelve of them". */
    private static @Nullable Phrase number(List<Phrase> phrases, int form) {
        for (int i = form + 1; i + 1 < Math.min(phrases.size(), form + 7); i++) {
            Phrase number = phrases.get(i + 1);
            if (phrases.get(i).verb()) {
                return null;
            }
            if (phrases.get(i).word().equals("for")
                    && number.noun()
                    && number.head().number()
                    && !Signs.money(number)) {
                return number;
            }
        }
        return null;
    }

    /** The verb that says that it was made, or null. */
    private static @Nullable Verb verb(Candidate c, int from) {
        for (Phrase phrase : c.clauses.phrases.subList(from, c.clauses.phrases.size())) {
            Verb verb = c.clauses.grammar.verb(phrase);
            if (verb != null) {
                return MADE.contains(verb.lemma()) && !verb.negated ? verb : null;
            }
        }
        return null;
    }

    /** "24 are firm and 18 are options": the first are ordered, the others only may be. */
    private static void shares(Candidate c, List<Candidate> found, String text) {
        if (c.quantity == null || c.quantity.upper() != null) {
            return;
        }
        List<Token> behind = c.clauses.tokens.stream()
                .filter(t -> t.start() >= c.trigger.end())
                .toList();
        StringBuilder words = new StringBuilder();
        int[] starts = new int[behind.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = words.length();
            words.append(behind.get(i).lower()).append(' ');
        }
        Matcher firm = FIRM.matcher(words);
        Matcher option = OPTION.matcher(words);
        BigDecimal ordered = firm.find() ? Numbers.of(firm.group(1)) : null;
        BigDecimal optional = option.find() ? Numbers.of(option.group(1)) : null;
        BigDecimal all = c.quantity.value();
        boolean sum = ordered != null && (optional == null ? ordered : ordered.add(optional)).compareTo(all) <= 0;
        if (!sum || ordered.compareTo(all) == 0) {
            return;
        }
        int first = at(starts, firm.start());
        int second = optional == null ? behind.size() : at(starts, option.start());
        if (optional != null) {
            Candidate rest = c.with(new ArrayList<>(c.parts));
            rest.quantity = new Quantity(optional, null, Certainty.EXACT);
            rest.instrument = Instrument.OPTION;
            price(rest, behind, second, first > second ? first : behind.size(), second > first, text);
            found.add(rest);
        }
        c.quantity = new Quantity(ordered, null, Certainty.EXACT);
        if (c.stage.equals(Stage.SIGNED)) {
            c.instrument = Instrument.CONTRACT;
        }
        boolean last = optional != null && first > second;
        price(c, behind, first, last ? behind.size() : second, last, text);
    }

    /** The token that holds a place among the words. */
    private static int at(int[] starts, int place) {
        int found = Arrays.binarySearch(starts, place);
        return found < 0 ? -found - 2 : found;
    }

    /** Gives a part the sum that stands in its own words, for that of the whole is of none. */
    private static void price(Candidate part, List<Token> tokens, int from, int to, boolean last, String text) {
        int end = from + 1;
        while (end < to && !all(tokens, end, last)) {
            end++;
        }
        part.own = new int[] {tokens.get(from).start(), tokens.get(end - 1).end()};
        part.value = Prices.of(part, text);
    }

    /** Whether what is said of all begins: "; the deal is worth", ", in a deal worth", and whatever a comma parts from the last of two. */
    private static boolean all(List<Token> tokens, int at, boolean last) {
        boolean comma = tokens.get(at).is(",");
        return tokens.get(at).is(";")
                || comma
                        && (last || at + 1 < tokens.size() && tokens.get(at + 1).is("in"));
    }
}
