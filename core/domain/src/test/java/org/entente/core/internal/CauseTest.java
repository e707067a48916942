package org.entente.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CauseTest {

    @Test
    void theInnermostCauseIsSaidInItsOwnWords() {
        Throwable failure = new RuntimeException("outside", new IllegalStateException("no licence was found."));
        assertThat(Cause.of(failure)).isEqualTo("no licence was found");
    }

    @Test
    void whatIsNoSentenceIsSaidWithItsKind() {
        assertThat(Cause.of(new IOException("/etc/x"))).isEqualTo("IOException: /etc/x");
    }

    @Test
    void whereJavaHasWordsOfItsOwnThePlaceInThePluginIsSaid() {
        assertThat(Cause.of(thrown(() -> Objects.requireNonNull(null))))
                .matches("NullPointerException at CauseTest\\.java:\\d+");
        assertThat(Cause.of(thrown(() -> List.of().get(7))))
                .matches("(ArrayIndexOutOfBounds|IndexOutOfBounds)Exception at CauseTest\\.java:\\d+");
        assertThat(Cause.of(thrown(() -> Integer.class.cast("x"))))
                .matches("ClassCastException at CauseTest\\.java:\\d+");
    }

    @Test
    void aMissingClassIsNamedWhateverTheFrameworkSaysOfIt() {
        String outer = "java.lang.NoClassDefFoundError: org/example/Gone\n\tat org.example.P.<init>(P.java:3)\n";
        for (String inner : List.of(
                "org.example.Gone not found by org.example.plugin [12]",
                "org.example.Gone cannot be found by org.example.plugin_1.0.0",
                "org.example.Gone")) {
            assertThat(Cause.of(outer + "Caused by: java.lang.ClassNotFoundException: " + inner + "\n\t... 9 more\n"))
                    .isEqualTo("the class org.example.Gone cannot be found");
        }
        assertThat(Cause.of(outer)).isEqualTo("the class org.example.Gone cannot be found");
        assertThat(Cause.of("java.lang.NoClassDefFoundError: Could not initialize class org.example.Odd\n"))
                .isEqualTo("the class org.example.Odd cannot be initialised");
    }

    @Test
    void aCauseWithoutWordsIsNamedByItsKindAndPlace() {
        assertThat(Cause.of(thrown(() -> {
                    throw new UnsupportedOperationException();
                })))
                .matches("UnsupportedOperationException at CauseTest\\.java:\\d+");
        assertThat(Cause.of("")).isEqualTo("no reason is given");
    }

    private static Throwable thrown(Runnable faulty) {
        try {
            faulty.run();
        } catch (RuntimeException e) {
            return e;
        }
        throw new AssertionError("nothing was thrown");
    }
}
