package org.entente.core.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What moved between two results of one analysis.
 *
 * @param moves in the order of the later result, then what vanished
 */
public record Difference(List<Move> moves) {

    /** What became of a row or cell. */
    public enum Sort {
        MOVED,
        ADDED,
        VANISHED,
        /** The figures are the same, but they rest on other ties or observations. */
        RESTS_ON_OTHERS
    }

    /**
     * One row or cell that is not as it was.
     *
     * @param row what the row is called
     * @param column the column, or empty for the row as a whole
     * @param before what it was, or null
     * @param after what it is, or null
     */
    public record Move(
            Sort sort,
            String table,
            String row,
            String column,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String unit) {}

    /** Beneath this share of a figure it has not moved: sums are added up in no fixed order. */
    private static final double ROUNDING = 1e-9;

    private static final String NOTE = "note";

    public Difference {
        moves = List.copyOf(moves);
    }

    /** Compares two results, table by table and row by row, each by what it is called. */
    public static Difference between(Result before, Result after) {
        List<Move> moves = new ArrayList<>();
        List<Table> old = new ArrayList<>(before.tables());
        for (Table table : after.tables()) {
            Table former = old.stream()
                    .filter(one -> one.title().equals(table.title()))
                    .findFirst()
                    .orElse(null);
            old.remove(former);
            compare(former == null ? Table.of(table.title(), table.columns()).build() : former, table, moves);
        }
        for (Table gone : old) {
            compare(gone, Table.of(gone.title(), gone.columns()).build(), moves);
        }
        return new Difference(moves);
    }

    /** Whether nothing moved. */
    public boolean none() {
        return moves.isEmpty();
    }

    private static void compare(Table before, Table after, List<Move> moves) {
        RowNames names = RowNames.of(after, before);
        Map<String, Integer> old = new HashMap<>();
        List<String> formerly = names.in(before);
        IntStream.range(0, formerly.size()).forEach(row -> old.put(formerly.get(row), row));
        List<String> now = names.in(after);
        for (int row = 0; row < now.size(); row++) {
            Integer former = old.remove(now.get(row));
            if (former == null) {
                moves.add(new Move(Sort.ADDED, after.title(), now.get(row), "", null, whole(after, row), null));
            } else {
                rows(before, former, after, row, now.get(row), moves);
            }
        }
        formerly.stream()
                .filter(old::containsKey)
                .forEach(name -> moves.add(
                        new Move(Sort.VANISHED, before.title(), name, "", whole(before, old.get(name)), null, null)));
        notes(before, after, moves);
    }

    private static void rows(Table before, int former, Table after, int row, String name, List<Move> moves) {
        int told = moves.size();
        for (Column column : after.columns()) {
            Object was = has(before, column) ? before.cell(former, column.name()) : null;
            Object is = after.cell(row, column.name());
            if (!same(was, is)) {
                moves.add(new Move(Sort.MOVED, after.title(), name, column.name(), was, is, column.unit()));
            }
        }
        if (moves.size() == told && !rests(before, former).equals(rests(after, row))) {
            moves.add(new Move(
                    Sort.RESTS_ON_OTHERS,
                    after.title(),
                    name,
                    "",
                    counted(before.support(former)),
                    counted(after.support(row)),
                    null));
        }
    }

    private static boolean has(Table table, Column column) {
        return table.columns().stream().anyMatch(one -> one.name().equals(column.name()));
    }

    private static List<Support> rests(Table table, int row) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(column -> table.support(row, column).orElseGet(() -> table.support(row)))
                .toList();
    }

    private static boolean same(@Nullable Object was, @Nullable Object is) {
        if (was instanceof Double a && is instanceof Double b) {
            return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));
        }
        return Objects.equals(was, is);
    }

    private static void notes(Table before, Table after, List<Move> moves) {
        List<String> gone = new ArrayList<>(before.notes());
        gone.removeAll(after.notes());
        List<String> come = new ArrayList<>(after.notes());
        come.removeAll(before.notes());
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            String was = i < gone.size() ? gone.get(i) : null;
            String is = i < come.size() ? come.get(i) : null;
            Sort sort = was == null ? Sort.ADDED : is == null ? Sort.VANISHED : Sort.MOVED;
            moves.add(new Move(sort, after.title(), NOTE, "", was, is, null));
        }
    }

    private static String counted(Support support) {
        return support.filter() != null
                ? support.filter()
                : Plural.of(support.ties().count(), "tie") + ", "
                        + Plural.of(support.observations().count(), "observation");
    }

    private static String whole(Table table, int row) {
        return IntStream.range(0, table.columns().size())
                .filter(column -> table.cell(row, column) != null)
                .mapToObj(column -> table.columns().get(column).name() + " " + table.cell(row, column))
                .collect(Collectors.joining(", "));
    }
}
