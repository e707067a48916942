package org.entente.analyzer.example;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Shape;
import org.osgi.service.component.annotations.Component;

/** Counts the ties of each year by how far they bind. */
@Component
@Plugin(id = "example", title = "Ties by year and commitment", parameters = ExampleAnalyzer.Parameters.class)
public final class ExampleAnalyzer implements Analyzer<ExampleAnalyzer.Parameters> {

    /** Which years are counted. */
    public record Parameters(
            @Parameter(title = "From", help = "The first year that counts.", byDefault = "1900", min = 1, max = 9999)
            int from) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("year", Type.INTEGER), new Column("commitment", Type.TEXT), new Column("ties", Type.INTEGER));

    private record Group(long year, String commitment) {}

    @Override
    public Shape describe(Parameters parameters) {
        return Shape.table(COLUMNS);
    }

    @Override
    public Table analyze(Dataset data, Parameters parameters, Run run) throws IOException {
        Map<Group, List<Long>> ties =
                new TreeMap<>(Comparator.comparingLong(Group::year).thenComparing(Group::commitment));
        try (Rows rows = data.query("""
                SELECT year(first_day), commitment, id FROM tie
                WHERE modality <> 'DENIED' AND year(first_day) >= ? ORDER BY id
                """, parameters.from())) {
            while (rows.next()) {
                run.check();
                Group group = new Group(rows.integer(0), String.valueOf(rows.text(1)));
                ties.computeIfAbsent(group, key -> new ArrayList<>()).add(rows.integer(2));
            }
        }
        Table.Builder table = Table.of("Ties by year and commitment", COLUMNS);
        ties.forEach((group, ids) -> table.row(Support.ties(ids), group.year(), group.commitment(), (long) ids.size()));
        return table.note("Ties without a date, and denied ones, are left out.").build();
    }
}
