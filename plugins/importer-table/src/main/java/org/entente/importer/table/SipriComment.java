package org.entente.importer.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** What is said of the status, with the year of which it is told. */
    record Said(String detail, @Nullable String year) {}

    private static final Pattern SELECTED = pattern(
            "(?:probably |possibly )?selected(?: (\\d{4}))?( (?:but )?(?:not )?(?:probably )?(?:contract )?not .*)?");
    private static final Pattern NOT_ORDERED =
            pattern("(?:.* )?not (?:yet |contract not yet )?(?:ordered|signed)\\b.*");
    private static final Pattern END = pattern(".*\\bend(?:[- ]of)?[- ](\\d{4})");
    private static final Pattern UNCERTAIN = pattern("status (?:(?:since|from) \\d{4} )?uncertain\\b.*");
    private static final Pattern STOPPED = pattern(".*\\bin (\\d{4}) suspended\\b.*");
    private static final Pattern RESUMED = pattern(".*(?:temporarily|resumed|\\d{4}-\\d{4}).*");
    private static final Pattern SUSPENDED = pattern(
            "(?:.* )?(?:deal|order|deliver(?:y|ies)) (?:was )?suspended" + "(?: (?:in )?(\\d{4})(?!-))?(?: .*)?");
    private static final Pattern CANCELLED =
            pattern("(?:(?:but )?(?:originally )?(?:total )?(?:\\d+ ordered )?(?:but )?)"
                    + "(?:deal|order|contract|delivery|deliveries)? ?(?:was )?cancell?ed(?! and (?:completed|sold|taken))"
                    + "(?: (?:in )?(\\d{4}))?(?: .*)?");
    private static final Pattern OPTION = pattern(
            "\\boptions? (?:on|for) (?:(up to|about) )?" + "(?:(\\d+)(?:(?:-| to | or )(\\d+))?)?(?: ?more)?\\b");
    private static final Pattern LAPSED = pattern("\\bnot? used\\b");
    private static final Pattern DEAL = pattern("(?<!with )\\bpart of (?!deal incl)(.+)");
    private static final Pattern PLANNED =
            pattern("delivery (?:probably )?planned (from |by |until )?(\\d{4})(?:-(\\d{4}))?");
    private static final Pattern SECOND_HAND =
            pattern("(?:probably |possibly )?second-hand(?: but (?:probably )?modernized before delivery)?");
    private static final Pattern AID = pattern(
            "(?:probably )?(?:'[^']+' |US |military )*aid(?: \\(loan\\))?(?: after 2022 Russian invasion of Ukraine)?");
    private static final Pattern AS_AID =
            pattern("(?!.*(?:cancelled|possibly|private|financ|fund)).*\\b(?:as|') aid\\b.*");
    private static final Pattern GIFT = pattern("gift\\b.*|.*\\b(?:as gift|donated)\\b.*");
    private static final Pattern LEASE = pattern("(?:\\d+(?:-\\d+)?[- ](?:year|month) )?leased?\\b.*");
    private static final Pattern LOAN = pattern("(?:second-hand: |incl .*|on |at least )*'?loan'?\\b.*|aid \\(loan\\)");
    private static final Pattern LICENCE = pattern("(?!.*(?:possibly|without|planned|designed|developed|prior))"
            + "(?:(?:incl|most|some|probably|\\d+) |assembled(?: from kits)?(?: and | or |/))*"
            + "(?:produced|production) under licen[cs]e(?: of \\S+)? +in (.+)");
    private static final Pattern FINANCED =
            pattern("(?!.*possibly)(?:.*\\b)?(?:financed|funded) by (?:aid from )?(.+?)\\)?");
    private static final Pattern VIA = pattern(
            "(?!.*(?:possibly))(?:.*\\b)?(?:ordered|bought|sold|leased|acquired) via (?:and (?:partly )?(?:financed|funded) by )?(.+?)\\)?");
    private static final Pattern FOR =
            pattern("\\b(?:for|of) (?:(?:use|modernization|modification|upgrade) (?:of|with|on) )?"
                    + "(?:(?:some|about|up to) )?(\\d+(?![\\w-]))?(?:-\\d+ )? ?(.+)");
    private static final Pattern PLATFORM = pattern(
            ".*\\b(?:aircraft|helicopters?|frigates?|corvettes?|destroyers?|"
                    + "submarines?|FAC|OPV|MCM\\w*|cruisers?|carriers?|ships?|craft|tanks?|APCs?|IFVs?|AFSVs?|MRLs?|UAVs?|"
                    + "(?:SAM|AD|air-defence) systems?|systems?|vehicles?|guns?|launchers?|tankers?|boats?|tugs?|radars?)\\b.*");
    private static final Pattern REMARK =
            pattern(".*\\bversions?\\b.*|(?:.* )?for .*|.*production line.*|no\\. .*could be .*|"
                    + "(?:.* )?designation\\b.*|(?:incl|also|mainly|but|from|ex) .*|.*\\bproduced in\\b.*|.*\\bassembled\\b.*|.*\\bsecond-hand\\b.*|"
                    + "former .*|.*\\bdelivered\\b.*|.*\\bmodernized\\b.*|.*\\bmore\\b.*|spare.*");

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

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
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
        if (status(remark) || usedUp(remark)) {
            return;
        }
        boolean read = option(remark);
        read |= deal(remark);
        read |= value(remark);
        read |= kindOf(remark);
        read |= parties(remark);
        read |= platform(remark);
        note.add(remark);
        if (!read && !REMARK.matcher(remark).matches()) {
            unread.add(remark);
        }
    }

    private boolean status(String remark) {
        if (order(remark)) {
            note.add(remark);
            return true;
        }
        Matcher uncertain = UNCERTAIN.matcher(remark);
        Matcher suspended = SUSPENDED.matcher(remark);
        Matcher cancelled = CANCELLED.matcher(remark);
        if (uncertain.matches()) {
            Matcher since = STOPPED.matcher(remark);
            boolean stopped = remark.contains("suspended");
            said.add(new Said(
                    stopped ? "SUSPENDED" : "STATUS_UNCERTAIN", stopped && since.matches() ? since.group(1) : null));
        } else if (suspended.matches() && !RESUMED.matcher(remark).matches()) {
            said.add(new Said("SUSPENDED", suspended.group(1)));
        } else if (cancelled.matches()) {
            said.add(new Said("CANCELLED", cancelled.group(1)));
        } else {
            return false;
        }
        note.add(remark);
        return true;
    }

    private boolean order(String remark) {
        Matcher chosen = SELECTED.matcher(remark);
        boolean not = NOT_ORDERED.matcher(remark).matches();
        if (chosen.matches()) {
            selected = true;
            selectedIn = chosen.group(1);
        }
        if (not) {
            Matcher end = END.matcher(remark);
            notOrdered = true;
            notOrderedAt = end.matches() ? end.group(1) + "-12" : null;
        }
        return not || chosen.matches();
    }

    /** Remarks of which nothing is left when they are read. */
    private boolean usedUp(String remark) {
        if (SECOND_HAND.matcher(remark).matches()) {
            return true;
        }
        if (AID.matcher(remark).matches()) {
            aid = true;
            kind(remark.endsWith("(loan)") ? "LOAN" : "AID");
            return remark.matches("(?i)(?:probably )?aid");
        }
        Matcher delivery = PLANNED.matcher(remark);
        if (delivery.matches()) {
            planned = planned(delivery.group(1), delivery.group(2), delivery.group(3));
            return planned != null;
        }
        return false;
    }

    private static @Nullable Edtf planned(@Nullable String word, String from, @Nullable String to) {
        if (to != null) {
            return from.compareTo(to) < 0 ? new Edtf(from + "/" + to) : null;
        }
        if (word == null) {
            return new Edtf(from);
        }
        return new Edtf(word.strip().equalsIgnoreCase("from") ? from + "/.." : "../" + from);
    }

    private boolean option(String remark) {
        Matcher matcher = OPTION.matcher(remark);
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
        boolean lapsed = LAPSED.matcher(remark).find() && !remark.contains("probably");
        options.add(new Option(remark, lower, upper, certainty, lapsed));
        return true;
    }

    private boolean deal(String remark) {
        Matcher matcher = DEAL.matcher(remark);
        if (deal != null || !matcher.find()) {
            return false;
        }
        String text = matcher.group(1);
        Optional<Money> money = Money.in(text.split(" \\(?incl(?:uding)? ", 2)[0], 0);
        boolean named = money.isPresent() || text.matches("(?i)'.+' (?:or '.+' )?deal\\b.*");
        if (!named) {
            return false;
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
        String text = remark.replaceFirst("(?i)^(?:deal|total deal) worth ", "");
        Optional<Money> money = Money.at(text);
        if (value != null || money.isEmpty()) {
            return false;
        }
        String rest = text.substring(money.get().end()).strip();
        if (!rest.isEmpty()
                && !rest.matches("(?i)(?:'|or '|deal|programme|program|project|contract|lease|aid|order|\\(|"
                        + "\\d+-(?:year|month)|for |incl |loan|package|agreement|modernization|total).*")) {
            return false;
        }
        value = money.get();
        String words = rest.replaceAll("\\([^)]*\\)?", "");
        valueIsDeal = !words.matches("(?i).*\\b(?:aid|lease|loan|programme|project)\\b.*");
        if (words.matches("(?i).*\\baid\\b.*") && !words.matches("(?i).*financed.*")) {
            aid = true;
            kind("AID");
        } else if (words.matches("(?i).*\\blease\\b.*")) {
            kind("LEASE");
        }
        return true;
    }

    private boolean kindOf(String remark) {
        if (LOAN.matcher(remark).matches()) {
            kind("LOAN");
        } else if (LEASE.matcher(remark).matches()) {
            kind("LEASE");
        } else if (GIFT.matcher(remark).matches()) {
            kind("GIFT");
        } else if (AS_AID.matcher(remark).matches() || AID.matcher(remark).matches()) {
            aid = true;
            kind("AID");
        } else {
            Matcher licence = LICENCE.matcher(remark);
            if (!licence.matches()) {
                return false;
            }
            licensee = licence.group(1);
            kind("LICENSED_PRODUCTION");
        }
        return true;
    }

    private boolean parties(String remark) {
        Matcher paid = FINANCED.matcher(remark);
        if (financier == null && paid.matches()) {
            financier = paid.group(1);
        }
        Matcher via = VIA.matcher(remark);
        if (intermediary == null && via.matches()) {
            intermediary = via.group(1);
        }
        return paid.matches() || via.matches();
    }

    private boolean platform(String remark) {
        if (remark.toLowerCase(Locale.ROOT).contains("part of ")) {
            return false;
        }
        Matcher matcher = FOR.matcher(remark);
        while (matcher.find()) {
            if (PLATFORM.matcher(matcher.group(2)).matches()) {
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
