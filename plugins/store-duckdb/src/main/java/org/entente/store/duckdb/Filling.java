package org.entente.store.duckdb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.core.spi.Recipe;
import org.jspecify.annotations.Nullable;

/** What one insert of a recipe puts into the fields of its target, as SQL over the staged table. */
final class Filling {

    private final Recipe.Insert insert;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if the insert names a field or column that there is not */
    Filling(Recipe.Insert insert, Set<String> columns) {
        this.insert = insert;
        Field.of(insert.target()).forEach(field -> fields.put(field.name(), field));
        insert.fields().forEach((name, value) -> {
            if (!fields.containsKey(name)) {
                throw new IllegalArgumentException("A recipe's " + insert.target() + " has no field " + name
                        + "; it has " + String.join(", ", fields.keySet()));
            }
            if (value instanceof Recipe.Column column) {
                known(column.name(), columns);
            }
        });
        if (insert.when() != null) {
            known(insert.when(), columns);
        }
    }

    static void known(String column, Set<String> columns) {
        if (!columns.contains(column)) {
            throw new IllegalArgumentException(
                    "The recipe names a column that the table lacks: " + column + "; it has " + columns);
        }
    }

    Recipe.Target target() {
        return insert.target();
    }

    boolean fills(String field) {
        return insert.fields().containsKey(field);
    }

    /** The text in SQL that fills a field, before defaults. */
    String text(String field) {
        Recipe.Value value = insert.fields().get(field);
        if (value instanceof Recipe.Column column) {
            return Database.quoted(column.name());
        }
        return value instanceof Recipe.Constant constant && !constant.text().isEmpty()
                ? Database.literal(constant.text())
                : "CAST(NULL AS VARCHAR)";
    }

    /** The texts in SQL that fill fields of dates. */
    Stream<String> dates() {
        return fields.values().stream()
                .filter(field -> field.form() == Field.Form.DATE && fills(field.name()))
                .map(field -> text(field.name()));
    }

    /** The value in SQL of a field, its default where nothing is given. */
    String value(String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException(insert.target() + " has no field " + name);
        }
        String text = text(name);
        String full = field.byDefault() == null
                ? text
                : "coalesce(" + text + ", " + Database.literal(field.byDefault()) + ")";
        return field.form().cast(full);
    }

    /** The constant that fills a field, or null. */
    @Nullable
    String constant(String field) {
        return insert.fields().get(field) instanceof Recipe.Constant constant ? constant.text() : null;
    }

    /** The condition in SQL under which a line adds a record. */
    String condition() {
        return insert.when() == null ? "true" : Database.quoted(insert.when()) + " IS NOT NULL";
    }

    /** Cases in SQL that say of a line what is wrong with it. */
    void check(List<String> cases) {
        for (Field field : fields.values()) {
            String text = text(field.name());
            if (field.required()) {
                wrong(cases, text + " IS NULL", "nothing", field, "''");
            }
            if (fills(field.name())) {
                wrong(
                        cases,
                        text + " IS NOT NULL AND " + field.form().misfits(text),
                        "no " + field.form().title(),
                        field,
                        "': ' || " + text);
            }
        }
        switch (insert.target()) {
            case PARTICIPANT -> {
                if (fills("share")) {
                    wrong(cases, value("share") + " NOT BETWEEN 0 AND 1", "no share from 0 to 1", "share");
                }
            }
            case TIE -> {
                if (fills("confidence")) {
                    wrong(cases, value("confidence") + " NOT BETWEEN 0 AND 1", "no number from 0 to 1", "confidence");
                }
            }
            case AMOUNT -> {
                range(cases, "value", "upper", "certainty", true);
                wrong(
                        cases,
                        "NOT regexp_full_match(" + value("unit") + ", '[A-Z]{3}')",
                        "neither TIV nor a currency code",
                        "unit");
            }
            case ITEM, DELIVERY -> range(cases, "quantity", "quantity_upper", "quantity_certainty", true);
            case OBSERVATION -> range(cases, "value", "upper", "certainty", false);
            default -> {}
        }
    }

    private void range(List<String> cases, String value, String upper, String certainty, boolean positive) {
        if (!fills(value)) {
            return;
        }
        if (positive) {
            wrong(cases, value(value) + " < 0", "a negative number", value);
        }
        wrong(
                cases,
                value(value) + " IS NOT NULL AND (" + value(certainty) + " = 'RANGE') <> (" + value(upper)
                        + " IS NOT NULL AND " + value(upper) + " >= " + value(value) + ")",
                "an upper end that does not fit the certainty",
                upper);
    }

    private void wrong(List<String> cases, String condition, String what, String field) {
        wrong(cases, condition, what, fields.get(field), "': ' || coalesce(" + text(field) + ", '')");
    }

    private void wrong(List<String> cases, String condition, String what, @Nullable Field field, String value) {
        String name = field == null ? "" : field.name();
        cases.add("WHEN " + condition() + " AND " + "(" + condition + ")" + " THEN "
                + Database.literal("holds " + what + " for the field " + name + " of " + insert.target()) + " || "
                + value);
    }
}
