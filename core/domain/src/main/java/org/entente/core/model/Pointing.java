package org.entente.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One search for what somebody points at. */
record Pointing(Result result, String cell, UnaryOperator<String> titles) {

    private static final int TOLD = 5;

    Figure find() {
        List<Figure> found = search(tables(), rest());
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "The result \"" + result.title() + "\" has no cell " + cell + "; " + what());
        }
        if (found.size() > 1) {
            throw new IllegalArgumentException(found.size() + " cells of the result \"" + result.title()
                    + "\" can be meant by " + cell + ": name one of "
                    + found.stream()
                            .limit(TOLD)
                            .map(figure -> figure.address() + " (" + figure.name() + ")")
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return found.get(0);
    }

    /** The places of the tables that can be meant: the one that is named, else all. */
    private List<Integer> tables() {
        List<Table> all = result.tables();
        List<Integer> named = IntStream.range(0, all.size())
                .filter(place -> begins(place, all.get(place)))
                .boxed()
                .toList();
        return named.isEmpty() ? IntStream.range(0, all.size()).boxed().toList() : named;
    }

    private boolean begins(int place, Table table) {
        return cell.startsWith((place + 1) + "/") || lower(cell).startsWith(lower(table.title()) + "/");
    }

    private String rest() {
        List<Table> all = result.tables();
        for (int place = 0; place < all.size(); place++) {
            if (cell.startsWith((place + 1) + "/")) {
                return cell.substring(cell.indexOf('/') + 1);
            } else if (begins(place, all.get(place))) {
                return cell.substring(all.get(place).title().length() + 1);
            }
        }
        return cell;
    }

    private List<Figure> search(List<Integer> places, String rest) {
        int colon = rest.lastIndexOf(':');
        List<Figure> found = new ArrayList<>();
        for (int place : places) {
            Table table = result.tables().get(place);
            int column = colon < 0 ? Figure.ROW : column(table, rest.substring(colon + 1));
            if (column != Figure.ROW || colon < 0) {
                rows(table, colon < 0 ? rest : rest.substring(0, colon))
                        .forEach(row -> found.add(new Figure(place, table, row, column)));
            }
        }
        // What is called by a word may hold a colon itself.
        return found.isEmpty() && colon >= 0 ? whole(places, rest) : found;
    }

    private List<Figure> whole(List<Integer> places, String rest) {
        return places.stream()
                .flatMap(place -> rows(result.tables().get(place), rest).stream()
                        .map(row -> new Figure(place, result.tables().get(place), row, Figure.ROW)))
                .toList();
    }

    private static int column(Table table, String name) {
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(lower(name).replace(' ', '_')) || name.equals(Integer.toString(i + 1))) {
                return i;
            }
        }
        return Figure.ROW;
    }

    private List<Integer> rows(Table table, String name) {
        if (name.matches("[0-9]{1,9}") && counted(name, table)) {
            return List.of(Integer.parseInt(name) - 1);
        }
        List<String> names = RowNames.of(table).in(table);
        List<Integer> called = all(table, row -> lower(names.get(row)).equals(lower(name)));
        if (!called.isEmpty()) {
            return called;
        }
        return RowNames.all(table).stream()
                .map(others -> others.in(table))
                .map(others -> all(table, row -> lower(others.get(row)).equals(lower(name))))
                .filter(rows -> !rows.isEmpty())
                .findFirst()
                .orElseGet(() -> all(table, row -> holds(table, row, name)));
    }

    private static boolean counted(String number, Table table) {
        int row = Integer.parseInt(number);
        return row > 0 && row <= table.size();
    }

    private static List<Integer> all(Table table, IntPredicate meant) {
        return IntStream.range(0, table.size()).filter(meant).boxed().toList();
    }

    /** Whether a cell that is no measure, or its title, is the name. */
    private boolean holds(Table table, int row, String name) {
        return table.row(row).stream()
                .filter(value -> !(value instanceof Double))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .map(value -> lower(value) + "\n" + lower(titles.apply(value)))
                .flatMap(String::lines)
                .anyMatch(word -> word.equals(lower(name)) || word.startsWith(lower(name) + " ("));
    }

    private String what() {
        List<Table> all = result.tables();
        return IntStream.range(0, all.size())
                        .mapToObj(
                                place -> (place + 1) + "/ has " + all.get(place).size() + " rows with "
                                        + all.get(place).columns().stream()
                                                .map(Column::name)
                                                .collect(Collectors.joining(", ")))
                        .limit(TOLD)
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
