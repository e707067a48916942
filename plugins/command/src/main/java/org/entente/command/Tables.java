package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.api.Rows;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Composite;
import org.entente.core.model.Findings;
import org.entente.core.model.Network;
import org.entente.core.model.Result;
import org.entente.core.model.Series;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;

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

    /** The rows of a query; what does not fit its column becomes text, what is no finite number is not known. */
    static Table of(String title, Rows rows) throws IOException {
        List<Column> columns = distinct(rows.columns());
        Table.Builder table = Table.of(title, columns);
        while (rows.next()) {
            @Nullable Object[] cells = new Object[columns.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = fit(rows.get(i), columns.get(i).type());
            }
            table.row(Support.NONE, cells);
        }
        return table.build();
    }

    /** A query may name two columns alike; a table is asked for its columns by name. */
    private static List<Column> distinct(List<Column> columns) {
        List<Column> named = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Column column : columns) {
            String name = column.name();
            for (int n = 2; names.contains(name); n++) {
                name = column.name() + "_" + n;
            }
            names.add(name);
            named.add(new Column(name, column.type(), column.unit()));
        }
        return named;
    }

    private static @Nullable Object fit(@Nullable Object value, Type type) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case INTEGER, TIE -> value instanceof Number number ? (Object) number.longValue() : null;
            case NUMBER ->
                value instanceof Number number && Double.isFinite(number.doubleValue())
                        ? (Object) number.doubleValue()
                        : null;
            case BOOLEAN -> value instanceof Boolean ? value : null;
            case TEXT, DATE, ACTOR, SYSTEM -> value.toString();
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
