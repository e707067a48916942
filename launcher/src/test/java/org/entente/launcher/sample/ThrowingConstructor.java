package org.entente.launcher.sample;

import java.util.List;
import org.entente.core.api.Dataset;
import org.entente.core.api.Run;
import org.entente.core.model.Table;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Shape;

/** Cannot be made. */
public final class ThrowingConstructor implements Analyzer<ThrowingConstructor.Parameters> {

    /** None. */
    public record Parameters() {}

    /** Throws. */
    public ThrowingConstructor() {
        throw new IllegalStateException("thrown on purpose");
    }

    @Override
    public Shape describe(Parameters parameters) {
        return Shape.table(List.of());
    }

    @Override
    public Table analyze(Dataset data, Parameters parameters, Run run) {
        return Table.of("Never", List.of()).build();
    }
}
