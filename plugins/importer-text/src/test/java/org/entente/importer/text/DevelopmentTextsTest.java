package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures the extractor on annotated texts that lie beside the project, where they are there. */
class DevelopmentTextsTest {

    private static final Pattern PUBLISHED = Pattern.compile("\"published\": \"(\\d{4}-\\d{2}-\\d{2})\"");

    private static final Pattern F1 = Pattern.compile("\"(L1|L2)\": \\{[^}]*?\"f1\": ([0-9.]+)", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theDevelopmentTextsReachTheirMark() throws Exception {
        Path gold = up("shared/gold/dev", "../shared/gold/dev");
        Assumptions.assumeTrue(gold != null, "the annotated texts are not there");
        Assumptions.assumeTrue(python(), "python3 is not there");
        String given = System.getProperty("entente.predictions");
        Path predictions = given == null ? folder.resolve("predicted.jsonl") : Path.of(given);
        List<String> empty = predict(gold, predictions);
        assertThat(empty.stream().filter(id -> id.startsWith("tr-"))).isEmpty();

        Process score = new ProcessBuilder(
                        "python3",
                        gold.resolve("../score.py").toString(),
                        gold.toString(),
                        predictions.toString(),
                        "--json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String json = new String(score.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(score.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Map<String, Double> figures = new LinkedHashMap<>();
        Matcher matcher = F1.matcher(json);
        while (matcher.find()) {
            figures.putIfAbsent(matcher.group(1), Double.valueOf(matcher.group(2)));
        }
        assertThat(figures.get("L1")).as("F1 of pairs").isGreaterThanOrEqualTo(0.60);
        assertThat(figures.get("L2")).as("F1 of typed pairs").isGreaterThanOrEqualTo(0.45);
    }

    @Test
    void eachBandOfConfidenceHoldsWhatItPromises() throws Exception {
        Path gold = up("shared/gold/dev", "../shared/gold/dev");
        Assumptions.assumeTrue(gold != null, "the annotated texts are not there");
        Assumptions.assumeTrue(python(), "python3 is not there");
        Path script = folder.resolve("bands.py");
        try (var in = DevelopmentTextsTest.class.getResourceAsStream("bands.py")) {
            Files.write(script, in.readAllBytes());
        }
        Path own = Path.of(
                DevelopmentTextsTest.class.getResource("annotated/README.md").toURI());
        Map<String, int[]> bands = new TreeMap<>();
        for (Path texts : List.of(gold, own.getParent())) {
            for (String line : bands(script, gold.resolve(".."), texts)) {
                String[] cells = line.split(" ");
                int[] counts = bands.computeIfAbsent(cells[0], band -> new int[2]);
                counts[0] += Integer.parseInt(cells[1]);
                counts[1] += Integer.parseInt(cells[2]);
            }
        }
        assertThat(bands).hasSize(Confidence.values().length);
        bands.forEach((band, counts) -> {
            double[] interval = wilson(counts[0], counts[1]);
            System.out.printf(
                    java.util.Locale.ROOT,
                    "| %s | %s of %s | %.2f-%.2f |%n",
                    band,
                    counts[0],
                    counts[1],
                    interval[0],
                    interval[1]);
            assertThat(Confidence.valueOf(band).precision()).as(band).isBetween(interval[0], interval[1]);
        });
    }

    private List<String> bands(Path script, Path score, Path texts) throws Exception {
        Path predictions = folder.resolve("banded.jsonl");
        predict(texts, predictions);
        Process process = new ProcessBuilder(
                        "python3", script.toString(), score.toString(), texts.toString(), predictions.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return lines;
    }

    /** The 95 % interval of a rate after Wilson (1927), which holds for few cases too. */
    private static double[] wilson(int hits, int of) {
        double z = 1.96;
        double rate = (double) hits / of;
        double scale = 1 + z * z / of;
        double centre = (rate + z * z / (2 * of)) / scale;
        double half = z * Math.sqrt(rate * (1 - rate) / of + z * z / (4.0 * of * of)) / scale;
        return new double[] {centre - half, centre + half};
    }

    private static boolean python() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** A folder above this module, or null. */
    private static Path up(String below, String beside) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            for (String name : List.of(below, beside)) {
                Path folder = at.resolve(name);
                if (!name.isEmpty() && Files.isDirectory(folder)) {
                    return folder.normalize();
                }
            }
        }
        return null;
    }

    private static List<String> predict(Path gold, Path out) throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        List<Path> texts;
        try (var files = Files.list(gold)) {
            texts = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        for (Path file : texts) {
            String id = file.getFileName().toString().replace(".txt", "");
            String content = Files.readString(file);
            Matcher published = PUBLISHED.matcher(Files.readString(gold.resolve(id + ".json")));
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
            named.add(known.title());
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
        return texts.stream().map(DevelopmentTextsTest::text).collect(Collectors.joining(",", "[", "]"));
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
