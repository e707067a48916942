package org.entente.matcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupsTest {

    @Test
    void theLowestStandsForAllHoweverTheyAreJoined() {
        Groups groups = new Groups();
        groups.join(7, 9);
        groups.join(4, 5);
        groups.join(9, 5);
        assertThat(groups.of(7)).isEqualTo(4);
        assertThat(groups.all(9)).isEqualTo(Set.of(4L, 5L, 7L, 9L));
        assertThat(groups.of(8)).isEqualTo(8);
        Groups copy = groups.copy();
        copy.join(8, 7);
        assertThat(groups.all(4)).hasSize(4);
        assertThat(copy.all(4)).hasSize(5);
    }

    @Test
    void aLongChainTakesNoSquareOfItsLength() {
        long length = 60_000;
        long before = processorTime();
        Groups groups = new Groups();
        for (long id = length; id > 1; id--) {
            groups.join(id, id - 1);
        }
        for (long id = 1; id <= length; id++) {
            assertThat(groups.of(id) == 1).isTrue();
        }
        assertThat(processorTime() - before).isLessThan(5_000_000_000L);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
