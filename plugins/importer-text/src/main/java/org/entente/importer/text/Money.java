package org.entente.importer.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Amount;
import org.entente.core.model.Basis;
import org.entente.core.model.Certainty;

/** Sums of money: "€1.3bn ($1.5bn)", "Rs 35,000 crore", "2.4 billion zloty". */
final class Money {

    /** A sum with its place. */
    record Found(int start, int end, Amount amount) {}

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("$", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("a$", "AUD"),
            Map.entry("au$", "AUD"),
            Map.entry("aud", "AUD"),
            Map.entry("c$", "CAD"),
            Map.entry("ca$", "CAD"),
            Map.entry("cad", "CAD"),
            Map.entry("s$", "SGD"),
            Map.entry("sgd", "SGD"),
            Map.entry("nz$", "NZD"),
            Map.entry("nzd", "NZD"),
            Map.entry("nt$", "TWD"),
            Map.entry("hk$", "HKD"),
            Map.entry("¥", "JPY"),
            Map.entry("jpy", "JPY"),
            Map.entry("₩", "KRW"),
            Map.entry("krw", "KRW"),
            Map.entry("₹", "INR"),
            Map.entry("rs", "INR"),
            Map.entry("rs.", "INR"),
            Map.entry("inr", "INR"),
            Map.entry("₺", "TRY"),
            Map.entry("try", "TRY"),
            Map.entry("tl", "TRY"),
            Map.entry("skr", "SEK"),
            Map.entry("sek", "SEK"),
            Map.entry("nkr", "NOK"),
            Map.entry("nok", "NOK"),
            Map.entry("dkr", "DKK"),
            Map.entry("dkk", "DKK"),
            Map.entry("pln", "PLN"),
            Map.entry("zl", "PLN"),
            Map.entry("czk", "CZK"),
            Map.entry("huf", "HUF"),
            Map.entry("ron", "RON"),
            Map.entry("chf", "CHF"),
            Map.entry("cny", "CNY"),
            Map.entry("rmb", "CNY"),
            Map.entry("p", "PHP"),
            Map.entry("php", "PHP"),
            Map.entry("₱", "PHP"),
            Map.entry("idr", "IDR"),
            Map.entry("rp", "IDR"),
            Map.entry("rm", "MYR"),
            Map.entry("myr", "MYR"),
            Map.entry("thb", "THB"),
            Map.entry("vnd", "VND"),
            Map.entry("aed", "AED"),
            Map.entry("dh", "AED"),
            Map.entry("sar", "SAR"),
            Map.entry("qar", "QAR"),
            Map.entry("egp", "EGP"),
            Map.entry("ils", "ILS"),
            Map.entry("nis", "ILS"),
            Map.entry("₪", "ILS"),
            Map.entry("zar", "ZAR"),
            Map.entry("r$", "BRL"),
            Map.entry("brl", "BRL"),
            Map.entry("uah", "UAH"),
            Map.entry("pkr", "PKR"),
            Map.entry("rub", "RUB"),
            Map.entry("₴", "UAH"),
            Map.entry("twd", "TWD"));

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("dollar", "USD"),
            Map.entry("euro", "EUR"),
            Map.entry("pound", "GBP"),
            Map.entry("pounds sterling", "GBP"),
            Map.entry("yen", "JPY"),
            Map.entry("won", "KRW"),
            Map.entry("rupee", "INR"),
            Map.entry("lira", "TRY"),
            Map.entry("kronor", "SEK"),
            Map.entry("krona", "SEK"),
            Map.entry("kroner", "NOK"),
            Map.entry("zloty", "PLN"),
            Map.entry("zlotys", "PLN"),
            Map.entry("złoty", "PLN"),
            Map.entry("shekel", "ILS"),
            Map.entry("dirham", "AED"),
            Map.entry("riyal", "SAR"),
            Map.entry("ringgit", "MYR"),
            Map.entry("baht", "THB"),
            Map.entry("yuan", "CNY"),
            Map.entry("ruble", "RUB"),
            Map.entry("rouble", "RUB"),
            Map.entry("forint", "HUF"),
            Map.entry("koruna", "CZK"),
            Map.entry("hryvnia", "UAH"),
            Map.entry("rand", "ZAR"),
            Map.entry("franc", "CHF"));

    private static final String SCALE = "(trillion|billion|million|thousand|lakh crore|crore|lakh|bn|mln|mn|tn|m|b|k)?";

    private static final String NUMBER = "(\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";

    private static final Pattern BEFORE = Pattern.compile(
            "(?i)(?<![\\p{L}\\d])((?:US|AU|CA|A|C|S|NZ|NT|HK|R)?\\$|€|£|¥|₩|₹|₺|₱|₪|₴|Rs\\.?|Skr|NKr|DKr|RM|Rp|TL|Dh|P|[A-Z]{3}|RMB) ?"
                    + NUMBER + "[ -]?" + SCALE + "(?![\\p{L}\\d])");

    private static final Pattern AFTER = Pattern.compile(
            "(?i)(?<![\\p{L}\\d$€£.,])" + NUMBER + "[ -]?" + SCALE
                    + " (?:(US|Australian|Canadian|Singapore|New Zealand|Indian|Pakistani|Danish|Norwegian|Swedish|Qatari|Saudi|Swiss|Philippine) )?(dollars?|euros?|pounds?(?: sterling)?|yen|won|rupees?|liras?|kron[ao]r?|kroner|zlotys?|złoty|shekels?|dirhams?|riyals?|ringgit|baht|yuan|rou?bles?|forints?|koruna|hryvnias?|rands?|francs?|USD|EUR|GBP|PLN|SEK|NOK|DKK|AUD)(?![\\p{L}])");

    private static final Map<String, String> ADJECTIVES = Map.ofEntries(
            Map.entry("australian dollar", "AUD"),
            Map.entry("canadian dollar", "CAD"),
            Map.entry("singapore dollar", "SGD"),
            Map.entry("new zealand dollar", "NZD"),
            Map.entry("pakistani rupee", "PKR"),
            Map.entry("danish kroner", "DKK"),
            Map.entry("qatari riyal", "QAR"));

    private Money() {}

    /** The sums in a stretch of a text with plain marks, left to right. */
    static List<Found> find(String text, int start, int end) {
        List<Found> found = new ArrayList<>();
        Matcher before = BEFORE.matcher(text).region(start, end);
        while (before.find()) {
            String sign = before.group(1).toLowerCase(Locale.ROOT);
            String currency = SIGNS.get(sign);
            boolean letters = Character.isLetter(before.group(1).charAt(0));
            if (currency == null
                    || letters && !Character.isUpperCase(before.group(1).charAt(0))
                    || sign.equals("p") && before.group(3) == null) {
                continue;
            }
            found.add(of(text, start, before, currency, before.group(2), before.group(3)));
        }
        Matcher after = AFTER.matcher(text).region(start, end);
        while (after.find()) {
            String name = after.group(4).toLowerCase(Locale.ROOT);
            String single = name.length() > 3 && name.endsWith("s") && !name.equals("zlotys")
                    ? name.substring(0, name.length() - 1)
                    : name;
            String adjective = after.group(3) == null ? "" : after.group(3).toLowerCase(Locale.ROOT) + " ";
            String currency = ADJECTIVES.getOrDefault(adjective + single, NAMES.getOrDefault(single, SIGNS.get(name)));
            int from = after.start();
            if (currency != null && found.stream().noneMatch(f -> f.start() <= from && f.end() > from)) {
                found.add(of(text, start, after, currency, after.group(1), after.group(2)));
            }
        }
        found.sort(java.util.Comparator.comparingInt(Found::start));
        return found;
    }

    private static Found of(
            String text,
            int start,
            Matcher matcher,
            String currency,
            String number,
            @org.jspecify.annotations.Nullable String scale) {
        BigDecimal value =
                new BigDecimal(number.replace(",", "")).multiply(factor(scale)).stripTrailingZeros();
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
        Certainty certainty = Numbers.certainty(text.substring(Math.max(start, matcher.start() - 24), matcher.start()));
        Basis basis = certainty.equals(Certainty.AT_MOST)
                ? Basis.CEILING
                : certainty.equals(Certainty.ABOUT) ? Basis.ESTIMATE : Basis.UNKNOWN;
        return new Found(matcher.start(), matcher.end(), new Amount(value, null, certainty, currency, basis));
    }

    private static final Map<String, BigDecimal> FACTORS = factors();

    private static Map<String, BigDecimal> factors() {
        Map<String, BigDecimal> factors = new HashMap<>();
        factors.put("trillion", new BigDecimal("1000000000000"));
        factors.put("tn", new BigDecimal("1000000000000"));
        factors.put("billion", new BigDecimal("1000000000"));
        factors.put("bn", new BigDecimal("1000000000"));
        factors.put("b", new BigDecimal("1000000000"));
        factors.put("million", new BigDecimal("1000000"));
        factors.put("mln", new BigDecimal("1000000"));
        factors.put("mn", new BigDecimal("1000000"));
        factors.put("m", new BigDecimal("1000000"));
        factors.put("thousand", new BigDecimal("1000"));
        factors.put("k", new BigDecimal("1000"));
        factors.put("crore", new BigDecimal("10000000"));
        factors.put("lakh", new BigDecimal("100000"));
        factors.put("lakh crore", new BigDecimal("1000000000000"));
        return factors;
    }

    private static BigDecimal factor(@org.jspecify.annotations.Nullable String scale) {
        return scale == null ? BigDecimal.ONE : FACTORS.getOrDefault(scale.toLowerCase(Locale.ROOT), BigDecimal.ONE);
    }
}
