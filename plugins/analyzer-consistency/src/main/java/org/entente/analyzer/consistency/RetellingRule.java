package org.entente.analyzer.consistency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A retelling that is firmer than another telling of the same story. */
final class RetellingRule implements Rule {

    private static final List<String> MODALITIES = List.of("POSSIBLE", "PLANNED", "ASSERTED");
    private static final List<String> STAGES = List.of("PROPOSED", "NEGOTIATING", "SIGNED", "ACTIVE", "COMPLETED");
    private static final List<String> COMMITMENTS = List.of("TALK", "SOFT", "FIRM");

    @Override
    public String id() {
        return "retelling";
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) {
        for (Deal claim : material.deals()) {
            for (Deal other : material.held().beside(claim)) {
                if (!other.beside(claim) && material.story(claim, other)) {
                    firmer(claim, other).ifPresent(found);
                }
            }
        }
    }

    private Optional<Judgement> firmer(Deal claim, Deal other) {
        List<String> here = new ArrayList<>();
        List<String> there = new ArrayList<>();
        rise(MODALITIES, other.tie().modality().name(), claim.tie().modality().name(), here, there);
        rise(STAGES, other.stage().name(), claim.stage().name(), here, there);
        rise(
                COMMITMENTS,
                other.tie().commitment().name(),
                claim.tie().commitment().name(),
                here,
                there);
        return here.isEmpty()
                ? Optional.empty()
                : Optional.of(Judgement.of(id(), claim, String.join(", ", here))
                        .found(String.join(", ", there))
                        .against(other)
                        .because("It is told firmer here than in "
                                + other.document().source().name() + ".")
                        .cause("A retelling has made it firmer, or the other has it from an earlier moment.")
                        .doubt(Verdict.DIFFERS));
    }

    private static void rise(
            List<String> ladder, String from, String to, Collection<String> here, Collection<String> there) {
        int low = ladder.indexOf(from);
        if (low >= 0 && ladder.indexOf(to) > low) {
            here.add(Wording.words(to));
            there.add(Wording.words(from));
        }
    }
}
