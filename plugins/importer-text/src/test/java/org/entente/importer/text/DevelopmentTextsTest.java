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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.core.model.Actor;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Edtf;
import org.entente.core.model.Evidence;
import org.entente.core.model.Item;
import org.entente.core.model.Locator;
import org.entente.core.model.Observation;
import org.entente.core.model.Participant;
import org.entente.core.model.Source;
import org.entente.core.model.Tie;
import org.entente.core.spi.Text;
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
        Path tables = up("plugins/lexicon-defence/src/main/resources/org/entente/lexicon/defence", "");
        Assumptions.assumeTrue(gold != null, "the annotated texts are not there");
        Assumptions.assumeTrue(tables != null, "the tables of lexicon-defence are not there");
        Assumptions.assumeTrue(python(), "python3 is not there");
        String given = System.getProperty("entente.predictions");
        Path predictions = given == null ? folder.resolve("predicted.jsonl") : Path.of(given);
        List<String> empty = predict(gold, MemoryNames.of(tables), predictions);
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

    private static List<String> predict(Path gold, MemoryNames names, Path out) throws IOException {
        TextImporter importer = new TextImporter();
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
            Edtf day = published.find() ? new Edtf(published.group(1)) : null;
            if (day == null) {
                var found = Dates.published(Plain.marks(content));
                day = found == null ? null : Edtf.day(found);
            }
            Source bare = Source.of("0".repeat(64), id);
            Source source = bare.with(null, bare.genre(), day, false, "en", bare.coverage());
            Read read = new Read(names);
            importer.extract(new Text(source, content), read, read);
            if (read.ties.isEmpty()) {
                empty.add(id);
            }
            lines.add(json(id, read, names));
        }
        Files.write(out, lines, StandardCharsets.UTF_8);
        return empty;
    }

    private static String json(String id, Read read, MemoryNames names) {
        Map<String, Set<String>> actors = new LinkedHashMap<>();
        Map<String, Set<String>> systems = new LinkedHashMap<>();
        read.systems.keySet().forEach(s -> systems.put(s, new LinkedHashSet<>()));
        List<String> ties = new ArrayList<>();
        for (Read.Told<Tie> told : read.ties) {
            Tie tie = told.what();
            for (Participant p : tie.participants()) {
                actors.computeIfAbsent(p.actor(), k -> new LinkedHashSet<>()).add(p.named());
            }
            for (Item item : tie.items()) {
                if (item.system() != null) {
                    systems.computeIfAbsent(item.system(), k -> new LinkedHashSet<>())
                            .add(item.designation());
                }
            }
            BigDecimal quantity = tie.items().stream()
                    .filter(i -> i.ordered() != null)
                    .map(i -> i.ordered().value())
                    .findFirst()
                    .orElse(null);
            String parties = tie.participants().stream()
                    .map(p -> "{\"actor\":" + text(p.actor()) + ",\"role\":"
                            + text(p.role().name()) + "}")
                    .collect(Collectors.joining(",", "[", "]"));
            ties.add("{\"type\":" + text(tie.type().name()) + ",\"parties\":" + parties + ",\"stage\":"
                    + text(tie.history().get(0).stage().name())
                    + ",\"modality\":" + text(tie.modality().name())
                    + (tie.instrument().unknown()
                            ? ""
                            : ",\"instrument\":" + text(tie.instrument().name()))
                    + ",\"systems\":"
                    + tie.items().stream()
                            .filter(i -> i.system() != null)
                            .map(i -> text(i.system()))
                            .collect(Collectors.joining(",", "[", "]"))
                    + ",\"quantity\":" + quantity + ",\"value\":"
                    + (tie.amounts().isEmpty()
                            ? "null"
                            : "{\"amount\":" + tie.amounts().get(0).value().toPlainString() + ",\"currency\":"
                                    + text(tie.amounts().get(0).unit()) + "}")
                    + ",\"date\":"
                    + (tie.dates().isEmpty()
                            ? "null"
                            : text(tie.dates().get(0).date().text())) + ",\"rules\":"
                    + text(tie.rules().toString())
                    + ",\"evidence\":" + evidence(told.evidence().get(0)) + "}");
        }
        List<String> figures = new ArrayList<>();
        for (Read.Told<Observation> told : read.observations) {
            Observation o = told.what();
            (names.system(o.subject()).isPresent() ? systems : actors)
                    .computeIfAbsent(o.subject(), k -> new LinkedHashSet<>());
            if (o.counterpart() != null) {
                actors.computeIfAbsent(o.counterpart(), k -> new LinkedHashSet<>());
            }
            figures.add("{\"subject\":" + text(o.subject()) + ",\"measure\":"
                    + text(o.measure().name()) + ",\"period\":"
                    + (o.period() == null ? "null" : text(o.period().text()))
                    + ",\"value\":" + o.value().toPlainString() + ",\"unit\":" + text(o.unit()) + ",\"counterpart\":"
                    + (o.counterpart() == null ? "null" : text(o.counterpart()))
                    + ",\"qualifier\":" + text(o.qualifier().name()) + ",\"evidence\":"
                    + evidence(told.evidence().get(0)) + "}");
        }
        List<String> who = new ArrayList<>();
        actors.forEach((actor, named) -> {
            Actor known = names.actor(actor).orElse(read.actors.get(actor));
            Set<String> all = new LinkedHashSet<>(named);
            all.add(known.title());
            who.add("{\"id\":" + text(actor) + ",\"kind\":" + text(known.kind().name()) + ",\"names\":" + list(all)
                    + (known.country() == null || known.country().equals(actor)
                            ? ""
                            : ",\"country\":" + text(known.country()))
                    + "}");
        });
        List<String> what = new ArrayList<>();
        systems.forEach((system, named) -> {
            DefenceSystem known = names.system(system).orElse(read.systems.get(system));
            Set<String> all = new LinkedHashSet<>(named);
            all.add(known.designation());
            what.add("{\"id\":" + text(system) + ",\"names\":" + list(all) + "}");
        });
        return "{\"id\":" + text(id) + ",\"actors\":" + who + ",\"systems\":" + what + ",\"ties\":" + ties
                + ",\"observations\":" + figures + "}";
    }

    private static String evidence(Evidence evidence) {
        Locator.Span span = (Locator.Span) evidence.where();
        return "{\"start\":" + span.start() + ",\"end\":" + span.end() + ",\"text\":" + text(evidence.quote()) + "}";
    }

    private static String list(Set<String> texts) {
        return texts.stream().map(DevelopmentTextsTest::text).collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(String text) {
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
