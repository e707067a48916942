package org.entente.importer.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as the tokens from one to another give it: "two dozen", "500 000", "one thousand two hundred", "several hundred".
 *
 * @param vague whether it is the least of what the words mean, as of "hundreds"
 */
record Numerals(BigDecimal value, int from, int to, boolean vague) {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Map<String, BigDecimal> TIMES = Map.of(
            "dozen",
            BigDecimal.valueOf(12),
            "hundred",
            HUNDRED,
            "thousand",
            THOUSAND,
            "million",
            BigDecimal.valueOf(1_000_000));

    /** At least two of each: "dozens of". */
    private static final Map<String, BigDecimal> MANY = Map.of(
            "tens",
            BigDecimal.valueOf(20),
            "dozens",
            BigDecimal.valueOf(24),
            "scores",
            BigDecimal.valueOf(40),
            "hundreds",
            BigDecimal.valueOf(200),
            "thousands",
            BigDecimal.valueOf(2000));

    /** "Several hundred". */
    private static final Set<String> SEVERAL = Set.of("several", "few", "couple", "many", "some");

    private static final Pattern THREE = Pattern.compile("\\d{3}");

    private static final Pattern UP_TO_THREE = Pattern.compile("\\d{1,3}");

    /** The number that begins with a token; null where none does. */
    static @Nullable Numerals at(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.mention() != null || value(token) == null) {
            return null;
        }
        if (TIMES.containsKey(token.lower()) && at > 0) {
            Numerals few = several(tokens, at);
            if (few != null) {
                return few;
            }
        }
        return sum(tokens, at);
    }

    /** Where the number begins that goes on with a token: of "two hundred and eighteen jets" at "two". */
    static int begin(List<Token> tokens, int at) {
        int begin = at;
        while (begin > 0 && value(tokens.get(at)) != null) {
            Token before = tokens.get(begin - 1);
            boolean and = before.is("and") && begin > 1 && word(tokens.get(begin - 2));
            boolean goesOn = begin < at ? value(before) != null : word(before);
            if (!and && !goesOn || before.mention() != null) {
                break;
            }
            begin--;
        }
        return begin;
    }

    /** "Dozens", "hundreds" as the least that they mean, or null. */
    static @Nullable BigDecimal many(Token token) {
        return MANY.get(token.lower());
    }

    /** "Several dozen", "half a dozen"; null where the word stands alone or after a number. */
    private static @Nullable Numerals several(List<Token> tokens, int at) {
        BigDecimal times = TIMES.get(tokens.get(at).lower());
        Token before = tokens.get(at - 1);
        if (before.is("a") && at > 1 && tokens.get(at - 2).is("half")) {
            return new Numerals(times.divide(BigDecimal.valueOf(2)), at - 2, at + 1, false);
        }
        boolean few = SEVERAL.contains(before.lower()) && !before.is("some");
        return few ? new Numerals(times.multiply(BigDecimal.valueOf(2)), at - 1, at + 1, true) : null;
    }

    /** Hundreds, thousands and what is added to them: "one thousand two hundred and eighteen". */
    private static Numerals sum(List<Token> tokens, int at) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal part = BigDecimal.ZERO;
        int to = at;
        while (to < tokens.size()) {
            Token token = tokens.get(to);
            BigDecimal times = token.mention() == null ? TIMES.get(token.lower()) : null;
            if (times != null) {
                BigDecimal count = part.signum() == 0 ? BigDecimal.ONE : part;
                boolean small = times.compareTo(HUNDRED) <= 0;
                total = small ? total : total.add(count.multiply(times));
                part = small ? count.multiply(times) : BigDecimal.ZERO;
                to++;
                continue;
            }
            boolean and = token.is("and") && to > at && to + 1 < tokens.size() && word(tokens.get(to - 1));
            Token next = tokens.get(and ? to + 1 : to);
            BigDecimal value = next.mention() == null ? value(next) : null;
            boolean group = to > at
                    && THREE.matcher(next.text()).matches()
                    && UP_TO_THREE.matcher(tokens.get(at).text()).matches();
            if (group && !and) {
                part = part.multiply(THOUSAND).add(value);
            } else if (value != null && (to == at || added(part, total, next, value))) {
                part = part.add(value);
            } else {
                break;
            }
            to += and ? 2 : 1;
        }
        return new Numerals(total.add(part), at, to, false);
    }

    private static @Nullable BigDecimal value(Token token) {
        return Numbers.of(TIMES.containsKey(token.lemma()) ? token.lower() : token.text());
    }

    /** Whether a word goes on with a number that "hundred" or "thousand" began: "two hundred (and) six", "thirty six". */
    private static boolean added(BigDecimal part, BigDecimal total, Token next, BigDecimal value) {
        boolean room = part.signum() == 0
                ? total.signum() > 0 && value.compareTo(THOUSAND) < 0
                : part.remainder(HUNDRED).signum() == 0 && value.compareTo(HUNDRED) < 0
                        || part.compareTo(HUNDRED) < 0
                                && part.remainder(BigDecimal.TEN).signum() == 0
                                && part.compareTo(BigDecimal.TEN) > 0
                                && value.compareTo(BigDecimal.TEN) < 0;
        return room && Character.isLetter(next.text().charAt(0));
    }

    private static boolean word(Token token) {
        return TIMES.containsKey(token.lower());
    }
}
