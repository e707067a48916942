package org.entente.workbench.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiTest {

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
