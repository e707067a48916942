package org.entente.core.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column-major, immutable table; a null cell is "not known". Each row, and a cell that has its own, carries its support. */
public final class Table implements Result {

    private final String title;
    private final List<Column> columns;
    private final List<List<@Nullable Object>> cells;
    private final List<Support> support;
    private final Map<Place, Support> cellSupport;
    private final List<String> notes;

    private record Place(int row, int column) {}

    private Table(Builder builder) {
        title = builder.title;
        columns = builder.columns;
        cells = builder.cells.stream()
                .map(column -> Collections.unmodifiableList(new ArrayList<>(column)))
                .toList();
        support = List.copyOf(builder.support);
        cellSupport = Map.copyOf(builder.cellSupport);
        notes = List.copyOf(builder.notes);
    }

    /** Begins a table with these columns. */
    public static Builder of(String title, Column... columns) {
        return new Builder(title, List.of(columns));
    }

    /** Begins a table with these columns. */
    public static Builder of(String title, List<Column> columns) {
        return new Builder(title, List.copyOf(columns));
    }

    @Override
    public Kind kind() {
        return Kind.TABLE;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<Table> tables() {
        return List.of(this);
    }

    /** The columns, in their order. */
    public List<Column> columns() {
        return columns;
    }

    /** How many rows there are. */
    public int size() {
        return support.size();
    }

    /** A cell, null where nothing is known. */
    public @Nullable Object cell(int row, int column) {
        return cells.get(column).get(row);
    }

    /** A cell of a column by its name. */
    public @Nullable Object cell(int row, String column) {
        return cells.get(index(column)).get(row);
    }

    /** All cells of a column by its name, from the first row to the last. */
    public List<@Nullable Object> cells(String column) {
        return cells.get(index(column));
    }

    /** The cells of a row, in the order of the columns. */
    public List<@Nullable Object> row(int row) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        cells.forEach(column -> values.add(column.get(row)));
        return Collections.unmodifiableList(values);
    }

    /** What a row rests on. */
    public Support support(int row) {
        return support.get(row);
    }

    /** What a cell rests on, where that is not the same as its row's. */
    public Optional<Support> support(int row, int column) {
        return Optional.ofNullable(cellSupport.get(new Place(row, column)));
    }

    /** What a reader must know to read the table, each in a sentence. */
    public List<String> notes() {
        return notes;
    }

    private int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The table \"" + title + "\" has no column " + column);
    }

    /** Collects the rows of a table; not safe for several threads. */
    public static final class Builder {
        private final String title;
        private final List<Column> columns;
        private final List<List<@Nullable Object>> cells = new ArrayList<>();
        private final List<Support> support = new ArrayList<>();
        private final Map<Place, Support> cellSupport = new HashMap<>();
        private final List<String> notes = new ArrayList<>();

        private Builder(String title, List<Column> columns) {
            this.title = title;
            this.columns = columns;
            columns.forEach(column -> cells.add(new ArrayList<>()));
        }

        /**
         * Adds a row.
         *
         * @throws IllegalArgumentException if the cells do not fit the columns
         */
        public Builder row(Support rests, @Nullable Object... values) {
            if (values.length != columns.size()) {
                throw new IllegalArgumentException("The table \"" + title + "\" has " + columns.size()
                        + " columns, the row " + values.length + " cells");
            }
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                if (value != null && !columns.get(i).admits(value)) {
                    throw new IllegalArgumentException("The column "
                            + columns.get(i).name() + " holds " + columns.get(i).type() + " and not " + value);
                }
            }
            for (int i = 0; i < values.length; i++) {
                cells.get(i).add(values[i]);
            }
            support.add(rests);
            return this;
        }

        /**
         * Gives a cell of the row added last a support of its own.
         *
         * @throws IllegalArgumentException if there is no such column, or no row yet
         */
        public Builder cell(String column, Support rests) {
            if (support.isEmpty()) {
                throw new IllegalArgumentException(
                        "The table \"" + title + "\" has no row yet for a cell of " + column);
            }
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).name().equals(column)) {
                    cellSupport.put(new Place(support.size() - 1, i), rests);
                    return this;
                }
            }
            throw new IllegalArgumentException("The table \"" + title + "\" has no column " + column);
        }

        /** Adds a sentence that a reader must know. */
        public Builder note(String sentence) {
            notes.add(sentence);
            return this;
        }

        /** The table. */
        public Table build() {
            return new Table(this);
        }
    }
}
