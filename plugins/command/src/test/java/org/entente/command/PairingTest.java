package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairingTest {

    /** Numbers fit where they differ by two at most, and better the closer they are; those above 100 are optional. */
    private static final Pairing<Integer> NUMBERS = new Pairing<>(
            (read, gold) -> Math.abs(read - gold) <= 2,
            (read, gold) -> 2 - Math.abs(read - gold),
            number -> number > 100);

    @Test
    void asManyArePairedAsCanBe() {
        Pairing.Outcome<Integer> outcome = NUMBERS.of(List.of(3, 1), List.of(3, 5));
        assertThat(outcome.matches()).containsExactly(new Pairing.Match<>(1, 3), new Pairing.Match<>(3, 5));
        assertThat(outcome.tally()).isEqualTo(new Tally(2, 0, 0));
    }

    @Test
    void amongEqualPairingsTheClosestIsTaken() {
        assertThat(NUMBERS.of(List.of(1, 3), List.of(3)).matches()).containsExactly(new Pairing.Match<>(3, 3));
    }

    @Test
    void anOptionalOneGivesWayAndCountsNowhere() {
        Pairing.Outcome<Integer> outcome = NUMBERS.of(List.of(101), List.of(100, 101));
        assertThat(outcome.tally()).isEqualTo(new Tally(1, 0, 0));
        assertThat(NUMBERS.of(List.of(102), List.of(102)).tally()).isEqualTo(Tally.NONE);
        assertThat(NUMBERS.of(List.of(), List.of(102)).tally()).isEqualTo(Tally.NONE);
    }

    @Test
    void noOtherPairingIsLarger() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            List<Integer> read = numbers(random);
            List<Integer> gold = numbers(random);
            assertThat(NUMBERS.of(read, gold).matches()).hasSize(most(read, gold));
        }
    }

    private static List<Integer> numbers(Random random) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            numbers.add(random.nextInt(12));
        }
        return numbers;
    }

    private static int most(List<Integer> read, List<Integer> gold) {
        if (read.isEmpty()) {
            return 0;
        }
        List<Integer> rest = read.subList(1, read.size());
        int most = most(rest, gold);
        for (int i = 0; i < gold.size(); i++) {
            if (Math.abs(read.get(0) - gold.get(i)) <= 2) {
                List<Integer> others = new ArrayList<>(gold);
                others.remove(i);
                most = Math.max(most, 1 + most(rest, others));
            }
        }
        return most;
    }

    @Test
    void thousandsOfWhichEachFitsFewArePairedInSeconds() {
        Random random = new Random(5);
        List<Integer> told = random.ints(6000, 0, 6000).boxed().toList();
        List<Integer> known = random.ints(6000, 0, 6000).boxed().toList();
        Pairing<Integer> forties = new Pairing<>(
                (read, gold) -> read / 40 == gold / 40,
                (read, gold) -> 1.0 / (1 + Math.abs(read - gold)),
                number -> number % 7 == 0);

        List<Pairing.Match<Integer>> matches = assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> forties.of(told, known))
                .matches();

        assertThat(matches).isNotEmpty().allMatch(match -> match.read() / 40 == match.gold() / 40);
    }
}
