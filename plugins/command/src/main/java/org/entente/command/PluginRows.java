package org.entente.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.PluginInfo.ParameterInfo;
import org.entente.core.api.Workbench;
import org.entente.core.model.Column;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.launch.Deployed;
import org.entente.launch.Deployment;
import org.jspecify.annotations.Nullable;

/** The bundles and refused files with what each offers. */
record PluginRows(List<Row> rows) {

    private static final String ACTIVE = "ACTIVE";
    private static final int SHOWN = 12;
    private static final List<String> COLUMNS = List.of("name", "version", "state", "digest", "publisher", "offers");

    PluginRows {
        rows = List.copyOf(rows);
    }

    /** A bundle with its plugins, or a refused file. */
    record Row(
            String name,
            String version,
            String state,
            String digest,
            String publisher,
            List<PluginInfo> plugins,
            String problem) {

        Row {
            plugins = List.copyOf(plugins);
        }

        String offers() {
            return plugins.stream()
                    .map(plugin -> plugin.type().name().toLowerCase(Locale.ROOT) + " " + plugin.id())
                    .collect(Collectors.joining(", "));
        }
    }

    /** The bundles that the launcher knows, and those that offer plugins without it. */
    static PluginRows of(Workbench workbench, Optional<Deployment> deployment) {
        List<PluginInfo> plugins = workbench.plugins();
        List<Row> rows = new ArrayList<>();
        Set<String> active = new HashSet<>();
        for (Deployed bundle : deployment.map(Deployment::list).orElse(List.of())) {
            boolean offering = bundle.state().equals(ACTIVE) && active.add(bundle.name());
            rows.add(new Row(
                    bundle.name(),
                    bundle.version(),
                    bundle.state(),
                    bundle.digest(),
                    bundle.publisher(),
                    offering ? offeredBy(bundle.name(), plugins) : List.of(),
                    bundle.problem()));
        }
        for (PluginInfo plugin : plugins) {
            if (active.add(plugin.bundle())) {
                List<PluginInfo> offered = offeredBy(plugin.bundle(), plugins);
                rows.add(new Row(plugin.bundle(), plugin.version(), ACTIVE, "", "", offered, ""));
            }
        }
        return new PluginRows(rows);
    }

    private static List<PluginInfo> offeredBy(String bundle, List<PluginInfo> plugins) {
        return plugins.stream().filter(plugin -> plugin.bundle().equals(bundle)).toList();
    }

    /** The rows for programs, with whole digests. */
    Table whole() {
        return table(digest -> digest, true);
    }

    /** The rows for people, with the beginning of each digest. */
    Table shown() {
        return table(PluginRows::beginning, true);
    }

    /** The rows for people, where the problems do not fit beside them. */
    Table withoutProblems() {
        return table(PluginRows::beginning, false);
    }

    /** What is wrong, a sentence each. */
    List<String> problems() {
        return rows.stream()
                .map(Row::problem)
                .filter(problem -> !problem.isEmpty())
                .toList();
    }

    /** As much of a digest as tells it from others for people. */
    static String beginning(String digest) {
        return digest.substring(0, Math.min(SHOWN, digest.length()));
    }

    private Table table(UnaryOperator<String> digest, boolean problems) {
        List<String> names = new ArrayList<>(COLUMNS);
        if (problems) {
            names.add("problem");
        }
        Table.Builder table = Table.of(
                "Plugins",
                names.stream().map(name -> new Column(name, Column.Type.TEXT)).toList());
        for (Row row : rows) {
            List<String> cells = List.of(
                    row.name,
                    row.version,
                    row.state,
                    digest.apply(row.digest),
                    row.publisher,
                    row.offers(),
                    row.problem);
            table.row(Support.NONE, known(cells.subList(0, names.size())));
        }
        return table.build();
    }

    private static @Nullable Object[] known(List<String> texts) {
        return texts.stream().map(text -> text.isEmpty() ? null : text).toArray();
    }

    /** Writes one object a plugin with its parameters, and one for each bundle or file that offers none. */
    void parameters(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Row row : rows) {
            for (PluginInfo plugin : row.plugins) {
                entry(row, plugin, json);
            }
            if (row.plugins.isEmpty()) {
                entry(row, null, json);
            }
        }
        json.writeEndArray();
    }

    private static void entry(Row row, @Nullable PluginInfo plugin, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", row.name);
        json.writeStringField("version", row.version);
        json.writeStringField("state", row.state);
        json.writeStringField("problem", row.problem);
        if (plugin != null) {
            json.writeStringField("type", plugin.type().name());
            json.writeStringField("id", plugin.id());
            json.writeStringField("title", plugin.title());
            texts("accepts", plugin.accepts(), json);
            json.writeArrayFieldStart("parameters");
            for (ParameterInfo parameter : plugin.parameters()) {
                parameter(parameter, json);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void parameter(ParameterInfo parameter, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", parameter.name());
        json.writeStringField("title", parameter.title());
        json.writeStringField("help", parameter.help());
        json.writeStringField("type", parameter.type());
        json.writeStringField("default", parameter.byDefault());
        json.writeStringField("unit", parameter.unit());
        if (Double.isFinite(parameter.min())) {
            json.writeNumberField("min", parameter.min());
        }
        if (Double.isFinite(parameter.max())) {
            json.writeNumberField("max", parameter.max());
        }
        texts("choices", parameter.choices(), json);
        json.writeEndObject();
    }

    private static void texts(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
