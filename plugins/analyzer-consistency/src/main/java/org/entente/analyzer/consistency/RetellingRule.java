package org.entente.analyzer.consistency;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A retelling that is firmer than another telling of the same story. */
final class RetellingRule implements Rule {

    private static final List<String> MODALITIES = List.of("POSSIBLE", "PLANNED", "ASSERTED");
    private static final List<String> STAGES = List.of("PROPOSED", "NEGOTIATING", "SIGNED", "ACTIVE", "COMPLETED");
    private static final List<String> COMMITMENTS = List.of("TALK", "SOFT", "FIRM");

    /** After so many days the world may have moved. */
    private static final int DAYS = 14;

    /** From this part of the words of the shorter one on two sentences tell one story. */
    private static final double ALIKE = 0.4;

    private static final int WORD = 5;

    @Override
    public String id() {
        return "retelling";
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) {
        for (Deal claim : material.deals()) {
            for (Deal other : material.held(claim)) {
                if (!other.beside(claim) && !other.document().register() && told(claim, other, material)) {
                    firmer(claim, other).ifPresent(found);
                }
            }
        }
    }

    /** Whether both tell one story: a matcher says so, or, for a guest, their sentences have the same words. */
    private static boolean told(Deal claim, Deal other, Material material) {
        boolean near = days(claim, other).map(days -> days <= DAYS).orElse(true);
        return near
                && (material.asserted(claim, other)
                        || claim.document().guest()
                                && claim.tie().type().equals(other.tie().type())
                                && claim.sides()
                                        .countries()
                                        .equals(other.sides().countries())
                                && alike(
                                        claim.passage().quote(), other.passage().quote()));
    }

    private static Optional<Long> days(Deal claim, Deal other) {
        Optional<LocalDate> here = claim.document().published();
        return here.flatMap(
                day -> other.document().published().map(there -> Math.abs(ChronoUnit.DAYS.between(day, there))));
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

    private static boolean alike(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        int shorter = Math.min(words.size(), others.size());
        words.retainAll(others);
        return shorter > 0 && words.size() >= ALIKE * shorter;
    }

    /** The words that are not too short to tell something. */
    private static Set<String> words(String text) {
        Set<String> words =
                new TreeSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.removeIf(word -> word.length() < WORD);
        return words;
    }
}
