package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.command.Scores.Found;
import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void whatIsDrawnIsWhatPythonDraws() {
        MersenneTwister draw = new MersenneTwister(20260311);
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            drawn.add(draw.below(1000));
        }

        // random.Random(20260311).choices(range(1000), k=10)
        assertThat(drawn).containsExactly(54, 513, 960, 142, 325, 235, 487, 385, 349, 725);
        for (int i = 10; i < 1999; i++) {
            draw.below(1000);
        }
        assertThat(draw.below(1000)).isEqualTo(971);
    }

    @Test
    void theBoundsHoldTheFigureAndAreThoseOfTheOtherProgram() {
        // Right, too much and missed of four texts; score.py gives [0.375, 0.8484848484848485].
        List<Scores> texts = List.of(scores(8, 1, 2), scores(3, 4, 1), scores(0, 0, 5), scores(6, 2, 0));

        assertThat(Interval.of(texts, Found.PAIRS)).isEqualTo(new Interval(0.375, 0.8484848484848485));
        assertThat(Interval.of(texts, Found.TYPED_PAIRS)).isNull();
        assertThat(Interval.of(List.of(), Found.PAIRS)).isNull();
    }

    private static Scores scores(long right, long tooMuch, long missed) {
        Scores scores = new Scores();
        scores.count(Found.PAIRS, new Tally(right, tooMuch, missed));
        return scores;
    }
}
