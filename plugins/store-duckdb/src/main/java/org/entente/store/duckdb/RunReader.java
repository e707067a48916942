package org.entente.store.duckdb;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.core.model.Column;
import org.entente.core.model.Composite;
import org.entente.core.model.Edtf;
import org.entente.core.model.Findings;
import org.entente.core.model.Network;
import org.entente.core.model.Outcome;
import org.entente.core.model.Result;
import org.entente.core.model.RunCard;
import org.entente.core.model.Series;
import org.entente.core.model.Severity;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RunFile} has written. */
final class RunReader {

    /** How many results are named. */
    private static final int RESULTS = 10;

    private static final String SUFFIX = ".json";

    private record Kept(FileTime when, Path file) {}

    private final Layout layout;
    private final ObjectMapper json = new ObjectMapper();

    RunReader(Layout layout) {
        this.layout = layout;
    }

    /** The cards of all results in the order in which they were kept; of a file only so much is read. */
    Map<String, RunCard> cards() throws IOException {
        List<Kept> kept = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(layout.runs(), "*" + SUFFIX)) {
            for (Path file : files) {
                kept.add(new Kept(Files.getLastModifiedTime(file), file));
            }
        }
        kept.sort(Comparator.comparing(Kept::when).thenComparing(Kept::file));
        Map<String, RunCard> cards = new LinkedHashMap<>();
        for (Kept one : kept) {
            Path file = one.file();
            String name = file.getFileName().toString();
            try (JsonParser in = json.createParser(file.toFile())) {
                if (in.nextToken() == JsonToken.START_OBJECT
                        && "card".equals(in.nextFieldName())
                        && in.nextToken() == JsonToken.START_OBJECT) {
                    JsonNode card = json.readTree(in);
                    cards.put(name.substring(0, name.length() - SUFFIX.length()), card(card));
                }
            } catch (IOException | RuntimeException e) {
                // What is damaged is told of by the examination.
                continue;
            }
        }
        return cards;
    }

    /** @throws IllegalArgumentException if none is kept under this id */
    Outcome read(String id) throws IOException {
        Path file = layout.runs().resolve(id + SUFFIX);
        if (!id.matches("[0-9a-f]+") || !Files.exists(file)) {
            throw new IllegalArgumentException("No result is kept under " + id + "; entente runs lists them.");
        }
        try {
            JsonNode all = json.readTree(file.toFile());
            return new Outcome(card(all.get("card")), result(all));
        } catch (IOException | RuntimeException e) {
            throw new IOException("The result " + file + " cannot be read; run the analysis again.", e);
        }
    }

    private static RunCard card(JsonNode node) {
        List<RunCard.Part> used = new ArrayList<>();
        node.get("used").forEach(part -> used.add(part(part)));
        Map<String, String> parameters = new TreeMap<>();
        node.get("parameters")
                .properties()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
        return new RunCard(
                part(node.get("plugin")),
                node.get("title").asText(),
                used,
                parameters,
                node.get("revision").asLong(),
                LocalDate.parse(node.get("date").asText()));
    }

    private static RunCard.Part part(JsonNode node) {
        return new RunCard.Part(
                node.get("id").asText(),
                node.get("version").asText(),
                node.get("digest").asText());
    }

    private static Result result(JsonNode node) {
        String title = node.get("title").asText();
        return switch (Result.Kind.valueOf(node.get("kind").asText().toUpperCase(Locale.ROOT))) {
            case TABLE -> table(title, node);
            case NETWORK ->
                new Network(
                        title,
                        node.get("directed").asBoolean(),
                        table(titled(node.get("nodes"), title), node.get("nodes")),
                        table(titled(node.get("edges"), title), node.get("edges")));
            case SERIES -> new Series(title, textOrNull(node.get("unit")), all(node.get("lines"), RunReader::line));
            case FINDINGS -> new Findings(title, all(node.get("findings"), RunReader::finding));
            case COMPOSITE -> new Composite(title, all(node.get("parts"), RunReader::result));
        };
    }

    /** Networks that were kept before their tables' titles were have none. */
    private static String titled(JsonNode table, String otherwise) {
        return table.has("title") ? table.get("title").asText() : otherwise;
    }

    private static Table table(String title, JsonNode node) {
        List<Column> columns = all(
                node.get("columns"),
                column -> new Column(
                        column.get("name").asText(),
                        Column.Type.valueOf(column.get("type").asText()),
                        textOrNull(column.get("unit"))));
        Table.Builder table = Table.of(title, columns);
        JsonNode rows = node.get("rows");
        Map<Integer, List<JsonNode>> own = new TreeMap<>();
        node.get("cell_support")
                .forEach(cell -> own.computeIfAbsent(cell.get("row").asInt(), row -> new ArrayList<>())
                        .add(cell));
        for (int row = 0; row < rows.size(); row++) {
            @Nullable Object[] cells = new Object[columns.size()];
            for (int column = 0; column < cells.length; column++) {
                cells[column] =
                        value(rows.get(row).get(column), columns.get(column).type());
            }
            table.row(support(node.get("support").get(row)), cells);
            own.getOrDefault(row, List.of())
                    .forEach(cell ->
                            table.cell(columns.get(cell.get("column").asInt()).name(), support(cell.get("support"))));
        }
        node.get("notes").forEach(note -> table.note(note.asText()));
        return table.build();
    }

    private static @Nullable Object value(JsonNode cell, Column.Type type) {
        if (cell.isNull()) {
            return null;
        }
        return switch (type) {
            case INTEGER, TIE -> cell.asLong();
            case NUMBER -> cell.asDouble();
            case BOOLEAN -> cell.asBoolean();
            case TEXT, DATE, ACTOR, SYSTEM -> cell.asText();
        };
    }

    private static Series.Line line(JsonNode node) {
        return new Series.Line(
                node.get("name").asText(),
                all(
                        node.get("points"),
                        point -> new Series.Point(
                                new Edtf(point.get("period").asText()),
                                point.get("value").isNull()
                                        ? null
                                        : point.get("value").asDouble(),
                                support(point.get("support")))));
    }

    private static Findings.Finding finding(JsonNode node) {
        return new Findings.Finding(
                node.get("code").asText(),
                new Severity(node.get("severity").asText()),
                node.get("sentence").asText(),
                support(node.get("support")),
                node.has("key") ? node.get("key").asText() : "");
    }

    private static Support support(JsonNode node) {
        if (node.has("filter")) {
            JsonNode actors = node.path("actors");
            String[] all = new String[actors.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = actors.get(i).asText();
            }
            return Support.filter(node.get("filter").asText(), all);
        }
        return Support.of(all(node.get("ties"), JsonNode::asLong), all(node.get("observations"), JsonNode::asLong));
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isNull() ? null : node.asText();
    }

    private interface Reading<T> {
        T read(JsonNode node);
    }

    private static <T> List<T> all(JsonNode array, Reading<T> reading) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(reading.read(node)));
        return all;
    }

    /** The kept results that go with what is held since a revision. */
    String named(long since) throws IOException {
        List<String> ids = cards().entrySet().stream()
                .filter(run -> run.getValue().revision() >= since)
                .map(Map.Entry::getKey)
                .toList();
        if (ids.isEmpty()) {
            return "";
        }
        String named = String.join(", ", ids.subList(0, Math.min(RESULTS, ids.size())));
        return ", and " + (ids.size() == 1 ? "the kept result " : ids.size() + " kept results ") + named
                + (ids.size() > RESULTS ? " …" : "");
    }
}
