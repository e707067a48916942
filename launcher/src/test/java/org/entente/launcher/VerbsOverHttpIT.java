package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that the command line can do can be done over HTTP: a verb or an option without a route fails here until it is named. */
class VerbsOverHttpIT {

    private static final String EVERYWHERE = "*";
    private static final String BY_ITSELF = "*";

    private final Map<String, Line> lines = new LinkedHashMap<>();

    /**
     * What answers a verb.
     *
     * @param options the fields, one of which says it, by the option
     */
    private record Line(List<String> routes, String why, Map<String, List<String>> options) {}

    private static List<String> lines() throws IOException {
        try (InputStream in = VerbsOverHttpIT.class.getResourceAsStream("verbs-over-http.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private void read() throws IOException {
        for (String line : lines()) {
            String[] parts = line.split("\\|", -1);
            assertThat(parts).as(line).hasSize(3);
            Map<String, List<String>> options = new LinkedHashMap<>();
            for (String option : parts[2].strip().split("\\s+")) {
                if (!option.isEmpty()) {
                    options.put(
                            option.replaceFirst("=.*", ""),
                            List.of(option.replaceFirst(".*=", "").split(",")));
                }
            }
            boolean none = parts[1].strip().startsWith("-");
            lines.put(
                    parts[0].strip(),
                    new Line(
                            none ? List.of() : List.of(parts[1].strip().split(", ")),
                            none ? parts[1].strip().substring(1).strip() : "",
                            options));
        }
    }

    /** The verbs below one, as its help lists them. */
    private static List<String> below(String help) {
        Matcher list = Pattern.compile("(?m)^Commands:\\R((?: {2}.*\\R?)+)").matcher(help);
        if (!list.find()) {
            return List.of();
        }
        return Pattern.compile("(?m)^ {2}(\\S+)")
                .matcher(list.group(1))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Set<String> options(String help) {
        Set<String> options = new TreeSet<>();
        Pattern.compile("(?m)^ {2,6}(?:-\\w, )?(--[a-z-]+)")
                .matcher(help)
                .results()
                .forEach(o -> options.add(o.group(1)));
        return options;
    }

    private static String help(Distribution entente, List<String> verb) throws IOException, InterruptedException {
        Distribution.Ended ended = entente.run(Stream.of(List.of("-w", "W"), verb, List.of("--help"))
                .flatMap(List::stream)
                .toArray(String[]::new));
        assertThat(ended.status()).as(verb + ended.err()).isZero();
        return ended.out();
    }

    /** The help of every verb. */
    private static Map<String, String> verbs(Distribution entente) throws IOException, InterruptedException {
        Map<String, String> verbs = new LinkedHashMap<>();
        for (String verb : below(help(entente, List.of()))) {
            String help = help(entente, List.of(verb));
            verbs.put(verb, help);
            for (String deeper : below(help)) {
                verbs.put(verb + " " + deeper, help(entente, List.of(verb, deeper)));
            }
        }
        return verbs;
    }

    private static JsonNode document(Distribution.Running workbench) throws IOException, InterruptedException {
        Matcher printed = Pattern.compile("open +(http://\\S+)").matcher(workbench.out());
        assertThat(printed.find()).as(workbench.out()).isTrue();
        URI address = URI.create(printed.group(1));
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/openapi.json"))
                .header("Authorization", "Bearer " + address.getFragment().replace("token=", ""))
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                        .body());
    }

    /** Every field of a route's query and body. */
    private static Set<String> fields(JsonNode document, JsonNode operation) {
        Set<String> fields = new TreeSet<>();
        operation
                .get("parameters")
                .forEach(parameter -> fields.add(parameter.get("name").asText()));
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        if (body.has("$ref")) {
            document.at(body.get("$ref").asText().substring(1))
                    .get("properties")
                    .fieldNames()
                    .forEachRemaining(fields::add);
        }
        return fields;
    }

    @Test
    void everyVerbAndEachOfItsOptionsHasARouteOrAReasonWhyNot(@TempDir Path folder) throws Exception {
        read();
        Distribution entente = Distribution.shipped(folder.resolve("entente"), folder);
        try (Distribution.Running workbench = entente.start("-w", "W", "workbench", "--no-browser")) {
            workbench.awaitOut("Ctrl-C", Distribution.LIMIT);
            JsonNode document = document(workbench);
            Map<String, String> verbs = verbs(entente);
            assertThat(verbs).hasSizeGreaterThan(50);
            assertThat(lines.keySet().stream().filter(verb -> !verb.equals(EVERYWHERE)))
                    .as("The list names the verbs that there are, and no others")
                    .containsExactlyInAnyOrderElementsOf(verbs.keySet());
            List<String> missing = new ArrayList<>();
            verbs.forEach((verb, help) -> missing.addAll(missing(verb, help, document)));
            assertThat(missing).isEmpty();
        }
    }

    private List<String> missing(String verb, String help, JsonNode document) {
        Line line = lines.get(verb);
        List<String> missing = new ArrayList<>();
        Set<String> fields = new TreeSet<>();
        for (String route : line.routes()) {
            String[] words = route.strip().split(" ");
            JsonNode operation = document.get("paths").path(words[1]).path(words[0].toLowerCase(java.util.Locale.ROOT));
            if (operation.isMissingNode()) {
                missing.add(verb + ": there is no route " + route);
            } else {
                fields.addAll(fields(document, operation));
            }
        }
        if (line.routes().isEmpty() && line.why().length() < 10) {
            missing.add(verb + ": neither a route nor a reason");
        }
        for (String option : options(help)) {
            List<String> says = line.options()
                    .getOrDefault(option, lines.get(EVERYWHERE).options().get(option));
            if (says == null) {
                missing.add(verb + " " + option + ": no field says it");
            } else if (!line.routes().isEmpty()
                    && !says.contains(BY_ITSELF)
                    && says.stream().noneMatch(fields::contains)) {
                missing.add(verb + " " + option + ": none of " + says + " is among " + fields);
            }
        }
        return missing;
    }

    @Test
    void whatIsNotNamedIsMissing() throws Exception {
        read();
        JsonNode none = new ObjectMapper().readTree("{\"paths\":{}}");
        assertThat(missing("cite", "      --new   Something new.\n", none))
                .contains("cite: there is no route GET /api/runs/{id}/citation", "cite --new: no field says it");
        assertThat(Arrays.asList("watch add", "same suggest")).isSubsetOf(lines.keySet());
    }
}
