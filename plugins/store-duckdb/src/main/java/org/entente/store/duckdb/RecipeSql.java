package org.entente.store.duckdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.spi.Recipe;
import org.entente.core.spi.Recipe.Target;

/** Makes a recipe into SQL: one statement that stages the table, one that checks it, and one for each insert. */
final class RecipeSql {

    /** The longest line of a table that is read. */
    private static final int LINE = 64 * 1024 * 1024;

    private final Recipe recipe;
    private final List<String> header;
    private final List<Filling> fillings = new ArrayList<>();

    /** @throws IllegalArgumentException if the recipe names what the table or the target does not have */
    RecipeSql(Recipe recipe, List<String> header) {
        this.recipe = recipe;
        this.header = header;
        Set<String> columns = new LinkedHashSet<>(header);
        if (columns.size() < header.size()) {
            throw new IllegalArgumentException("The table has two columns of one name: " + header);
        }
        for (String column : List.of(recipe.key(), recipe.row(), recipe.quote())) {
            Filling.known(column, columns);
        }
        recipe.inserts().forEach(insert -> fillings.add(new Filling(insert, columns)));
    }

    /** Whether the lines become ties; else observations. */
    boolean ties() {
        return fillings.stream().anyMatch(f -> f.target() == Target.TIE);
    }

    /** How many ids each line needs: its own, its evidence's and one for each of its links. */
    int idsPerLine() {
        return 2
                + (int) fillings.stream().filter(f -> f.target() == Target.LINK).count();
    }

    /** @param size the table's bytes: no line is longer, and the database takes memory for the longest */
    String stage(Path table, long size) {
        long line = Math.min(LINE, size + 1);
        return "CREATE TEMP TABLE staged AS SELECT * FROM read_csv(" + Database.literal(table.toString())
                + ", auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '',"
                + " strict_mode = true, max_line_size = " + line + ", buffer_size = " + 2 * line + ", columns = {"
                + header.stream()
                        .map(name -> Database.literal(name) + ": 'VARCHAR'")
                        .collect(Collectors.joining(", "))
                + "})";
    }

    /** Reads each date of the table once: few differ, and reading one takes a dozen patterns. */
    String dates() {
        String all = fillings.stream()
                .flatMap(Filling::dates)
                .distinct()
                .map(text -> ", " + text)
                .collect(Collectors.joining("", "[CAST(NULL AS VARCHAR)", "]"));
        return "CREATE TEMP TABLE dated AS SELECT text, TRY(edtf_earliest(text)) AS earliest,"
                + " TRY(edtf_latest(text)) AS latest, " + Field.Form.misdated("text", "earliest", "latest")
                + " AS misfit FROM (SELECT DISTINCT unnest(" + all + ") AS text FROM staged)"
                + " WHERE text IS NOT NULL";
    }

    /** Gives the first line that does not fit, with what is wrong, or no row. */
    String check() {
        List<String> cases = new ArrayList<>();
        String key = Database.quoted(recipe.key());
        String row = Database.quoted(recipe.row());
        cases.add("WHEN TRY_CAST(" + key + " AS BIGINT) IS NULL OR CAST(" + key + " AS BIGINT) < 1"
                + " THEN 'has no number from 1 as its key'");
        cases.add("WHEN TRY_CAST(" + row + " AS BIGINT) IS NULL OR CAST(" + row + " AS BIGINT) < 1"
                + " THEN 'has no number from 1 as its row'");
        cases.add("WHEN count(*) OVER (PARTITION BY " + key + ") > 1 THEN 'has a key that another line has too'");
        fillings.forEach(filling -> filling.check(cases));
        for (Filling filling : fillings) {
            if (filling.target() == Target.LINK) {
                // The database looks at all lines for this, also at those that misfit already.
                String to = "TRY_" + filling.value("to");
                cases.add("WHEN " + filling.condition() + " AND (" + to + " NOT IN (SELECT TRY_CAST(" + key
                        + " AS BIGINT) FROM staged) OR " + to + " = TRY_CAST(" + key
                        + " AS BIGINT)) THEN 'is linked to itself or to a line that is not there: ' || "
                        + filling.text("to"));
            }
        }
        if (fillings.stream().anyMatch(f -> f.target() == Target.TIE)) {
            String any = fillings.stream()
                    .filter(f -> f.target() == Target.PARTICIPANT)
                    .map(Filling::condition)
                    .collect(Collectors.joining(" OR "));
            cases.add("WHEN NOT (" + (any.isEmpty() ? "false" : any) + ") THEN 'has no participant'");
        }
        return "SELECT " + key + ", wrong FROM (SELECT " + key + ", CASE " + String.join("\n", cases)
                + " END AS wrong FROM staged) WHERE wrong IS NOT NULL LIMIT 1";
    }

    /** How many lines there are and the highest key. */
    String size() {
        return "SELECT count(*), coalesce(max(CAST(" + Database.quoted(recipe.key()) + " AS BIGINT)), 0) FROM staged";
    }

    /**
     * The statements that add the records.
     *
     * @param base the first of the reserved ids
     * @param lines the highest key
     */
    List<String> inserts(long base, long lines, long revision, String source, String reader) {
        Numbering ids = new Numbering(Database.quoted(recipe.key()), base, lines, revision);
        List<String> statements = new ArrayList<>();
        statements.add(ids.insert(
                "evidence",
                "true",
                ids.evidence(),
                Database.literal(source),
                "'CELL', NULL, NULL",
                "CAST(" + Database.quoted(recipe.row()) + " AS BIGINT)",
                "NULL",
                "coalesce(" + Database.quoted(recipe.quote()) + ", '')",
                Database.literal(reader),
                "NULL, NULL, 'OWN_VOICE', NULL, 'UNKNOWN', NULL, NULL, NULL"));
        List<Filling> items = of(Target.ITEM);
        each(
                Target.PARTICIPANT,
                statements,
                (f, i) -> ids.insert(
                        "participant",
                        f.condition(),
                        ids.line(),
                        i,
                        f.value("actor"),
                        f.value("role"),
                        f.value("share"),
                        f.value("named")));
        each(
                Target.STATUS,
                statements,
                (f, i) -> ids.insert(
                        "status",
                        f.condition(),
                        ids.line(),
                        i,
                        f.value("stage"),
                        f.value("detail"),
                        f.value("as_of"),
                        days(f.value("as_of")),
                        "CAST([] AS BIGINT[])"));
        each(
                Target.ITEM,
                statements,
                (f, i) -> ids.insert(
                        "item",
                        f.condition(),
                        ids.line(),
                        i,
                        f.value("system"),
                        f.value("designation"),
                        f.value("description"),
                        quantity(f),
                        f.value("condition")));
        each(
                Target.DELIVERY,
                statements,
                (f, i) -> ids.insert(
                        "delivery",
                        f.condition() + " AND " + hasItem(f, items),
                        ids.line(),
                        f.value("item"),
                        i,
                        f.value("period"),
                        quantity(f),
                        days(f.value("period"))));
        each(
                Target.AMOUNT,
                statements,
                (f, i) -> ids.insert(
                        "amount",
                        f.condition() + " AND " + hasItem(f, items),
                        ids.line(),
                        f.value("item"),
                        Long.toString(before(f)),
                        f.value("value"),
                        f.value("upper"),
                        f.value("certainty"),
                        f.value("unit"),
                        f.value("basis")));
        each(
                Target.DATE,
                statements,
                (f, i) -> ids.insert(
                        "tie_date",
                        f.condition(),
                        ids.line(),
                        i,
                        f.value("kind"),
                        f.value("date"),
                        days(f.value("date"))));
        each(
                Target.LINK,
                statements,
                (f, i) -> ids.insert(
                        "tie_link",
                        f.condition(),
                        ids.link(Integer.parseInt(i)),
                        f.value("type"),
                        ids.line(),
                        base - 1 + " + " + f.value("to"),
                        f.value("suggested"),
                        f.value("note"),
                        "[" + ids.evidence() + "]"));
        each(Target.TIE, statements, (f, i) -> {
            statements.add(ids.insert("tie_evidence", f.condition(), ids.line(), "0", ids.evidence()));
            if (f.fills("rule")) {
                statements.add(ids.insert(
                        "tie_rule",
                        f.condition() + " AND " + f.text("rule") + " IS NOT NULL",
                        ids.line(),
                        "0",
                        f.value("rule")));
            }
            return ids.tie(f);
        });
        each(Target.OBSERVATION, statements, (f, i) -> {
            statements.add(ids.insert("observation_evidence", f.condition(), ids.line(), "0", ids.evidence()));
            return ids.observation(f);
        });
        return statements;
    }

    private interface Making {
        String statement(Filling filling, String ordinal);
    }

    private void each(Target target, List<String> statements, Making making) {
        List<Filling> all = of(target);
        for (int i = 0; i < all.size(); i++) {
            statements.add(making.statement(all.get(i), Integer.toString(i)));
        }
    }

    private List<Filling> of(Target target) {
        return fillings.stream().filter(f -> f.target() == target).toList();
    }

    /** How many amounts of the same item stand before one. */
    private long before(Filling amount) {
        return of(Target.AMOUNT).stream()
                .takeWhile(f -> f != amount)
                .filter(f -> f.text("item").equals(amount.text("item")))
                .count();
    }

    /** The condition that the line has the item to which a delivery or amount belongs. */
    private static String hasItem(Filling filling, List<Filling> items) {
        String item = filling.constant("item");
        if (item == null) {
            return "true";
        }
        int index = item.matches("[0-9]{1,4}") ? Integer.parseInt(item) : -1;
        if (index < 0 || index >= items.size()) {
            throw new IllegalArgumentException(
                    "A recipe's " + filling.target() + " belongs to an item that the recipe lacks: " + item);
        }
        return items.get(index).condition();
    }

    private static String quantity(Filling f) {
        String value = f.value("quantity");
        return value + ", " + f.value("quantity_upper") + ", CASE WHEN " + value + " IS NOT NULL THEN "
                + f.value("quantity_certainty") + " END";
    }

    /** The first and the last day of a date that {@link #dates()} has read. */
    static String days(String date) {
        String from = " FROM dated WHERE text = " + date + ")";
        return "(SELECT earliest" + from + ", (SELECT latest" + from;
    }
}
