package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table that a verb printed with {@code --json}. */
public record Answer(JsonNode object) {

    /** Reads what a call printed that did what it was asked for. */
    public static Answer of(Distribution.Ended ended) throws JsonProcessingException {
        assertThat(ended.status()).as(ended.err()).isZero();
        return new Answer(new ObjectMapper().readTree(ended.out()));
    }

    List<String> columns() {
        return object.get("columns").findValuesAsText("name");
    }

    /** The rows, each by the names of the columns. */
    public List<Map<String, JsonNode>> rows() {
        List<String> columns = columns();
        List<Map<String, JsonNode>> rows = new ArrayList<>();
        for (JsonNode values : object.get("rows")) {
            Map<String, JsonNode> row = new LinkedHashMap<>();
            for (int column = 0; column < columns.size(); column++) {
                row.put(columns.get(column), values.get(column));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The codes of an actor in a scheme. */
    List<String> codes(String actor, String scheme) {
        List<String> codes = new ArrayList<>();
        object.get("actors").path(actor).path("codes").path(scheme).forEach(code -> codes.add(code.asText()));
        return codes;
    }
}
