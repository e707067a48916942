package org.entente.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClearanceTest {

    @Test
    void allUpToTheMarkingIsShownAndWhatIsUnmarkedAsItCounts() {
        assertThat(Clearance.of("amber+strict", "red").shown())
                .containsExactly("CLEAR", "GREEN", "AMBER", "AMBER_STRICT");
        assertThat(Clearance.of("green", "clear").shown()).containsExactly("CLEAR", "GREEN", "UNKNOWN");
    }

    @Test
    void aClearanceIsWithinOneThatShowsAllThatItShows() {
        assertThat(Clearance.of("green", "red").within(Clearance.of("amber", "red")))
                .isTrue();
        assertThat(Clearance.of("amber", "red").within(Clearance.of("green", "red")))
                .isFalse();
        assertThat(Clearance.of("green", "green").within(Clearance.of("amber", "red")))
                .isFalse();
        assertThat(Clearance.of("red", "red").within(Clearance.ALL)).isTrue();
        assertThat(Clearance.ALL.within(Clearance.of("red", "clear"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PURPLE", "amber strict please", "UNKNOWN"})
    void noOtherMarkingIsTaken(String text) {
        assertThatThrownBy(() -> Clearance.of(text, "RED"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no marking \"")
                .hasMessageContaining("CLEAR, GREEN, AMBER, AMBER_STRICT, RED");
    }
}
