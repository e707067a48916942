package org.entente.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures over time.
 *
 * @param unit what the values are in, or null for plain numbers
 */
public record Series(String title, @Nullable String unit, List<Line> lines) implements Result {

    /** One line of a series. */
    public record Line(String name, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** A value in a period; null is "not known". */
    public record Point(Edtf period, @Nullable Double value, Support support) {}

    public Series {
        lines = List.copyOf(lines);
    }

    @Override
    public Kind kind() {
        return Kind.SERIES;
    }

    @Override
    public List<Table> tables() {
        Table.Builder table = Table.of(
                title,
                new Column("line", Column.Type.TEXT),
                new Column("period", Column.Type.DATE),
                new Column("value", Column.Type.NUMBER, unit));
        for (Line line : lines) {
            line.points.forEach(point ->
                    table.row(point.support(), line.name(), point.period().text(), point.value()));
        }
        return List.of(table.build());
    }
}
