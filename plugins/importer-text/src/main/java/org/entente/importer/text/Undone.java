package org.entente.importer.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.entente.core.model.Detail;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;

/** Reads that the same parties undo in their own sentence what it tells, only mean to draft it, or did it with neither of two. */
final class Undone {

    private static final Set<TieType> DEALS = Set.of(
            TieType.TRANSFER,
            TieType.PRODUCTION,
            TieType.DEVELOPMENT,
            TieType.INVESTMENT,
            TieType.AGREEMENT,
            TieType.MEMBERSHIP);

    private static final String FORM =
            "(?:order|contract|deal|purchase|sale|agreement|treaty|pact|accord|memorandum|lease|plan|idea|project|programme|program|acquisition)s?";

    private static final String CANCELS =
            "(?:cancel(?:l?ed|l?ing)|scrapp(?:ed|ing)|terminat(?:ed|ing)|abandon(?:ed|ing)|dropp(?:ed|ing)|annull(?:ed|ing)|ax(?:ed|ing)"
                    + "|ditch(?:ed|ing)|rescind(?:ed|ing)|revok(?:ed|ing)|nullif(?:ied|ying)|call(?:ed|ing) off|pull(?:ed|ing) out of|withdr(?:ew|awn|awing) from|tore up)";

    /** "And later cancelled the order", "but the contract was cancelled": by the same, as nobody else is named before the verb. */
    private static final Pattern CANCELLED = Pattern.compile(
            "(?:,|\\b(?:and|but|before|then|only to|until)\\b)(?: (?:and|but|it|they|then|later|since|has|have|had|in \\d{4}|subsequently|eventually|finally|soon|again|, ))* "
                    + CANCELS + " (?:it|them|(?:the|that|this|its|their) (?:\\w+ ){0,2}" + FORM + ")\\b"
                    + "|\\bbut (?:the|that|this|its|their) (?:\\w+ )?" + FORM
                    + " (?:was|were|has been|have been|had been|is|are) (?:\\w+ly |later |then |since |soon )*(?:cancell?ed|scrapped|terminated|abandoned|dropped|annulled|axed|rescinded|revoked|called off|nullified)\\b");

    /** "Left it in 2021": of what one belongs to. */
    private static final Pattern LEFT =
            Pattern.compile("\\b(?:and|but|before) (?:then |later |had |has )*(?:left|quit|leaving|quitting) it\\b");

    /** "But talks with Acme broke down": of what was only wished. */
    private static final Pattern BROKEN = Pattern.compile(
            "\\bbut (?:the )?(?:talks|negotiations)(?: (?:with|between|over|about|on) [^,;]*?)? (?:broke down|have broken down|collapsed|failed|stalled for good|came to nothing)\\b");

    /** "Let its treaty lapse", "allowed the contract to expire". */
    private static final Pattern LAPSED =
            Pattern.compile("\\b(?:let|lets|letting) (?:its|the|their|his|her) [^,;]*?\\b(?:lapse|expire)\\b"
                    + "|\\ballow(?:s|ed|ing)? (?:its|the|their|his|her) [^,;]*?\\bto (?:lapse|expire)\\b");

    /** "Agreed to draft a treaty": it is not drafted yet. */
    private static final Pattern TO_DRAFT = Pattern.compile(
            "\\bagree(?:d|s|ing)? to (?:jointly |soon )?(?:draft|negotiate|start|begin|open|launch|work|hold|pursue|seek|discuss|resume|look|draw up|enter into (?:talks|negotiations))\\b");

    /** "From neither Chile nor Peru": with both it is denied. */
    private static final Pattern NEITHER = Pattern.compile("^[^,;]*?\\bneither\\b[^;]*?\\bnor\\b");

    private Undone() {}

    /** Corrects stage and modality of a candidate. */
    static void read(Candidate c) {
        String rest = c.clauses.words(c.trigger.index);
        if (c.modality.equals(Modality.DENIED)) {
            return;
        }
        if (c.trigger.verb()
                        && c.verb != null
                        && !c.verb.negated
                        && NEITHER.matcher(rest).find()
                || c.trigger.noun() && NEITHER.matcher(rest).find()) {
            c.modality = Modality.DENIED;
            return;
        }
        if (!DEALS.contains(c.type) || c.stage.equals(Stage.ENDED)) {
            return;
        }
        boolean open = c.stage.equals(Stage.PROPOSED) || c.stage.equals(Stage.NEGOTIATING);
        boolean member = c.type.equals(TieType.MEMBERSHIP) || c.type.equals(TieType.AGREEMENT);
        if (CANCELLED.matcher(rest).find()
                || member && LEFT.matcher(rest).find()
                || open && BROKEN.matcher(rest).find()
                || c.trigger.noun() && LAPSED.matcher(c.clauses.words(0)).find()) {
            c.tell(Stage.ENDED, Modality.ASSERTED);
            c.detail = Detail.CANCELLED;
        } else if (c.stage.equals(Stage.SIGNED)
                && TO_DRAFT.matcher(c.clauses.words(0, c.trigger.index + 1)).find()) {
            c.tell(Stage.PROPOSED, Modality.PLANNED);
        }
    }
}
