package org.entente.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UserTest {

    @Test
    void theVariableGoesBeforeTheLogin() {
        assertThat(User.of(Map.of("ENTENTE_USER", " zoë "), "root")).isEqualTo(new User("zoë"));
        assertThat(User.of(Map.of("ENTENTE_USER", " "), "root")).isEqualTo(new User("root"));
        assertThat(User.of(Map.of(), "root")).isEqualTo(new User("root"));
    }

    @Test
    void nobodyIsCalledNothing() {
        assertThat(User.of(Map.of(), "")).isEqualTo(new User("unknown"));
        assertThatThrownBy(() -> new User(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
