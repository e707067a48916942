package org.entente.importer.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.core.api.Names;
import org.entente.core.model.Actor;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Evidence;
import org.entente.core.model.Locator;
import org.entente.core.model.Observation;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.testkit.TestSink;

/** What the extractor reads from a folder of annotated texts, in the form that the annotations are scored with. */
final class Predictions {

    private static final Pattern PUBLISHED = Pattern.compile("\"published\": \"(\\d{4}(?:-\\d{2}){0,2})\"");

    private Predictions() {}

    /** Writes a line for each text and gives those from which no tie is read. */
    static List<String> write(Path texts, Path out) throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        List<Path> all;
        try (var files = Files.list(texts)) {
            all = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        for (Path file : all) {
            String id = file.getFileName().toString().replace(".txt", "");
            String content = Files.readString(file);
            Matcher published = PUBLISHED.matcher(Files.readString(texts.resolve(id + ".json")));
            String day = published.find() ? published.group(1) : null;
            if (day == null) {
                var found = Dateline.of(Plain.marks(content));
                day = found == null ? null : found.toString();
            }
            TestSink read = Reading.of(content, day);
            if (read.ties().isEmpty()) {
                empty.add(id);
            }
            lines.add(json(id, read));
        }
        Files.write(out, lines, StandardCharsets.UTF_8);
        return empty;
    }

    private static String json(String id, TestSink read) {
        Names names = Reading.run().names();
        Map<String, Set<String>> actors = new LinkedHashMap<>();
        Map<String, Set<String>> systems = new LinkedHashMap<>();
        List<String> ties = new ArrayList<>();
        for (Stored<Tie> stored : read.ties()) {
            Tie tie = stored.value();
            tie.participants().forEach(p -> put(actors, p.actor(), p.named()));
            tie.items().stream()
                    .filter(i -> i.system() != null)
                    .forEach(i -> put(systems, i.system(), i.designation()));
            ties.add(json(tie, read.evidence().get(stored.evidence().get(0))));
        }
        read.systems().keySet().forEach(system -> systems.computeIfAbsent(system, k -> new LinkedHashSet<>()));
        List<String> figures = new ArrayList<>();
        for (Stored<Observation> stored : read.observations()) {
            Observation o = stored.value();
            put(names.system(o.subject()).isPresent() ? systems : actors, o.subject(), o.subject());
            if (o.counterpart() != null) {
                put(actors, o.counterpart(), o.counterpart());
            }
            figures.add("{\"subject\":" + text(o.subject()) + ",\"measure\":"
                    + text(o.measure().name()) + ",\"period\":"
                    + (o.period() == null ? "null" : text(o.period().text())) + ",\"value\":"
                    + o.value().toPlainString()
                    + ",\"unit\":" + text(o.unit()) + ",\"counterpart\":" + text(o.counterpart()) + ",\"qualifier\":"
                    + text(o.qualifier().name()) + ",\"evidence\":"
                    + json(read.evidence().get(stored.evidence().get(0))) + "}");
        }
        List<String> who = new ArrayList<>();
        actors.forEach((actor, named) -> {
            Actor known = names.actor(actor).orElseGet(() -> read.actors().get(actor));
            known.names().forEach(name -> named.add(name.text()));
            who.add("{\"id\":" + text(actor) + ",\"kind\":" + text(known.kind().name()) + ",\"names\":" + list(named)
                    + ",\"country\":" + text(known.country()) + "}");
        });
        List<String> what = new ArrayList<>();
        systems.forEach((system, named) -> {
            DefenceSystem known =
                    names.system(system).orElseGet(() -> read.systems().get(system));
            named.add(known.designation());
            named.addAll(known.aliases());
            what.add("{\"id\":" + text(system) + ",\"names\":" + list(named) + "}");
        });
        return "{\"id\":" + text(id) + ",\"actors\":" + who + ",\"systems\":" + what + ",\"ties\":" + ties
                + ",\"observations\":" + figures + "}";
    }

    private static void put(Map<String, Set<String>> names, String id, String name) {
        names.computeIfAbsent(id, k -> new LinkedHashSet<>()).add(name);
    }

    private static String json(Tie tie, Evidence evidence) {
        String parties = tie.participants().stream()
                .map(p -> "{\"actor\":" + text(p.actor()) + ",\"role\":"
                        + text(p.role().name()) + "}")
                .collect(Collectors.joining(",", "[", "]"));
        String systems = tie.items().stream()
                .filter(i -> i.system() != null)
                .map(i -> text(i.system()))
                .collect(Collectors.joining(",", "[", "]"));
        BigDecimal quantity = tie.items().stream()
                .filter(i -> i.ordered() != null)
                .map(i -> i.ordered().value())
                .findFirst()
                .orElse(null);
        String value = tie.amounts().stream()
                .map(a -> "{\"amount\":" + a.value().toPlainString() + ",\"currency\":" + text(a.unit()) + "}")
                .findFirst()
                .orElse("null");
        String date =
                tie.dates().stream().map(d -> text(d.date().text())).findFirst().orElse("null");
        return "{\"type\":" + text(tie.type().name()) + ",\"parties\":" + parties + ",\"stage\":"
                + text(tie.status().orElseThrow().stage().name()) + ",\"modality\":"
                + text(tie.modality().name()) + ",\"instrument\":"
                + (tie.instrument().unknown() ? "null" : text(tie.instrument().name())) + ",\"systems\":" + systems
                + ",\"quantity\":"
                + quantity + ",\"value\":" + value + ",\"date\":" + date + ",\"rules\":"
                + text(tie.rules().toString())
                + ",\"band\":" + text(Confidence.of(tie.rules()).name())
                + ",\"evidence\":" + json(evidence) + "}";
    }

    private static String json(Evidence evidence) {
        Locator.Span span = (Locator.Span) evidence.where();
        return "{\"start\":" + span.start() + ",\"end\":" + span.end() + ",\"text\":" + text(evidence.quote()) + "}";
    }

    private static String list(Set<String> texts) {
        return texts.stream().map(Predictions::text).collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
