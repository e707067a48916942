package org.entente.itest.sample.faulty;

import java.util.List;
import org.entente.core.api.Dataset;
import org.entente.core.api.Run;
import org.entente.core.model.Result;
import org.entente.core.model.Table;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Shape;

/** What the faulty analyzers do well. */
abstract class Faulty<P extends Record> implements Analyzer<P> {

    @Override
    public Shape describe(P parameters) {
        return Shape.table(List.of());
    }

    @Override
    public Result analyze(Dataset data, P parameters, Run run) {
        return Table.of("Nothing").build();
    }
}
