package org.entente.importer.text;

import java.util.regex.Pattern;
import org.entente.core.model.Instrument;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;

/** Reads the legal form of a tie as its sentence names it. */
final class Instruments {

    private static final Pattern MOU = Pattern.compile(
            "\\bmou\\b|\\bmous\\b|memorandum of (?:understanding|agreement|cooperation)|memoranda of understanding|\\bmemorandum\\b");
    private static final Pattern LOI = Pattern.compile("letters? of (?:intent|interest|acceptance|request)|\\bloi\\b");
    private static final Pattern TREATY = Pattern.compile("\\btreaty\\b");
    private static final Pattern FRAMEWORK = Pattern.compile(
            "framework (?:agreement|deal|contract|accord|document)|\\bpact\\b|(?:defen[cs]e|military|security)(?: and \\w+| industry| industrial)? (?:co-?operation|partnership) (?:agreement|accord|deal)|agreement on (?:defen[cs]e|military) cooperation|(?:status|visiting) of forces");
    private static final Pattern LICENCE = Pattern.compile(
            "under (?:a |an )?(?:\\w+ )?licen[cs]e|licen[cs]e (?:to|for) (?:make|produc|manufactur|build|use)|licen[cs]ed production|licen[cs]e fees|licen[cs]ing (?:agreement|deal)|production licen[cs]e");
    private static final Pattern APPROVAL = Pattern.compile(
            "approv(?:ed|es|al)(?: \\w+){0,6} (?:sale|export|transfer|delivery)|clear(?:ed|s)(?: \\w+){0,5} sale|export approval|authori[sz]ed(?: \\w+){0,5} (?:sale|export|transfer)");
    private static final Pattern NOTIFICATION = Pattern.compile(
            "notif(?:ied|ication)(?: \\w+){0,4} (?:congress|parliament|sale)|congress(?: \\w+){0,3} notified");
    private static final Pattern CALL_OFF = Pattern.compile("call-off|task order|delivery order");
    private static final Pattern OPTION = Pattern.compile(
            "(?:exercis\\w+|with) (?:an|the) option|option (?:for|on) (?:\\d+|\\w+) (?:more|additional|further)");
    private static final Pattern CONTRACT = Pattern.compile(
            "\\bcontract(?:s|ed)?\\b|purchase agreement|\\bordered\\b|\\border(?:s)? (?:for|from|to|with|of)\\b|\\bthe order\\b|procurement agreement|(?:agreement|deal) (?:to|for)(?: the)? (?:purchase|buy|acquire|supply|procure|deliver|sell|acquisition)|(?:signed|inked|concluded|sealed|finali[sz]ed)\\b.{0,100}?(?:agreement|deal)\\b.{0,80}?\\b(?:to|for the) (?:purchase|buy|acquire|procure|supply|sell|deliver|acquisition|delivery|sale)|signed a deal|signed an agreement (?:to|for)|\\border\\b(?= worth| valued)");
    private static final Pattern ANNOUNCED = Pattern.compile("\\bannounc(?:ed|ement)\\b");

    private Instruments() {}

    static void read(Candidate c) {
        String text = near(c);
        boolean transfer = c.type.equals(TieType.TRANSFER);
        String fixed = c.frame.value("instrument");
        Instrument instrument = Instrument.UNKNOWN;
        if (c.type.equals(TieType.DIALOGUE)
                || c.type.equals(TieType.EXERCISE)
                || c.type.equals(TieType.SUPPORT)
                || c.type.equals(TieType.MEMBERSHIP)
                || c.type.equals(TieType.RESTRICTION)
                || c.type.equals(TieType.COOPERATION)) {
            return;
        }
        if (MOU.matcher(text).find()) {
            instrument = Instrument.MOU;
        } else if (LOI.matcher(text).find()) {
            instrument = Instrument.LOI;
        } else if (c.type.equals(TieType.AGREEMENT) && TREATY.matcher(text).find()) {
            instrument = Instrument.TREATY;
        } else if ((c.type.equals(TieType.AGREEMENT) || !CONTRACT.matcher(text).find())
                && FRAMEWORK.matcher(text).find()) {
            instrument = Instrument.FRAMEWORK;
        } else if ((transfer || c.type.equals(TieType.PRODUCTION))
                && LICENCE.matcher(text).find()) {
            instrument = Instrument.LICENCE;
        } else if (transfer && NOTIFICATION.matcher(text).find()) {
            instrument = Instrument.NOTIFICATION;
        } else if (transfer && APPROVAL.matcher(text).find()) {
            instrument = Instrument.EXPORT_APPROVAL;
        } else if (transfer && CALL_OFF.matcher(text).find()) {
            instrument = Instrument.CALL_OFF;
        } else if (transfer && OPTION.matcher(text).find()) {
            instrument = Instrument.OPTION;
        } else if ((transfer || c.type.equals(TieType.PRODUCTION) || c.type.equals(TieType.TRAINING))
                && CONTRACT.matcher(text).find()) {
            instrument = Instrument.CONTRACT;
        } else if (fixed != null) {
            instrument = new Instrument(fixed);
        } else if (transfer
                && c.stage.equals(Stage.SIGNED)
                && ANNOUNCED.matcher(text).find()
                && c.trigger.noun()) {
            instrument = Instrument.ANNOUNCEMENT;
        }
        c.instrument = instrument;
    }

    /** The words around the trigger: a sentence may tell of two deals. */
    private static String near(Candidate c) {
        int at = c.trigger.index;
        int from = Math.max(0, at - 14);
        int to = Math.min(c.clauses.phrases.size(), at + 16);
        // A second deal in the same sentence begins with its own noun after "and": what stands there is the other's.
        for (int i = at + 1; i < to; i++) {
            Phrase phrase = c.clauses.phrases.get(i);
            if (phrase.sort == Phrase.Sort.CONJUNCTION && i + 1 < to && form(c.clauses.phrases.get(i + 1))) {
                to = i;
            }
        }
        for (int i = at - 1; i >= from; i--) {
            if (c.clauses.phrases.get(i).sort == Phrase.Sort.CONJUNCTION
                    && i + 1 < at
                    && !form(c.clauses.phrases.get(i))
                    && form(c.clauses.phrases.get(i + 1))) {
                from = i;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(c.clauses.phrases.get(i).text()).append(' ');
        }
        return text.toString();
    }

    private static boolean form(Phrase phrase) {
        return phrase.noun()
                && phrase.text()
                        .matches(".*\\b(?:memorandum|mou|contract|agreement|treaty|letter|pact|order|deal)\\b.*");
    }
}
