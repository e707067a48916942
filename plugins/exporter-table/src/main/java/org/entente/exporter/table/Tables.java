package org.entente.exporter.table;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Composite;
import org.entente.core.model.Findings;
import org.entente.core.model.Network;
import org.entente.core.model.Result;
import org.entente.core.model.Series;
import org.entente.core.model.Table;

/** Sees every result as tables. */
final class Tables {

    private Tables() {}

    /** The tables in which a result can be written, in their order. */
    static List<Table> in(Result result) {
        return switch (result.kind()) {
            case TABLE -> List.of((Table) result);
            case NETWORK -> List.of(((Network) result).nodes(), ((Network) result).edges());
            case SERIES -> List.of(of((Series) result));
            case FINDINGS -> List.of(of((Findings) result));
            case COMPOSITE -> {
                List<Table> tables = new ArrayList<>();
                ((Composite) result).parts().forEach(part -> tables.addAll(in(part)));
                yield tables;
            }
        };
    }

    private static Table of(Series series) {
        Table.Builder table = Table.of(
                series.title(),
                new Column("line", Type.TEXT),
                new Column("period", Type.DATE),
                new Column("value", Type.NUMBER, series.unit()));
        for (Series.Line line : series.lines()) {
            line.points()
                    .forEach(point -> table.row(
                            point.support(), line.name(), point.period().text(), point.value()));
        }
        return table.build();
    }

    private static Table of(Findings findings) {
        Table.Builder table = Table.of(
                findings.title(),
                new Column("code", Type.TEXT),
                new Column("severity", Type.TEXT),
                new Column("sentence", Type.TEXT),
                new Column("key", Type.TEXT));
        findings.findings()
                .forEach(finding -> table.row(
                        finding.support(),
                        finding.code(),
                        finding.severity().name(),
                        finding.sentence(),
                        finding.key().isEmpty() ? null : finding.key()));
        return table.build();
    }
}
