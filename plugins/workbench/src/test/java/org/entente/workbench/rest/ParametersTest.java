package org.entente.workbench.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @Test
    void aQueryIsReadAsItIsWritten() throws Exception {
        assertThat(Parameters.of("text=T%C3%BCrk+%26%2b&at=&plain&&id=1,2=3"))
                .containsEntry("text", "Türk &+")
                .containsEntry("at", "")
                .containsEntry("plain", "")
                .containsEntry("id", "1,2=3")
                .hasSize(4);
        assertThat(Parameters.of(null)).isEmpty();
        assertThat(Parameters.of("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"type=%ff", "type=%", "type=%2", "type=%zz", "type=%C3", "%C3%28=x", "type=%+1"})
    void whatIsNoUtf8IsRefused(String query) {
        refused(query, "no UTF-8");
    }

    @Test
    void whatIsSaidTwiceIsRefusedAndNotHalfHeeded() {
        refused("type=TRANSFER&type=EXERCISE", "type twice");
    }

    private static void refused(String query, String why) {
        assertThatThrownBy(() -> Parameters.of(query))
                .asInstanceOf(InstanceOfAssertFactories.type(Fault.class))
                .satisfies(fault -> assertThat(fault.status()).isEqualTo(400))
                .satisfies(fault -> assertThat(fault).hasMessageContaining(why));
    }
}
