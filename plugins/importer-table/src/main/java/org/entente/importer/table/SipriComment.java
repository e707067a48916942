package org.entente.importer.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.entente.core.model.Certainty;
import org.entente.core.model.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * What the remarks of a register row say, remark by remark; they carry what the columns lack.
 *
 * <p>A remark that is read in full is used up; others stay in {@link #note()}, and those that no pattern reads at all are also
 * {@link #unread()}.
 */
final class SipriComment {

    /** So many more may be ordered. */
    record Option(
            String text, @Nullable String lower, @Nullable String upper, Certainty certainty, boolean lapsed) {}

    /** The deal of which the row is a part, with its value where it is told. */
    record Deal(String text, String key, @Nullable Money value) {}

    /** The platform for which the row's item is, as the remark has it. */
    record Platform(@Nullable String number, String text) {}

    /**
     * What is said of the status, with the year of which it is told.
     *
     * @param whole whether the deal as such is meant, whatever was delivered under it
     */
    record Said(String detail, @Nullable String year, boolean whole, String text) {}

    private final List<String> note = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private final List<Platform> platforms = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private String kind = "UNKNOWN";
    private boolean aid;
    private boolean selected;
    private @Nullable String selectedIn;
    private boolean notOrdered;
    private @Nullable String notOrderedAt;
    private @Nullable Money value;
    private boolean valueIsDeal;
    private @Nullable Deal deal;
    private @Nullable String title;
    private @Nullable Edtf planned;
    private @Nullable String financier;
    private @Nullable String intermediary;
    private @Nullable String licensee;

    SipriComment(String comments) {
        for (String part : comments.split(";", -1)) {
            String remark = part.strip();
            if (!remark.isEmpty()) {
                read(remark);
            }
        }
        if (kind.equals("UNKNOWN") && valueIsDeal) {
            kind = "SALE";
        }
    }

    /** What is left of the remarks, or null. */
    @Nullable
    String note() {
        return note.isEmpty() ? null : String.join("; ", note);
    }

    /** The remarks that no pattern reads. */
    List<String> unread() {
        return unread;
    }

    String kind() {
        return kind;
    }

    boolean aid() {
        return aid;
    }

    /** Whether it is selected or not yet ordered: then there is no contract. */
    boolean unordered() {
        return selected || notOrdered;
    }

    boolean selected() {
        return selected;
    }

    /** The year in which it was selected, where it is told. */
    @Nullable
    String selectedIn() {
        return selectedIn;
    }

    boolean notOrdered() {
        return notOrdered;
    }

    /** The date at whose end it was not yet ordered, where it is told. */
    @Nullable
    String notOrderedAt() {
        return notOrderedAt;
    }

    List<Said> said() {
        return said;
    }

    List<Option> options() {
        return options;
    }

    List<Platform> platforms() {
        return platforms;
    }

    Optional<Money> value() {
        return Optional.ofNullable(value);
    }

    Optional<Deal> deal() {
        return Optional.ofNullable(deal);
    }

    /** The name of the deal or programme, or null. */
    @Nullable
    String title() {
        return title;
    }

    @Nullable
    Edtf planned() {
        return planned;
    }

    /** Who pays, as the text begins: "USA", "US 'FMF' aid". */
    Optional<String> financier() {
        return Optional.ofNullable(financier);
    }

    Optional<String> intermediary() {
        return Optional.ofNullable(intermediary);
    }

    Optional<String> licensee() {
        return Optional.ofNullable(licensee);
    }

    private void read(String remark) {
        // Most patterns have a word of their own: where it is absent they need not be tried.
        String lower = remark.toLowerCase(Locale.ROOT);
        if (has(lower, "select", "order", "sign", "uncertain", "suspend", "cancel") && status(remark)) {
            return;
        }
        if (usedUp(remark)) {
            return;
        }
        boolean read = lower.contains("option") && option(remark);
        read |= has(lower, "part of", "'") && deal(remark);
        read |= value(remark);
        read |= has(lower, "loan", "lease", "gift", "donat", "aid", "licen") && kindOf(remark);
        read |= has(lower, "financ", "fund", "via") && parties(remark);
        read |= lower.contains("for ") && !lower.contains("part of ") && platform(remark);
        note.add(remark);
        if (!read && !SipriPatterns.IN_REMARK.matcher(remark).find()) {
            unread.add(remark);
        }
    }

    private static boolean has(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean status(String remark) {
        if (order(remark)) {
            note.add(remark);
            return true;
        }
        Matcher uncertain = SipriPatterns.UNCERTAIN.matcher(remark);
        Matcher suspended = SipriPatterns.SUSPENDED.matcher(remark);
        Matcher cancelled = SipriPatterns.CANCELLED.matcher(remark);
        if (uncertain.matches()) {
            Matcher since = SipriPatterns.STOPPED.matcher(remark);
            boolean stopped = remark.contains("suspended");
            said.add(new Said(
                    stopped ? "SUSPENDED" : "STATUS_UNCERTAIN",
                    stopped && since.matches() ? since.group(1) : null,
                    !stopped,
                    remark));
        } else if (suspended.matches() && !SipriPatterns.RESUMED.matcher(remark).matches()) {
            said.add(new Said("SUSPENDED", suspended.group(1), false, remark));
        } else if (cancelled.matches()) {
            said.add(new Said("CANCELLED", cancelled.group(2), cancelled.group(1) != null, remark));
        } else {
            return false;
        }
        note.add(remark);
        return true;
    }

    private boolean order(String remark) {
        Matcher chosen = SipriPatterns.SELECTED.matcher(remark);
        boolean not = SipriPatterns.NOT_ORDERED.matcher(remark).matches();
        if (chosen.matches()) {
            selected = true;
            selectedIn = chosen.group(1);
        }
        if (not) {
            Matcher end = SipriPatterns.END.matcher(remark);
            notOrdered = true;
            notOrderedAt = end.matches() ? end.group(1) + "-12" : null;
        }
        return not || chosen.matches();
    }

    /** Remarks of which nothing is left when they are read. */
    private boolean usedUp(String remark) {
        if (SipriPatterns.SECOND_HAND.matcher(remark).matches()) {
            return true;
        }
        if (SipriPatterns.JUST_AID.matcher(remark).matches()) {
            aid = true;
            kind("AID");
            return true;
        }
        Matcher delivery = SipriPatterns.PLANNED.matcher(remark);
        if (delivery.matches()) {
            planned = planned(delivery);
            return planned != null;
        }
        return false;
    }

    /** Of "2024/2025-2027/2028" what lies between the first and the last year; "by 2024/2025" says no more than 2025. */
    private static @Nullable Edtf planned(Matcher said) {
        String from = said.group(2);
        String last = last(said.group(5), said.group(4), said.group(3), from);
        String word = said.group(1);
        if (word != null && said.group(4) == null) {
            return new Edtf(word.strip().equalsIgnoreCase("from") ? from + "/.." : "../" + last);
        }
        return last.equals(from) ? new Edtf(from) : from.compareTo(last) < 0 ? new Edtf(from + "/" + last) : null;
    }

    private static String last(@Nullable String... years) {
        return Arrays.stream(years).filter(year -> year != null).findFirst().orElseThrow();
    }

    private boolean option(String remark) {
        Matcher matcher = SipriPatterns.IN_OPTION.matcher(remark);
        if (!matcher.find()) {
            return false;
        }
        String lower = matcher.group(2);
        String upper = matcher.group(3);
        if (lower != null && upper != null && Integer.parseInt(upper) <= Integer.parseInt(lower)) {
            upper = null;
        }
        Certainty certainty = upper != null
                ? Certainty.RANGE
                : matcher.group(1) == null
                        ? Certainty.EXACT
                        : matcher.group(1).equalsIgnoreCase("up to") ? Certainty.AT_MOST : Certainty.ABOUT;
        boolean lapsed = SipriPatterns.IN_LAPSED.matcher(remark).find() && !remark.contains("probably");
        options.add(new Option(remark, lower, upper, certainty, lapsed));
        return true;
    }

    private boolean deal(String remark) {
        Matcher matcher = SipriPatterns.IN_DEAL.matcher(remark);
        Matcher called = SipriPatterns.NAMED.matcher(remark);
        if (title == null && called.matches()) {
            title = called.group(1);
        }
        if (deal != null || !matcher.find()) {
            return called.matches();
        }
        String text = matcher.group(1);
        Optional<Money> money = Money.in(text.split(" \\(?incl(?:uding)? ", 2)[0], 0);
        boolean named = money.isPresent() || text.matches("(?i)'.+' (?:or '.+' )?deal\\b.*");
        if (!named) {
            return called.matches();
        }
        String key = text.replaceAll("\\((?!\\$|[A-Z]{3}\\d)[^)]*\\)?", "")
                .replaceAll("[\\s)]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        deal = new Deal(
                text.endsWith(")") && !text.contains("(") ? text.substring(0, text.length() - 1) : text,
                key,
                money.orElse(null));
        return true;
    }

    /** The value of the row itself: a sum with which the remark begins, or "deal worth" a sum. */
    private boolean value(String remark) {
        Matcher worth = SipriPatterns.WORTH.matcher(remark);
        String text = worth.matches() ? worth.group(1) : remark;
        Optional<Money> money = Money.at(text);
        if (value != null || money.isEmpty()) {
            return false;
        }
        String rest = text.substring(money.get().end()).strip();
        if (!SipriPatterns.AFTER_SUM.matcher(rest).matches()) {
            return false;
        }
        value = money.get();
        String words = rest.split("\\(", 2)[0].toLowerCase(Locale.ROOT);
        valueIsDeal = !SipriPatterns.IN_NO_SALE.matcher(words).find();
        if (words.contains("aid")) {
            aid = true;
            kind("AID");
        } else if (words.contains("lease")) {
            kind("LEASE");
        }
        return true;
    }

    private boolean kindOf(String remark) {
        if (SipriPatterns.LOAN.matcher(remark).matches()) {
            aid |= remark.startsWith("aid ");
            kind("LOAN");
        } else if (SipriPatterns.LEASE.matcher(remark).matches()) {
            kind("LEASE");
        } else if (SipriPatterns.GIFT.matcher(remark).matches()) {
            kind("GIFT");
        } else if (SipriPatterns.AID.matcher(remark).matches()) {
            aid = true;
            kind("AID");
        } else {
            Matcher licence = SipriPatterns.LICENCE.matcher(remark);
            if (!licence.matches()) {
                return false;
            }
            licensee = licence.group(1);
            kind("LICENSED_PRODUCTION");
        }
        return true;
    }

    private boolean parties(String remark) {
        Matcher paid = SipriPatterns.FINANCED.matcher(remark);
        if (financier == null && paid.matches()) {
            financier = paid.group(1);
        }
        Matcher via = SipriPatterns.VIA.matcher(remark);
        if (intermediary == null && via.matches()) {
            intermediary = via.group(1);
        }
        return paid.matches() || via.matches();
    }

    private boolean platform(String remark) {
        Matcher matcher = SipriPatterns.IN_PLATFORM.matcher(remark);
        while (matcher.find()) {
            if (SipriPatterns.PLATFORM.matcher(matcher.group(2)).matches()) {
                platforms.add(new Platform(matcher.group(1), matcher.group(2)));
                return true;
            }
            matcher.region(matcher.start() + 1, remark.length());
        }
        return false;
    }

    /** The first that is said stands, except that a lease or loan says more than aid. */
    private void kind(String found) {
        if (kind.equals("UNKNOWN") || kind.equals("AID") && !found.equals("LICENSED_PRODUCTION")) {
            kind = found;
        }
    }
}
