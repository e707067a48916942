package org.entente.analyzer.consistency;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.core.model.Certainty;
import org.entente.core.model.Measure;
import org.entente.core.model.Qualifier;

/** A forecast or target beside what was later told to be so. */
final class ForecastRule implements Rule {

    @Override
    public String id() {
        return "forecast";
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) {
        for (Figure claim : material.figures()) {
            if (forecast(claim) && !claim.is(Measure.RANK)) {
                Optional<Figure> actual = material.comparable(claim).stream()
                        .filter(other -> other.actual() && other.sameTime(claim))
                        .filter(other -> other.observation()
                                .unit()
                                .equals(claim.observation().unit()))
                        .min(Comparator.comparing((Figure other) -> other.beside(claim))
                                .thenComparing(other -> Rounding.distance(claim.value(), other.value())));
                actual.map(other -> judge(claim, other))
                        .or(() -> unseen(claim, material.today()))
                        .ifPresent(found);
            }
        }
    }

    private static boolean forecast(Figure figure) {
        return List.of(Qualifier.PROJECTED, Qualifier.TARGET)
                .contains(figure.observation().qualifier());
    }

    private Judgement judge(Figure claim, Figure actual) {
        boolean rounded = Rounding.of(claim.value(), actual.value()) != Rounding.APART;
        boolean above = actual.value().compareTo(claim.value()) >= 0;
        boolean ceiling = claim.observation().certainty().equals(Certainty.AT_MOST);
        boolean met = rounded || above != ceiling;
        Judgement.Builder judgement = Judgement.of(id(), claim, claim.said())
                .found(actual.said())
                .against(actual)
                .because(actual.document().source().name() + " tells " + actual.said() + " for "
                        + claim.observation().period() + ".");
        return met
                ? judgement.note(Verdict.FORECAST_MET)
                : judgement
                        .cause("The plan was not reached, or its scope was another.")
                        .doubt(Verdict.FORECAST_MISSED);
    }

    /** What lies ahead needs no word; what is due and not told of does. */
    private Optional<Judgement> unseen(Figure claim, LocalDate today) {
        return Optional.ofNullable(claim.observation().period())
                .flatMap(period -> period.latest())
                .map(day -> Judgement.of(id(), claim, claim.said())
                        .because(
                                day.isBefore(today)
                                        ? "No source that is held tells the actual figure of "
                                                + claim.observation().period() + "."
                                        : "It lies ahead.")
                        .note(Verdict.NOT_CHECKABLE));
    }
}
