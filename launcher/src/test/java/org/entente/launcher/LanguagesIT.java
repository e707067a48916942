package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What shipped plugins are called and say, in every language of the page: what is missing is told by its key. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(SharedBrowser.class)
class LanguagesIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LANGUAGES = List.of("tr", "ko");

    /** Each shows other tables, or says other things of itself. */
    private static final List<Map.Entry<String, Map<String, String>>> RUNS = List.of(
            Map.entry("partnership", Map.of()),
            Map.entry("brief", Map.of("dyad", "TUR-PAK")),
            Map.entry("brief", Map.of("dyad", "TUR-PAK", "compare", "NOR-SWE")),
            Map.entry("dependence", Map.of("basis", "CONTRACT", "unit", "USD")),
            Map.entry("network", Map.of()),
            Map.entry("network", Map.of("at", "2018", "weight", "TIES", "types", "TRANSFER")),
            Map.entry("identity", Map.of()),
            Map.entry("changes", Map.of("since", "1", "watch", "true")),
            Map.entry("consistency", Map.of()),
            Map.entry("consistency", Map.of("source", "wire")),
            Map.entry("story", Map.of()));

    private ServedWorkspace served;
    private Chromium browser;

    @BeforeAll
    void openTheWorkbench(@TempDir Path temporary, Chromium shared) throws Exception {
        Map<String, String> files = Map.of(
                "wire.txt",
                        "Norway signed a contract with Sweden's Saab for 12 Giraffe radars worth $40 million in 2023.\n",
                "paper.txt",
                        "Norway signed a contract with Sweden's Saab for 10 Giraffe radars in 2023, the ministry said.\n",
                "register.csv", "Seller,Buyer,Product,Pieces,Signed\nTürkiye,Pakistan,MILGEM,4,2018-07-05\n",
                "register.recipe.yaml",
                        "type: =TRANSFER\ninstrument: =CONTRACT\nsupplier: Seller\nrecipient: Buyer\nsystem: Product\nquantity: Pieces\n"
                                + "stage: =SIGNED\ndates: [{kind: SIGNED, column: Signed}]\nsource: {title: A small register, covers: 2010/2020}\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(temporary.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
        Distribution entente = Distribution.shipped(temporary.resolve("entente"), temporary);
        for (String[] call : new String[][] {{"import", "wire.txt"}, {"import", "paper.txt", "register.csv"}}) {
            Distribution.Ended ended = entente.run(
                    Stream.concat(Stream.of("-w", "W"), Stream.of(call)).toArray(String[]::new));
            assertThat(ended.status()).as(ended.err()).isZero();
        }
        served = ServedWorkspace.start(entente, "W");
        browser = shared;
    }

    @AfterAll
    void close() {
        if (served != null) {
            served.close();
        }
    }

    private JsonNode ask(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = served.ask(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 202);
        return JSON.readTree(answer.body());
    }

    private JsonNode post(String path, Object body) throws IOException, InterruptedException {
        HttpResponse<String> answer = served.send(served.request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 202);
        return JSON.readTree(answer.body());
    }

    private Map<String, String> texts(String language, String which) throws IOException, InterruptedException {
        Map<String, String> texts = new TreeMap<>();
        ask("/api/texts?language=" + language)
                .get(which)
                .properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        return texts;
    }

    /** The words that the page itself knows in a language. */
    private Set<String> words(String language) throws IOException, InterruptedException {
        Set<String> words = new TreeSet<>();
        for (String file : List.of("", "desk-", "said-")) {
            Pattern.compile("'word\\.([A-Z0-9_]+)'")
                    .matcher(served.ask("/texts/" + file + language + ".js").body())
                    .results()
                    .forEach(word -> words.add(word.group(1)));
        }
        return words;
    }

    private JsonNode result(String analyzer, Map<String, String> parameters) throws IOException, InterruptedException {
        ObjectNode wish = JSON.createObjectNode();
        wish.set("parameters", JSON.valueToTree(parameters));
        String job = "/api/jobs/"
                + post("/api/analyses/" + analyzer + "?keep=no", wish).get("id").asText();
        long end = System.nanoTime() + SOON.toNanos();
        JsonNode view = ask(job);
        while (view.get("ended") == null || view.get("ended").isNull()) {
            assertThat(System.nanoTime()).as(view.toString()).isLessThan(end);
            Thread.sleep(50);
            view = ask(job);
        }
        assertThat(view.get("state").asText()).as(view.toString()).isEqualTo("DONE");
        return ask(job + "/result").get("result");
    }

    private static List<JsonNode> parts(JsonNode result) {
        List<JsonNode> parts = new ArrayList<>(List.of(result));
        if (result.has("parts")) {
            result.get("parts").forEach(part -> parts.addAll(parts(part)));
        }
        return parts;
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return list == null ? Stream.of() : StreamSupport.stream(list.spliterator(), false);
    }

    @Test
    void everyPluginAndParameterHasATextInEveryLanguage() throws Exception {
        JsonNode plugins = ask("/api/services");
        for (String language : LANGUAGES) {
            Map<String, String> spoken = texts(language, "spoken");
            Set<String> words = words(language);
            List<String> missing = new ArrayList<>();
            for (JsonNode plugin : plugins) {
                String key = plugin.get("type").asText().toLowerCase(Locale.ROOT) + "."
                        + plugin.get("id").asText();
                missing.add(key);
                for (JsonNode parameter : plugin.get("parameters")) {
                    String of = key + ".parameter." + parameter.get("name").asText();
                    missing.addAll(List.of(of, of + ".help"));
                    each(parameter.get("choices"))
                            .map(JsonNode::asText)
                            .filter(choice -> !words.contains(choice)
                                    && !Set.of("true", "false").contains(choice))
                            .forEach(choice -> missing.add(of + "." + choice));
                }
            }
            assertThat(missing).hasSizeGreaterThan(60);
            missing.removeAll(spoken.keySet());
            assertThat(missing).as(language).isEmpty();
        }
    }

    @Test
    void everyColumnAndTitleHasATextInEveryLanguage() throws Exception {
        Set<String> columns = new TreeSet<>();
        List<Map.Entry<String, String>> titles = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> run : RUNS) {
            for (JsonNode part : parts(result(run.getKey(), run.getValue()))) {
                titles.add(Map.entry(run.getKey(), part.get("title").asText()));
                each(part.get("columns"))
                        .forEach(column -> columns.add("analyzer." + run.getKey() + ".column."
                                + column.get("name").asText()));
            }
        }
        assertThat(columns).hasSizeGreaterThan(60);
        Map<String, String> english = texts("tr", "english");
        assertThat(english.keySet()).containsAll(columns);
        for (String language : LANGUAGES) {
            Map<String, String> spoken = texts(language, "spoken");
            assertThat(spoken.keySet()).as(language).containsAll(columns);
            Map<String, String> translated = new TreeMap<>(english);
            translated.keySet().retainAll(spoken.keySet());
            assertThat(titles)
                    .as("titles and what " + language + " has for them")
                    .allSatisfy(title -> assertThat(said(title, translated)).isNotEmpty());
        }
    }

    /** The keys under which an analyzer says a sentence. */
    private static Set<String> said(Map.Entry<String, String> sentence, Map<String, String> texts) {
        String key = "analyzer." + sentence.getKey();
        return texts.entrySet().stream()
                .filter(text -> text.getKey().equals(key) || text.getKey().startsWith(key + ".said."))
                .filter(text -> sentence.getValue()
                        .matches("(?s)"
                                + Stream.of(text.getValue().split("\\{\\d}", -1))
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining(".+"))))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    void whatWasDoneAndWhatCameOfItIsSaidInTurkish() throws Exception {
        long tie = ask("/api/ties?limit=1").get("rows").get(0).get("id").asLong();
        post("/api/reviews", Map.of("targets", List.of(tie), "review", "ACCEPTED", "blind", false));
        browser.go(served.address().toString());
        browser.await("entente-workbench .tab", SOON);
        browser.run("localStorage.setItem('entente.language', '\"tr\"')");
        browser.go(served.address().toString().replaceAll("#.*", "#perspective=admin"));
        browser.run("location.reload()");
        browser.awaitText(".activities", "Çözümle", SOON);
        browser.click(".activity:nth-of-type(4)", SOON);
        browser.awaitText("entente-history .log", "Kabul edildi: Saab → Norveç", SOON);
        assertThat(browser.text("entente-history .log"))
                .contains("İçe aktarıldı: wire", "2 dosya içe aktarıldı")
                .doesNotContain("record ", "Imported");
        browser.awaitText("entente-plugins", "Tedarikçilere bağımlılık", SOON);
        browser.click(".activity:nth-of-type(3)", SOON);
        browser.click("#tab-analyses", SOON);
        browser.awaitText("entente-analyses .list", "Ülkelerin ortaklıkları", SOON);
        browser.run("[...document.querySelectorAll('entente-analyses .list button')]"
                + ".find(button => button.textContent.includes('Ortaklık ağı')).click()");
        browser.click("#run", SOON);
        browser.awaitText("entente-analyses .page thead", "Arasındalık", SOON);
        assertThat(browser.text("entente-analyses .page h3")).isEqualTo("Ortaklık ağı");
        assertThat(browser.complaints()).isEmpty();
    }
}
