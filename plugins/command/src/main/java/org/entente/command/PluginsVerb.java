package org.entente.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.PluginInfo.ParameterInfo;
import org.entente.core.model.Column;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.launch.Deployed;
import org.entente.launch.Deployment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the plugins. */
@Command(name = "plugins", description = "Lists the plugins that are there and the files that were not taken in.")
final class PluginsVerb implements Verb {

    private final Session session;

    @Option(names = "--json", description = "Prints one JSON object, with the parameters of each plugin.")
    private boolean json;

    PluginsVerb(Session session) {
        this.session = session;
    }

    /** One line: a plugin with its bundle, or a bundle without plugins. */
    private record Line(
            String name,
            String version,
            String state,
            String problem,
            @Nullable PluginInfo plugin) {}

    @Override
    public int run() throws IOException {
        List<Line> lines = lines();
        Table.Builder builder = Table.of(
                "Plugins",
                List.of("name", "version", "state", "type", "id", "title", "problem").stream()
                        .map(name -> new Column(name, Column.Type.TEXT))
                        .toList());
        lines.forEach(line -> builder.row(
                Support.NONE,
                line.name,
                line.version,
                line.state,
                line.plugin == null ? null : line.plugin.type().name().toLowerCase(Locale.ROOT),
                line.plugin == null ? null : line.plugin.id(),
                line.plugin == null ? null : line.plugin.title(),
                line.problem.isEmpty() ? null : line.problem));
        Table table = builder.build();
        if (json) {
            try (Json object = Json.to(session.out(), false)) {
                object.card(Map.of("version", session.version()))
                        .result(table)
                        .actors(Actors.NONE)
                        .with("plugins", out -> plugins(lines, out));
            }
        } else {
            TextTable.print(table, Actors.NONE, session.out());
        }
        return DONE;
    }

    private List<Line> lines() {
        List<Deployed> deployed = session.deployment().map(Deployment::list).orElse(List.of());
        Map<String, Deployed> active = new TreeMap<>();
        deployed.stream().filter(d -> d.state().equals("ACTIVE")).forEach(d -> active.put(d.name(), d));
        List<Line> lines = new ArrayList<>();
        for (PluginInfo plugin : session.workbench().plugins()) {
            Deployed bundle = active.get(plugin.bundle());
            lines.add(new Line(
                    plugin.bundle(), plugin.version(), "ACTIVE", bundle == null ? "" : bundle.problem(), plugin));
        }
        Set<String> listed = lines.stream().map(Line::name).collect(Collectors.toSet());
        deployed.stream()
                .filter(d -> !d.state().equals("ACTIVE") || !listed.contains(d.name()))
                .forEach(d -> lines.add(new Line(d.name(), d.version(), d.state(), d.problem(), null)));
        return lines;
    }

    private static void plugins(List<Line> lines, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Line line : lines) {
            json.writeStartObject();
            json.writeStringField("name", line.name);
            json.writeStringField("version", line.version);
            json.writeStringField("state", line.state);
            json.writeStringField("problem", line.problem);
            PluginInfo plugin = line.plugin;
            if (plugin != null) {
                json.writeStringField("type", plugin.type().name());
                json.writeStringField("id", plugin.id());
                json.writeStringField("title", plugin.title());
                json.writeArrayFieldStart("accepts");
                for (String kind : plugin.accepts()) {
                    json.writeString(kind);
                }
                json.writeEndArray();
                json.writeArrayFieldStart("parameters");
                for (ParameterInfo parameter : plugin.parameters()) {
                    parameter(parameter, json);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
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
        json.writeArrayFieldStart("choices");
        for (String choice : parameter.choices()) {
            json.writeString(choice);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
