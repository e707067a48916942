package org.entente.analyzer.consistency;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.entente.core.model.Measure;
import org.entente.core.model.Modality;
import org.entente.core.model.Speech;

/** What is said of a claim of which no rule has anything to say: absence speaks only inside a register's coverage. */
final class Silence {

    static final String RULE = "alone";

    private final Material material;

    Silence(Material material) {
        this.material = material;
    }

    Judgement of(Claim claim) {
        Judgement.Builder judgement = Judgement.of(RULE, claim, claim.told());
        return claim instanceof Deal deal ? of(deal, judgement) : of((Figure) claim, judgement);
    }

    private Judgement of(Deal deal, Judgement.Builder judgement) {
        boolean ownVoice = deal.passage().speech().equals(Speech.OWN_VOICE);
        boolean vague = deal.tie().items().isEmpty() && deal.year().isEmpty();
        if (deal.document().opinion() && ownVoice && vague) {
            return judgement
                    .because("The author's view, with nothing dated or counted.")
                    .note(Verdict.OPINION);
        }
        if (deal.tie().modality().equals(Modality.POSSIBLE)
                || deal.tie().modality().equals(Modality.PLANNED)) {
            return judgement
                    .because("It is told as "
                            + Wording.words(deal.tie().modality().name()) + ", which is not yet so or otherwise.")
                    .note(Verdict.NOT_CHECKABLE);
        }
        if (deal.sides().dyads().isEmpty()) {
            return judgement.because("It names no two countries.").note(Verdict.NOT_CHECKABLE);
        }
        if (ofRank(deal)) {
            return judgement
                    .because("The same words tell a rank, which is checked by itself.")
                    .note(Verdict.NOT_CHECKABLE);
        }
        List<Document> covering = covering(deal);
        if (covering.isEmpty()) {
            return judgement
                    .because("No other document that is held tells it, and no register says that it would"
                            + " cover it.")
                    .note(Verdict.SINGLE_SOURCE);
        }
        judgement.because(covering.stream().map(Document::edition).collect(Collectors.joining("; "))
                + " covers such acts of " + deal.year().getAsInt() + " and has none like it.");
        return deal.asserted() && !deal.tie().items().isEmpty()
                ? judgement
                        .cause("Not yet known to the register, below its threshold, or under another name.")
                        .doubt(Verdict.SINGLE_SOURCE)
                : judgement.note(Verdict.SINGLE_SOURCE);
    }

    /** Whether it is no deal, but the words of a rank: "second-largest arms supplier". */
    private boolean ofRank(Deal deal) {
        return deal.tie().items().stream().allMatch(item -> item.system() == null && item.ordered() == null)
                && material.figures().stream().anyMatch(figure -> figure.is(Measure.RANK) && figure.amid(deal));
    }

    private List<Document> covering(Deal deal) {
        OptionalInt year = deal.year();
        return year.isEmpty()
                ? List.of()
                : material.library().documents().stream()
                        .filter(document ->
                                document.covers(deal.tie().type(), deal.sides().countries(), year.getAsInt()))
                        .sorted(Comparator.comparing(
                                document -> document.source().name()))
                        .toList();
    }

    private Judgement of(Figure figure, Judgement.Builder judgement) {
        if (figure.is(Measure.RANK)) {
            return judgement
                    .because(
                            RankRule.when(figure, material).isEmpty()
                                    ? "It is told of no time, so no register can be asked."
                                    : "No register that is held lets one reckon this rank.")
                    .note(Verdict.NOT_CHECKABLE);
        }
        return judgement
                .because(
                        figure.observation().period() == null
                                ? "It is told of no time, so nothing can be set beside it."
                                : "No other document that is held tells a figure of the same sort and time.")
                .note(figure.observation().period() == null ? Verdict.NOT_CHECKABLE : Verdict.SINGLE_SOURCE);
    }
}
