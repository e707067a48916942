package org.entente.workbench.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the value of a parameter looks like, as JSON Schema says it.
 *
 * @param many whether it holds several, written with commas
 */
public record Form(Map<String, Object> schema, boolean many) {

    /** Any text. */
    public static final Form TEXT = new Form(Map.of("type", "string"), false);

    /** A share. */
    public static final Form SHARE = new Form(Map.of("type", "number", "minimum", 0, "maximum", 1), false);

    /** A year, month or day. */
    public static final Form DAY = new Form(Map.of("type", "string", "pattern", "^\\d{4}(-\\d{2}(-\\d{2})?)?$"), false);

    /** An id. */
    public static final Form ID = new Form(Map.of("type", "integer"), false);

    /** A whole number. */
    public static Form whole(long least, long most) {
        return new Form(Map.of("type", "integer", "minimum", least, "maximum", most), false);
    }

    /** One of some words. */
    public static Form one(Object... words) {
        return one(List.of(words));
    }

    /** One of some words. */
    public static Form one(List<?> words) {
        return new Form(
                Map.of(
                        "type",
                        "string",
                        "enum",
                        words.stream().map(Object::toString).distinct().toList()),
                false);
    }

    /** One of the words of an enumeration, or that which nobody knows. */
    public static Form word(List<?> known) {
        List<Object> words = new ArrayList<>(known);
        words.add("UNKNOWN");
        return one(words);
    }

    /** The words of which a value is one; empty where it may be another. */
    List<?> words() {
        return schema.get("enum") instanceof List<?> words ? words : List.of();
    }

    /** Several of these, with commas. */
    public Form several() {
        return new Form(Map.of("type", "array", "items", schema), true);
    }
}
