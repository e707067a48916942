package org.entente.importer.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;
import org.jspecify.annotations.Nullable;

/** Gives what a deal provides for the date of the deal that was told before: "Under the contract its crews will be trained". */
final class DealDates {

    private static final String DEAL =
            "(?:contract|agreement|deal|order|memorandum|mou|accord|pact|treaty|arrangement|package|document|protocol|letter of intent)";

    private static final String PROVIDES =
            "(?:provides?|provided|covers?|covered|includes?|included|comprises?|comprised|foresees?|foresaw"
                    + "|envisages?|envisaged|calls? for|called for|contains?|contained|stipulates?|stipulated|lets?|allows?|allowed|obliges?|obliged|gives?|gave)\\b";

    /** What the deal that is known says, or what is done under it. */
    private static final Pattern UNDER = Pattern.compile(
            "\\b(?:under|within|as part of|by|in) (?:the|this|that|the same|its|their) (?:[\\w-]+ ){0,2}?" + DEAL
                    + "\\b(?!,? (?:which|that|of|between|with|signed|from|dated) )"
                    + "|^(?:the|this) (?:[\\w-]+ ){0,2}?" + DEAL
                    + " (?:also |further |besides |moreover |in addition )?" + PROVIDES
                    + "|^(?:it|they) (?:also |further |besides |moreover )?(?:provides? for|provided for|covers?|covered|includes?|included|comprises?"
                    + "|foresees?|envisages?|calls? for|called for|contains?|contained)\\b"
                    + "|^under it,? ");

    /** How many ties are looked at for the deal. */
    private static final int NEAR = 8;

    private DealDates() {}

    static void read(List<Candidate> told, List<Candidate> earlier, String text) {
        for (Candidate c : told) {
            if (c.date == null && signed(c) && under(c.clauses, text)) {
                Candidate deal = deal(c, earlier);
                c.date = deal == null ? null : deal.date;
            }
        }
    }

    private static boolean under(Clauses clauses, String text) {
        String words =
                text.substring(clauses.sentence.start(), clauses.sentence.end()).toLowerCase(Locale.ROOT);
        return UNDER.matcher(words).find();
    }

    private static boolean signed(Candidate c) {
        return c.stage.equals(Stage.SIGNED) && c.modality.equals(Modality.ASSERTED);
    }

    /** The last deal of the sides, or of the one that is told; null where there is none. */
    private static @Nullable Candidate deal(Candidate c, List<Candidate> earlier) {
        int end = Math.max(0, earlier.size() - NEAR);
        for (int i = earlier.size() - 1; i >= end; i--) {
            Candidate other = earlier.get(i);
            long common =
                    other.principals().stream().filter(c.principals()::contains).count();
            if (common >= Math.min(2, c.principals().size()) && common > 0 && signed(other)) {
                return other;
            }
        }
        return null;
    }
}
