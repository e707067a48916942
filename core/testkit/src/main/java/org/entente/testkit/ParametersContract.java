package org.entente.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.entente.core.internal.Parameters;
import org.junit.jupiter.api.Test;

/**
 * What holds for the parameters of every plugin.
 *
 * @param <P> the record of parameters
 */
public interface ParametersContract<P extends Record> {

    /** The class of the record. */
    Class<P> parametersType();

    /** What must be given besides the defaults; by default nothing. */
    default Map<String, String> given() {
        return Map.of();
    }

    /** The parameters with which the tests run. */
    default P parameters() {
        return parametersType().cast(new Parameters(parametersType()).bind(given()));
    }

    @Test
    default void theParametersAreDescribedForPeople() {
        assertThat(new Parameters(parametersType()).describe()).allSatisfy(parameter -> {
            assertThat(parameter.title()).isNotBlank();
            assertThat(parameter.help()).endsWith(".");
        });
    }

    @Test
    default void theParametersAreTheSameWhenReadBackFromTheirText() {
        Parameters binder = new Parameters(parametersType());
        P parameters = parameters();
        assertThat(binder.bind(binder.texts(parameters))).isEqualTo(parameters);
    }

    @Test
    default void aParameterThatIsNotThereIsRefusedByName() {
        assertThatThrownBy(() -> new Parameters(parametersType()).bind(Map.of("no_such_parameter", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no_such_parameter");
    }
}
