package org.entente.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a result, or a row as a whole, as somebody points at it: {@code 3:degree}, {@code TUR-PAK:ties}, {@code
 * 2/POL:share}, {@code KAAN}. Tables, rows and columns are counted from 1.
 *
 * @param place which of the result's {@link Result#tables()} it is in, from 0
 * @param row the row, from 0
 * @param column the column, from 0, or {@link #ROW} for the row as a whole
 */
public record Figure(int place, Table table, int row, int column) {

    /** Stands for all columns. */
    public static final int ROW = -1;

    /** Every cell of a result that holds a number and counts or measures something. */
    public static List<Figure> all(Result result) {
        List<Figure> figures = new ArrayList<>();
        List<Table> tables = result.tables();
        for (int place = 0; place < tables.size(); place++) {
            Table table = tables.get(place);
            for (int row = 0; row < table.size(); row++) {
                for (int column = 0; column < table.columns().size(); column++) {
                    if (table.columns().get(column).type() != Column.Type.TIE
                            && table.cell(row, column) instanceof Number) {
                        figures.add(new Figure(place, table, row, column));
                    }
                }
            }
        }
        return figures;
    }

    /**
     * The cell that is meant by {@code [TABLE/]ROW[:COLUMN]}: each by its number or name, a row by the cells that tell it
     * apart.
     *
     * @param titles what a cell is called where it is shown, as a country by its id
     * @throws IllegalArgumentException with a sentence that says what there is, if there is no such cell or several
     */
    public static Figure find(Result result, String cell, UnaryOperator<String> titles) {
        return new Pointing(result, cell.strip(), titles).find();
    }

    /** The cell that is meant, where cells are called as they are kept. */
    public static Figure find(Result result, String cell) {
        return find(result, cell, UnaryOperator.identity());
    }

    /** By which it is found in its result. */
    public String address() {
        return (place + 1) + "/" + (row + 1)
                + (column == ROW ? "" : ":" + table.columns().get(column).name());
    }

    /** What the row is called. */
    public String name() {
        return RowNames.of(table).in(table).get(row);
    }

    /** The value; null where it is not known or the row as a whole is meant. */
    public @Nullable Object value() {
        return column == ROW ? null : table.cell(row, column);
    }

    /** What the value is in, or null. */
    public @Nullable String unit() {
        return column == ROW ? null : table.columns().get(column).unit();
    }

    /** What it rests on. */
    public Support support() {
        return column == ROW ? table.support(row) : table.support(row, column).orElseGet(() -> table.support(row));
    }
}
