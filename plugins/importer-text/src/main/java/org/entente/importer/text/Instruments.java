package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import org.entente.core.model.Instrument;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** Reads the legal form of a tie as its sentence names it. */
final class Instruments {

    private static final Finder MOU = Finder.of(
            "\\bmou\\b|\\bmous\\b|memorandum of (?:understanding|agreement|cooperation)|memoranda of understanding|\\bmemorandum\\b");
    private static final Finder LOI =
            Finder.of("(?:letters?|declaration|statement) of (?:intent|interest|request)|\\blois?\\b");
    private static final Finder ACCEPTANCE = Finder.of("letters? of (?:offer and )?acceptance|\\bloas?\\b");
    private static final Finder TREATY = Finder.of("\\btreaty\\b");
    private static final Finder FRAMEWORK = Finder.of(
            "(?:framework|umbrella) (?:agreement|deal|contract|accord|document)|\\ban? (?:\\w+ )?framework\\b(?! (?:of|that|to))|umbrella of \\w+ years|\\bpact\\b|(?:defen[cs]e|military|security)(?: and \\w+| industry| industrial| ?- ?technical)? (?:co-?operation|partnership) (?:agreement|accord|deal)|agreement on (?:defen[cs]e|military) cooperation|(?:status|visiting) of forces");
    private static final Finder LICENCE = Finder.of(
            "under (?:a |an )?(?:\\w+ )?licen[cs]e|licen[cs]e (?:by .{2,40} )?(?:to|for)(?: the)? (?:make|produc|manufactur|build|use|assembl|repair|overhaul)|licen[cs]ed production|licen[cs]e fees|licen[cs](?:ing|e) (?:agreement|deal|contract)|production licen[cs]e");
    private static final Finder GRANTED = Finder.of("(?<!export |import |operating )\\blicen[cs]e\\b");
    private static final Finder APPROVAL = Finder.of(
            "approv(?:ed|es|al)(?: \\w+){0,6} (?:sale|export|transfer|delivery)|clear(?:ed|s)(?: \\w+){0,5} sale|export approval|(?:approv\\w+|grant\\w+|issu\\w+|clear\\w+)(?: \\w+){0,4} export licen[cs]es?|export licen[cs]es?\\b.{0,60}\\b(?:granted|approved|issued)|green light (?:to|for)|clear(?:ed|s)? the way for the (?:sale|export|transfer|delivery)|g(?:ave|iven?|iving)(?: \\w+){0,3} (?:go-ahead|nod|consent|approval|permission|clearance|blessing)|signed off on(?: \\w+){0,4} (?:sale|export|transfer|delivery)|grant\\w*(?: [\\w&]+){0,6} (?:clearance|permission|approval|permits?) (?:to|for)(?: \\w+){0,3} (?:export|sell|sale|transfer|supply|deliver)|(?:sale|export|transfer) (?:\\w+ )?(?:was|has been|were|is) (?:approved|cleared|authori[sz]ed)|authori[sz]ed(?: \\w+){0,5} (?:sale|export|transfer)");
    private static final Finder NOTIFICATION = Finder.of(
            "notif(?:ied|ication)(?: \\w+){0,4} (?:congress|parliament|sale)|congress(?: \\w+){0,3} notified|(?:inform|advis)\\w*(?: \\w+){0,2} (?:congress|lawmakers)|notified lawmakers|congress(?: \\w+){0,6} g(?:ave|iven) notice|g(?:ave|iven?|iving)(?: \\w+){0,2} notice|notice to congress");
    private static final Finder CALL_OFF = Finder.of("call-off|task order|delivery order");
    private static final Finder OPTION = Finder.of("\\boptions? (?:for|on|to)\\b|\\b(?:the|its|their) options?\\b");
    private static final Finder EXERCISED = Finder.of(
            "\\b(?:exercis\\w+|t(?:ake|ook|aken|aking) up|activat\\w+) (?:an|the|its|their|his)(?: \\w+)? options?\\b");
    private static final Finder DEAL = Finder.of(
            "\\b(?:signed|inked|concluded|sealed|finali[sz]ed|clinched|struck|closed)\\b.{0,80}?\\b(?:agreement|deal|accord)s?\\b"
                    + "|\\b(?:agreement|deal|accord)s?\\b.{0,60}?\\b(?:signed|inked|concluded|sealed|finali[sz]ed|clinched|struck)\\b");
    private static final Finder CONTRACT = Finder.of(
            "\\b(?:sub-?)?contract(?:s|ed|ing)?\\b|\\bon order\\b|purchase agreement|\\bordered\\b|(?<!\\bin )\\border(?:s)? (?:for|from|to|with|of)\\b|\\bthe order\\b|procurement agreement|(?:agreement|deal) (?:to|for)(?: the)? (?:purchase|buy|acquire|supply|procure|deliver|sell|acquisition)|(?:signed|inked|concluded|sealed|finali[sz]ed)\\b.{0,100}?(?:agreement|deal)\\b.{0,80}?\\b(?:to|(?:for|on|covering|regarding)(?: the)?) (?:purchase|buy|acquire|procure|supply|sell|deliver|acquisition|delivery|sale)|signed a deal|signed an agreement (?:to|for)|\\border\\b(?= worth| valued)");

    /** What comes before the instrument itself, and is none. */
    private static final Finder PRELIMINARY = Finder.of(
            "\\b(?:preliminary|provisional|tentative|interim|draft|non ?- ?binding|non ?binding|in ?- ?principle|unsigned|verbal|oral|informal|handshake)"
                    + " (?:[\\w-]+ ){0,2}(?:agreement|deal|accord|contract|arrangement|pact|understanding|order|commitment)s?\\b"
                    + "|\\b(?:initial|outline|exploratory|conditional|broad|basic|pre ?-?) ?(?:agreement|accord|understanding|arrangement)s?\\b"
                    + "|\\b(?:agreement|deal|accord|understanding|contract|agreed|agree|agreeing) in principle\\b"
                    + "|\\bprincipl\\w+ (?:agreement|accord)|\\bheads? of (?:terms|agreement)\\b|\\bterm sheets?\\b|\\bprecontract\\b");

    /** Words of an order that stands beside what came before it. */
    private static final Finder PLACED =
            Finder.of("\\b(?:sub-?)?contract(?:s|ed)?\\b|\\bordered\\b|\\b(?:firm|on|the|an|a) orders?\\b");

    private static final Finder FORM =
            Finder.of("\\b(?:memorandum|mou|contract|agreement|treaty|letter|pact|order|deal)\\b");
    private static final Finder UNDER = Finder.of(
            "\\b(?:under|as part of) (?:an?|the|this|that|their)(?: [\\w-]+){0,4}? (?:memorandum of understanding|memorandum|mou|letter of intent|pact|framework agreement)\\b");

    private static final Finder ANNOUNCED = Finder.of("\\bannounc(?:ed|ement)\\b");

    private static final Set<String> DEFINITE = Set.of("the", "this", "that");

    /** What an order came of or after: it is the elder's form and not its own. */
    private static final Finder ELDER = Finder.of(
            "\\b(?:follow(?:s|ed|ing)?|after|succeed(?:s|ed)?|replac(?:es|ed|ing)|based on|builds on|stems from|stemmed from|grew out of|resulted from)"
                    + " (?:an?|the|its|their|that)? ?(?:\\w+ ){0,2}?(?:memorandum|mou|letter)(?: of (?:understanding|intent|agreement|cooperation|interest))?\\b");

    /** What a deal was enlarged by later is another's form. */
    private static final Finder ENLARGED = Finder.of(
            "\\b(?:enlarged|extended|expanded|supplemented|increased|augmented|topped up|complemented|amended) (?:\\w+ )?(?:by|with) (?:an?|the|its|another) (?:\\w+ ){0,2}?"
                    + "(?:memorandum|mou|letter|option|contract|order)(?: of (?:understanding|intent|interest))?\\b");

    /** "The memorandum that … led to a contract": what came of it is told. */
    private static final Finder OUTCOME = Finder.of(
            "\\b(?:led|leads|has led|resulted|results|culminated|turned|grew|ripened|was turned|was converted|was transformed|matured) (?:\\w+ )?(?:to|in|into) (?:a |an |the )?(?:\\w+ ){0,2}?(?:contract|order)\\b");

    private Instruments() {}

    /** Acts that are laid down in no instrument of their own. */
    private static final Set<TieType> WITHOUT = Set.of(
            TieType.DIALOGUE,
            TieType.EXERCISE,
            TieType.SUPPORT,
            TieType.MEMBERSHIP,
            TieType.RESTRICTION,
            TieType.COOPERATION);

    /** Sets the instrument that is named nearest: by the trigger itself, in its noun phrase, else around it. */
    static void read(Candidate c) {
        if (WITHOUT.contains(c.type)) {
            under(c);
            return;
        }
        if (c.type.equals(TieType.TRANSFER)
                && c.modality.equals(Modality.ASSERTED)
                && OUTCOME.finds(c.clauses.lower())) {
            c.instrument = Instrument.CONTRACT;
            return;
        }
        Verb paves = paves(c);
        if (paves != null) {
            String before = words(c, 0, paves.phrase.index);
            Instrument signed = named(c, before);
            if (SOFT.contains(signed) && DONE.finds(before)) {
                c.instrument = signed;
                c.stage = Stage.SIGNED;
                c.modality = Modality.ASSERTED;
            } else {
                c.stage = Stage.PROPOSED;
                c.modality = Modality.POSSIBLE;
            }
            return;
        }
        Instrument proved = Billed.proved(c);
        if (!proved.unknown()) {
            c.instrument = proved;
            return;
        }
        for (String told : List.of(own(c), chain(c), near(c))) {
            String rest = ELDER.blanked(ENLARGED.blanked(told));
            String words = PLACED.finds(rest) ? rest : told;
            Instrument named = named(c, words);
            if (named.unknown() && PRELIMINARY.finds(words)) {
                return;
            }
            if (!named.unknown()) {
                c.instrument = named;
                // A possible sale of which parliament is told is offered, and not only possible.
                if (named.equals(Instrument.NOTIFICATION) && c.modality.equals(Modality.POSSIBLE)) {
                    c.modality = Modality.ASSERTED;
                }
                // What is approved is not yet delivered.
                if (named.equals(Instrument.EXPORT_APPROVAL) && c.stage.equals(Stage.COMPLETED)) {
                    c.stage = Stage.SIGNED;
                }
                return;
            }
        }
        String fixed = c.frame.value("instrument");
        boolean bare = c.trigger.noun() && c.trigger.head().is("deal");
        if (fixed != null && !bare) {
            c.instrument = new Instrument(fixed);
        } else if (c.type.equals(TieType.TRANSFER)
                && c.stage.equals(Stage.SIGNED)
                && c.trigger.noun()
                && ANNOUNCED.finds(near(c))) {
            c.instrument = Instrument.ANNOUNCEMENT;
        }
    }

    /** The verb by which the form that the tie names is still to come, or null: "a memorandum paving the way for a contract". */
    private static @Nullable Verb paves(Candidate c) {
        if (!c.trigger.noun()
                || !form(c.trigger)
                || c.stage.equals(Stage.ENDED)
                || c.modality.equals(Modality.DENIED)) {
            return null;
        }
        for (int i = c.trigger.index - 1; i >= Math.max(0, c.trigger.index - 4); i--) {
            Verb verb = c.clauses.grammar.verb(c.clauses.phrases.get(i));
            if (verb != null) {
                boolean way = c.clauses.phrases.subList(i, c.trigger.index).stream()
                        .anyMatch(p -> p.noun() && WAYS.contains(p.head().lemma()));
                return way && PAVES.contains(verb.lemma()) ? verb : null;
            }
        }
        return null;
    }

    private static final Set<String> PAVES = Set.of("pave", "pav", "clear", "open", "smooth", "prepare", "lay");

    private static final Set<String> WAYS = Set.of("way", "path", "road", "door", "ground", "groundwork", "foundation");

    private static final Finder DONE =
            Finder.of("(?<!to )(?<!will )\\b(?:signed|inked|concluded|sealed|exchanged|initialled)\\b");

    private static final Set<Instrument> SOFT = Set.of(Instrument.MOU, Instrument.LOI, Instrument.FRAMEWORK);

    /** "Under the memorandum the two will set up a committee": the form in which such an act is laid down. */
    private static void under(Candidate c) {
        Finder.Search under = UNDER.in(near(c));
        if (c.stage.equals(Stage.SIGNED) && under.find()) {
            c.instrument = named(c, under.group(0));
        }
    }

    /** Acts that may be laid down in a form that only the next sentence names: "The memorandum was signed in Lima." */
    static void carry(Candidate last, Clauses clauses) {
        if (WITHOUT.contains(last.type) || !last.instrument.unknown() || !last.stage.equals(Stage.SIGNED)) {
            return;
        }
        for (Phrase phrase : clauses.phrases) {
            boolean under = phrase.index > 0
                    && clauses.phrases.get(phrase.index - 1).word().equals("under");
            if (form(phrase) && (under || DEFINITE.contains(phrase.word()))) {
                int to = Math.min(clauses.phrases.size(), phrase.index + 3);
                StringBuilder text = new StringBuilder();
                for (Phrase part : clauses.phrases.subList(phrase.index, to)) {
                    text.append(part.text()).append(' ');
                }
                last.instrument = named(last, text.toString());
                return;
            }
        }
    }

    private static Instrument named(Candidate c, String text) {
        boolean transfer = c.type.equals(TieType.TRANSFER);
        boolean agreement = c.type.equals(TieType.AGREEMENT);
        boolean production = c.type.equals(TieType.PRODUCTION);
        if (MOU.finds(text)) {
            return Instrument.MOU;
        }
        if (LOI.finds(text)) {
            return Instrument.LOI;
        }
        if (PRELIMINARY.finds(text)) {
            String rest = PRELIMINARY.blanked(text);
            return PLACED.finds(rest) ? named(c, rest) : Instrument.UNKNOWN;
        }
        if (transfer && ACCEPTANCE.finds(text)) {
            return c.stage.equals(Stage.SIGNED) ? Instrument.CONTRACT : Instrument.LOI;
        }
        if (agreement && TREATY.finds(text)) {
            return Instrument.TREATY;
        }
        if ((agreement || !CONTRACT.finds(text)) && FRAMEWORK.finds(text)) {
            return Instrument.FRAMEWORK;
        }
        if ((transfer || production) && LICENCE.finds(text) || production && GRANTED.finds(text)) {
            return Instrument.LICENCE;
        }
        if (transfer && NOTIFICATION.finds(text)) {
            return Instrument.NOTIFICATION;
        }
        if (transfer && APPROVAL.finds(text)) {
            return Instrument.EXPORT_APPROVAL;
        }
        if (transfer && CALL_OFF.finds(text)) {
            return Instrument.CALL_OFF;
        }
        boolean contracted = (transfer || production || c.type.equals(TieType.TRAINING)) && CONTRACT.finds(text);
        // "Ordered 24 jets with an option for 12 more": what is told is the order.
        if ((transfer || production) && (EXERCISED.finds(text) || !contracted && OPTION.finds(text))) {
            return Instrument.OPTION;
        }
        boolean specific = transfer && c.stage.equals(Stage.SIGNED);
        return contracted || specific && DEAL.finds(text) ? Instrument.CONTRACT : Instrument.UNKNOWN;
    }

    /** The trigger or its object where that is a form, with what stands after "of": "memorandum of understanding". */
    private static String own(Candidate c) {
        Phrase own = c.trigger.noun() && form(c.trigger) ? c.trigger : object(c);
        if (own == null) {
            return "";
        }
        int at = own.index;
        boolean of = at + 2 < c.clauses.phrases.size()
                && c.clauses.phrases.get(at + 1).word().equals("of");
        return words(c, at, at + (of ? 3 : 1));
    }

    /** The form that is the object of the trigger, or null: "signed a contract". */
    private static @Nullable Phrase object(Candidate c) {
        Verb verb = c.verb;
        if (verb == null || verb.phrase != c.trigger) {
            return null;
        }
        if (verb.passive) {
            return c.clauses.grammar.subject(verb.phrase).stream()
                    .filter(Instruments::form)
                    .findFirst()
                    .orElse(null);
        }
        return c.clauses.grammar.after(verb.phrase).stream()
                .filter(f -> f.slot().equals("obj"))
                .flatMap(f -> f.phrases().stream())
                .filter(Instruments::form)
                .findFirst()
                .orElse(null);
    }

    /** The nouns and prepositions before the trigger on which it hangs: "a letter of intent for the supply". */
    private static String chain(Candidate c) {
        int from = c.trigger.index;
        while (from > 0) {
            Phrase before = c.clauses.phrases.get(from - 1);
            if (!before.noun() && before.sort != Phrase.Sort.PREPOSITION) {
                break;
            }
            from--;
        }
        return from == c.trigger.index ? "" : words(c, from, c.trigger.index + 1);
    }

    private static String words(Candidate c, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (!open(c, c.clauses.phrases.get(i)) && !OtherForms.denied(c.clauses.phrases, c.clauses.phrases.get(i))) {
                text.append(c.clauses.phrases.get(i).text()).append(' ');
            }
        }
        return text.toString();
    }

    /** Whether a form is not yet signed of which the words around an agreed tie speak: "agreed to buy, but a contract has yet to be signed". */
    private static boolean open(Candidate c, Phrase phrase) {
        if (!form(phrase)
                || phrase == c.trigger
                || !c.stage.equals(Stage.SIGNED)
                || !c.modality.equals(Modality.ASSERTED)) {
            return false;
        }
        Verb verb = c.clauses.grammar.governor(phrase);
        return Denials.none(phrase)
                || Governors.coming(c.clauses, phrase)
                || verb != null && verb.phrase != c.trigger && verb != c.verb && Governors.unsigned(c.clauses, verb);
    }

    /** The words around the trigger: a sentence may tell of two deals. */
    private static String near(Candidate c) {
        int at = c.trigger.index;
        int from = Math.max(0, at - 14);
        int to = Math.min(c.clauses.phrases.size(), at + 16);
        // "Britain, which makes the jet with Germany, signed …": of a relative clause only its own words count.
        boolean relative = at > 1
                && c.trigger.verb()
                && Clausal.RELATIVES.contains(c.clauses.phrases.get(at - 1).word())
                && c.clauses.phrases.get(at - 2).word().equals(",");
        if (relative) {
            from = at;
            int stop = at;
            while (stop < to && !c.clauses.phrases.get(stop).word().equals(",")) {
                stop++;
            }
            to = stop;
        }
        // A second deal in the same sentence begins with its own noun after "and": what stands there is the other's.
        for (int i = at + 1; i < to; i++) {
            Phrase phrase = c.clauses.phrases.get(i);
            boolean other = phrase.sort == Phrase.Sort.CONJUNCTION
                    && i + 1 < to
                    && !OtherForms.denied(c.clauses.phrases, c.clauses.phrases.get(i - 1));
            if (Coordinates.opens(c.clauses, i)
                    || further(c.clauses.phrases, i, to)
                    || phrase.word().equals(";")
                            && c.clauses.phrases.subList(i, to).stream()
                                    .anyMatch(p -> form(p) && p.tokens.size() > 1
                                            || p.noun() && p.head().lemma().equals("option"))
                    || other
                            && (form(c.clauses.phrases.get(i + 1))
                                    || Details.parted(c, phrase.start() - 1, phrase.end()))) {
                to = i;
            }
        }
        for (int i = at - 1; i >= from; i--) {
            if (Coordinates.opens(c.clauses, i) && c.modality.equals(Modality.ASSERTED)) {
                from = i;
            }
            if (c.clauses.phrases.get(i).sort == Phrase.Sort.CONJUNCTION
                    && i + 1 < at
                    && !form(c.clauses.phrases.get(i))
                    && form(c.clauses.phrases.get(i + 1))) {
                from = i;
            }
        }
        return words(c, from, to);
    }

    /** ", which has approved a further sale": of another deal. */
    private static boolean further(List<Phrase> phrases, int i, int to) {
        return Clausal.RELATIVES.contains(phrases.get(i).word())
                && phrases.get(i - 1).word().equals(",")
                && phrases.subList(i, to).stream()
                        .anyMatch(p -> p.noun()
                                && SALES.contains(p.head().lemma())
                                && p.tokens.stream().anyMatch(t -> FURTHER.contains(t.lower())));
    }

    private static final Set<String> SALES =
            Set.of("sale", "order", "contract", "deal", "purchase", "export", "delivery");

    private static final Set<String> FURTHER =
            Set.of("further", "another", "second", "additional", "separate", "new", "more", "earlier", "previous");

    private static boolean form(Phrase phrase) {
        return phrase.noun() && FORM.finds(phrase.text());
    }
}
