package org.entente.core.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * By what the rows of a table are called, and found again in another run although figures in them changed: by the first
 * cells that are no figures and tell the rows apart.
 */
public final class RowNames {

    /** Between the cells of which a name is made. */
    private static final String BETWEEN = "-";

    private final List<String> columns;

    private RowNames(List<String> columns) {
        this.columns = columns;
    }

    /** The names of rows in one table, or in several runs of it. */
    public static RowNames of(Table... tables) {
        List<String> usable = usable(tables[0]).stream()
                .filter(name -> Arrays.stream(tables)
                        .allMatch(table -> table.columns().stream()
                                .anyMatch(column -> column.name().equals(name))))
                .toList();
        int least = Math.min(parties(tables[0]), usable.size());
        return lengths(usable)
                .filter(names -> names.columns.size() >= least)
                .filter(names -> Arrays.stream(tables).allMatch(names::tellApart))
                .findFirst()
                .orElseGet(() -> new RowNames(usable));
    }

    /** All by which the rows of a table can be called, the shortest first. */
    static List<RowNames> all(Table table) {
        return lengths(usable(table)).toList();
    }

    private static Stream<RowNames> lengths(List<String> usable) {
        return IntStream.rangeClosed(1, usable.size()).mapToObj(count -> new RowNames(usable.subList(0, count)));
    }

    /** How many actors a row begins with: a pair is called by both, also where one of them would do. */
    private static int parties(Table table) {
        return Math.max(1, (int) table.columns().stream()
                .takeWhile(column -> column.type() == Column.Type.ACTOR)
                .count());
    }

    /** What is made to tell apart comes first, whole numbers last, and measures never. */
    private static List<String> usable(Table table) {
        return table.columns().stream()
                .filter(column -> rank(column) < 3)
                .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                .map(Column::name)
                .toList();
    }

    private static int rank(Column column) {
        if (column.name().equals("id") || column.name().equals("key")) {
            return 0;
        }
        return switch (column.type()) {
            case TEXT, DATE, ACTOR, SYSTEM, BOOLEAN -> 1;
            case INTEGER, TIE -> 2;
            case NUMBER -> 3;
        };
    }

    private boolean tellApart(Table table) {
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, table.size()).allMatch(row -> seen.add(name(table, row)));
    }

    /** The columns of which the names are made. */
    public List<String> columns() {
        return columns;
    }

    /** The names of a table's rows, in their order; where one comes again, with a number behind it. */
    public List<String> in(Table table) {
        Map<String, Integer> times = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            String name = name(table, row);
            int time = times.merge(name, 1, Integer::sum);
            names.add(time == 1 ? name : name + " (" + time + ")");
        }
        return names;
    }

    private String name(Table table, int row) {
        return columns.stream()
                .map(column -> table.cell(row, column))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(BETWEEN));
    }
}
