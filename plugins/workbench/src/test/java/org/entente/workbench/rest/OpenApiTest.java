package org.entente.workbench.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private final ObjectMapper mapper = new ObjectMapper();

    record Wish(String what, @Nullable String why) {}

    private JsonNode described(Route... routes) throws Exception {
        return mapper.readTree(new JsonText().text(OpenApi.of(List.of(routes), "/api", "1")));
    }

    @Test
    void whatABodyMustSayIsDescribedAsNeeded() throws Exception {
        JsonNode wish = described(
                        Route.post("/wishes", "Wishes.").reads(Wish.class).one(Wish.class, request -> request))
                .at("/components/schemas/Wish");
        assertThat(wish.get("required").toString()).isEqualTo("[\"what\"]");
    }

    @Test
    void aParameterIsDescribedByItsForm() throws Exception {
        JsonNode parameters = described(Route.get("/words", "Tells.")
                        .needs("name", "Whose.")
                        .query("limit", "How many.", Form.whole(1, 1000))
                        .query("type", "Which.", Form.one("NEW", "OLD").several())
                        .one(Wish.class, request -> request))
                .at("/paths/~1api~1words/get/parameters");
        assertThat(parameters.at("/0/required").asBoolean()).isTrue();
        assertThat(parameters.at("/1").has("required")).isFalse();
        assertThat(parameters.at("/1/schema").toString()).contains("\"minimum\":1", "\"maximum\":1000", "integer");
        assertThat(parameters.at("/2/schema/items/enum").toString()).isEqualTo("[\"NEW\",\"OLD\"]");
        assertThat(parameters.at("/2/explode").asBoolean(true)).isFalse();
    }

    @Test
    void anAnswerIsDescribedByItsStatus() throws Exception {
        JsonNode paths = described(
                        Route.get("/words", "Tells.").revisioned().one(First.Wish.class, request -> request),
                        Route.post("/jobs", "Begins.").later(Wish.class, request -> request),
                        Route.post("/pictures", "Draws.").orLater(Wish.class).one(First.Wish.class, request -> request),
                        Route.get("/events", "Tells on and on.").one(Stream.class, request -> request))
                .get("paths");
        assertThat(statuses(paths.at("/~1api~1words/get"))).containsExactly("200", "304", "default");
        assertThat(statuses(paths.at("/~1api~1jobs/post"))).containsExactly("202", "default");
        assertThat(statuses(paths.at("/~1api~1pictures/post"))).containsExactly("200", "202", "default");
        assertThat(paths.at("/~1api~1events/get/responses/200/content").has("text/event-stream"))
                .isTrue();
        assertThat(statuses(paths.at("/~1api~1session/post"))).containsExactlyInAnyOrder("204", "default");
    }

    private static Iterable<String> statuses(JsonNode operation) {
        return () -> operation.get("responses").fieldNames();
    }

    /** Holds a record whose name another one has too. */
    private static final class First {
        record Wish(String first) {}
    }

    private static final class Second {
        record Wish(String second) {}
    }

    @Test
    void recordsOfOneNameAreDescribedEach() throws Exception {
        List<Route> routes = List.of(
                Route.post("/first", "Wishes.").reads(First.Wish.class).one(First.Wish.class, request -> request),
                Route.post("/second", "Wishes.").reads(Second.Wish.class).one(Second.Wish.class, request -> request));
        String document = new JsonText().text(OpenApi.of(routes, "/api", "1"));
        assertThat(document)
                .contains("#/components/schemas/Wish", "#/components/schemas/SecondWish")
                .contains("{\"first\":{\"type\":\"string\"}}", "{\"second\":{\"type\":\"string\"}}");
    }
}
