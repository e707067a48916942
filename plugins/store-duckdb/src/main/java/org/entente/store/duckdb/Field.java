package org.entente.store.duckdb;

import java.util.List;
import org.entente.core.spi.Recipe;
import org.jspecify.annotations.Nullable;

/**
 * A field that a recipe can fill.
 *
 * @param byDefault what holds where nothing is given, or null
 * @param required whether something must be given
 */
record Field(String name, Form form, @Nullable String byDefault, boolean required) {

    /** What a field holds. */
    enum Form {
        TEXT("text"),
        WORD("member of an enumeration"),
        NUMBER("number"),
        WHOLE("whole number"),
        REAL("number"),
        FLAG("true or false"),
        DATE("date in EDTF");

        private final String title;

        Form(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        /** The value in SQL of a text in SQL. */
        String cast(String text) {
            return switch (this) {
                case TEXT, WORD, DATE -> text;
                case NUMBER -> "CAST(" + text + " AS DECIMAL(38, 9))";
                case WHOLE -> "CAST(" + text + " AS BIGINT)";
                case REAL -> "CAST(" + text + " AS DOUBLE)";
                case FLAG -> "CAST(" + text + " AS BOOLEAN)";
            };
        }

        /** The condition in SQL that a text, which is not null, cannot be such a value. */
        String misfits(String text) {
            return switch (this) {
                case TEXT -> "trim(" + text + ") = ''";
                case WORD -> "NOT regexp_full_match(" + text + ", '[A-Z0-9][A-Z0-9_]{0,63}')";
                case DATE -> text + " IN (SELECT text FROM dated WHERE misfit)";
                case NUMBER, WHOLE, REAL, FLAG -> "TRY_" + cast(text) + " IS NULL";
            };
        }

        /** The condition in SQL that a text is no date, or has no days though it is not open. */
        static String misdated(String text, String earliest, String latest) {
            return "NOT edtf_fits(" + text + ") OR " + earliest + " IS NULL AND " + text + " NOT LIKE '../%' OR "
                    + latest
                    + " IS NULL AND " + text + " NOT LIKE '%/..' OR coalesce(" + earliest + " > " + latest
                    + ", false) AND " + text + " NOT LIKE '{%'";
        }
    }

    /** The fields of a target, in the order in which they are listed at {@link Recipe}. */
    static List<Field> of(Recipe.Target target) {
        return switch (target) {
            case TIE ->
                List.of(
                        word("type", "UNKNOWN"),
                        word("kind", "UNKNOWN"),
                        word("instrument", "UNKNOWN"),
                        word("channel", "UNKNOWN"),
                        word("modality", "ASSERTED"),
                        any("programme", Form.TEXT),
                        any("title", Form.TEXT),
                        any("note", Form.TEXT),
                        any("rule", Form.TEXT),
                        any("confidence", Form.REAL));
            case PARTICIPANT ->
                List.of(
                        must("actor", Form.TEXT),
                        word("role", "UNKNOWN"),
                        any("share", Form.NUMBER),
                        any("named", Form.TEXT));
            case STATUS -> List.of(word("stage", "UNKNOWN"), word("detail", "UNKNOWN"), any("as_of", Form.DATE));
            case ITEM ->
                List.of(
                        any("system", Form.TEXT),
                        must("designation", Form.TEXT),
                        any("description", Form.TEXT),
                        any("quantity", Form.NUMBER),
                        any("quantity_upper", Form.NUMBER),
                        word("quantity_certainty", "EXACT"),
                        word("condition", "UNKNOWN"));
            case DELIVERY ->
                List.of(
                        must("item", Form.WHOLE),
                        any("period", Form.DATE),
                        any("quantity", Form.NUMBER),
                        any("quantity_upper", Form.NUMBER),
                        word("quantity_certainty", "EXACT"));
            case AMOUNT ->
                List.of(
                        any("item", Form.WHOLE),
                        must("value", Form.NUMBER),
                        any("upper", Form.NUMBER),
                        word("certainty", "EXACT"),
                        must("unit", Form.TEXT),
                        word("basis", "UNKNOWN"));
            case DATE -> List.of(word("kind", "UNKNOWN"), must("date", Form.DATE));
            case LINK ->
                List.of(
                        word("type", "UNKNOWN"),
                        must("to", Form.WHOLE),
                        new Field("suggested", Form.FLAG, "false", false),
                        any("note", Form.TEXT));
            case OBSERVATION ->
                List.of(
                        word("measure", "UNKNOWN"),
                        must("subject", Form.TEXT),
                        any("period", Form.DATE),
                        must("value", Form.NUMBER),
                        any("upper", Form.NUMBER),
                        word("certainty", "EXACT"),
                        must("unit", Form.TEXT),
                        word("qualifier", "UNKNOWN"),
                        word("component", "UNKNOWN"),
                        any("counterpart", Form.TEXT),
                        word("concept", "UNKNOWN"),
                        any("scope", Form.TEXT),
                        any("issuer", Form.TEXT),
                        any("of", Form.WORD),
                        any("among", Form.TEXT),
                        any("size", Form.WHOLE));
        };
    }

    private static Field word(String name, String byDefault) {
        return new Field(name, Form.WORD, byDefault, false);
    }

    private static Field any(String name, Form form) {
        return new Field(name, form, null, false);
    }

    private static Field must(String name, Form form) {
        return new Field(name, form, null, true);
    }
}
