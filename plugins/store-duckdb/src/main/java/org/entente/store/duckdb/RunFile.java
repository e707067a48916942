package org.entente.store.duckdb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.core.model.Column;
import org.entente.core.model.Composite;
import org.entente.core.model.Findings;
import org.entente.core.model.Network;
import org.entente.core.model.Outcome;
import org.entente.core.model.Result;
import org.entente.core.model.RunCard;
import org.entente.core.model.Series;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;

/** Writes a result with its card and support under {@code runs/}; its id follows from the card. */
final class RunFile {

    private final Layout layout;
    private final JsonFactory json = new JsonFactory();

    RunFile(Layout layout) {
        this.layout = layout;
    }

    /** The id. */
    String write(Outcome outcome) throws IOException {
        String id = outcome.card().id();
        Path aside = Files.createTempFile(layout.scratch(), "run", ".json");
        try (JsonGenerator out = json.createGenerator(Files.newOutputStream(aside))) {
            out.writeStartObject();
            out.writeFieldName("card");
            card(out, outcome.card());
            result(out, outcome.result());
            out.writeEndObject();
        }
        Files.move(aside, layout.runs().resolve(id + ".json"), StandardCopyOption.ATOMIC_MOVE);
        return id;
    }

    /**
     * The revision on which a kept result rests.
     *
     * @throws IllegalArgumentException if the file holds no result
     */
    long revision(Path file) throws IOException {
        long revision = -1;
        try (JsonParser in = json.createParser(Files.newInputStream(file))) {
            while (in.nextToken() != null) {
                if (revision < 0
                        && in.currentToken() == JsonToken.VALUE_NUMBER_INT
                        && in.getParsingContext().getParent().getParent() != null
                        && in.getParsingContext().getParent().getParent().inRoot()
                        && "revision".equals(in.currentName())) {
                    revision = in.getLongValue();
                }
            }
        }
        if (revision < 0) {
            throw new IllegalArgumentException("The file " + file + " holds no result");
        }
        return revision;
    }

    private static void card(JsonGenerator out, RunCard card) throws IOException {
        out.writeStartObject();
        out.writeFieldName("plugin");
        part(out, card.plugin());
        out.writeStringField("title", card.title());
        out.writeArrayFieldStart("used");
        for (RunCard.Part part : card.used()) {
            part(out, part);
        }
        out.writeEndArray();
        out.writeObjectFieldStart("parameters");
        for (Map.Entry<String, String> parameter : card.parameters().entrySet()) {
            out.writeStringField(parameter.getKey(), parameter.getValue());
        }
        out.writeEndObject();
        out.writeNumberField("revision", card.revision());
        out.writeStringField("date", card.date().toString());
        out.writeEndObject();
    }

    private static void part(JsonGenerator out, RunCard.Part part) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", part.id());
        out.writeStringField("version", part.version());
        out.writeStringField("digest", part.digest());
        out.writeEndObject();
    }

    private static void result(JsonGenerator out, Result result) throws IOException {
        out.writeStringField("kind", result.kind().name().toLowerCase(Locale.ROOT));
        out.writeStringField("title", result.title());
        switch (result.kind()) {
            case TABLE -> table(out, (Table) result);
            case NETWORK -> network(out, (Network) result);
            case SERIES -> series(out, (Series) result);
            case FINDINGS -> findings(out, (Findings) result);
            case COMPOSITE -> {
                out.writeArrayFieldStart("parts");
                for (Result part : ((Composite) result).parts()) {
                    out.writeStartObject();
                    result(out, part);
                    out.writeEndObject();
                }
                out.writeEndArray();
            }
        }
    }

    private static void table(JsonGenerator out, Table table) throws IOException {
        out.writeArrayFieldStart("columns");
        for (Column column : table.columns()) {
            out.writeStartObject();
            out.writeStringField("name", column.name());
            out.writeStringField("type", column.type().name());
            out.writeStringField("unit", column.unit());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("rows");
        for (int row = 0; row < table.size(); row++) {
            out.writeStartArray();
            for (Object cell : table.row(row)) {
                value(out, cell);
            }
            out.writeEndArray();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("support");
        for (int row = 0; row < table.size(); row++) {
            support(out, table.support(row));
        }
        out.writeEndArray();
        out.writeArrayFieldStart("cell_support");
        for (int row = 0; row < table.size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                if (table.support(row, column).isPresent()) {
                    out.writeStartObject();
                    out.writeNumberField("row", row);
                    out.writeNumberField("column", column);
                    out.writeFieldName("support");
                    support(out, table.support(row, column).get());
                    out.writeEndObject();
                }
            }
        }
        out.writeEndArray();
        texts(out, "notes", table.notes());
    }

    private static void network(JsonGenerator out, Network network) throws IOException {
        out.writeBooleanField("directed", network.directed());
        out.writeObjectFieldStart("nodes");
        out.writeStringField("title", network.nodes().title());
        table(out, network.nodes());
        out.writeEndObject();
        out.writeObjectFieldStart("edges");
        out.writeStringField("title", network.edges().title());
        table(out, network.edges());
        out.writeEndObject();
    }

    private static void series(JsonGenerator out, Series series) throws IOException {
        out.writeStringField("unit", series.unit());
        out.writeArrayFieldStart("lines");
        for (Series.Line line : series.lines()) {
            out.writeStartObject();
            out.writeStringField("name", line.name());
            out.writeArrayFieldStart("points");
            for (Series.Point point : line.points()) {
                out.writeStartObject();
                out.writeStringField("period", point.period().text());
                out.writeFieldName("value");
                value(out, point.value());
                out.writeFieldName("support");
                support(out, point.support());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void findings(JsonGenerator out, Findings findings) throws IOException {
        out.writeArrayFieldStart("findings");
        for (Findings.Finding finding : findings.findings()) {
            out.writeStartObject();
            out.writeStringField("code", finding.code());
            out.writeStringField("severity", finding.severity().name());
            out.writeStringField("sentence", finding.sentence());
            if (!finding.key().isEmpty()) {
                out.writeStringField("key", finding.key());
            }
            out.writeFieldName("support");
            support(out, finding.support());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void support(JsonGenerator out, Support support) throws IOException {
        out.writeStartObject();
        long[] ties = support.ties().toArray();
        long[] observations = support.observations().toArray();
        out.writeFieldName("ties");
        out.writeArray(ties, 0, ties.length);
        out.writeFieldName("observations");
        out.writeArray(observations, 0, observations.length);
        if (support.filter() != null) {
            out.writeStringField("filter", support.filter());
            if (!support.actors().isEmpty()) {
                texts(out, "actors", support.actors());
            }
        }
        out.writeEndObject();
    }

    private static void texts(JsonGenerator out, String name, List<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    private static void value(JsonGenerator out, @Nullable Object cell) throws IOException {
        if (cell instanceof Long number) {
            out.writeNumber(number);
        } else if (cell instanceof Double number) {
            out.writeNumber(number);
        } else if (cell instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (cell == null) {
            out.writeNull();
        } else {
            out.writeString(cell.toString());
        }
    }
}
