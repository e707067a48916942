package org.entente.launcher.sample;

import java.util.List;
import org.entente.core.api.Dataset;
import org.entente.core.api.Run;
import org.entente.core.model.Column;
import org.entente.core.model.Table;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Shape;

/** Never ends, and does not mind being interrupted. */
public final class SlowAnalyzer implements Analyzer<SlowAnalyzer.Parameters> {

    /** None. */
    public record Parameters() {}

    private static final List<Column> COLUMNS = List.of(new Column("year", Column.Type.INTEGER));
    private static final long SHOWN = 1_100_000_000;

    @Override
    public Shape describe(Parameters parameters) {
        return Shape.table(COLUMNS);
    }

    @Override
    public Table analyze(Dataset data, Parameters parameters, Run run) {
        // Progress is shown once a second; the second call is the one that is seen.
        for (long begun = System.nanoTime(); System.nanoTime() - begun < SHOWN; ) {
            Thread.onSpinWait();
        }
        run.progress(1, 2, "dawdling");
        while (begun(run)) {
            Thread.onSpinWait();
        }
        return Table.of("Never", COLUMNS).build();
    }

    private static boolean begun(Run run) {
        return !run.reader().isEmpty();
    }
}
