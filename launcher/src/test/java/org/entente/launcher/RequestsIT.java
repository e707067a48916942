package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Requests of all sorts to a workbench as it is shipped, whose one large source is marked RED. */
@TestInstance(Lifecycle.PER_CLASS)
class RequestsIT {

    /** More than are laid out in a page. */
    private static final int ACTORS = 2100;

    private static final String NETWORK = "/api/network?level=actors";
    private static final String WITHHELD = NETWORK + "&handling=GREEN";

    private static final String RECIPE = """
            type: =TRANSFER
            stage: =SIGNED
            supplier: from
            recipient: to
            dates:
              - {kind: SIGNED, column: day}
            """;

    private final ObjectMapper json = new ObjectMapper();
    private ServedWorkspace served;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        StringBuilder ring = new StringBuilder("from,to,day\n");
        for (int i = 0; i < ACTORS; i++) {
            ring.append("Ringland ").append(i).append(",Ringland ").append((i + 1) % ACTORS);
            ring.append(",2021-05-03\n");
        }
        source(folder, "ring", ring.toString());
        Files.writeString(folder.resolve("ring.meta.yaml"), "handling: RED\n");
        source(folder, "pair", "from,to,day\nZorbland,Ringland 1,2021-05-03\n");
        Distribution entente = Distribution.shipped(folder.resolve("entente"), folder);
        Distribution.Ended imported = entente.run("-w", "W", "import", "ring.csv", "pair.csv");
        assertThat(imported.status()).as(imported.err()).isZero();
        served = ServedWorkspace.start(entente, "W");
    }

    @AfterAll
    void stop() {
        served.close();
    }

    private static void source(Path folder, String name, String rows) throws Exception {
        Files.writeString(folder.resolve(name + ".csv"), rows);
        Files.writeString(folder.resolve(name + ".recipe.yaml"), RECIPE);
    }

    private HttpRequest post(String path, Object body) throws Exception {
        return served.request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
    }

    private HttpResponse<String> send(String path, Object body) throws Exception {
        return served.send(post(path, body));
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return json.readTree(answer.body());
    }

    private static String problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        return answer.body();
    }

    @Test
    void noSelectTakesTheWorkbenchAway() throws Exception {
        JsonNode answer = read(send("/api/sql", Map.of("select", "SELECT repeat('x', 1000000) FROM range(2000)")));
        assertThat(answer.get("cut").asBoolean()).isTrue();
        assertThat(answer.get("rows")).hasSize(8);
        assertThat(problem(send("/api/sql", Map.of("select", "SELECT repeat('x', 100000000)")), 413))
                .contains("The first row alone");
        assertThat(read(send("/api/sql", Map.of("select", "SELECT count(*) FROM tie;")))
                        .at("/rows/0/0")
                        .asInt())
                .isGreaterThanOrEqualTo(ACTORS);
    }

    @Test
    void whatARequestLacksIsAskedForByItsName() throws Exception {
        JsonNode document = read(served.ask("/api/openapi.json"));
        List<String> asked = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            JsonNode body = path.getValue().at("/post/requestBody/content/application~1json/schema/$ref");
            for (JsonNode field :
                    document.at(body.asText("").replaceFirst("^#", "")).path("required")) {
                asked.add(path.getKey());
                assertThat(problem(send(path.getKey().replaceAll("\\{.*?}", "1"), Map.of()), 400))
                        .as(path.getKey())
                        .contains("The body says nothing of ");
            }
        }
        assertThat(asked).contains("/api/sql", "/api/grades", "/api/reviews/rulings", "/api/records/decision");
        assertThat(problem(send("/api/reviews", json.readTree("{\"targets\":null,\"review\":\"ACCEPTED\"}")), 400))
                .contains("nothing of targets");
    }

    @Test
    void whatNobodyHeedsInAnAddressIsRefusedByItsName() throws Exception {
        JsonNode document = read(served.ask("/api/openapi.json"));
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            if (path.getValue().has("get")) {
                String plain = path.getKey().replaceAll("\\{.*?}", "1");
                assertThat(problem(served.ask(plain + "?nobody=1"), 400)).contains("nobody=");
                assertThat(problem(served.ask(plain + "?at=%ff"), 400)).contains("UTF-8");
            }
        }
    }

    @Test
    void ofTwoWhoTakeBackTheSameOneIsRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            read(send("/api/watches", Map.of("who", "TUR", "why", "Round " + round)));
            long undo = read(served.ask("/api/history")).get("undo").asLong();
            HttpRequest request = post("/api/history/undo", Map.of("seen", undo));
            List<CompletableFuture<HttpResponse<String>>> both = List.of(later(request), later(request));
            List<HttpResponse<String>> answers =
                    List.of(both.get(0).get(), both.get(1).get());
            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
            answers.stream().filter(answer -> answer.statusCode() == 409).forEach(answer -> problem(answer, 409));
        }
    }

    private CompletableFuture<HttpResponse<String>> later(HttpRequest request) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return served.send(request);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void whoDecidesOnOthersThanAreMeantByNowIsRefused() throws Exception {
        assertThat(problem(
                        send("/api/records/decision?actor=TUR", Map.of("review", "ACCEPTED", "expected", 12345)), 409))
                .contains("and not 12345");
    }

    @Test
    void aLargeNetworkIsNotShownToThoseWhoMayNotSeeItsSource() throws Exception {
        assertThat(read(send(WITHHELD, Map.of())).get("nodes").asInt()).isZero();
        HttpResponse<String> begun = send(NETWORK, Map.of());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String job = "/api/jobs/" + read(begun).get("id").asLong() + "/result";
        long end = System.nanoTime() + Distribution.LIMIT.toNanos();
        while (served.ask(job).statusCode() != 200 && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(read(served.ask(job)).get("grouped").asBoolean()).isTrue();
        HttpResponse<String> kept = send(NETWORK, Map.of());
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(read(kept).get("nodes").asInt()).isGreaterThanOrEqualTo(ACTORS);
        HttpResponse<String> withheld = send(WITHHELD, Map.of());
        assertThat(withheld.statusCode()).isEqualTo(200);
        assertThat(read(withheld).get("nodes").asInt()).isZero();
        assertThat(withheld.body()).doesNotContain("ingland");
    }

    @Test
    void whomOnlyAnErasedSourceNamedIsKnownNoMore() throws Exception {
        assertThat(served.ask("/api/known?text=Zorb").body()).contains("Zorbland");
        String pair = "";
        for (JsonNode source : read(served.ask("/api/sources"))) {
            pair = source.get("name").asText().equals("pair")
                    ? source.get("digest").asText()
                    : pair;
        }
        read(send("/api/sources/" + pair + "/purge", Map.of("digest", pair, "why", "Asked for.")));
        assertThat(served.ask("/api/known?text=Zorb").body()).isEqualTo("[]");
    }
}
