package org.entente.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.model.Alpha.Metric;
import org.junit.jupiter.api.Test;

/** The examples are those of K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). */
class AlphaTest {

    /** Four observers, twelve units; a point is a missing value. */
    private static List<List<String>> example(String... observers) {
        List<List<String>> units = new ArrayList<>();
        for (int unit = 0; unit < observers[0].length(); unit++) {
            List<String> values = new ArrayList<>();
            for (String observer : observers) {
                if (observer.charAt(unit) != '.') {
                    values.add(observer.substring(unit, unit + 1));
                }
            }
            units.add(values);
        }
        return units;
    }

    private static final List<List<String>> FOUR =
            example("123321412...", "1233224125.3", ".3332342251.", "12332441251.");

    private static double of(List<List<String>> units, Metric metric) {
        return Alpha.of(units, metric).value().orElseThrow();
    }

    @Test
    void fourObserversWithMissingValuesAgreeAsPublished() {
        assertThat(of(FOUR, Metric.NOMINAL)).isCloseTo(0.743, within(0.0005));
        assertThat(of(FOUR, Metric.INTERVAL)).isCloseTo(0.849, within(0.0005));
        assertThat(of(FOUR, Metric.RATIO)).isCloseTo(0.797, within(0.0005));
        assertThat(Alpha.of(FOUR, Metric.NOMINAL).units()).isEqualTo(11);
    }

    /** By hand: n = 20, 14 zeros and 6 ones, four units differ, so 1 − 19 · 8 / (2 · 14 · 6) = 0.0952. */
    @Test
    void twoObserversOfYesAndNoAgreeAsPublished() {
        List<List<String>> two = example("0100000010", "1110010000");
        assertThat(of(two, Metric.NOMINAL)).isCloseTo(0.095, within(0.0005));
    }

    /** By hand: coincidences a–a 2, a–b 1, b–a 1, b–b 2; 1 − 5 · 2 / (2 · 3 · 3) = 4 / 9. */
    @Test
    void threeUnitsOfWhichOneDiffersGiveFourNinths() {
        assertThat(of(List.of(List.of("a", "a"), List.of("b", "b"), List.of("a", "b")), Metric.NOMINAL))
                .isCloseTo(4.0 / 9, within(1e-12));
    }

    @Test
    void fullAgreementIsOne() {
        assertThat(of(List.of(List.of("a", "a"), List.of("b", "b", "b")), Metric.NOMINAL))
                .isEqualTo(1);
    }

    @Test
    void whereAllIsTheSameNothingCanBeToldFromChance() {
        assertThat(Alpha.of(List.of(List.of("a", "a"), List.of("a", "a")), Metric.NOMINAL)
                        .value())
                .isEmpty();
        assertThat(Alpha.of(List.of(List.of("a", "b")), Metric.NOMINAL).value()).isEmpty();
        assertThat(Alpha.of(List.of(List.of("a"), List.of("b")), Metric.NOMINAL).units())
                .isZero();
    }
}
