package org.entente.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SupportTest {

    @Test
    void eachIdCountsOnceAndTheyAscend() {
        Support support = Support.of(List.of(3L, 1L, 3L), List.of(9L));
        assertThat(support.ties()).containsExactly(1L, 3L);
        assertThat(support.observations()).containsExactly(9L);
        assertThat(support).isEqualTo(Support.of(List.of(1L, 3L), List.of(9L, 9L)));
        assertThat(support).hasSameHashCodeAs(Support.of(List.of(1L, 3L), List.of(9L, 9L)));
    }

    @Test
    void aFilterSupportsToo() {
        assertThat(Support.filter("all firm transfers").none()).isFalse();
        assertThat(Support.filter("a")).isNotEqualTo(Support.filter("b"));
        assertThat(Support.NONE.none()).isTrue();
        assertThat(Support.ties(List.of()).none()).isTrue();
    }
}
