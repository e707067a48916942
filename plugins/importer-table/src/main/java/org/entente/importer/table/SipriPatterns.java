package org.entente.importer.table;

import java.util.regex.Pattern;

/** How SIPRI words its remarks. All patterns take a whole remark but where their name says "in". */
final class SipriPatterns {

    static final Pattern SELECTED = pattern(
            "(?:probably |possibly )?selected(?: (\\d{4}))?( (?:but )?(?:not )?(?:probably )?(?:contract )?not .*)?");
    static final Pattern NOT_ORDERED = pattern("(?:.* )?not (?:yet |contract not yet )?(?:ordered|signed)\\b.*");
    static final Pattern END = pattern(".*\\bend(?:[- ]of)?[- ](\\d{4})");
    static final Pattern UNCERTAIN = pattern("status (?:(?:since|from) \\d{4} )?uncertain\\b.*");
    static final Pattern STOPPED = pattern(".*\\bin (\\d{4}) suspended\\b.*");
    static final Pattern SUSPENDED =
            pattern("(?:.* )?(?:deal|order|deliver(?:y|ies)) (?:was )?suspended(?: (?:in )?(\\d{4})(?!-))?(?: .*)?");
    static final Pattern RESUMED = pattern(".*(?:temporarily|resumed|\\d{4}-\\d{4}).*");

    /** The first group is what was cancelled, where it is said; orders for more and of others are not meant. */
    static final Pattern CANCELLED = pattern("(?:(?:but )?(?:originally )?(?:total )?(?:\\d+ ordered )?(?:but )?)"
            + "(deal|order|contract|delivery|deliveries)? ?(?:was )?cancell?ed(?! and (?:completed|sold|taken))"
            + "(?: (?:in )?(\\d{4}))?(?: .*)?");

    static final Pattern IN_OPTION = pattern(
            "\\boptions? (?:on|for) (?:(up to|about) )?" + "(?:(\\d+)(?:(?:-| to | or )(\\d+))?)?(?: ?more)?\\b");
    static final Pattern IN_LAPSED = pattern("\\bnot? used\\b");
    static final Pattern IN_DEAL = pattern("(?<!with )\\bpart of (?!deal incl)(.+)");
    static final Pattern NAMED = pattern("(?:part of )?'([^']+)' (?:deal|programme|project)\\b.*");
    static final Pattern PLANNED =
            pattern("delivery (?:probably |possibly )?planned (from |by |until )?(\\d{4})(?:/(\\d{4}))?"
                    + "(?:-(\\d{4})(?:/(\\d{4}))?)?");
    static final Pattern SECOND_HAND =
            pattern("(?:probably |possibly )?second-hand(?: but (?:probably )?modernized before delivery)?");

    static final Pattern AID = pattern("(?!.*(?:cancelled|possibly))(?:probably )?"
            + "(?:'[^']+'(?:/| or )?|'[^']+'|(?:US|MAP|MDAP|military) | )*aid\\b.*"
            + "|(?!.*(?:cancelled|possibly|private|financ|fund)).*(?:\\bas|') aid\\b.*");
    static final Pattern GIFT = pattern("gift\\b.*|.*\\b(?:as gift|donated)\\b.*");
    static final Pattern LEASE = pattern("(?:\\d+(?:-\\d+)?[- ](?:year|month) )?leased?\\b.*");
    static final Pattern LOAN = pattern("(?:second-hand: |incl .*|on |at least )*'?loan'?\\b.*|aid \\(loan\\)");
    static final Pattern LICENCE = pattern("(?!.*(?:possibly|without|planned|designed|developed|prior))"
            + "(?:(?:incl|most|some|probably|\\d+) |assembled(?: from kits)?(?: and | or |/))*"
            + "(?:produced|production) under licen[cs]e(?: of \\S+)? +in (.+)");
    static final Pattern FINANCED = pattern("(?!.*(?:possibly|development|modernization|overhaul))(?:.*\\b)?"
            + "(?:financed|funded) by (?:aid from )?(.+?)\\)?");
    static final Pattern VIA =
            pattern("(?!.*(?:possibly|may incl))(?:.*\\b)?(?:ordered|bought|sold|leased|acquired) via "
                    + "(?:and (?:partly )?(?:financed|funded) by )?(.+?)\\)?");

    static final Pattern IN_PLATFORM = pattern("\\bfor (?:(?:use|modernization|modification|upgrade) (?:of|with|on) )?"
            + "(?:(?:some|about|up to) )?(\\d+(?![\\w-]))?(?:-\\d+ )? ?(.+)");

    /** Of all that items are for, what is a weapon itself. */
    static final Pattern PLATFORM = pattern(
            "(?!(?:use as|testing|training|transport|evaluation|order of|modification|original) ?).*\\b(?:aircraft|"
                    + "helicopters?|frigates?|corvettes?|destroyers?|submarines?|FAC|OPV|MCM\\w*|cruisers?|carriers?|"
                    + "ships?|craft|tanks?|APCs?|IFVs?|AFSVs?|MRLs?|UAVs?|systems?|vehicles?|guns?|launchers?|tankers?|"
                    + "boats?|tugs?|radars?)\\b.*");

    /** A platform of the recipient's own making: no row can be that. */
    static final Pattern OWN = pattern(".*\\bproduced in\\b.*");

    /** What may follow a sum with which a remark begins, where that is the value of the row. */
    static final Pattern AFTER_SUM = pattern("(?:(?:'|or '|deal|programme|program|project|contract|lease|aid|order|\\(|"
            + "\\d+-(?:year|month)|for |incl |loan|package|agreement|modernization|total).*)?");

    static final Pattern IN_NO_SALE = pattern("\\b(?:aid|lease|loan|programme|project)\\b");
    static final Pattern WORTH = pattern("(?:deal|total deal) worth (.*)");
    static final Pattern JUST_AID = pattern("(?:probably )?aid");

    /** Plain remarks: versions, engines, purposes, places of production, numbers that may be others. */
    static final Pattern IN_REMARK =
            pattern("\\b(?:versions?|production line|designation|produced in|assembled|second-hand|"
                    + "delivered|modernized|more|turboprop|turboshaft|turbofan|turbojet|engines?|gas turbine|steam turbine|could be|"
                    + "before delivery|for)\\b|^(?:incl|also|mainly|but|from|ex|former|spares?|deal (?:also )?incl|supplier|recipient|"
                    + "(?:\\d+ )?(?:ARV|CP|ambulance|command post|mortar carrier)|delivery (?:delayed|embargoed)|"
                    + "(?:probably )?handed over|left behind|part of)\\b|^'[^']+' (?:deal|programme|project)");

    private SipriPatterns() {}

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }
}
