package org.entente.matcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.core.model.Source;
import org.entente.matcher.story.SameStory.Pair;
import org.entente.matcher.story.Told.Day;
import org.entente.matcher.story.Told.Thing;
import org.junit.jupiter.api.Test;

class DealsTest {

    private static final int REGISTER = 1;
    private static final int TEXT = 2;

    private static Told order(long id, int report, int year, String system, Double quantity, String commitment) {
        return order(id, report, year, system, quantity, commitment, "SIGNED");
    }

    private static Told order(
            long id, int report, int year, String system, Double quantity, String commitment, String stage) {
        return new Told(
                id,
                report,
                0,
                "TRANSFER",
                "UNKNOWN",
                "ASSERTED",
                stage,
                commitment,
                Set.of("PAK", "TUR"),
                Set.of("TUR"),
                Set.of("PAK"),
                Set.of(),
                List.of(Thing.of(system, quantity)),
                Map.of(),
                List.of(new Day(true, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))),
                List.of(id));
    }

    private static Told order(long id, int report, int year, Double quantity) {
        return order(id, report, year, "anka", quantity, "FIRM");
    }

    private static List<Pair> pairs(Told... ties) {
        return deals(ties).pairs(tie -> tie.report() == TEXT);
    }

    private static Deals deals(Told... ties) {
        List<Report> reports = List.of(REGISTER, TEXT).stream()
                .map(number -> Report.of(
                        number,
                        Source.of(Integer.toString(number).repeat(64), "source" + number),
                        number == REGISTER,
                        List.of(ties).stream()
                                .filter(tie -> tie.report() == number)
                                .toList(),
                        List.of(),
                        Optional.empty()))
                .toList();
        return new Deals(reports);
    }

    @Test
    void aDealOfATextAndOfARegisterIsOneWhereYearSystemAndNumberAgree() {
        assertThat(pairs(order(1, REGISTER, 2016, 52.0), order(2, TEXT, 2016, 52.0)))
                .singleElement()
                .satisfies(pair -> assertThat(pair.likeness().reason()).contains("same quantity", "same date"));
    }

    @Test
    void whatIsPassedOverSinceItIsAHabitIsCounted() {
        Told[] many = new Told[Deals.HABIT + 1];
        for (int i = 0; i < many.length; i++) {
            many[i] = order(i + 1, i % 2 == 0 ? REGISTER : TEXT, 2016, (double) i);
        }

        assertThat(deals(many).habits()).isEqualTo(1);
        assertThat(pairs(many)).isEmpty();
        assertThat(deals(order(1, REGISTER, 2016, 52.0), order(2, TEXT, 2016, 52.0))
                        .habits())
                .isZero();
    }

    @Test
    void aRegisterMayKnowHowADealEnded() {
        assertThat(pairs(order(1, REGISTER, 2016, "anka", 52.0, "FIRM", "COMPLETED"), order(2, TEXT, 2016, 52.0)))
                .hasSize(1);
    }

    @Test
    void namesWithAndWithoutHyphensAreOne() {
        assertThat(pairs(order(1, REGISTER, 2016, "k-2", 52.0, "FIRM"), order(2, TEXT, 2016, "k2", 52.0, "FIRM")))
                .hasSize(1);
    }

    @Test
    void anotherNumberOrYearIsAnotherDeal() {
        assertThat(pairs(order(1, REGISTER, 2016, 52.0), order(2, TEXT, 2016, 30.0)))
                .isEmpty();
        assertThat(pairs(order(1, REGISTER, 2016, 52.0), order(2, TEXT, 2017, 52.0)))
                .isEmpty();
    }

    @Test
    void aYearAloneIsTooLittle() {
        assertThat(pairs(order(1, REGISTER, 2016, 52.0), order(2, TEXT, 2016, null)))
                .isEmpty();
    }

    @Test
    void twoRowsThatFitEquallyAreNotChosenFrom() {
        assertThat(pairs(order(1, REGISTER, 2016, 52.0), order(3, REGISTER, 2016, 52.0), order(2, TEXT, 2016, 52.0)))
                .isEmpty();
    }

    @Test
    void whatIsTalkInOneAndFirmInTheOtherIsNotMatched() {
        assertThat(pairs(order(1, REGISTER, 2016, 52.0), order(2, TEXT, 2016, "anka", 52.0, "TALK")))
                .isEmpty();
    }
}
