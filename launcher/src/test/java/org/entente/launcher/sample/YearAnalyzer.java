package org.entente.launcher.sample;

import java.util.List;
import org.entente.core.api.Dataset;
import org.entente.core.api.Run;
import org.entente.core.model.Column;
import org.entente.core.model.Table;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Shape;

/** Gives an empty table; nothing is wrong with it. */
public final class YearAnalyzer implements Analyzer<YearAnalyzer.Parameters> {

    /** None. */
    public record Parameters() {}

    private static final List<Column> COLUMNS = List.of(new Column("year", Column.Type.INTEGER));

    @Override
    public Shape describe(Parameters parameters) {
        return Shape.table(COLUMNS);
    }

    @Override
    public Table analyze(Dataset data, Parameters parameters, Run run) {
        return Table.of("Years", COLUMNS).build();
    }
}
