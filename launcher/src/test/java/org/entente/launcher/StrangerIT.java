package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is not the one that started the workbench; and many who are, at once. */
@TestInstance(Lifecycle.PER_CLASS)
class StrangerIT {

    private static final int READERS = 10;
    private static final int TIMES = 12;

    private Path folder;
    private Distribution entente;
    private ServedWorkspace served;

    @BeforeAll
    void serve(@TempDir Path temporary) throws Exception {
        folder = temporary;
        entente = Distribution.shipped(temporary.resolve("entente"), temporary);
        served = ServedWorkspace.start(entente, "W");
    }

    @AfterAll
    void close() {
        if (served != null) {
            served.close();
        }
    }

    private String token() {
        return served.address().getFragment().replace("token=", "");
    }

    private String host() {
        return served.address().getAuthority();
    }

    /** Over a bare socket, so that nothing is put right on the way. */
    private String send(String line, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", served.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write((line + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                            + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void withoutTheTokenNothingIsTold() throws IOException {
        assertThat(send("GET /api/workspace", "Host: " + host())).startsWith("HTTP/1.1 401");
        assertThat(send("GET /api/workspace", "Host: " + host(), "Authorization: Bearer " + "x".repeat(43)))
                .startsWith("HTTP/1.1 401");
        assertThat(send("GET /api/workspace", "Host: " + host(), "Authorization: Bearer " + token()))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void withoutTheTokenNothingIsToldHoweverThePathIsWritten() throws IOException {
        for (String root : List.of("/%61pi", "/ap%69", "/api;x=1", "/./api", "/x/../api", "//api", "/x/%2e%2e/api")) {
            assertThat(send("GET " + root + "/workspace", "Host: " + host()))
                    .as(root)
                    .doesNotStartWith("HTTP/1.1 2")
                    .doesNotContain("\"revision\"");
            assertThat(send("POST " + root + "/history/undo", "Host: " + host(), "Content-Type: application/json"))
                    .as(root)
                    .containsPattern("^HTTP/1.1 40[01]");
        }
    }

    @Test
    void aRefusalIsGuardedAsAnAnswerIs() throws IOException {
        assertThat(send("GET /api/nothing", "Host: " + host(), "Authorization: Bearer " + token()))
                .startsWith("HTTP/1.1 404")
                .contains("Content-Security-Policy: default-src 'none'", "nosniff", "Cache-Control: no-cache");
    }

    @Test
    void anAddressThatTheServerItselfRefusesTellsNothingAndIsGuardedToo() throws IOException {
        for (String path : List.of("/%00", "//api/workspace", "/%2fapi/x", "/api%2fworkspace")) {
            assertThat(send("GET " + path, "Host: " + host()))
                    .as(path)
                    .startsWith("HTTP/1.1 40")
                    .contains("Content-Security-Policy: default-src 'none'", "nosniff")
                    .doesNotContain("Jetty");
        }
    }

    @Test
    void byAnotherNameNobodyIsAnswered() throws IOException {
        for (String name :
                List.of("evil.example", "evil.example:" + served.address().getPort(), "127.0.0.1")) {
            assertThat(send("GET /", "Host: " + name)).as(name).startsWith("HTTP/1.1 403");
            assertThat(send("GET /api/workspace", "Host: " + name, "Authorization: Bearer " + token()))
                    .as(name)
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void noPathLeadsOutOfThePage() throws IOException {
        for (String path : List.of(
                "/../../../../etc/passwd",
                "/shell/../../../../../etc/passwd",
                "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/shell/%2e%2e/%2e%2e/Service.class",
                "/..%2f..%2fService.class",
                "/shell\\..\\..\\Service.class",
                "/contributed/0/../../META-INF/MANIFEST.MF",
                "/META-INF/MANIFEST.MF")) {
            assertThat(send("GET " + path, "Host: " + host()))
                    .as(path)
                    .doesNotStartWith("HTTP/1.1 200")
                    .doesNotContain("root:")
                    .doesNotContain("Bundle-SymbolicName");
        }
    }

    @Test
    @ExtendWith(SharedBrowser.class)
    void anotherPageCanNeitherAskNorTell(Chromium browser) throws Exception {
        browser.go(served.address().toString());
        browser.await("entente-workbench .tab", Distribution.LIMIT);
        // The same browser, which has the cookie, on a page of somebody else.
        String other = served.address().resolve("/").toString().replace("127.0.0.1", "localhost");
        browser.go("data:text/html,<h1>Elsewhere</h1>");
        for (String address : List.of(served.address().resolve("/").toString(), other)) {
            Object told = browser.runLater(
                    "const [root, done] = arguments; Promise.allSettled([fetch(root + 'api/workspace', { credentials: 'include' }),"
                            + " fetch(root + 'api/history/undo', { method: 'POST', credentials: 'include', mode: 'no-cors', headers:"
                            + " { 'Content-Type': 'text/plain' }, body: '{}' })])"
                            + ".then(all => done(all.map(each => each.status + ' ' + (each.value?.type ?? ''))))",
                    address);
            assertThat((List<?>) told).as(address).isEqualTo(List.of("rejected ", "rejected "));
        }
        assertThat(send(
                        "POST /api/history/undo",
                        "Host: " + host(),
                        "Cookie: entente-" + served.address().getPort() + "=" + token(),
                        "Origin: http://evil.example",
                        "Content-Type: application/json"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void manyReadWhileSomethingIsImported() throws Exception {
        List<String> paths =
                List.of("/api/workspace", "/api/dyads", "/api/ties?limit=50", "/api/sources", "/api/actors");
        List<CompletableFuture<Void>> readers = IntStream.range(0, READERS)
                .mapToObj(reader -> CompletableFuture.runAsync(() -> read(paths, reader)))
                .toList();
        Distribution.Ended imported = entente.run(
                "-w",
                "W",
                "import",
                SharedData.project()
                        .resolve("plugins/command/src/main/resources/org/entente/command/demo")
                        .toString());
        assertThat(imported.status()).as(imported.err()).isZero();
        for (CompletableFuture<Void> reader : readers) {
            reader.get(Distribution.LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(served.ask("/api/workspace").body()).doesNotContain("\"tie\":0");
    }

    private void read(List<String> paths, int reader) {
        try {
            for (int time = 0; time < TIMES; time++) {
                String path = paths.get((reader + time) % paths.size());
                assertThat(served.ask(path).statusCode()).as(path).isEqualTo(200);
            }
        } catch (IOException e) {
            throw new AssertionError("A reader was left without an answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
