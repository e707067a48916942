package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures the extractor on annotated texts, where those that lie beside the project are there with their measure. */
class DevelopmentTextsTest {

    private static final Pattern FIGURE = Pattern.compile("\"(\\w+)\": \\{[^{}]*?\"(?:f1|rate)\": ([0-9.]+)");

    /** Figures that are the better the lower they are. */
    private static final Set<String> FAULTS = Set.of("told_as_firm", "roles_swapped", "empty");

    @TempDir
    Path folder;

    @Test
    void theDevelopmentTextsReachTheirMarks() throws Exception {
        Path gold = gold();
        String given = System.getProperty("entente.predictions");
        reach(gold, gold, given == null ? folder.resolve("predicted.jsonl") : Path.of(given), 1);
    }

    @Test
    void ourOwnTextsReachTheirMarks() throws Exception {
        reach(gold(), beside("annotated"), folder.resolve("own.jsonl"), 2);
    }

    /** Only the totals are printed: nobody who writes rules reads those texts. */
    @Test
    void textsThatNoRuleWasWrittenWithReachTheirMarks() throws Exception {
        reach(gold(), beside("unread"), folder.resolve("unread.jsonl"), 3);
    }

    private static Path gold() {
        Path gold = up("shared/gold/dev", "../shared/gold/dev");
        Assumptions.assumeTrue(gold != null, "the annotated texts are not there");
        Assumptions.assumeTrue(python(), "python3 is not there");
        return gold;
    }

    private static Path beside(String texts) throws URISyntaxException {
        return Path.of(DevelopmentTextsTest.class
                        .getResource(texts + "/README.md")
                        .toURI())
                .getParent();
    }

    /** Holds the figures of some texts against a column of marks.txt. */
    private void reach(Path gold, Path texts, Path predictions, int column) throws Exception {
        List<String> empty = Predictions.write(texts, predictions);
        Path script = gold.resolveSibling("score.py");
        System.out.println(texts + ", nothing read from " + empty);
        System.out.println(answer(script, texts.toString(), predictions.toString()));
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("empty", (double) empty.size());
        Matcher matcher = FIGURE.matcher(answer(script, texts.toString(), predictions.toString(), "--json"));
        while (matcher.find()) {
            figures.putIfAbsent(matcher.group(1), Double.valueOf(matcher.group(2)));
        }
        SoftAssertions all = new SoftAssertions();
        for (String line : marks()) {
            String[] cells = line.split(" +");
            double mark = Double.parseDouble(cells[column]);
            var figure = all.assertThat(figures.get(cells[0])).as(cells[0]).isNotNull();
            if (FAULTS.contains(cells[0])) {
                figure.isLessThanOrEqualTo(mark);
            } else {
                figure.isGreaterThanOrEqualTo(mark);
            }
        }
        all.assertAll();
    }

    private static List<String> marks() throws IOException {
        try (var in = DevelopmentTextsTest.class.getResourceAsStream("marks.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static String answer(Path script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("python3", script.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return answer;
    }

    @Test
    void eachBandOfConfidenceHoldsWhatItPromises() throws Exception {
        Path gold = gold();
        Path script = folder.resolve("bands.py");
        try (var in = DevelopmentTextsTest.class.getResourceAsStream("bands.py")) {
            Files.write(script, in.readAllBytes());
        }
        Map<String, int[]> bands = new TreeMap<>();
        for (Path texts : List.of(gold, beside("annotated"))) {
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
                    Locale.ROOT,
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
        Predictions.write(texts, predictions);
        return answer(script, score.toString(), texts.toString(), predictions.toString())
                .lines()
                .toList();
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
}
