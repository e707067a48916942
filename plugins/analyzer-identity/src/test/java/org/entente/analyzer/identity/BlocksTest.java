package org.entente.analyzer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.Test;

class BlocksTest {

    private static final List<String> WORDS = List.of(
            "northern",
            "southern",
            "royal",
            "national",
            "marine",
            "aviation",
            "dynamics",
            "optics",
            "armour",
            "defence");

    /** Companies that share few words, as companies do, and some of which are spelt twice. */
    private static Blocks<Profile> companies(int count) {
        Random random = new Random(7);
        Blocks<Profile> blocks = new Blocks<>();
        for (int i = 0; i < count; i++) {
            String name = WORDS.get(random.nextInt(WORDS.size())) + " "
                    + Long.toString(Math.abs(random.nextLong()), 36).replaceAll("\\d", "") + " "
                    + WORDS.get(random.nextInt(WORDS.size()));
            Profile profile = new Profile(
                    "c" + i,
                    "COMPANY",
                    name,
                    List.of(Spelt.of(name, Spelt.FORMS)),
                    null,
                    Set.of(),
                    false,
                    Profile.Deals.NONE);
            blocks.add(profile, profile.sorted(), profile.keys());
        }
        return blocks;
    }

    private static long compared(int count) throws IOException {
        Blocks<Profile> blocks = companies(count);
        blocks.compare(TestRun.plain(), (one, other) -> {});
        return blocks.comparisons();
    }

    @Test
    void comparisonsGrowAsTheRecordsDo() throws IOException {
        long some = compared(5_000);
        long many = compared(20_000);
        assertThat(many).isBetween(some, 5 * some);
        assertThat(many).isLessThan(20_000L * 100);
    }

    @Test
    void thoseThatShareAKeyMeetOnceWhicheverTheyShare() throws IOException {
        Blocks<String> blocks = new Blocks<>();
        blocks.add("a", "a", List.of("one", "two"));
        blocks.add("b", "b", List.of("two", "one"));
        blocks.add("c", "c", List.of("three"));
        Set<String> met = new HashSet<>();
        blocks.compare(TestRun.plain(), (one, other) -> met.add(one + other));
        assertThat(met).containsExactly("ab");
        assertThat(blocks.comparisons()).isEqualTo(1);
    }

    @Test
    void inALargeBlockEachMeetsItsNeighboursBySpelling() throws IOException {
        Blocks<Integer> blocks = new Blocks<>();
        for (int i = 0; i < 1000; i++) {
            blocks.add(i, String.valueOf((char) ('a' + i % 26)) + i, List.of("all"));
        }
        blocks.compare(TestRun.plain(), (one, other) -> {});
        assertThat(blocks.comparisons()).isLessThan(1000 * 10);
    }
}
