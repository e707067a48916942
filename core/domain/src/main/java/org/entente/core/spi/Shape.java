package org.entente.core.spi;

import java.util.List;
import org.entente.core.model.Column;
import org.entente.core.model.Result;

/**
 * What a result will look like.
 *
 * @param columns of a table its columns, of a network those of its nodes; empty for other kinds
 */
public record Shape(Result.Kind kind, List<Column> columns) {
    public Shape {
        columns = List.copyOf(columns);
    }

    /** A table with these columns. */
    public static Shape table(List<Column> columns) {
        return new Shape(Result.Kind.TABLE, columns);
    }
}
