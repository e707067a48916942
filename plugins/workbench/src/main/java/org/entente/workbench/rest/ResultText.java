package org.entente.workbench.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.core.model.Column;
import org.entente.core.model.Composite;
import org.entente.core.model.Findings;
import org.entente.core.model.Network;
import org.entente.core.model.Result;
import org.entente.core.model.Series;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;

/** Results as JSON, in the form that the command line prints with its option for evidence. */
final class ResultText {

    private ResultText() {}

    static void result(Result result, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", result.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("title", result.title());
        switch (result.kind()) {
            case TABLE -> table((Table) result, json);
            case NETWORK -> network((Network) result, json);
            case SERIES -> series((Series) result, json);
            case FINDINGS -> findings((Findings) result, json);
            case COMPOSITE -> {
                json.writeArrayFieldStart("parts");
                for (Result part : ((Composite) result).parts()) {
                    result(part, json);
                }
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    static void support(Support support, JsonGenerator json) throws IOException {
        json.writeStartObject();
        long[] ties = support.ties().toArray();
        long[] observations = support.observations().toArray();
        json.writeFieldName("ties");
        json.writeArray(ties, 0, ties.length);
        json.writeFieldName("observations");
        json.writeArray(observations, 0, observations.length);
        if (support.filter() != null) {
            json.writeStringField("filter", support.filter());
            json.writeFieldName("actors");
            json.writeArray(
                    support.actors().toArray(String[]::new), 0, support.actors().size());
        }
        json.writeEndObject();
    }

    private static void table(Table table, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("columns");
        for (Column column : table.columns()) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            json.writeStringField("type", column.type().name());
            json.writeStringField("unit", column.unit());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (int row = 0; row < table.size(); row++) {
            json.writeStartArray();
            for (Object cell : table.row(row)) {
                cell(cell, json);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("support");
        for (int row = 0; row < table.size(); row++) {
            support(table.support(row), json);
        }
        json.writeEndArray();
        cells(table, json);
        sentences("notes", table.notes(), json);
    }

    /** The cells that have a support of their own, by row and column. */
    private static void cells(Table table, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("cells");
        for (int row = 0; row < table.size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                Optional<Support> own = table.support(row, column);
                if (own.isPresent()) {
                    json.writeFieldName(row + "," + column);
                    support(own.get(), json);
                }
            }
        }
        json.writeEndObject();
    }

    private static void network(Network network, JsonGenerator json) throws IOException {
        json.writeBooleanField("directed", network.directed());
        json.writeObjectFieldStart("nodes");
        table(network.nodes(), json);
        json.writeEndObject();
        json.writeObjectFieldStart("edges");
        table(network.edges(), json);
        json.writeEndObject();
    }

    private static void series(Series series, JsonGenerator json) throws IOException {
        json.writeStringField("unit", series.unit());
        json.writeArrayFieldStart("lines");
        for (Series.Line line : series.lines()) {
            json.writeStartObject();
            json.writeStringField("name", line.name());
            json.writeArrayFieldStart("points");
            for (Series.Point point : line.points()) {
                json.writeStartObject();
                json.writeStringField("period", point.period().text());
                json.writeFieldName("value");
                cell(point.value(), json);
                json.writeFieldName("support");
                support(point.support(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void findings(Findings findings, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Findings.Finding finding : findings.findings()) {
            json.writeStartObject();
            json.writeStringField("code", finding.code());
            json.writeStringField("severity", finding.severity().name());
            json.writeStringField("sentence", finding.sentence());
            json.writeStringField("key", finding.key());
            json.writeFieldName("support");
            support(finding.support(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void sentences(String name, List<String> sentences, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String sentence : sentences) {
            json.writeString(sentence);
        }
        json.writeEndArray();
    }

    private static void cell(@Nullable Object cell, JsonGenerator json) throws IOException {
        if (cell == null) {
            json.writeNull();
        } else if (cell instanceof Long number) {
            json.writeNumber(number);
        } else if (cell instanceof Double number) {
            json.writeNumber(number);
        } else if (cell instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(cell.toString());
        }
    }
}
