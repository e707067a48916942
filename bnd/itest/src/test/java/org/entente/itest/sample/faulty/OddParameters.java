package org.entente.itest.sample.faulty;

import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.osgi.service.component.annotations.Component;

/** Has a default that it refuses itself. */
@Component(service = Analyzer.class)
@Plugin(id = "odd-parameters", title = "Refuses its defaults", parameters = OddParameters.Parameters.class)
public final class OddParameters extends Faulty<OddParameters.Parameters> {

    /** Refuses what it has by default. */
    public record Parameters(
            @Parameter(title = "Days", help = "How many days.", byDefault = "0")
            int days) {
        public Parameters {
            if (days == 0) {
                throw new IllegalArgumentException("the days must be more than none");
            }
        }
    }
}
