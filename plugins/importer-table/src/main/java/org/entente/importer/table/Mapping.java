package org.entente.importer.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mapping recipe: what the columns of a table mean. The README lists its entries.
 *
 * @param file the recipe's name, for messages
 * @param header which line holds the columns' names, from 1; 0 for none, then the columns are called 1, 2, 3 …
 * @param missing the words that stand for "not told"
 * @param codes the scheme of whose codes the participants' columns hold, or null where they hold names
 */
record Mapping(
        String file,
        @Nullable Charset encoding,
        @Nullable String delimiter,
        int header,
        Set<String> missing,
        @Nullable String codes,
        Map<String, Cell> cells,
        List<Party> parties,
        List<When> dates,
        List<Sum> sums,
        @Nullable String title,
        @Nullable String covers,
        @Nullable String note) {

    /** The entries that fill one field each. */
    static final List<String> FIELDS = List.of(
            "type",
            "kind",
            "instrument",
            "channel",
            "modality",
            "stage",
            "as-of",
            "system",
            "description",
            "quantity",
            "condition",
            "name",
            "remark");

    /** Those among them whose values are members of enumerations. */
    static final List<String> WORDS =
            List.of("type", "kind", "instrument", "channel", "modality", "stage", "condition");

    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]*(?:/[A-Z][A-Z0-9_]*)?");

    private static final Set<String> KNOWN = Set.of(
            "encoding",
            "delimiter",
            "header",
            "missing",
            "codes",
            "participants",
            "supplier",
            "recipient",
            "partners",
            "dates",
            "values",
            "source");

    /**
     * Fills a field: from a column, through words where there are some, or the same in every row.
     *
     * @param column the column, or null for a constant
     */
    record Cell(
            @Nullable String column,
            @Nullable String constant,
            Map<String, String> words,
            @Nullable String otherwise) {}

    /** Fills a role from one column or more. */
    record Party(String role, List<Cell> cells) {}

    /** A date; without a format it is one in EDTF. */
    record When(
            String kind,
            Cell cell,
            @Nullable DateTimeFormatter format,
            @Nullable String pattern) {}

    /** A sum of money or of TIV. */
    record Sum(Cell cell, Cell unit, BigDecimal scale, String basis) {}

    /** Reads a recipe. */
    static Mapping read(Path path) throws IOException, RefusedException {
        String name = path.getFileName().toString();
        if (!Files.isRegularFile(path)) {
            throw new RefusedException("recipe.missing", "There is no recipe " + path + "; check its path.");
        }
        // A column may be called "on" or "no".
        YAMLMapper mapper = new YAMLMapper(YAMLFactory.builder()
                .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                .build());
        try (InputStream in = Files.newInputStream(path)) {
            JsonNode root = mapper.readTree(in);
            if (root == null || !root.isObject()) {
                throw refused(name, "is no list of entries such as \"supplier: Seller\"");
            }
            return of(name, root);
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            throw refused(name, "is not valid YAML" + where);
        }
    }

    /** All columns that the recipe names. */
    Set<String> columns() {
        Set<String> columns = new TreeSet<>();
        cells.values().forEach(cell -> add(cell, columns));
        parties.forEach(party -> party.cells().forEach(cell -> add(cell, columns)));
        dates.forEach(date -> add(date.cell(), columns));
        for (Sum sum : sums) {
            add(sum.cell(), columns);
            add(sum.unit(), columns);
        }
        return columns;
    }

    private static void add(Cell cell, Set<String> columns) {
        if (cell.column() != null) {
            columns.add(cell.column());
        }
    }

    private static Mapping of(String name, JsonNode root) throws RefusedException {
        for (String entry : entries(root)) {
            if (!KNOWN.contains(entry) && !FIELDS.contains(entry)) {
                throw refused(
                        name,
                        "has the unknown entry \"" + entry + "\"; known are "
                                + String.join(", ", new TreeSet<>(both())));
            }
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (String field : FIELDS) {
            if (root.has(field)) {
                cells.put(field, cell(name, field, root.get(field)));
            }
        }
        List<Party> parties = parties(name, root);
        if (parties.isEmpty()) {
            throw refused(name, "names no supplier, recipient, partners or participants");
        }
        if (!cells.containsKey("type")) {
            throw refused(name, "does not say the type of the ties, such as \"type: =TRANSFER\"");
        }
        for (String field : WORDS) {
            if (cells.containsKey(field)) {
                checked(name, cells.get(field));
            }
        }
        JsonNode source = root.path("source");
        return new Mapping(
                name,
                encoding(name, root),
                text(root, "delimiter"),
                root.path("header").asInt(1),
                missing(root),
                root.has("codes") ? word(name, text(root, "codes")) : null,
                cells,
                parties,
                dates(name, root),
                sums(name, root),
                text(source, "title"),
                text(source, "covers"),
                text(source, "note"));
    }

    private static void checked(String file, Cell cell) throws RefusedException {
        if (cell.column() == null) {
            word(file, cell.constant());
        }
        for (String meant : cell.words().values()) {
            word(file, meant);
        }
        if (cell.otherwise() != null) {
            word(file, cell.otherwise());
        }
    }

    /** A member of an enumeration, or a stage and its detail. */
    private static String word(String file, @Nullable String text) throws RefusedException {
        if (text == null || !WORD.matcher(text).matches()) {
            throw refused(file, "has \"" + text + "\" where a word such as TRANSFER or ACTIVE/DELIVERING stands");
        }
        return text;
    }

    private static List<String> both() {
        List<String> both = new ArrayList<>(KNOWN);
        both.addAll(FIELDS);
        return both;
    }

    private static List<String> entries(JsonNode node) {
        List<String> entries = new ArrayList<>();
        node.fieldNames().forEachRemaining(entries::add);
        return entries;
    }

    private static Cell cell(String file, String entry, JsonNode node) throws RefusedException {
        if (node.isValueNode()) {
            return cell(node.asText());
        }
        String column = text(node, "column");
        if (column == null) {
            throw refused(file, "has an entry \"" + entry + "\" without a column");
        }
        Map<String, String> words = new LinkedHashMap<>();
        JsonNode told = node.path("words");
        for (String word : entries(told)) {
            words.put(word.strip().toLowerCase(Locale.ROOT), told.get(word).asText());
        }
        return new Cell(column, null, words, text(node, "otherwise"));
    }

    private static Cell cell(String text) {
        return text.startsWith("=")
                ? new Cell(null, text.substring(1), Map.of(), null)
                : new Cell(text, null, Map.of(), null);
    }

    private static List<Party> parties(String file, JsonNode root) throws RefusedException {
        List<Party> parties = new ArrayList<>();
        Map<String, String> brief = new LinkedHashMap<>();
        brief.put("supplier", "SUPPLIER");
        brief.put("recipient", "RECIPIENT");
        brief.put("partners", "PARTNER");
        for (Map.Entry<String, String> each : brief.entrySet()) {
            if (root.has(each.getKey())) {
                parties.add(new Party(each.getValue(), cells(file, each.getKey(), root.get(each.getKey()))));
            }
        }
        for (JsonNode node : root.path("participants")) {
            String role = text(node, "role");
            if (role == null || !node.has("column")) {
                throw refused(file, "has a participant without a role and a column");
            }
            parties.add(new Party(word(file, role), cells(file, "participants", node.get("column"))));
        }
        return parties;
    }

    private static List<Cell> cells(String file, String entry, JsonNode node) throws RefusedException {
        List<Cell> cells = new ArrayList<>();
        if (node.isArray()) {
            for (JsonNode each : node) {
                cells.add(cell(file, entry, each));
            }
        } else {
            cells.add(cell(file, entry, node));
        }
        return cells;
    }

    private static List<When> dates(String file, JsonNode root) throws RefusedException {
        List<When> dates = new ArrayList<>();
        for (JsonNode node : root.path("dates")) {
            String kind = text(node, "kind");
            String pattern = text(node, "format");
            if (kind == null || !node.has("column")) {
                throw refused(file, "has a date without a kind and a column");
            }
            try {
                DateTimeFormatter format =
                        pattern == null ? null : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
                dates.add(new When(word(file, kind), cell(file, "dates", node), format, pattern));
            } catch (IllegalArgumentException e) {
                throw refused(file, "has the date format \"" + pattern + "\", which is none such as d.M.yyyy");
            }
        }
        return dates;
    }

    private static List<Sum> sums(String file, JsonNode root) throws RefusedException {
        List<Sum> sums = new ArrayList<>();
        for (JsonNode node : root.path("values")) {
            String unit = text(node, "unit");
            if (unit == null || !node.has("column")) {
                throw refused(file, "has a value without a column and a unit, such as \"unit: =EUR\"");
            }
            String scale = text(node, "scale");
            String basis = text(node, "basis");
            try {
                sums.add(new Sum(
                        cell(file, "values", node),
                        cell(unit),
                        scale == null ? BigDecimal.ONE : new BigDecimal(scale),
                        basis == null ? "UNKNOWN" : word(file, basis)));
            } catch (NumberFormatException e) {
                throw refused(file, "has the scale \"" + scale + "\", which is no number");
            }
        }
        return sums;
    }

    private static Set<String> missing(JsonNode root) {
        Set<String> missing = new TreeSet<>();
        root.path("missing").forEach(node -> missing.add(node.asText().strip()));
        return missing;
    }

    private static @Nullable Charset encoding(String file, JsonNode root) throws RefusedException {
        String encoding = Optional.ofNullable(text(root, "encoding")).orElse(StandardCharsets.UTF_8.name());
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw refused(file, "names the encoding \"" + encoding + "\", which is not known here");
        }
    }

    private static @Nullable String text(JsonNode node, String entry) {
        JsonNode value = node.path(entry);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    private static RefusedException refused(String file, String what) {
        return new RefusedException("recipe.wrong", "The recipe " + file + " " + what + ".");
    }
}
