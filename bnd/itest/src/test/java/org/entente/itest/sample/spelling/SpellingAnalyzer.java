package org.entente.itest.sample.spelling;

import java.util.List;
import org.entente.core.api.Dataset;
import org.entente.core.api.Run;
import org.entente.core.model.Column;
import org.entente.core.model.Result;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Shape;
import org.osgi.service.component.annotations.Component;

/** Lists what a name stands for, and the class loader of the thread on which it runs. */
@Component
@Plugin(id = "spelling", title = "What a name stands for", parameters = SpellingAnalyzer.Parameters.class)
public final class SpellingAnalyzer implements Analyzer<SpellingAnalyzer.Parameters> {

    private static final List<Column> COLUMNS = List.of(new Column("id", Column.Type.ACTOR));

    /** The name to look up. */
    public record Parameters(
            @Parameter(title = "Name", help = "The name to look up.", byDefault = "Ruritania")
            String name) {}

    @Override
    public Shape describe(Parameters parameters) {
        return Shape.table(COLUMNS);
    }

    @Override
    public Result analyze(Dataset data, Parameters parameters, Run run) {
        Table.Builder table = Table.of("Names", COLUMNS);
        run.names()
                .spelt(parameters.name())
                .forEach(name -> table.row(Support.NONE, name.entity().id()));
        ClassLoader own = SpellingAnalyzer.class.getClassLoader();
        if (Thread.currentThread().getContextClassLoader() != own) {
            table.note("Not the plugin's class loader.");
        }
        return table.build();
    }
}
