package org.entente.importer.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.core.model.Certainty;
import org.entente.core.model.Quantity;
import org.entente.core.model.SystemCategory;
import org.jspecify.annotations.Nullable;

/** How many things or people a noun phrase counts: "around 40", "two dozen", "12 to 16", "a pair of", "28 of its 36". */
final class Counts {

    /** What a number before it measures, so that it counts nothing. */
    private static final Set<String> MEASURES = Vocabulary.words(
            "mm millimetre millimeter cm km kilometre kilometer percent % year day month week ton tonne hour country nation"
                    + " side state company ally nautical mile metre meter foot knot kg kilogram euro dollar crore lakh pound");

    /** Nouns of so many, before "of". */
    private static final Map<String, BigDecimal> GROUPS =
            Map.of("pair", BigDecimal.valueOf(2), "trio", BigDecimal.valueOf(3), "dozen", BigDecimal.valueOf(12));

    private static final Set<String> ORDINALS = Set.of(
            "one", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
            "last");

    /** "The first six of fourteen". */
    private static final Set<String> SOME = Set.of("first", "last", "next", "other", "remaining", "final", "initial");

    /** Nouns by which things are counted: "two units of". */
    private static final Set<String> UNITS = Set.of("unit", "piece", "copy", "example", "specimen");

    private static final Set<String> NTH =
            Set.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private static final Set<String> ONE = Set.of("a", "an", "one", "another");

    /** What has a hull or wings of its own, so that a name with "a" is one of it. */
    private static final Set<SystemCategory> CRAFT = Set.of(
            SystemCategory.FIGHTER,
            SystemCategory.AIRCRAFT,
            SystemCategory.HELICOPTER,
            SystemCategory.SHIP,
            SystemCategory.SUBMARINE,
            SystemCategory.TRAINER,
            SystemCategory.UAV);

    /** What is dealt in by the piece, so that "a" counts it. */
    private static final Set<String> PIECES =
            Vocabulary.words("aircraft airplane plane jet helicopter airliner seaplane airship"
                    + " ship vessel warship frigate corvette destroyer cruiser submarine minehunter minesweeper minelayer patroller gunboat"
                    + " icebreaker tanker tug ferry dredger barge hovercraft catamaran boat cutter carrier hospital simulator satellite"
                    + " radar battery turret craft bridge shipyard locomotive ambulance drone uav");

    /** What makes of a number a share, a sum or a name. */
    private static final Pattern UNCOUNTED =
            Pattern.compile("[\\w%/-]| ?(?:%|per ?cent|million|billion|trillion|of (?:its|their|the) )");

    /** "More than 110 of". */
    private static final Set<String> LEAST =
            Set.of("more", "at", "up", "no", "as", "over", "almost", "nearly", "about");

    private static final Set<String> JOINS = Set.of("to", "-", "and", "or");

    /** What a named system may be called in an aside that counts it: "the Gripen, seventeen aircraft". */
    private static final Set<String> MACHINES = Set.of(
            "aircraft", "machine", "jet", "vehicle", "unit", "piece", "tank", "boat", "ship", "vessel", "helicopter");

    /** How many phrases after a thing its number may stand. */
    private static final int REACH = 6;

    private Counts() {}

    /** The number that a phrase or what goes before it with "of" gives, or null. */
    static @Nullable Quantity of(Phrase phrase, Clauses clauses, String text) {
        if (worth(phrase, text)) {
            return null;
        }
        if (part(phrase, clauses)) {
            Quantity whole = within(phrase, clauses, text);
            return whole != null ? whole : apposed(phrase, clauses, text);
        }
        Quantity group = group(phrase, clauses, text);
        Quantity told = group != null ? group : within(phrase, clauses, text);
        told = told != null ? told : apposed(phrase, clauses, text);
        told = told != null ? told : ofThem(phrase, clauses, text);
        told = told != null ? told : parted(phrase, clauses, text);
        return told != null ? told : single(phrase);
    }

    /** Of "two of the six boats" six; null where it is no part of a number. */
    static @Nullable Quantity whole(Phrase phrase, Clauses clauses, String text) {
        boolean part = phrase.index >= 2
                && clauses.phrases.get(phrase.index - 1).word().equals("of")
                && clauses.phrases.get(phrase.index - 2).noun()
                && clauses.phrases.get(phrase.index - 2).head().number()
                && phrase.word().equals("the");
        return part ? within(phrase, clauses, text) : null;
    }

    /** Of a phrase that is a number alone; or null. */
    static @Nullable Quantity bare(Phrase phrase, String text) {
        Token head = number(phrase);
        return phrase.noun() && head.number() && head.mention() == null ? alone(phrase, head, text) : null;
    }

    /** Whether things are told by nothing but a number: "12", "four more". */
    static boolean alone(List<Phrase> things) {
        return things.stream().allMatch(p -> p.systems.isEmpty() && number(p).number());
    }

    /** The number of "four more", else the last word. */
    private static Token number(Phrase phrase) {
        int last = phrase.tokens.size() - 1;
        return phrase.tokens.get(last == 1 && phrase.tokens.get(1).is("more") ? 0 : last);
    }

    /** "40 of them". */
    private static @Nullable Quantity ofThem(Phrase phrase, Clauses clauses, String text) {
        int at = phrase.index + 2;
        BigDecimal value = at < clauses.phrases.size()
                        && clauses.phrases.get(at - 1).word().equals("of")
                        && clauses.phrases.get(at).word().equals("them")
                ? Numbers.of(phrase.head().text())
                : null;
        return value == null
                ? null
                : new Quantity(
                        value, null, Numbers.certainty(lead(text, phrase.head().start())));
    }

    /** "36 launchers' worth of spares": what a number of things would cost. */
    private static boolean worth(Phrase phrase, String text) {
        return text.substring(phrase.start(), Math.min(text.length(), phrase.end() + 12))
                .toLowerCase(Locale.ROOT)
                .contains(" worth of ");
    }

    /** "The second of four frigates", "the first six of fourteen": a part of what was ordered, of which the number stands behind. */
    private static boolean part(Phrase phrase, Clauses clauses) {
        if (phrase.index < 2
                || !clauses.phrases.get(phrase.index - 1).word().equals("of")
                || !clauses.phrases.get(phrase.index - 2).noun()) {
            return false;
        }
        Phrase before = clauses.phrases.get(phrase.index - 2);
        boolean some = before.head().number() && before.tokens.stream().anyMatch(t -> SOME.contains(t.lower()));
        return ORDINALS.contains(before.head().lower())
                || some
                        && phrase.tokens.stream()
                                .anyMatch(t -> t.number() && t.mention() == null && Numbers.of(t.text()) != null);
    }

    /** "Two additional Multi Role Transport (MRT) aircraft": the number stands before a short form in brackets. */
    private static @Nullable Quantity parted(Phrase phrase, Clauses clauses, String text) {
        List<Phrase> phrases = clauses.phrases;
        int at = phrase.index - 4;
        boolean brackets = at >= 0
                && phrases.get(at + 1).word().equals("(")
                && phrases.get(at + 3).word().equals(")")
                && phrases.get(at + 2).noun()
                && phrases.get(at + 2).tokens.size() == 1
                && phrases.get(at).noun();
        return brackets && phrase.tokens.size() == 1 ? within(phrases.get(at), clauses, text) : null;
    }

    /** The number that stands where a thing would: "bought 32 from Norway", "an order for ten", "246 of them"; or null. */
    static @Nullable Quantity bare(Phrase trigger, Clauses clauses, String text) {
        for (int i = trigger.index + 1; i < Math.min(clauses.phrases.size(), trigger.index + 5); i++) {
            Phrase phrase = clauses.phrases.get(i);
            Token head = number(phrase);
            if (phrase.noun() && head.number() && head.mention() == null) {
                // "Has received two of them": what was ordered is told elsewhere.
                boolean part = text.startsWith(" of the", phrase.end())
                        && StageWords.DONE.contains(trigger.head().lemma());
                return part ? null : alone(phrase, head, text);
            }
            boolean leads =
                    phrase.sort == Phrase.Sort.PREPOSITION && phrase.word().equals("for");
            boolean form =
                    phrase.noun() && StageWords.DEALS.contains(phrase.head().lemma());
            boolean whom = phrase.noun() && !phrase.actors.isEmpty() && trigger.verb();
            if (!leads && !form && !whom && phrase.sort != Phrase.Sort.OTHER) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Quantity alone(Phrase phrase, Token head, String text) {
        BigDecimal value = Numbers.of(head.text());
        boolean others = phrase.tokens.stream().anyMatch(t -> t.noun() || "$€£¥₩₹".contains(t.text()));
        String after = text.substring(head.end(), Math.min(text.length(), head.end() + 12));
        if (value == null
                || others
                || value.signum() <= 0
                || value.stripTrailingZeros().scale() > 0
                || year(value, head)
                || lead(text, head.start()).endsWith("number ")
                || UNCOUNTED.matcher(after).lookingAt()) {
            return null;
        }
        return new Quantity(value, null, Numbers.certainty(lead(text, head.start())));
    }

    /** "A pair of", "28 of its 36": what stands before "of" counts what is meant. */
    private static @Nullable Quantity group(Phrase phrase, Clauses clauses, String text) {
        if (phrase.index < 2
                || !clauses.phrases.get(phrase.index - 1).word().equals("of")
                || clauses.phrases.get(phrase.index - 1).tokens.size() > 1) {
            return null;
        }
        Phrase before = clauses.phrases.get(phrase.index - 2);
        if (!before.noun()) {
            return null;
        }
        Token head = before.tokens.get(before.tokens.size() - 1);
        BigDecimal value = GROUPS.get(head.lower());
        boolean first = before.tokens.stream().anyMatch(t -> SOME.contains(t.lower()));
        boolean bare = before.tokens.size() <= (first || LEAST.contains(before.word()) ? 4 : 2) && head.number();
        if (value == null && bare) {
            value = Numbers.of(head.text());
        }
        if (UNITS.contains(head.lemma())) {
            return within(before, clauses, text);
        }
        BigDecimal many = Numerals.many(head);
        if (many != null) {
            return new Quantity(many.multiply(times(before, clauses)), null, Certainty.AT_LEAST);
        }
        if (value == null || value.compareTo(BigDecimal.ONE) <= 0 || year(value, head)) {
            return null;
        }
        return new Quantity(value, null, Numbers.certainty(lead(text, head.start())));
    }

    /** "Tens of thousands": by what the second is multiplied. */
    private static BigDecimal times(Phrase thousands, Clauses clauses) {
        boolean of = thousands.index > 1
                && thousands.head().is("thousands")
                && clauses.phrases.get(thousands.index - 1).word().equals("of");
        BigDecimal more =
                of ? Numerals.many(clauses.phrases.get(thousands.index - 2).head()) : null;
        return more == null ? BigDecimal.ONE : more.divide(BigDecimal.valueOf(2));
    }

    /** "Drones, at least 17 of them", "tanks, 60 vehicles in all": the number stands after a comma. */
    private static @Nullable Quantity apposed(Phrase phrase, Clauses clauses, String text) {
        int at = phrase.index + 1;
        while (at < clauses.phrases.size()
                && at <= phrase.index + REACH
                && !clauses.phrases.get(at).verb()) {
            Phrase after = clauses.phrases.get(at);
            String next = text.substring(after.end(), Math.min(text.length(), after.end() + 12))
                    .toLowerCase(Locale.ROOT);
            boolean sum = next.startsWith(" in all")
                    || next.startsWith(" in total")
                    || next.startsWith(" altogether")
                    || next.startsWith(" in number");
            boolean of = next.startsWith(" of them") || next.startsWith(" of which");
            Token head = after.noun() ? after.head() : null;
            // "A first batch, out of 13 that were ordered".
            boolean outOf = head != null
                    && (clauses.phrases.get(at - 1).text().equals("out of")
                            || clauses.phrases.get(at - 1).word().equals("of")
                                    && clauses.phrases.get(at - 2).word().equals("out"));
            Quantity whole = outOf ? bare(after, text) : null;
            if (whole != null) {
                return whole;
            }
            Quantity summed = head != null && sum ? within(after, clauses, text) : null;
            if (summed != null) {
                return summed;
            }
            boolean machines = head != null
                    && at == phrase.index + 2
                    && clauses.phrases.get(at - 1).sort == Phrase.Sort.MARK
                    && !phrase.systems.isEmpty()
                    && after.systems.isEmpty()
                    && MACHINES.contains(head.lemma())
                    && after.tokens.size() <= 3
                    && at + 1 < clauses.phrases.size()
                    && clauses.phrases.get(at + 1).sort != Phrase.Sort.CONJUNCTION;
            Quantity told = machines ? within(after, clauses, text) : null;
            if (told != null) {
                return told;
            }
            of |= sum;
            if (head != null && of && Numbers.of(head.text()) != null) {
                return new Quantity(Numbers.of(head.text()), null, Numbers.certainty(lead(text, head.start())));
            }
            at++;
        }
        return null;
    }

    private static @Nullable Quantity within(Phrase phrase, Clauses clauses, String text) {
        List<Token> tokens = clauses.tokens;
        int start = Numerals.begin(tokens, tokens.indexOf(phrase.tokens.get(0)));
        int end = tokens.indexOf(phrase.tokens.get(phrase.tokens.size() - 1));
        for (int i = start; i <= end; i++) {
            Numerals read = Numerals.at(tokens, i);
            if (read == null) {
                continue;
            }
            if (!counts(tokens, start, end, read)) {
                i = read.to() - 1;
                continue;
            }
            Numerals upper =
                    read.to() < end && JOINS.contains(tokens.get(read.to()).lower())
                            ? Numerals.at(tokens, read.to() + 1)
                            : null;
            if (upper != null && upper.value().compareTo(read.value()) > 0 && counts(tokens, start, end, upper)) {
                return new Quantity(read.value(), upper.value(), Certainty.RANGE);
            }
            String lead = lead(text, tokens.get(read.from()).start());
            return new Quantity(read.value(), null, read.vague() ? Certainty.AT_LEAST : Numbers.certainty(lead));
        }
        return null;
    }

    /** Whether a number counts what comes after it and is no measure, year, sum, price or part of a name. */
    private static boolean counts(List<Token> tokens, int start, int end, Numerals read) {
        Token first = tokens.get(read.from());
        Token next = read.to() <= end ? tokens.get(read.to()) : null;
        if (next == null
                || MEASURES.contains(next.lemma())
                || next.is("-")
                        && read.to() < end
                        && Numbers.of(tokens.get(read.to() + 1).text()) == null
                || read.value().compareTo(BigDecimal.ONE) <= 0
                || read.value().stripTrailingZeros().scale() > 0
                || read.to() == read.from() + 1 && year(read.value(), first)) {
            return false;
        }
        if (read.from() <= start) {
            return true;
        }
        Token before = tokens.get(read.from() - 1);
        boolean sum = "$€£¥₩₹".contains(before.text());
        boolean named = before.mention() == null
                && (before.tag().startsWith("NNP") || before.number())
                && Character.isUpperCase(before.text().charAt(0))
                && read.from() > start + 1;
        return !sum && !named;
    }

    /** "A frigate", "one helicopter": what is bought by the piece. */
    private static @Nullable Quantity single(Phrase phrase) {
        Token head = phrase.tokens.get(phrase.tokens.size() - 1);
        // "A former navy Beechcraft King Air 350": one that has a name.
        boolean named = head.mention() != null
                && head.mention().system() != null
                && CRAFT.contains(head.mention().system().category());
        // "Its second frigate", "the first boat": one of several.
        boolean ordinal = phrase.tokens.size() < 7
                && phrase.tokens.stream().limit(3).anyMatch(t -> NTH.contains(t.lower()))
                && !head.tag().endsWith("S")
                && !head.is("aircraft");
        boolean one = phrase.tokens.size() > 1
                && (ONE.contains(phrase.word()) || ordinal)
                && (PIECES.contains(head.lemma()) || named || phrase.word().equals("one") && head.noun())
                && !head.lower().endsWith("s");
        return one ? Quantity.of(1) : null;
    }

    private static boolean year(BigDecimal value, Token token) {
        return value.compareTo(BigDecimal.valueOf(1900)) > 0
                && value.compareTo(BigDecimal.valueOf(2100)) < 0
                && !token.text().contains(",");
    }

    private static String lead(String text, int at) {
        return text.substring(Math.max(0, at - 24), at);
    }
}
