package org.entente.importer.text;

import org.entente.core.model.Instrument;

/** Tells the form that a deal had in truth: "what was billed as a contract was only a memorandum". */
final class Billed {

    private static final Finder PROVED = Finder.of(
            "\\b(?:billed|described|presented|hailed|touted|trumpeted|advertised|sold|announced|reported|portrayed|styled)"
                    + " as (?:a |an |the )?(?:\\w+ )?(?:contract|order|deal|agreement|sale|purchase)\\b.{0,80}?"
                    + "\\b(?:is|was|were|proved|turned out|amounted|amounts)(?: to be| to)?(?: in (?:fact|truth|reality))?"
                    + " (?:only|merely|just|no more than|nothing (?:but|more than)|really|actually|in fact|little more than|but)"
                    + " (?:a |an )?(?:non-binding |mere |simple )?(memorandum|mou|letter of intent|letter|framework|statement of intent)\\b");

    private Billed() {}

    static Instrument proved(Candidate c) {
        Finder.Search search = PROVED.in(c.clauses.lower());
        if (!search.find()) {
            return Instrument.UNKNOWN;
        }
        String form = search.group(1);
        return form.startsWith("mem") || form.equals("mou")
                ? Instrument.MOU
                : form.startsWith("frame") ? Instrument.FRAMEWORK : Instrument.LOI;
    }
}
