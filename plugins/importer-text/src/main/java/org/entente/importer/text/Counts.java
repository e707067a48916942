package org.entente.importer.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.Certainty;
import org.entente.core.model.Quantity;
import org.jspecify.annotations.Nullable;

/** How many things or people a noun phrase counts: "around 40", "two dozen", "12 to 16", "a pair of", "28 of its 36". */
final class Counts {

    /** What a number before it measures, so that it counts nothing. */
    private static final Set<String> MEASURES = Vocabulary.words(
            "mm millimetre millimeter cm km kilometre kilometer percent % year day month week ton tonne hour country nation"
                    + " side state company ally nautical mile metre meter foot knot kg kilogram euro dollar crore lakh pound");

    private static final Map<String, BigDecimal> TIMES = Map.of(
            "dozen",
            BigDecimal.valueOf(12),
            "hundred",
            BigDecimal.valueOf(100),
            "thousand",
            BigDecimal.valueOf(1000),
            "million",
            BigDecimal.valueOf(1_000_000));

    /** Nouns of so many, before "of". */
    private static final Map<String, BigDecimal> GROUPS =
            Map.of("pair", BigDecimal.valueOf(2), "trio", BigDecimal.valueOf(3), "dozen", BigDecimal.valueOf(12));

    private static final Set<String> ORDINALS = Set.of(
            "one", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
            "last");

    /** "The first six of fourteen". */
    private static final Set<String> SOME = Set.of("first", "last", "next", "other", "remaining", "final", "initial");

    private static final Set<String> JOINS = Set.of("to", "-", "and", "or");

    /** How many phrases after a thing its number may stand. */
    private static final int REACH = 6;

    /** A number as the tokens from one to another give it. */
    private record Read(BigDecimal value, int from, int to) {}

    private Counts() {}

    /** The number that a phrase or what goes before it with "of" gives, or null. */
    static @Nullable Quantity of(Phrase phrase, Clauses clauses, String text) {
        if (one(phrase, clauses)) {
            return null;
        }
        Quantity group = group(phrase, clauses, text);
        Quantity told = group != null ? group : within(phrase.tokens, text);
        return told != null ? told : apposed(phrase, clauses, text);
    }

    /** "The second of four frigates" is one of them, whatever their number. */
    private static boolean one(Phrase phrase, Clauses clauses) {
        return phrase.index > 1
                && clauses.phrases.get(phrase.index - 1).word().equals("of")
                && clauses.phrases.get(phrase.index - 2).noun()
                && ORDINALS.contains(
                        clauses.phrases.get(phrase.index - 2).head().lower());
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
        boolean bare = before.tokens.size() <= (first ? 4 : 2) && head.number();
        if (value == null && bare) {
            value = Numbers.of(head.text());
        }
        if (value == null || value.compareTo(BigDecimal.ONE) <= 0 || year(value, head)) {
            return null;
        }
        return new Quantity(value, null, Numbers.certainty(lead(text, before.start())));
    }

    /** "Drones, at least 17 of them", "tanks, 60 vehicles in all": the number stands after a comma. */
    private static @Nullable Quantity apposed(Phrase phrase, Clauses clauses, String text) {
        int at = phrase.index + 1;
        while (at < clauses.phrases.size()
                && at <= phrase.index + REACH
                && !clauses.phrases.get(at).verb()) {
            Phrase after = clauses.phrases.get(at);
            String next = text.substring(after.end(), Math.min(text.length(), after.end() + 12))
                    .toLowerCase(java.util.Locale.ROOT);
            boolean sum = next.startsWith(" in all") || next.startsWith(" in total") || next.startsWith(" altogether");
            boolean of = next.startsWith(" of them") || next.startsWith(" of which");
            Token head = after.noun() ? after.head() : null;
            if (head != null && sum) {
                return within(after.tokens, text);
            }
            if (head != null && of && Numbers.of(head.text()) != null) {
                return new Quantity(Numbers.of(head.text()), null, Numbers.certainty(lead(text, head.start())));
            }
            at++;
        }
        return null;
    }

    private static @Nullable Quantity within(List<Token> tokens, String text) {
        for (int i = 0; i < tokens.size(); i++) {
            Read read = read(tokens, i);
            if (read == null) {
                continue;
            }
            if (!counts(tokens, read)) {
                i = read.to() - 1;
                continue;
            }
            Read upper = read.to() + 1 < tokens.size()
                            && JOINS.contains(tokens.get(read.to()).lower())
                    ? read(tokens, read.to() + 1)
                    : null;
            if (upper != null && upper.value().compareTo(read.value()) > 0 && counts(tokens, upper)) {
                return new Quantity(read.value(), upper.value(), Certainty.RANGE);
            }
            String lead = lead(text, tokens.get(read.from()).start());
            BigDecimal value = lead.endsWith("half a ") ? read.value().divide(BigDecimal.valueOf(2)) : read.value();
            return new Quantity(value, null, Numbers.certainty(lead));
        }
        return null;
    }

    /** The number that begins with a token: "two dozen", "500 000", "1,000"; null where none does. */
    private static @Nullable Read read(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        BigDecimal value = token.mention() == null ? Numbers.of(token.text()) : null;
        if (value == null) {
            return null;
        }
        int to = at + 1;
        while (to < tokens.size()
                && tokens.get(to).text().matches("\\d{3}")
                && token.text().matches("\\d{1,3}")) {
            value = value.multiply(TIMES.get("thousand"))
                    .add(new BigDecimal(tokens.get(to).text()));
            to++;
        }
        while (to < tokens.size() && TIMES.containsKey(tokens.get(to).lower())) {
            value = value.multiply(TIMES.get(tokens.get(to).lower()));
            to++;
        }
        boolean half = token.is("dozen")
                && at > 1
                && tokens.get(at - 1).is("a")
                && tokens.get(at - 2).is("half");
        return half ? new Read(BigDecimal.valueOf(6), at - 2, to) : new Read(value, at, to);
    }

    /** Whether a number counts what comes after it and is no measure, year, sum, price or part of a name. */
    private static boolean counts(List<Token> tokens, Read read) {
        Token first = tokens.get(read.from());
        Token next = read.to() < tokens.size() ? tokens.get(read.to()) : null;
        if (next == null
                || MEASURES.contains(next.lemma())
                || next.is("-")
                        && read.to() + 1 < tokens.size()
                        && Numbers.of(tokens.get(read.to() + 1).text()) == null
                || read.value().compareTo(BigDecimal.ONE) <= 0
                || read.value().stripTrailingZeros().scale() > 0
                || read.to() == read.from() + 1 && year(read.value(), first)) {
            return false;
        }
        if (read.from() == 0) {
            return true;
        }
        Token before = tokens.get(read.from() - 1);
        boolean sum = "$€£¥₩₹".contains(before.text());
        boolean named = before.mention() == null
                && (before.tag().startsWith("NNP") || before.number())
                && Character.isUpperCase(before.text().charAt(0))
                && read.from() > 1;
        return !sum && !named;
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
