package org.entente.importer.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.entente.core.model.Actor;
import org.entente.core.model.Amount;
import org.entente.core.model.Basis;
import org.entente.core.model.Certainty;
import org.jspecify.annotations.Nullable;

/** Sums of money: "€1.3bn ($1.5bn)", "Rs 35,000 crore", "2.4 billion zloty", "between $2 and $3 billion". */
final class Money {

    /** A sum with its place. */
    record Found(int start, int end, Amount amount) {}

    private static final String SCALE =
            "(trillion|billion|million|thousand|lakh crore|crores?|lakhs?|bln|bn|mln|mn|tn|m|b|k)?";

    private static final String NUMBER = "(\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";

    private static final String SIGN =
            "((?:US|AU|CA|A|C|S|NZ|NT|HK|R|J|TT|N|FJ|BZ|B|MX|Z)?\\$|\\$(?:US|NZ|CA|AU|A|C|S)|€|£|¥|₩|₹|₺|₱|₪|₴|₦|₫|₽|Rs\\.?|Skr|NKr|DKr"
                    + "|KSh|USh|TSh|Shs?|Tk|RM|Rp|TL|Dh|P|R|[A-Z]{3}|RMB)";

    /** The other end of a range: "-3 billion", " to $3 billion". */
    private static final String UPPER = "(?: ?(?:-|to|and|or) ?(?:" + SIGN + " ?)?" + NUMBER + "[ -]?" + SCALE + ")?";

    private static final Finder BEFORE = Finder.of("(?i)(?<![\\p{L}\\d])" + SIGN + " ?" + NUMBER + "[ -]?" + SCALE
            + "(?![\\p{L}\\d])" + UPPER + "(?![\\p{L}\\d])");

    private static final String WORDED =
            "(\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|half an?|half(?=-)|an?|one|two|three|four|five"
                    + "|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)";

    private static final Finder AFTER = Finder.of("(?i)(?<![\\p{L}\\d$€£.,-])(?:" + NUMBER + "[ -]?" + SCALE
            + "(?: " + Currencies.ADJECTIVE + ")? ?" + "(?:" + Currencies.NAME + ")?(?:-| to | and ))?" + WORDED
            + "[ -]?" + SCALE + "[ -](?:" + Currencies.ADJECTIVE + " )?" + Currencies.NAME
            + "(?![\\p{L}])(?! of (?:explosive|thrust|bomb|food|payload|ammunition))");

    private Money() {}

    /** The sums in a stretch of a text with plain marks, left to right. */
    static List<Found> find(String text, int start, int end) {
        return find(text, start, end, List::of);
    }

    /** The sums of a sentence: "9 billion shillings" are Kenya's where it speaks of Kenya. */
    static List<Found> find(Clauses clauses, String text) {
        return find(clauses, text, List.of());
    }

    /** The sums of a sentence, in the currencies of other countries where it names none itself. */
    static List<Found> find(Clauses clauses, String text, List<String> others) {
        return find(text, clauses.sentence.start(), clauses.sentence.end(), () -> {
            List<String> named = clauses.tokens.stream()
                    .filter(t -> t.mention() != null)
                    .map(t -> t.mention().actor())
                    .filter(actor -> actor != null)
                    .map(Actor::country)
                    .filter(country -> country != null)
                    .toList();
            return named.isEmpty() ? others : named;
        });
    }

    private static List<Found> find(String text, int start, int end, Supplier<List<String>> countries) {
        List<Found> found = new ArrayList<>();
        if (Numbers.digits(text, start, end)) {
            Finder.Search before = BEFORE.within(text, start, end);
            while (before.find()) {
                signed(text, start, before, countries, found);
            }
        }
        Finder.Search after = AFTER.within(text, start, end);
        while (after.find()) {
            named(text, start, after, countries, found);
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    /** A sum with its currency before: "$2-3 billion". */
    private static void signed(
            String text, int start, Finder.Search m, Supplier<List<String>> countries, List<Found> found) {
        String sign = m.group(1);
        String currency = Currencies.ofSign(sign, countries);
        boolean letters = Character.isLetter(sign.charAt(0));
        if (currency == null
                || letters && !Character.isUpperCase(sign.charAt(0))
                || sign.length() == 1 && letters && m.group(3) == null) {
            return;
        }
        int stop = m.end();
        BigDecimal value = value(m.group(2), m.group(3));
        BigDecimal upper = null;
        if (m.group(5) != null) {
            String other = m.group(4) == null ? currency : Currencies.ofSign(m.group(4), countries);
            boolean told = m.group(4) != null || m.group(6) != null && m.group(3) == null;
            boolean range = joins(text, start, m.start(), text.substring(m.start(), m.start(5)));
            upper = value(m.group(5), m.group(6));
            if (m.group(3) == null && m.group(6) != null) {
                value = value(m.group(2), m.group(6));
            }
            if (!told || !currency.equals(other) || !range || upper.compareTo(value) <= 0) {
                value = value(m.group(2), m.group(3));
                upper = null;
                stop = m.group(3) == null ? m.end(2) : m.end(3);
            }
        }
        found.add(of(text, start, m.start(), stop, currency, value, upper));
        if (upper == null && m.group(5) != null && m.group(4) != null) {
            String other = Currencies.ofSign(m.group(4));
            if (other != null) {
                found.add(of(text, start, m.start(4), m.end(), other, value(m.group(5), m.group(6)), null));
            }
        }
    }

    /** A sum with its currency after: "2.4 billion zloty". */
    private static void named(
            String text, int start, Finder.Search m, Supplier<List<String>> countries, List<Found> found) {
        String currency = Currencies.ofName(m.group(7), m.group(8), countries);
        boolean word = !Character.isDigit(m.group(5).charAt(0));
        int from = m.group(1) == null ? m.start(5) : m.start();
        if (currency == null
                || word && m.group(6) == null
                || found.stream().anyMatch(f -> f.start() <= m.start(5) && f.end() > m.start(5))) {
            return;
        }
        BigDecimal value = value(m.group(5), m.group(6));
        BigDecimal upper = null;
        if (m.group(1) != null) {
            BigDecimal lower = value(m.group(1), m.group(2) == null ? m.group(6) : m.group(2));
            boolean range = joins(text, start, m.start(), text.substring(m.start(), m.start(5)));
            if (range && lower.compareTo(value) < 0) {
                upper = value;
                value = lower;
            } else {
                from = m.start(5);
            }
        }
        found.add(of(text, start, from, m.end(), currency, value, upper));
    }

    /** "And" makes a range only after "between"; a hyphen and "to" always do. */
    private static boolean joins(String text, int start, int from, String between) {
        String words = between.toLowerCase(Locale.ROOT);
        return !words.contains(" and ")
                || text.substring(Math.max(start, from - 14), from)
                        .toLowerCase(Locale.ROOT)
                        .contains("between");
    }

    private static Found of(
            String text, int start, int from, int to, String currency, BigDecimal value, @Nullable BigDecimal upper) {
        Certainty certainty =
                upper != null ? Certainty.RANGE : Numbers.certainty(text.substring(Math.max(start, from - 24), from));
        Basis basis = certainty.equals(Certainty.AT_MOST)
                ? Basis.CEILING
                : certainty.equals(Certainty.ABOUT) ? Basis.ESTIMATE : Basis.UNKNOWN;
        return new Found(from, to, new Amount(value, upper, certainty, currency, basis));
    }

    private static BigDecimal value(String number, @Nullable String scale) {
        String plain = number.toLowerCase(Locale.ROOT).replace(",", "");
        BigDecimal base = plain.startsWith("half")
                ? new BigDecimal("0.5")
                : plain.equals("a") || plain.equals("an") ? BigDecimal.ONE : Numbers.of(plain);
        BigDecimal value = (base == null ? BigDecimal.ZERO : base)
                .multiply(Currencies.scale(scale))
                .stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
