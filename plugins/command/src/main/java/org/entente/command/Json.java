package org.entente.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.Column;
import org.entente.core.model.Composite;
import org.entente.core.model.Conflict;
import org.entente.core.model.Decision;
import org.entente.core.model.Findings;
import org.entente.core.model.Network;
import org.entente.core.model.Result;
import org.entente.core.model.RunCard;
import org.entente.core.model.Series;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;

/** Writes results as one JSON object; numbers are in full precision, what is not known is null. */
final class Json implements AutoCloseable {

    private final JsonGenerator json;
    private final boolean evidence;

    private Json(JsonGenerator json, boolean evidence) {
        this.json = json;
        this.evidence = evidence;
    }

    /** Begins the object; closing it ends the object and its line but not the writer. */
    static Json to(Writer out, boolean evidence) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        return new Json(json, evidence);
    }

    /** Writes the card of a run. */
    Json card(RunCard card) throws IOException {
        json.writeObjectFieldStart("card");
        json.writeStringField("id", card.id());
        json.writeFieldName("plugin");
        part(card.plugin());
        json.writeStringField("title", card.title());
        json.writeArrayFieldStart("used");
        for (RunCard.Part part : card.used()) {
            part(part);
        }
        json.writeEndArray();
        texts("parameters", card.parameters());
        json.writeNumberField("revision", card.revision());
        json.writeStringField("date", card.date().toString());
        json.writeEndObject();
        return this;
    }

    /** Writes what stands for a card where no plugin ran. */
    Json card(Map<String, String> entries) throws IOException {
        texts("card", entries);
        return this;
    }

    /** Writes a result. */
    Json result(Result result) throws IOException {
        json.writeStringField("kind", result.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("title", result.title());
        switch (result.kind()) {
            case TABLE -> table((Table) result);
            case NETWORK -> network((Network) result);
            case SERIES -> series((Series) result);
            case FINDINGS -> findings((Findings) result);
            case COMPOSITE -> composite((Composite) result);
        }
        return this;
    }

    /** Writes titles and codes of the actors that the result names. */
    Json actors(Actors actors) throws IOException {
        json.writeObjectFieldStart("actors");
        for (Map.Entry<String, Actors.Known> actor : actors.known().entrySet()) {
            json.writeObjectFieldStart(actor.getKey());
            json.writeStringField("title", actor.getValue().title());
            json.writeObjectFieldStart("codes");
            for (Map.Entry<String, Set<String>> scheme :
                    actor.getValue().codes().entrySet()) {
                json.writeArrayFieldStart(scheme.getKey());
                for (String code : scheme.getValue()) {
                    json.writeString(code);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
        return this;
    }

    /** Writes something of a verb's own. */
    Json with(String name, Content content) throws IOException {
        json.writeFieldName(name);
        content.write(json);
        return this;
    }

    /** Writes one value. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    @Override
    public void close() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private void table(Table table) throws IOException {
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
                cell(cell);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        sentences("notes", table.notes());
        if (evidence) {
            json.writeArrayFieldStart("support");
            for (int row = 0; row < table.size(); row++) {
                json.writeStartObject();
                support(table.support(row));
                cells(table, row);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private void cells(Table table, int row) throws IOException {
        boolean begun = false;
        for (int column = 0; column < table.columns().size(); column++) {
            Support own = table.support(row, column).orElse(null);
            if (own == null) {
                continue;
            }
            if (!begun) {
                json.writeObjectFieldStart("cells");
                begun = true;
            }
            json.writeObjectFieldStart(table.columns().get(column).name());
            support(own);
            json.writeEndObject();
        }
        if (begun) {
            json.writeEndObject();
        }
    }

    private void network(Network network) throws IOException {
        json.writeBooleanField("directed", network.directed());
        json.writeObjectFieldStart("nodes");
        table(network.nodes());
        json.writeEndObject();
        json.writeObjectFieldStart("edges");
        table(network.edges());
        json.writeEndObject();
    }

    private void series(Series series) throws IOException {
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
                cell(point.value());
                if (evidence) {
                    json.writeObjectFieldStart("support");
                    support(point.support());
                    json.writeEndObject();
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void conflict(Findings.Finding finding) throws IOException {
        Conflict conflict = finding.conflict();
        if (conflict != null) {
            json.writeStringField("state", finding.state().name());
            json.writeStringField("a", conflict.a().told());
            json.writeStringField("b", conflict.b().told());
        }
        Decision decision = finding.decision();
        if (decision != null) {
            json.writeStringField("choice", decision.choice().name());
            json.writeStringField("decision", decision.sentence());
        }
    }

    private void findings(Findings findings) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Findings.Finding finding : findings.findings()) {
            json.writeStartObject();
            json.writeStringField("code", finding.code());
            json.writeStringField("severity", finding.severity().name());
            json.writeStringField("sentence", finding.sentence());
            if (!finding.key().isEmpty()) {
                json.writeStringField("key", finding.key());
            }
            conflict(finding);
            if (evidence) {
                json.writeObjectFieldStart("support");
                support(finding.support());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void composite(Composite composite) throws IOException {
        json.writeArrayFieldStart("parts");
        for (Result part : composite.parts()) {
            json.writeStartObject();
            result(part);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void support(Support support) throws IOException {
        long[] ties = support.ties().toArray();
        long[] observations = support.observations().toArray();
        json.writeFieldName("ties");
        json.writeArray(ties, 0, ties.length);
        json.writeFieldName("observations");
        json.writeArray(observations, 0, observations.length);
        if (support.filter() != null) {
            json.writeStringField("filter", support.filter());
            json.writeArrayFieldStart("actors");
            for (String actor : support.actors()) {
                json.writeString(actor);
            }
            json.writeEndArray();
        }
    }

    private void cell(@Nullable Object cell) throws IOException {
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

    private void part(RunCard.Part part) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", part.id());
        json.writeStringField("version", part.version());
        json.writeStringField("digest", part.digest());
        json.writeEndObject();
    }

    private void texts(String name, Map<String, String> entries) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private void sentences(String name, List<String> sentences) throws IOException {
        json.writeArrayFieldStart(name);
        for (String sentence : sentences) {
            json.writeString(sentence);
        }
        json.writeEndArray();
    }
}
