package org.entente.core.spi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a clean table become ties or observations, all rows at once.
 *
 * <p>The table is UTF-8 CSV with a header line, commas, quotes doubled, an empty field for null; dates in EDTF, numbers with a
 * point, members of enumerations by name. Each line is one tie or one observation with one evidence, and the lines refer to
 * each other by {@code key}.
 *
 * <p>The fields of the targets:
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>TIE</td><td>type, kind, instrument, channel, modality, programme, title, note, rule, confidence</td></tr>
 * <tr><td>PARTICIPANT</td><td>actor, role, share, named</td></tr>
 * <tr><td>STATUS</td><td>stage, detail, as_of</td></tr>
 * <tr><td>ITEM</td><td>system, designation, description, quantity, quantity_upper, quantity_certainty, condition</td></tr>
 * <tr><td>DELIVERY</td><td>item (which ITEM of the recipe, from 0), period, quantity, quantity_upper, quantity_certainty</td></tr>
 * <tr><td>AMOUNT</td><td>item (likewise; absent for the tie as a whole), value, upper, certainty, unit, basis</td></tr>
 * <tr><td>DATE</td><td>kind, date</td></tr>
 * <tr><td>LINK</td><td>type, to (the key of another line), suggested, note</td></tr>
 * <tr><td>OBSERVATION</td><td>measure, subject, period, value, upper, certainty, unit, qualifier, component, counterpart, concept,
 *     scope, issuer, of, among, size</td></tr>
 * </table>
 *
 * A field that is not given has the member UNKNOWN, or ASSERTED for a modality, EXACT for a certainty, or null.
 *
 * @param key the column with the line's number, unique in the table, from 1
 * @param row the column with the logical row of the source that the line comes from, from 1
 * @param quote the column with that row's text
 * @param inserts what each line adds; exactly one of TIE and OBSERVATION is among them
 */
public record Recipe(String key, String row, String quote, List<Insert> inserts) {

    /** What an insert adds to. */
    public enum Target {
        TIE,
        PARTICIPANT,
        STATUS,
        ITEM,
        DELIVERY,
        AMOUNT,
        DATE,
        LINK,
        OBSERVATION
    }

    /**
     * Adds one record for each line.
     *
     * @param fields the target's fields with the columns or constants that fill them
     * @param when the column that must not be null for the line to add it, or null for every line
     */
    public record Insert(
            Target target,
            Map<String, Value> fields,
            @Nullable String when) {
        public Insert {
            fields = Map.copyOf(fields);
        }
    }

    /** Fills a field. */
    public sealed interface Value permits Column, Constant {}

    /** Filled from a column. */
    public record Column(String name) implements Value {}

    /** The same in every line. */
    public record Constant(String text) implements Value {}

    public Recipe {
        inserts = List.copyOf(inserts);
        long roots = inserts.stream()
                .filter(i -> i.target() == Target.TIE || i.target() == Target.OBSERVATION)
                .count();
        if (roots != 1) {
            throw new IllegalArgumentException("A recipe makes ties or observations, by one insert: found " + roots);
        }
    }
}
