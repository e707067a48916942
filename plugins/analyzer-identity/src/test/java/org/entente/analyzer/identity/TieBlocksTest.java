package org.entente.analyzer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.Test;

/** The ties of a few busy pairs of countries fill their blocks the more there are; what each is compared with stays bounded. */
class TieBlocksTest {

    /** A deal has one system and is dated, hence is in the block of its system and in those of two years. */
    private static final int KEYS = 3;

    private static final int PAIRS = 60;
    private static final int SYSTEMS = 40;
    private static final int YEARS = 40;

    private static List<Told> deals(int count) {
        Random random = new Random(11);
        return IntStream.range(0, count).mapToObj(i -> deal(i, random)).toList();
    }

    private static Told deal(int id, Random random) {
        Told tie = new Told(id, "TRANSFER", "UNKNOWN", false);
        int pair = random.nextInt(PAIRS);
        tie.countries.add("A" + (char) ('A' + pair / 8) + "A");
        tie.countries.add("B" + (char) ('A' + pair % 8) + "B");
        String system = "gannet-" + random.nextInt(SYSTEMS);
        tie.things.put(system, Spelt.of(system, Spelt.SORTS));
        LocalDate ordered = LocalDate.of(1980 + random.nextInt(YEARS), 1, 1);
        tie.date(ordered, ordered.plusYears(1).minusDays(1));
        return tie;
    }

    private static double comparisonsPerTie(int count) throws IOException {
        Blocks<Told> blocks = new Blocks<>();
        deals(count).forEach(tie -> blocks.add(tie, tie.sorted(), tie.keys()));
        blocks.compare(TestRun.plain(), (one, other) -> {});
        return blocks.comparisons() / (double) count;
    }

    @Test
    void eachTieIsComparedWithABoundedNumberHoweverManyThereAre() throws IOException {
        int most = KEYS * Blocks.NEIGHBOURS;
        assertThat(comparisonsPerTie(5_000)).isBetween(1.0, (double) most);
        double many = comparisonsPerTie(20_000);
        assertThat(many).isLessThanOrEqualTo(most);
        assertThat(comparisonsPerTie(80_000)).isLessThanOrEqualTo(Math.min(most, 2 * many));
    }

    @Test
    void tiesOfOnePairAndYearAreNotEachComparedWithAll() throws IOException {
        Blocks<Told> blocks = new Blocks<>();
        for (int i = 0; i < 5_000; i++) {
            Told tie = new Told(i, "TRANSFER", "UNKNOWN", false);
            tie.countries.addAll(List.of("PAK", "TUR"));
            tie.date(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31));
            blocks.add(tie, tie.sorted(), tie.keys());
        }
        blocks.compare(TestRun.plain(), (one, other) -> {});
        assertThat(blocks.comparisons()).isLessThanOrEqualTo(5_000L * Blocks.NEIGHBOURS);
    }
}
