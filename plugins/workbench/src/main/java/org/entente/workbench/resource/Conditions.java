package org.entente.workbench.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What holds of a row, of ties under the name {@code t}, with the values of its question marks. */
final class Conditions {

    private static final String PART =
            "EXISTS (SELECT 1 FROM participant p WHERE p.tie = t.id AND (p.actor = ? OR p.principal = ?))";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    Conditions add(String condition, Object... values) {
        conditions.add(condition);
        arguments.addAll(List.of(values));
        return this;
    }

    /** One of some words, however they are written; any where none is named. */
    Conditions oneOf(String column, List<String> words) {
        return words.isEmpty() ? this : add(column + " IN (SELECT unnest(CAST(? AS VARCHAR[])))", upper(words));
    }

    /** Somebody takes part in the tie, or somebody of that country. */
    Conditions takesPart(String actor) {
        return add(PART, actor, actor);
    }

    static List<String> upper(List<String> words) {
        return words.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** All of them, to follow WHERE. */
    String text() {
        return conditions.isEmpty() ? "TRUE" : String.join(" AND ", conditions);
    }

    List<Object> arguments() {
        return List.copyOf(arguments);
    }
}
