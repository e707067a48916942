package org.entente.launcher.sample;

import java.util.List;
import org.entente.core.api.CancelledException;
import org.entente.core.api.Dataset;
import org.entente.core.api.Run;
import org.entente.core.model.Column;
import org.entente.core.model.Table;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Shape;

/** Waits until it is cancelled. */
public final class WaitingAnalyzer implements Analyzer<WaitingAnalyzer.Parameters> {

    /** None. */
    public record Parameters() {}

    private static final List<Column> COLUMNS = List.of(new Column("year", Column.Type.INTEGER));
    private static final long PAUSE_MILLIS = 50;
    private static final int LIMIT = 2400;

    @Override
    public Shape describe(Parameters parameters) {
        return Shape.table(COLUMNS);
    }

    @Override
    public Table analyze(Dataset data, Parameters parameters, Run run) {
        for (int time = 0; time < LIMIT; time++) {
            run.progress(1, 2, "waiting");
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                throw new CancelledException("Interrupted.");
            }
        }
        return Table.of("Waited", COLUMNS).build();
    }
}
