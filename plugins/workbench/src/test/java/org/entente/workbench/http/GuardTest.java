package org.entente.workbench.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.workbench.TestServer;
import org.entente.workbench.TestServer.Answer;
import org.entente.workbench.rest.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    private final AtomicInteger done = new AtomicInteger();
    private TestServer server;

    record Secret(String text) {}

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(() -> List.of(
                Route.get("/secret", "Tells.").one(Secret.class, request -> new Secret("the treaty")),
                Route.post("/deed", "Does.").one(Secret.class, request -> {
                    done.incrementAndGet();
                    return new Secret("done");
                })));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private String bearer() {
        return "Authorization: Bearer " + server.token();
    }

    private String cookie() throws IOException {
        Answer answer = server.send("POST /api/session", server.token(), "Origin: http://" + server.host());
        assertThat(answer.status()).isEqualTo(204);
        return "Cookie: "
                + answer.head()
                        .lines()
                        .filter(line -> line.startsWith("Set-Cookie: "))
                        .findFirst()
                        .orElseThrow()
                        .replaceFirst("Set-Cookie: ([^;]*);.*", "$1");
    }

    @Test
    void whoShowsTheTokenIsLetIn() throws IOException {
        Answer answer = server.ask("GET /api/secret", bearer());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("the treaty");
    }

    @Test
    void whoShowsNoTokenLearnsNothing() throws IOException {
        Answer answer = server.ask("GET /api/secret");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.head()).contains("application/problem+json", "WWW-Authenticate: Bearer");
        assertThat(answer.body()).doesNotContain("treaty").contains("\"status\":401");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%61pi/secret",
                "/ap%69/secret",
                "/api;x=1/secret",
                "/;x/api/secret",
                "/./api/secret",
                "/x/../api/secret",
                "/x/%2e%2e/api/secret",
                "//api/secret",
                "/%2fapi/secret",
                "/api/session/../secret",
                "/api/session;x/../secret",
                "/API/secret",
                "/api\\secret",
                "http://127.0.0.1/api/secret"
            })
    void noOtherWayToWriteThePathLeadsPastTheToken(String path) throws IOException {
        assertThat(server.raw("GET " + path, "", "Host: " + server.host()).body())
                .doesNotContain("treaty");
        server.raw("POST " + path.replace("secret", "deed"), "{}", "Host: " + server.host());
        assertThat(done).hasValue(0);
    }

    @Test
    void aPathThatLedPastTheGuardWouldLeadNoFurther() throws Exception {
        try (TestServer unguarded = TestServer.unguarded(() -> List.of(
                Route.post("/deed", "Does.").one(Secret.class, request -> new Secret("" + done.incrementAndGet()))))) {
            assertThat(unguarded.send("POST /api/deed", "{}").status()).isEqualTo(401);
        }
        assertThat(done).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api/secret?unknown=1", "/api/"})
    void aRefusalIsGuardedAsAnAnswerIs(String path) throws IOException {
        assertThat(server.ask("GET " + path, bearer()).head())
                .contains("Content-Security-Policy: default-src 'none'", "nosniff", "Cache-Control: no-cache")
                .contains("Cross-Origin-Resource-Policy: same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Bearer", "null"})
    void anotherTokenIsNone(String token) throws IOException {
        assertThat(server.ask("GET /api/secret", "Authorization: Bearer " + token)
                        .status())
                .isEqualTo(401);
        assertThat(server.send("POST /api/session", token + "!").status()).isEqualTo(401);
    }

    @Test
    void theTokenIsChangedForACookieThatScriptsAndOtherSitesDoNotGet() throws IOException {
        Answer answer = server.send("POST /api/session", server.token(), "Origin: http://" + server.host());
        assertThat(answer.head()).contains("HttpOnly").contains("SameSite=Strict");
        assertThat(server.ask("GET /api/secret", cookie()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example"})
    void anotherHostIsRefusedWithTheTokenToo(String host) throws IOException {
        Answer answer = server.raw("GET /api/secret", "", "Host: " + host, bearer());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(server.raw("GET /", "", "Host: " + host).status()).isEqualTo(403);
    }

    @Test
    void aPageFromElsewhereChangesNothingThoughTheBrowserSendsTheCookie() throws IOException {
        String cookie = cookie();
        for (String from : List.of("Origin: http://evil.example", "Origin: null", "Origin: http://localhost:1")) {
            assertThat(server.send("POST /api/deed", "{}", cookie, from).status())
                    .isEqualTo(403);
        }
        assertThat(server.send("POST /api/deed", "{}", cookie, "Sec-Fetch-Site: cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(done).hasValue(0);
    }

    @Test
    void aCookieThatTellsNoOriginChangesNothing() throws IOException {
        assertThat(server.send("POST /api/deed", "{}", cookie()).status()).isEqualTo(403);
        assertThat(done).hasValue(0);
        assertThat(server.send("POST /api/deed", "{}", cookie(), "Origin: http://" + server.host())
                        .status())
                .isEqualTo(200);
        assertThat(done).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST / | GET, HEAD",
                "FOO / | GET, HEAD",
                "TRACE / | GET, HEAD",
                "OPTIONS / | GET, HEAD",
                "PUT /index.html | GET, HEAD",
                "GET /api/session | POST",
                "DELETE /api/session | POST",
                "TRACE /api/session | POST"
            })
    void whatIsAskedByAnotherMethodIsRefusedByAProblem(String line, String allowed) throws IOException {
        Answer answer = server.ask(line, "X-Told: the treaty");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.head()).contains("application/problem+json", "Allow: " + allowed, "Content-Security-Policy");
        assertThat(answer.body()).contains("\"status\":405").doesNotContain("treaty");
    }

    @Test
    void thePageItselfNeedsNoTokenAndMayRunNoForeignScript() throws IOException {
        Answer page = server.ask("GET /");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<!doctype html>").doesNotContain("<script>");
        assertThat(page.head())
                .contains("Content-Security-Policy: default-src 'none'; script-src 'self'")
                .doesNotContain("unsafe-inline")
                .contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/lib/..%2f..%2fhttp/Guard.class",
                "/..;/http/Guard.class",
                "/.git/config",
                "/lib//lit-html/lit-html.js",
                "/http/Guard.class",
                "/shell\\main.js",
                "/%00"
            })
    void noPathLeadsOutOfThePage(String path) throws IOException {
        assertThat(server.ask("GET " + path).status()).isBetween(400, 404);
    }

    @Test
    void whatThePageIsMadeOfIsThere() throws IOException {
        assertThat(server.ask("GET /shell/main.js").head()).contains("200 OK").contains("text/javascript");
        assertThat(server.ask("GET /lib/lit-html/lit-html.js").status()).isEqualTo(200);
    }
}
